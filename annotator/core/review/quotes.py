"""Quotes that nobody is said to say."""

from collections.abc import Iterator

from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability
from annotator.core.domain.source_relations import source_relations
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
