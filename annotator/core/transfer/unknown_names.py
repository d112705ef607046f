"""Which names in a file the scheme of the project does not have."""

from collections import Counter
from collections.abc import Iterable

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.transfer.foreign_names import ForeignName, NameKind
from annotator.core.transfer.scheme_fit import SchemeFit


def unknown_names(scheme: Scheme, articles: Iterable[AnnotatedArticle]) -> Counter[ForeignName]:
    """Count the labels, relations and attributes of articles that the scheme does not have.

    All attributes of an unknown label or relation count as unknown.
    """
    fit = SchemeFit(scheme)
    found: Counter[ForeignName] = Counter()
    for article in articles:
        kind = NameKind.ARTICLE_ATTRIBUTE
        known = _ids(scheme.article_attributes)
        found.update(ForeignName(kind, key) for key in article.attributes if key not in known)
        for span in article.spans:
            label = fit.label_of(span.label)
            if label is None:
                found[ForeignName(NameKind.LABEL, span.label)] += 1
            if span.attributes:
                known = _ids(() if label is None else label.attributes)
                found.update(_attributes(span.attributes, span.label, known))
        for link in article.relations:
            relation = scheme.relation(link.label)
            if relation is None:
                found[ForeignName(NameKind.RELATION, link.label)] += 1
            if link.attributes:
                known = _ids(() if relation is None else relation.attributes)
                found.update(_attributes(link.attributes, link.label, known))
    return found


def _ids(types: Iterable[AttributeType]) -> frozenset[str]:
    return frozenset(kind.id for kind in types)


def _attributes(keys: Iterable[str], owner: str, known: frozenset[str]) -> Iterable[ForeignName]:
    return (ForeignName(NameKind.ATTRIBUTE, key, owner) for key in keys if key not in known)
