"""Quotes that nobody is said to say."""

from collections.abc import Iterator

from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability, AttributeKind, Label, RelationType, Scheme
from annotator.core.review.view import ReviewView

TYPE, NO_STATEMENT = "type", "scare"
"""A quote of this type is nobody's statement: marked words only."""


def quotes_without_source(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the quotes that no relation gives a source."""
    for label in view.labels_with(Ability.QUOTE):
        kinds = {kind.id for kind in source_relations(view.scheme, label)}
        if not kinds:
            continue
        said = {link.target for link in view.layer.relations if link.label in kinds}
        for span in view.layer.spans:
            is_asked = span.label == label and span.attributes.get(TYPE) != NO_STATEMENT
            if is_asked and span.uuid not in said:
                yield view.finding(ReviewCode.QUOTE_WITHOUT_SOURCE, span)


def source_relations(scheme: Scheme, quote: str) -> tuple[RelationType, ...]:
    """Return the relations by which a quote gets its source.

    The scheme does not say it outright: they are the enabled ones that end at a quote and
    start at what can be an entity. Where no such label has entities, all that end there.
    """
    into = [kind for kind in scheme.relations if kind.enabled and quote in kind.target_labels]
    labels = {label.id: label for label in scheme.labels}
    of_entities = [
        kind for kind in into if any(_is_entity(labels[end]) for end in kind.source_labels)
    ]
    return tuple(of_entities or into)


def _is_entity(label: Label) -> bool:
    return any(kind.kind is AttributeKind.ENTITY for kind in label.attributes)
