"""The possible sources of a marked quote, with the marked actors among them."""

from collections.abc import Iterable, Sequence
from typing import Final

from annotator.core.arabic.quotes.attribution import Attribution, unique
from annotator.core.arabic.quotes.draft import Draft
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import SourceCandidate, SourceReason
from annotator.core.arabic.quotes.slots import DIGITS
from annotator.core.arabic.text_range import TextRange

_BESIDE_VERB: Final = {
    SourceReason.AFTER_VERB,
    SourceReason.BEFORE_VERB,
    SourceReason.AFTER_PHRASE,
}


def ranked(
    page: Page, draft: Draft, attribution: Attribution, actors: Sequence[TextRange]
) -> tuple[SourceCandidate, ...]:
    """Return the candidates with the marked actors among them, at most nine."""
    snapped = [_snapped(candidate, actors) for candidate in attribution.candidates]
    beside = [candidate for candidate in snapped if candidate.reason in _BESIDE_VERB]
    rest = [candidate for candidate in snapped if candidate.reason not in _BESIDE_VERB]
    between = _between(page, draft, actors)
    near = sorted(actors, key=lambda actor: _distance(draft, actor))
    found = [
        *beside,
        *(SourceCandidate(actor, SourceReason.AFTER_VERB) for actor in between),
        *rest,
        *(SourceCandidate(actor, SourceReason.NEAR_ACTOR) for actor in near),
    ]
    valid = (one for one in found if 0 <= one.range.start < one.range.end <= len(page.text))
    return unique(page.text, draft.content, valid, attribution.addressee)[:DIGITS]


def _snapped(candidate: SourceCandidate, actors: Iterable[TextRange]) -> SourceCandidate:
    """Return a candidate with the edges of the marked actor that it overlaps most."""
    if candidate.reason is SourceReason.WHOLE_PHRASE:
        return candidate
    found, best = candidate.range, 0
    for actor in actors:
        common = min(actor.end, candidate.range.end) - max(actor.start, candidate.range.start)
        if common > best:
            found, best = actor, common
    return SourceCandidate(found, candidate.reason)


def _between(page: Page, draft: Draft, actors: Iterable[TextRange]) -> list[TextRange]:
    """Return the marked actors between the verb and the quote, the first one first."""
    first, last = draft.region
    if first >= last:
        return []
    region = page.range_of(first, last)
    inside = (actor for actor in actors if region.start <= actor.start < region.end)
    return sorted(inside, key=lambda actor: (actor.start, -actor.end))


def _distance(draft: Draft, actor: TextRange) -> int:
    """Return how far an actor stands from the cue; those before it count as nearer."""
    at = draft.cue.range.start if draft.cue else draft.content.start
    return at - actor.end if actor.end <= at else 2 * (actor.start - at)
