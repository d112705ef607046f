"""Articles with the names of the scheme in place of those of a file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.domain.values import AttributeValue
from annotator.core.transfer.foreign_names import ForeignName, NameKind, NameMap, OtherNames
from annotator.core.transfer.scheme_fit import SchemeFit, attribute_of

Values = Mapping[str, AttributeValue]


@dataclass(frozen=True, slots=True)
class MappedArticle:
    """An article as it comes in, and the part of it that the scheme is to grow by."""

    article: AnnotatedArticle
    growing: AnnotatedArticle
    left_out: Counter[ForeignName]
    """What stayed behind: how often, by the name that it has in the file."""


class NameMapping:
    """Applies what is told about names to articles, against one scheme."""

    def __init__(self, names: NameMap, scheme: Scheme) -> None:
        self.names = names
        self.scheme = scheme
        self.fit = SchemeFit(scheme)

    def mapped(self, article: AnnotatedArticle) -> MappedArticle:
        """Return the article with our names; spans that become the same are one.

        A relation stays behind with one of its ends.
        """
        work = _Work(self)
        owner = _Owner(NameKind.ARTICLE_ATTRIBUTE, "", self.scheme.article_attributes)
        values, new_values = work.values(article.attributes, owner)
        for span in article.spans:
            work.take_span(span)
        for link in article.relations:
            work.take_relation(link)
        return MappedArticle(
            article=replace(
                article,
                attributes=values,
                spans=tuple(sorted(work.spans, key=_order)),
                relations=tuple(work.relations),
            ),
            growing=replace(
                article,
                attributes=new_values,
                spans=tuple(work.new_spans),
                relations=tuple(work.new_relations),
            ),
            left_out=work.left_out,
        )


@dataclass(frozen=True, slots=True)
class _Owner:
    """What attributes belong to; `is_new`: the scheme is to get it with all it has."""

    kind: NameKind
    name: str
    types: Iterable[AttributeType]
    is_new: bool = False

    def has(self, key: str) -> bool:
        """Tell whether the scheme has the attribute, or is to get it."""
        return self.is_new or attribute_of(self.types, key) is not None


@dataclass(slots=True)
class _Work:
    """The mapping of one article."""

    mapping: NameMapping
    spans: list[ExchangeSpan] = field(default_factory=list)
    new_spans: list[ExchangeSpan] = field(default_factory=list)
    relations: list[ExchangeRelation] = field(default_factory=list)
    new_relations: list[ExchangeRelation] = field(default_factory=list)
    left_out: Counter[ForeignName] = field(default_factory=Counter)
    _ids: dict[str, str] = field(default_factory=dict)
    """Id of a span in the file → of the one that stands for it."""
    _stretches: dict[object, str] = field(default_factory=dict)

    def values(self, given: Values, owner: _Owner) -> tuple[Values, Values]:
        """Return the attributes under our names, and those that the scheme is to get."""
        if not given:
            return given, given
        names = self.mapping.names
        kept: dict[str, AttributeValue] = {}
        new: dict[str, AttributeValue] = {}
        for key, value in given.items():
            name = ForeignName(owner.kind, key, owner.name)
            target = names.target(name)
            if target is not None:
                kept.setdefault(target, value)
            elif names.leaves_out(name, is_known=owner.has(key)):
                self.left_out[name] += 1
            else:
                kept[key] = value
                if owner.is_new or names.adds(name):
                    new[key] = value
        return kept, new

    def take_span(self, span: ExchangeSpan) -> None:
        """Take a span in under our label, or leave it out."""
        names, fit = self.mapping.names, self.mapping.fit
        name = ForeignName(NameKind.LABEL, span.label)
        target = names.target(name) or span.label
        label = fit.label_of(target)
        if names.leaves_out(name, is_known=label is not None):
            self.left_out[name] += 1
            return
        is_new = label is None and names.adds(name)
        types = () if label is None else label.attributes
        owner = _Owner(NameKind.ATTRIBUTE, span.label, types, is_new=is_new)
        values, new_values = self.values(span.attributes, owner)
        stretch = span.start, span.end, span.fragments, target if label is None else label.id
        if stretch in self._stretches:  # two names of the file are one of ours
            self._ids[span.id] = self._stretches[stretch]
            self.left_out[name] += 1
            return
        self._ids[span.id] = self._stretches[stretch] = span.id
        self.spans.append(span._replace(label=target, attributes=values))
        if label is not None or is_new:
            self.new_spans.append(span._replace(label=target, attributes=new_values))

    def take_relation(self, link: ExchangeRelation) -> None:
        """Take a relation in under our name, or leave it out."""
        names = self.mapping.names
        name = ForeignName(NameKind.RELATION, link.label)
        target = names.target(name) or link.label
        kind = self.mapping.fit.relation_of(target)
        source, end = self._ids.get(link.source), self._ids.get(link.target)
        is_left_out = names.leaves_out(name, is_known=kind is not None)
        if source is None or end is None or source == end or is_left_out:
            self.left_out[name] += 1
            return
        is_new = kind is None and names.adds(name)
        types = () if kind is None else kind.attributes
        owner = _Owner(NameKind.ATTRIBUTE, link.label, types, is_new=is_new)
        values, new_values = self.values(link.attributes, owner)
        ours = link._replace(label=target, source=source, target=end, attributes=values)
        self.relations.append(ours)
        grown = {span.id for span in self.new_spans}
        is_growing = is_new or new_values or names.others is OtherNames.ADD
        if is_growing and {source, end} <= grown:
            self.new_relations.append(ours._replace(attributes=new_values))


def _order(span: ExchangeSpan) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.id
