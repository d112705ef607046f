"""The four slots of a quote's record: what stands in each, and what else may."""

from dataclasses import dataclass
from enum import Enum, auto

from annotator.core.arabic.quotes.reading import QuoteFrame
from annotator.core.arabic.text_range import TextRange
from annotator.core.domain.quote_roles import quote_roles
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import RelationType
from annotator.core.domain.source_relations import source_relations
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle


class Role(Enum):
    """What a slot is for, in the order in which Arabic news builds its sentences."""

    SOURCE = auto()
    CUE = auto()
    CONTENT = auto()
    ADDRESSEE = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot; `candidates` carry the digits from 1 on, `link` leads to the span that is there.

    The labels are those that the scheme allows at this end.
    """

    role: Role
    labels: tuple[str, ...]
    there: Span | None
    candidates: tuple[TextRange, ...]
    proposed: TextRange | None = None
    link: Relation | None = None


def quote_slots(shown: OpenArticle, quote: Span, frame: QuoteFrame) -> tuple[Slot, ...]:
    """Return the slots that the scheme gives quotes of this label."""
    roles = quote_roles(shown.scheme, quote.label)
    sources = source_relations(shown.scheme, quote.label)
    found = []
    if roles.source is not None:
        there, link = _end(shown, quote, sources, into=True)
        labels = roles.source.source_labels
        first = frame.sources[0] if frame.sources else None
        found.append(Slot(Role.SOURCE, labels, there, frame.sources, first, link))
    if roles.cue is not None:
        there, link = _end(shown, quote, (roles.cue,), into=True)
        places = tuple(cue.range for cue in frame.cues)
        first = frame.cue.range if frame.cue else None
        found.append(Slot(Role.CUE, roles.cue.source_labels, there, places, first, link))
    own = TextRange(quote.start, quote.end)
    extents = tuple(one for one in frame.extents if one != own)
    found.append(Slot(Role.CONTENT, (), quote, extents))
    if roles.addressee is not None:
        there, link = _end(shown, quote, (roles.addressee,), into=False)
        labels = roles.addressee.target_labels
        places = _without(frame.addressees, found[0] if roles.source else None)
        found.append(Slot(Role.ADDRESSEE, labels, there, places, frame.addressee, link))
    return tuple(found)


def _end(
    shown: OpenArticle, quote: Span, kinds: tuple[RelationType, ...], *, into: bool
) -> tuple[Span | None, Relation | None]:
    """Return the span that leads to the quote, or to which it leads, and the relation."""
    known = {kind.id for kind in kinds}
    for link in shown.layer.relations_of(quote.uuid):
        mine, other = (link.target, link.source) if into else (link.source, link.target)
        if link.label in known and mine == quote.uuid:
            return shown.layer.span(other), link
    return None, None


def _without(places: tuple[TextRange, ...], source: Slot | None) -> tuple[TextRange, ...]:
    """Leave out who says it: nobody tells it to himself."""
    if source is None:
        return places
    there = source.there
    taken = source.proposed if there is None else TextRange(there.start, there.end)
    return tuple(place for place in places if place != taken)
