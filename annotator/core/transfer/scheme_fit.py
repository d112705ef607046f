"""Whether an article that comes in fits the scheme of the project."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.errors import (
    DuplicateSpanError,
    RelationNotAllowedError,
    UnknownLabelError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import AttributeType, Label, RelationType, Scheme
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.features import relinked

_NONE: Mapping[str, AttributeValue] = {}
_Named = TypeVar("_Named", AttributeType, Label, RelationType)


class SchemeFit:
    """Judges articles against one scheme; finds its parts by id or by display name."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._labels = {label.id: label for label in scheme.labels}
        self._relations = {kind.id: kind for kind in scheme.relations}
        self._label_names = _names(scheme.labels)
        self._relation_names = _names(scheme.relations)

    def fitted(self, article: AnnotatedArticle) -> AnnotatedArticle:
        """Return the article with the ids of the scheme; spans that become the same are one.

        Raises UnknownLabelError, WrongAttributeError, RelationNotAllowedError, or
        DuplicateSpanError where spans become the same but for their values.
        """
        values = _fitted_values(self.scheme.article_attributes, article.attributes)
        if values is not article.attributes:
            article = replace(article, attributes=values)
        if not article.spans:
            return article
        spans = [self._span(span) for span in article.spans]
        relations: Sequence[ExchangeRelation] = article.relations
        if relations:
            labels = {span.id: span.label for span in spans}
            relations = [self._relation(link, labels) for link in relations]
        if _are_the_same(spans, article.spans) and _are_the_same(relations, article.relations):
            return article
        ids: dict[str, str] = {}
        kept = tuple(sorted(_once(spans, ids), key=_order))
        if len(kept) < len(spans):
            relations = relinked(relations, ids)
        return replace(article, spans=kept, relations=tuple(relations))

    def label_id(self, name: str) -> str:
        """Return the id of the label that an article calls `name`; raises UnknownLabelError."""
        label = self.label_of(name)
        if label is None:
            raise UnknownLabelError(label=name)
        return label.id

    def label_of(self, name: str) -> Label | None:
        """Return the label that an article calls `name`, None where there is none."""
        return self._labels.get(name) or self._label_names.get(plain_name(name))

    def relation_of(self, name: str) -> RelationType | None:
        """Return the relation that an article calls `name`, None where there is none."""
        return self._relations.get(name) or self._relation_names.get(plain_name(name))

    def unknown_labels(self, article: AnnotatedArticle) -> list[str]:
        """Return the labels of an article that the scheme does not have."""
        return [span.label for span in article.spans if self.label_of(span.label) is None]

    def _span(self, span: ExchangeSpan) -> ExchangeSpan:
        label = self.label_of(span.label)
        if label is None:
            raise UnknownLabelError(label=span.label)
        values = _fitted_values(label.attributes, span.attributes)
        if values is span.attributes and label.id == span.label:
            return span
        return span._replace(label=label.id, attributes=values)

    def _relation(self, link: ExchangeRelation, labels: Mapping[str, str]) -> ExchangeRelation:
        kind = self.relation_of(link.label)
        source, target = labels[link.source], labels[link.target]
        if kind is None or source not in kind.source_labels or target not in kind.target_labels:
            raise RelationNotAllowedError(relation=link.label, source=source, target=target)
        values = _fitted_values(kind.attributes, link.attributes)
        if values is link.attributes and kind.id == link.label:
            return link
        return link._replace(label=kind.id, attributes=values)


def attribute_of(types: Iterable[AttributeType], name: str) -> AttributeType | None:
    """Return the attribute that an article calls `name`, None where there is none."""
    known = {kind.id: kind for kind in types}
    return known.get(name) or _names(known.values()).get(plain_name(name))


def plain_name(name: str) -> str:
    """Return what makes two names the same: case and runs of white space do not count."""
    return " ".join(name.split()).casefold()


def _fitted_values(
    types: Sequence[AttributeType], given: Mapping[str, AttributeValue]
) -> Mapping[str, AttributeValue]:
    """Return values under the ids of their attributes; raises WrongAttributeError."""
    if not given:
        return given
    known = {kind.id for kind in types}
    if not given.keys() <= known:
        found = {key: attribute_of(types, key) for key in given if key not in known}
        ids = {key: kind.id for key, kind in found.items() if kind and kind.id not in given}
        given = {ids.get(key, key): value for key, value in given.items()}
    check_attributes(types, given, _NONE)
    return given


def _are_the_same(new: Sequence[object], old: Sequence[object]) -> bool:
    return all(after is before for after, before in zip(new, old, strict=True))


def _once(spans: Sequence[ExchangeSpan], ids: dict[str, str]) -> Iterable[ExchangeSpan]:
    """Return spans that two names of one label do not make twice; `ids`: old id → new one."""
    kept: dict[object, ExchangeSpan] = {}
    for span in spans:
        same = kept.setdefault((span.start, span.end, span.fragments, span.label), span)
        ids[span.id] = same.id
        if span._replace(id="") != same._replace(id=""):
            raise DuplicateSpanError(text=span.text, label=span.label)
    return kept.values()


def _order(span: ExchangeSpan) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.id


def _names(parts: Iterable[_Named]) -> dict[str, _Named]:
    """Map plain ids and display names; a name of two parts means neither."""
    found: dict[str, list[_Named]] = {}
    for part in parts:
        for name in {plain_name(name) for name in (part.id, part.names.en, part.names.ar)}:
            found.setdefault(name, []).append(part)
    return {name: same[0] for name, same in found.items() if len(same) == 1}
