"""What belongs to a quote that a person marked by hand: the strip that the window opens."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.core.arabic.quotes.attribution import Attribution
from annotator.core.arabic.quotes.attribution_phrases import attribution_phrases
from annotator.core.arabic.quotes.draft import Content, Draft
from annotator.core.arabic.quotes.drafting import Levelled, attributed, drafts, levelled
from annotator.core.arabic.quotes.frame_offsets import moved, shifted
from annotator.core.arabic.quotes.government import is_governed_preposition
from annotator.core.arabic.quotes.hand_marked import HandMarked, hand_marked_pieces
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteFrame, QuoteType
from annotator.core.arabic.quotes.slots import addressees, cues, extents
from annotator.core.arabic.quotes.source_ranking import ranked
from annotator.core.arabic.quotes.verbs import Verb, verb_at
from annotator.core.arabic.text_range import TextRange

_BEFORE, _AFTER = 6_000, 1_500
_FARTHEST_CUE = 40
_CLOSE_BY = 4
_LONGEST_SCARE = 8


class _Placed(NamedTuple):
    """A marked quote among the quotes that are read on its page."""

    draft: Draft
    attribution: Attribution
    level: int
    read: Content | None
    """The same quote as the program reads it."""


def frame_for(
    text: str,
    start: int,
    end: int,
    actors: Sequence[TextRange] = (),
    pieces: Sequence[TextRange] = (),
) -> QuoteFrame:
    """Return type, marks, complementizer, cue and possible sources of a marked quote.

    All offsets are code points; the edges `[start, end)` are the person's, `actors` are the
    marked actors of the article, `pieces` those of an interrupted quote. Only the text around
    the quote is read.
    """
    base = _word_edge(text, start - _BEFORE)
    page = Page.of(text[base : _word_edge(text, end + _AFTER)])
    whole = TextRange(start, end)
    parts = [shifted(piece, -base) for piece in (pieces if len(pieces) > 1 else [whole])]
    marked = hand_marked_pieces(page, parts)
    if marked is None:
        return QuoteFrame(whole, QuoteType.SCARE)
    content = marked.content(page)
    if len(parts) > 1:
        content = replace(content, pieces=tuple(parts))
    placed = _placed(page, marked, content)
    near = [shifted(actor, -base) for actor in actors]
    return moved(_frame(page, marked, placed, near), base)


def _frame(
    page: Page, marked: HandMarked, placed: _Placed, actors: Sequence[TextRange]
) -> QuoteFrame:
    draft, attribution = placed.draft, placed.attribution
    content, told = draft.content, attribution.addressee
    candidates = ranked(page, draft, attribution, actors)
    return QuoteFrame(
        content=TextRange(content.start, content.end),
        type=_type(page, marked, draft),
        open_mark=content.open_mark,
        close_mark=content.close_mark,
        complementizer=content.complementizer,
        cue=draft.cue,
        candidates=candidates,
        implicit=attribution.implicit and draft.cue is not None,
        addressee=told,
        level=placed.level,
        cues=cues(page, draft),
        addressees=addressees(page, draft, told, candidates, actors),
        extents=() if len(content.pieces) > 1 else extents(page, marked, placed.read),
    )


def _word_edge(text: str, position: int) -> int:
    """Return a place near a position at which no word is cut."""
    if position <= 0 or position >= len(text):
        return min(max(position, 0), len(text))
    found = text.find(" ", position)
    return len(text) if found < 0 else found


def _placed(page: Page, marked: HandMarked, content: Content) -> _Placed:
    """Return the quote with its cue, attributed among the other quotes of the page."""
    found = drafts(page)
    same = max(found, key=lambda draft: _likeness(draft.content, content), default=None)
    if same is not None and _likeness(same.content, content) > 0:
        own = replace(same, content=content)
        found.remove(same)
    else:
        same, own = None, _with_cue(page, marked, content)
    others = [one for one in levelled(found) if not _crosses(one.draft.content, content)]
    around = [one for one in others if _contains(one.draft.content, content)]
    mine = Levelled(own, 0, is_inner=_is_inside(content, others))
    read = next(read for one, read in attributed(page, [*others, mine]) if one is mine)
    return _Placed(own, read, len(around), None if same is None else same.content)


def _is_inside(content: Content, others: Iterable[Levelled]) -> bool:
    return any(one.draft.content.holds(content.pieces[0]) for one in others)


def _contains(outer: Content, inner: Content) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _likeness(found: Content, marked: Content) -> float:
    """Return how much of two contents is the same, from 0 (not the same quote) to 1."""
    common = min(found.end, marked.end) - max(found.start, marked.start)
    whole = max(found.end, marked.end) - min(found.start, marked.start)
    same_edge = abs(found.start - marked.start) <= _CLOSE_BY or found.end == marked.end
    share = max(common, 0) / whole
    return share if share > 1 / 2 or (same_edge and common > 0) else 0.0


def _crosses(found: Content, marked: Content) -> bool:
    return found.start < marked.start < found.end < marked.end


def _with_cue(page: Page, marked: HandMarked, content: Content) -> Draft:
    """Return the quote with the nearest cue before it in its sentence, or right behind it."""
    first = marked.opening if marked.opening >= 0 else marked.first
    start = max(page.starts[first], first - _FARTHEST_CUE)
    before = (verb_at(page, at) for at in range(first - 1, start - 1, -1))
    verb = next((verb for verb in before if verb and _may_lead(page, verb, marked)), None)
    if verb is not None:
        region = (verb.behind, _region_end(page, verb, first))
        return Draft(content, verb.at, verb.cue(page), verb, region)
    behind = max(marked.last, marked.closing + 1)
    return _with_cue_behind(page, behind, content) or Draft(content, marked.first)


def _may_lead(page: Page, verb: Verb, marked: HandMarked) -> bool:
    """Whether a verb before a quote may introduce it: no doubtful one far away.

    Nor one whose reported words have begun before the marked ones, if these stand in marks.
    """
    first = marked.opening if marked.opening >= 0 else marked.first
    between = page.tokens[verb.behind : first - 1]
    if marked.opening >= 0 and any(token.lexeme.complementizer >= 0 for token in between):
        return False
    return (
        verb.behind == first
        or not verb.is_ambiguous
        or (verb.starts_clause(page) and first - verb.at < _FARTHEST_CUE // 2)
    )


def _region_end(page: Page, verb: Verb, first: int) -> int:
    """Return where the words between a verb and its quote end: before إلى, إن and the colon."""
    end = first
    while end > verb.behind and (
        page.tokens[end - 1].lexeme.complementizer >= 0
        or is_governed_preposition(page, verb.form.verb, end - 1)
    ):
        end -= 1
    return max(end, verb.behind)


def _with_cue_behind(page: Page, behind: int, content: Content) -> Draft | None:
    """Return the quote with a cue right behind it: قال الوزير, بحسب المرصد."""
    if behind >= len(page.tokens):
        return None
    near = range(behind, min(behind + _CLOSE_BY, len(page.tokens)))
    for phrase in attribution_phrases(page):
        if phrase.first in near:
            return Draft(content, phrase.first, phrase.cue, named=phrase.named)
    verb = next((verb for at in near if (verb := verb_at(page, at)) and not verb.conjunction), None)
    if verb is None or verb.is_participle:
        return None
    return Draft(content, verb.at, verb.cue(page), verb, (verb.behind, page.ends[verb.at]))


def _type(page: Page, marked: HandMarked, draft: Draft) -> QuoteType:
    """Return the type: marked words that nobody says are scare quotes."""
    is_short = page.word_count(marked.first, marked.last) <= _LONGEST_SCARE
    if draft.content.type is QuoteType.DIRECT and draft.cue is None and is_short:
        return QuoteType.SCARE
    return draft.content.type
