"""What the scheme asks of spans and relations and they do not fulfil."""

from collections.abc import Iterable, Iterator, Mapping

from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import AttributeType
from annotator.core.domain.values import AttributeValue
from annotator.core.review.view import ReviewView


def relation_ends(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the relations whose ends the scheme does not allow, at their source."""
    spans = {span.uuid: span for span in view.layer.spans}
    for link in view.layer.relations:
        source, target = spans.get(link.source), spans.get(link.target)
        if source is None or target is None:
            continue
        kind = view.scheme.relation(link.label)
        if (
            kind is None
            or source.label not in kind.source_labels
            or target.label not in kind.target_labels
        ):
            yield view.finding(
                ReviewCode.RELATION_ENDS,
                source,
                relation=link.label,
                source=source.label,
                target=target.label,
            )


def required_attributes(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the spans and relations that lack an attribute they must have."""
    of_labels = {label.id: label.attributes for label in view.scheme.labels}
    of_relations = {kind.id: kind.attributes for kind in view.scheme.relations}
    for span in view.layer.spans:
        for attribute in _missing(of_labels.get(span.label, ()), span.attributes):
            yield view.finding(ReviewCode.REQUIRED_MISSING, span, attribute=attribute)
    for link in view.layer.relations:
        for attribute in _missing(of_relations.get(link.label, ()), link.attributes):
            source = view.layer.span(link.source)
            yield view.finding(ReviewCode.REQUIRED_MISSING, source, attribute=attribute)


def _missing(types: Iterable[AttributeType], values: Mapping[str, AttributeValue]) -> Iterator[str]:
    return (kind.id for kind in types if kind.required and values.get(kind.id) is None)
