"""Which names in a file the scheme of the project does not have."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.transfer.foreign_names import ForeignName, NameKind
from annotator.core.transfer.scheme_fit import SchemeFit, attribute_of


def unknown_names(scheme: Scheme, articles: Iterable[AnnotatedArticle]) -> Counter[ForeignName]:
    """Count the labels, relations and attributes of articles that the scheme does not have.

    All attributes of an unknown label or relation count as unknown.
    """
    fit = SchemeFit(scheme)
    return Counter(name for article in articles for name in _unknown(article, fit))


def _unknown(article: AnnotatedArticle, fit: SchemeFit) -> Iterator[ForeignName]:
    types = fit.scheme.article_attributes
    yield from _values(article.attributes, types, NameKind.ARTICLE_ATTRIBUTE, "")
    for span in article.spans:
        label = fit.label_of(span.label)
        if label is None:
            yield ForeignName(NameKind.LABEL, span.label)
        types = () if label is None else label.attributes
        yield from _values(span.attributes, types, NameKind.ATTRIBUTE, span.label)
    for link in article.relations:
        relation = fit.relation_of(link.label)
        if relation is None:
            yield ForeignName(NameKind.RELATION, link.label)
        types = () if relation is None else relation.attributes
        yield from _values(link.attributes, types, NameKind.ATTRIBUTE, link.label)


def _values(
    keys: Iterable[str], types: Sequence[AttributeType], kind: NameKind, owner: str
) -> Iterator[ForeignName]:
    return (ForeignName(kind, key, owner) for key in keys if attribute_of(types, key) is None)
