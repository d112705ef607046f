"""What a figure counts: the span it is related to, or the noun beside it."""

from dataclasses import dataclass

from annotator.core.arabic.numbers.counted_noun import PEOPLE, counted_noun, counts_people
from annotator.core.arabic.numbers.figure import FigureForm
from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.confirm_figure import counting_relation
from annotator.core.domain.scheme import RelationType, Scheme
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue
from annotator.gui.bridge.open_article import OpenArticle

_COUNTING = frozenset({*PEOPLE, "object_count"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts, or may count where `link` is empty.

    `there` is the span that stands at the place; `labels` are those that it may have, the
    likeliest first.
    """

    place: TextRange
    labels: tuple[str, ...]
    there: Span | None = None
    link: str = ""


def counted(
    shown: OpenArticle, figure: Span, attributes: dict[str, AttributeValue]
) -> Counted | None:
    """Return what a figure with these attributes counts; None where it counts nothing."""
    kind = counting_relation(shown.scheme, figure.label)
    if kind is None:
        return None
    linked = _linked(shown, figure, kind)
    if linked is not None or attributes.get("kind", "object_count") not in _COUNTING:
        return linked
    return _beside(shown, figure, kind, attributes)


def _linked(shown: OpenArticle, figure: Span, kind: RelationType) -> Counted | None:
    for link in shown.layer.relations_of(figure.uuid):
        if link.label == kind.id and link.source == figure.uuid:
            there = shown.layer.span(link.target)
            place = TextRange(there.start, there.end)
            return Counted(place, kind.target_labels, there, link.uuid)
    return None


def _beside(
    shown: OpenArticle,
    figure: Span,
    kind: RelationType,
    attributes: dict[str, AttributeValue],
) -> Counted | None:
    """Return the noun beside a figure, or the dual that is figure and noun in one word."""
    text = shown.article.text
    is_dual = attributes.get("form") == FigureForm.DUAL
    own = TextRange(figure.start, figure.end)
    place = own if is_dual else counted_noun(text, figure.start, figure.end)
    if place is None:
        return None
    spans = (one for one in shown.layer.spans if one.label in kind.target_labels)
    there = next((one for one in spans if one.start == place.start), None)
    if there is not None:
        return Counted(TextRange(there.start, there.end), kind.target_labels, there)
    is_people = attributes.get("kind") in PEOPLE or counts_people(text, place)
    return Counted(place, _ordered(shown.scheme, kind.target_labels, is_people=is_people))


def _ordered(scheme: Scheme, labels: tuple[str, ...], *, is_people: bool) -> tuple[str, ...]:
    """People are what can be an entity; other things are what cannot."""
    entities = {label.id for label in scheme.labels if label.has_entities}
    return tuple(sorted(labels, key=lambda label: (label in entities) != is_people))
