"""Whether an article that comes in fits the scheme of the project."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.errors import RelationNotAllowedError, UnknownLabelError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import Label, RelationType, Scheme
from annotator.core.domain.values import AttributeValue

_NONE: Mapping[str, AttributeValue] = {}


class SchemeFit:
    """Judges articles against one scheme; finds labels by id or by display name."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._labels = {label.id: label for label in scheme.labels}
        self._relations = {kind.id: kind for kind in scheme.relations}
        self._by_name = _names(scheme.labels)

    def fitted(self, article: AnnotatedArticle) -> AnnotatedArticle:
        """Return the article with the label ids of the scheme.

        Raises UnknownLabelError, WrongAttributeError or RelationNotAllowedError.
        """
        if article.attributes:
            check_attributes(self.scheme.article_attributes, article.attributes, _NONE)
        if not article.spans:
            return article
        spans = [self._span(span) for span in article.spans]
        if article.relations:
            labels = {span.id: span.label for span in spans}
            for link in article.relations:
                self._check_relation(link, labels)
        if all(new is old for new, old in zip(spans, article.spans, strict=True)):
            return article
        return replace(article, spans=tuple(sorted(spans, key=_order)))

    def label_id(self, name: str) -> str:
        """Return the id of the label that an article calls `name`; raises UnknownLabelError."""
        label = self.label_of(name)
        if label is None:
            raise UnknownLabelError(label=name)
        return label.id

    def label_of(self, name: str) -> Label | None:
        """Return the label that an article calls `name`, None where there is none."""
        return self._labels.get(name) or self._by_name.get(name.casefold())

    def unknown_labels(self, article: AnnotatedArticle) -> list[str]:
        """Return the labels of an article that the scheme does not have."""
        return [span.label for span in article.spans if self.label_of(span.label) is None]

    def _span(self, span: ExchangeSpan) -> ExchangeSpan:
        label = self.label_of(span.label)
        if label is None:
            raise UnknownLabelError(label=span.label)
        if span.attributes:
            check_attributes(label.attributes, span.attributes, _NONE)
        return span if label.id == span.label else span._replace(label=label.id)

    def _check_relation(self, link: ExchangeRelation, labels: Mapping[str, str]) -> None:
        kind: RelationType | None = self._relations.get(link.label)
        source, target = labels[link.source], labels[link.target]
        if kind is None or source not in kind.source_labels or target not in kind.target_labels:
            raise RelationNotAllowedError(relation=link.label, source=source, target=target)
        if link.attributes:
            check_attributes(kind.attributes, link.attributes, _NONE)


def _order(span: ExchangeSpan) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.id


def _names(labels: Iterable[Label]) -> dict[str, Label]:
    """Map ids and display names without case; a name of two labels means neither."""
    found: dict[str, list[Label]] = {}
    for label in labels:
        for name in {label.id.casefold(), label.names.en.casefold(), label.names.ar.casefold()}:
            found.setdefault(name, []).append(label)
    return {name: same[0] for name, same in found.items() if len(same) == 1}
