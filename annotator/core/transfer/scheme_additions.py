"""Labels, attributes and relations that an import brings to the scheme when it may."""

import colorsys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.core.domain.changes import EditKind, RecordChange
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import (
    AttributeKind,
    AttributeType,
    Label,
    Names,
    RelationType,
    Scheme,
)
from annotator.core.domain.values import AttributeValue
from annotator.core.transfer.scheme_fit import SchemeFit
from annotator.core.transfer.side_edits import SideEdits

_GOLDEN = 0.618033988749895
_KEYS = "1234567890"


def add_labels_of(edits: SideEdits, articles: Sequence[AnnotatedArticle]) -> None:
    """Let the scheme have what articles need, as an edit of its own; nothing if it fits."""
    before = edits.project.scheme
    after = _grown(before, articles)
    if after != before:
        edits.commit(EditKind.EDIT_SCHEME, [RecordChange(before=before, after=after)])


@dataclass(frozen=True, slots=True)
class _Need:
    """One relation of an article: its label and the labels of its ends."""

    label: str
    source: str
    target: str


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
        scheme = replace(scheme, labels=(*scheme.labels, _new_label(name, scheme)))
    fit = SchemeFit(scheme)
    labels = {span.id: fit.label_id(span.label) for span in article.spans}
    for span in article.spans:
        if span.attributes:
            scheme = _with_attributes(scheme, labels[span.id], span.attributes)
    for link in article.relations:
        need = _Need(link.label, labels[link.source], labels[link.target])
        scheme = _with_relation(scheme, need)
    return scheme


def _new_label(name: str, scheme: Scheme) -> Label:
    """Return a label of that id with the next free key and a colour far from the last."""
    taken = {label.key for label in scheme.labels}
    hue = (0.58 + _GOLDEN * len(scheme.labels)) % 1.0
    return Label(
        id=name,
        names=Names(en=name, ar=name),
        colour=_colour(hue, lightness=0.36),
        dark_colour=_colour(hue, lightness=0.66),
        key=next((key for key in _KEYS if key not in taken), ""),
    )


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
    """Return the types and new ones for the values that have none.

    A list of choices gets none: which choices there are cannot be told from one value.
    """
    known = {kind.id for kind in types}
    new = (
        AttributeType(id=name, names=Names(en=name, ar=name), kind=_kind(value))
        for name, value in values.items()
        if name not in known and value is not None and not isinstance(value, tuple)
    )
    return (*types, *new)


def _kind(value: AttributeValue) -> AttributeKind:
    if isinstance(value, bool):
        return AttributeKind.BOOLEAN
    return AttributeKind.NUMBER if isinstance(value, (int, float)) else AttributeKind.TEXT


def _with_relation(scheme: Scheme, need: _Need) -> Scheme:
    kind = scheme.relation(need.label)
    if kind is None:
        names = Names(en=need.label, ar=need.label)
        new = RelationType(need.label, names, (need.source,), (need.target,))
        return replace(scheme, relations=(*scheme.relations, new))
    grown = replace(
        kind,
        source_labels=tuple(dict.fromkeys((*kind.source_labels, need.source))),
        target_labels=tuple(dict.fromkeys((*kind.target_labels, need.target))),
    )
    if grown == kind:
        return scheme
    return replace(
        scheme, relations=tuple(grown if old.id == kind.id else old for old in scheme.relations)
    )
