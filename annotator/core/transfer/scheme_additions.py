"""Labels, attributes and relations that an import brings to the scheme when it may."""

import colorsys
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from annotator.core.domain.changes import EditKind, RecordChange
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    Label,
    Names,
    RelationType,
    Scheme,
)
from annotator.core.domain.scheme_rules import is_id
from annotator.core.domain.values import AttributeValue
from annotator.core.transfer.foreign_names import ForeignName, NameKind
from annotator.core.transfer.scheme_fit import SchemeFit, attribute_of
from annotator.core.transfer.side_edits import SideEdits

_GOLDEN = 0.618033988749895
_KEYS = "1234567890"
_NO_ID = re.compile(r"[^\w.+:-]+")
_LONGEST_ID = 90


def add_labels_of(edits: SideEdits, articles: Sequence[AnnotatedArticle]) -> list[ForeignName]:
    """Let the scheme have what articles need, as an edit of its own; return what it got."""
    before = edits.project.scheme
    after = _grown(before, articles)
    if after != before:
        edits.commit(EditKind.EDIT_SCHEME, [RecordChange(before=before, after=after)])
    known = set(_names(before))
    return [name for name in _names(after) if name not in known]


def _names(scheme: Scheme) -> Iterator[ForeignName]:
    """Yield the names that files may have in common with a scheme."""
    kinds = ((NameKind.LABEL, scheme.labels), (NameKind.RELATION, scheme.relations))
    for kind, owners in kinds:
        for owner in owners:
            yield ForeignName(kind, owner.id)
            for one in owner.attributes:
                yield ForeignName(NameKind.ATTRIBUTE, one.id, owner.id)
    for one in scheme.article_attributes:
        yield ForeignName(NameKind.ARTICLE_ATTRIBUTE, one.id)


def _grown(scheme: Scheme, articles: Iterable[AnnotatedArticle]) -> Scheme:
    for article in articles:
        if article.attributes:
            types = _with_types(scheme.article_attributes, article.attributes)
            scheme = replace(scheme, article_attributes=types)
        if article.spans:
            scheme = _with_spans_of(scheme, article)
    return scheme


def _with_spans_of(scheme: Scheme, article: AnnotatedArticle) -> Scheme:
    for name in dict.fromkeys(SchemeFit(scheme).unknown_labels(article)):
        if name.strip() and SchemeFit(scheme).label_of(name) is None:  # perhaps by now
            scheme = replace(scheme, labels=(*scheme.labels, _new_label(name, scheme)))
    fit = SchemeFit(scheme)
    found = {span.id: fit.label_of(span.label) for span in article.spans}
    labels = {uuid: label.id for uuid, label in found.items() if label is not None}
    for span in article.spans:
        if span.attributes and span.id in labels:
            scheme = _with_attributes(scheme, labels[span.id], span.attributes)
    for link in article.relations:
        if {link.source, link.target} <= labels.keys() and link.label.strip():
            scheme = _with_relation(scheme, link, labels[link.source], labels[link.target])
    return scheme


def _new_label(name: str, scheme: Scheme) -> Label:
    """Return a label of that name with the next free key and a colour far from the last."""
    taken = {label.key for label in scheme.labels}
    hue = (0.58 + _GOLDEN * len(scheme.labels)) % 1.0
    return Label(
        id=_new_id(name, "label", {label.id for label in scheme.labels}),
        names=_shown(name),
        colour=_colour(hue, lightness=0.36),
        dark_colour=_colour(hue, lightness=0.66),
        key=next((key for key in _KEYS if key not in taken), ""),
    )


def _new_id(name: str, kind: str, taken: Container[str]) -> str:
    """Return a name as an id; what an id may not have is an underscore in it.

    `kind` stands before a name that does not begin with a letter.
    """
    plain = _NO_ID.sub("_", name.strip())[:_LONGEST_ID]
    plain = plain if is_id(plain) else f"{kind}_{plain}"
    ids = (plain if number == 1 else f"{plain}_{number}" for number in count(1))
    return next(one for one in ids if one not in taken)


def _shown(name: str) -> Names:
    shown = " ".join(name.split())
    return Names(en=shown, ar=shown)


def _colour(hue: float, *, lightness: float) -> str:
    parts = colorsys.hls_to_rgb(hue, lightness, 0.7)
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def _with_attributes(scheme: Scheme, label_id: str, values: Mapping[str, AttributeValue]) -> Scheme:
    label = scheme.label(label_id)
    types = _with_types(label.attributes, values)
    if types == label.attributes:
        return scheme
    grown = replace(label, attributes=types)
    return replace(
        scheme, labels=tuple(grown if old.id == label_id else old for old in scheme.labels)
    )


def _with_types(
    types: tuple[AttributeType, ...], values: Mapping[str, AttributeValue]
) -> tuple[AttributeType, ...]:
    """Return the types and new ones for the values that have none; choices grow as well.

    An empty list of choices tells nothing.
    """
    for name, value in values.items():
        kind = attribute_of(types, name)
        if kind is not None and isinstance(value, tuple):
            grown = _with_choices(kind, value)
            types = tuple(grown if old is kind else old for old in types)
        elif kind is None and value is not None and value != () and name.strip():
            types = (*types, _new_attribute(name, value, {old.id for old in types}))
    return types


def _with_choices(kind: AttributeType, value: tuple[str, ...]) -> AttributeType:
    known = {choice.id for choice in kind.choices}
    new = [Choice(one, _shown(one)) for one in dict.fromkeys(value) if one not in known]
    if kind.kind is not AttributeKind.CHOICES or not new:
        return kind
    return replace(kind, choices=(*kind.choices, *new))


def _new_attribute(name: str, value: AttributeValue, taken: Container[str]) -> AttributeType:
    plain = AttributeType(_new_id(name, "attribute", taken), _shown(name), _kind(value))
    return _with_choices(plain, value) if isinstance(value, tuple) else plain


def _kind(value: AttributeValue) -> AttributeKind:
    if isinstance(value, tuple):
        return AttributeKind.CHOICES
    if isinstance(value, bool):
        return AttributeKind.BOOLEAN
    return AttributeKind.NUMBER if isinstance(value, (int, float)) else AttributeKind.TEXT


def _with_relation(scheme: Scheme, link: ExchangeRelation, source: str, target: str) -> Scheme:
    kind = SchemeFit(scheme).relation_of(link.label)
    if kind is None:
        uuid = _new_id(link.label, "relation", {kind.id for kind in scheme.relations})
        types = _with_types((), link.attributes)
        new = RelationType(uuid, _shown(link.label), (source,), (target,), types)
        return replace(scheme, relations=(*scheme.relations, new))
    grown = replace(
        kind,
        source_labels=tuple(dict.fromkeys((*kind.source_labels, source))),
        target_labels=tuple(dict.fromkeys((*kind.target_labels, target))),
        attributes=_with_types(kind.attributes, link.attributes),
    )
    if grown == kind:
        return scheme
    return replace(
        scheme, relations=tuple(grown if old.id == kind.id else old for old in scheme.relations)
    )
