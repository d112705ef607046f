"""What else may stand in the slots of a quote's frame: other cues, addressees, extents."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from annotator.core.arabic.quotes.attribution_phrases import attribution_phrases
from annotator.core.arabic.quotes.content_end import CLAUSE_LINKS
from annotator.core.arabic.quotes.draft import Content, Draft
from annotator.core.arabic.quotes.hand_marked import HandMarked
from annotator.core.arabic.quotes.noun_phrase import addressee
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import Cue, SourceCandidate
from annotator.core.arabic.quotes.verbs import verbs
from annotator.core.arabic.text_range import TextRange

DIGITS: Final = 9
"""So many candidates of a slot can carry a digit."""
_FARTHEST_CUE = 250
"""Code points between a quote and another word that may be its cue."""


def cues(page: Page, draft: Draft) -> tuple[Cue, ...]:
    """Return the words that may be the cue: the one that was read, then the nearest ones."""
    content = draft.content
    sure = (one for one in verbs(page) if not one.is_ambiguous or one.starts_clause(page))
    near = [verb.cue(page) for verb in sure]
    near += [phrase.cue for phrase in attribution_phrases(page)]
    near = [one for one in near if not content.holds(one.range)]
    near.sort(key=lambda one: (_distance(content, one.range), one.range))
    close = (one for one in near if _distance(content, one.range) <= _FARTHEST_CUE)
    found: dict[TextRange, Cue] = {} if draft.cue is None else {draft.cue.range: draft.cue}
    for one in close:
        if not any(_overlap(one.range, other) for other in found):
            found[one.range] = one
    return tuple(islice(found.values(), DIGITS))


def addressees(
    page: Page,
    draft: Draft,
    told: TextRange | None,
    sources: Iterable[SourceCandidate],
    actors: Sequence[TextRange],
) -> tuple[TextRange, ...]:
    """Return to whom it may be said: who was read, who is told nearby, actors, other names."""
    content = draft.content
    found: dict[str, TextRange] = {}
    near = sorted(actors, key=lambda actor: _distance(content, actor))
    offered = [*_told(page, draft, told), *near, *(one.range for one in sources)]
    for one in offered:
        is_inside = 0 <= one.start < one.end <= len(page.text)
        if is_inside and not content.holds(one):
            found.setdefault(one.of(page.text), one)
    return tuple(islice(found.values(), DIGITS))


def extents(page: Page, marked: HandMarked, read: Content | None) -> tuple[TextRange, ...]:
    """Return other ranges that the quote may have, the likeliest first.

    As the program reads it; with the complementizer before it; all that stands in the marks
    around it; to the next clause; to the end of its sentence.
    """
    found = [] if read is None or len(read.pieces) > 1 else [read.pieces[0]]
    found += _in_marks(page, marked)
    before = marked.first - 1
    first = marked.first
    start = page.tokens[first].start + max(page.tokens[first].lexeme.complementizer, 0)
    if page.key(before) and page.tokens[before].lexeme.complementizer >= 0:
        start = page.tokens[before].start + page.tokens[before].lexeme.complementizer
        found.append(TextRange(start, page.tokens[marked.last - 1].end))
    for end in _ends(page, marked):
        found.append(TextRange(start, page.tokens[end - 1].end))
    return tuple(islice(dict.fromkeys(found), DIGITS))


def _told(page: Page, draft: Draft, told: TextRange | None) -> Iterator[TextRange]:
    if told is not None:
        yield told
    if draft.at < len(page.tokens):
        around = (
            addressee(page, page.starts[draft.at], draft.at),
            addressee(page, draft.at, page.ends[draft.at]),
        )
        yield from (one for one in around if one is not None)


def _in_marks(page: Page, marked: HandMarked) -> Iterator[TextRange]:
    """Yield what stands in the nearest pair of marks around all of the quote."""
    for opening in range(marked.first - 1, page.starts[marked.first] - 2, -1):
        if page.opens(opening) and page.partners[opening] >= marked.last:
            inside = page.without_lines(opening + 1, page.partners[opening])
            if inside[0] < inside[1]:
                yield page.range_of(*inside)
            return


def _ends(page: Page, marked: HandMarked) -> Iterator[int]:
    """Yield where the quote may end instead (index behind its last token)."""
    sentence = page.trimmed(marked.first, page.ends[marked.first])[1]
    if marked.last < sentence:
        links = (
            at
            for at in range(marked.last + 1, sentence)
            if page.key(at) in CLAUSE_LINKS or page.tokens[at].lexeme.conjunction > 0
        )
        for at in islice(links, 1):
            yield page.trimmed(marked.first, at)[1]
    yield sentence


def _distance(content: Content, found: TextRange) -> int:
    """Return how far a range stands from the quote; those before it count as nearer."""
    if found.end <= content.start:
        return content.start - found.end
    return max(2 * (found.start - content.end), 0)


def _overlap(one: TextRange, other: TextRange) -> bool:
    return one.start < other.end and other.start < one.end
