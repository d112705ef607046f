"""Rows of the layers that an import brings, gathered for a chunk of articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import Table, func, select

from annotator.core.domain.errors import (
    RelationNotAllowedError,
    SpanOutsideError,
    SpanTextMismatchError,
    UnknownLabelError,
    UnknownSpanError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import new_uuid, now_ms
from annotator.core.storage.entity_rows import find_or_add_entity
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, pack_list
from annotator.core.storage.statement import Prepared, Row, inserting_tuples, listed
from annotator.core.storage.tables.layers import FRAGMENT, LAYER, RELATION, SPAN

_NEW_LAYERS = inserting_tuples(LAYER)
_NEW_SPANS = inserting_tuples(SPAN)
_NEW_FRAGMENTS = inserting_tuples(FRAGMENT)
_NEW_RELATIONS = inserting_tuples(RELATION)
_LAST = {
    table.name: Prepared(select(func.coalesce(func.max(table.c.id), 0)))
    for table in (LAYER, SPAN, RELATION)
}
_TAKEN = {
    table.name: Prepared(select(table.c.uuid).where(listed(table.c.uuid, "uuids")))
    for table in (SPAN, RELATION)
}


@dataclass(slots=True)
class _Ends:
    """Row and label of each span of one layer, by the id its file gave it."""

    rows: dict[str, tuple[int, str]] = field(default_factory=dict)

    def of(self, span_id: str) -> tuple[int, str]:
        """Return row and label; raises UnknownSpanError."""
        try:
            return self.rows[span_id]
        except KeyError:
            raise UnknownSpanError(uuid=span_id) from None


class LayerContent:
    """Layers, spans and relations of one chunk; ids of rows are given out here.

    `add` takes in a whole layer or, raising, nothing of it.
    """

    def __init__(
        self, context: FileContext, batch_id: int, articles: Iterable[AnnotatedArticle]
    ) -> None:
        self.layers: list[Row] = []
        self.spans: list[Row] = []
        self._fragments: list[Row] = []
        self._relations: list[Row] = []
        self._context = context
        self._db = context.db
        self._batch_id = batch_id
        self._at_ms = now_ms()
        self._labels = {label.id: context.label_id(label.id) for label in context.scheme.labels}
        self._next = {name: self._last(name) + 1 for name in _LAST}
        items = list(articles)
        self._taken_spans = self._taken(SPAN, (s.id for a in items for s in a.spans))
        self._taken_relations = self._taken(RELATION, (r.id for a in items for r in a.relations))

    def add(self, article_id: int, annotator_id: int, article: AnnotatedArticle) -> None:
        """Take in the layer of one annotator.

        A span whose UUID is in the project already (the layer was copied) gets a new one.

        Raises:
            UnknownLabelError, SpanOutsideError, SpanTextMismatchError: About a span.
            RelationNotAllowedError, UnknownSpanError: About a relation.
        """
        layer_id = self._next["layer"]
        ends = _Ends()
        fragments: list[Row] = []
        spans = [
            self._span(layer_id, span, article.text, ends, fragments) for span in article.spans
        ]
        relations = [self._relation(layer_id, link, ends) for link in article.relations]
        self._next["layer"] += 1
        self.layers.append(self._layer(layer_id, article_id, annotator_id, article))
        self.spans += spans
        self._fragments += fragments
        self._relations += relations

    def write(self) -> None:
        """Insert everything that was taken in."""
        self._db.run_many(_NEW_LAYERS, self.layers)
        self._db.run_many(_NEW_SPANS, self.spans)
        self._db.run_many(_NEW_FRAGMENTS, self._fragments)
        self._db.run_many(_NEW_RELATIONS, self._relations)

    def _layer(
        self, layer_id: int, article_id: int, annotator_id: int, article: AnnotatedArticle
    ) -> Row:
        return (
            layer_id,
            new_uuid(),
            article_id,
            annotator_id,
            article.status.value,
            article.note,
            len(article.spans),
            self._batch_id,
            1,
            self._at_ms,
        )

    def _span(
        self, layer_id: int, span: ExchangeSpan, text: str, ends: _Ends, fragments: list[Row]
    ) -> Row:
        label_id = self._labels.get(span.label)
        if label_id is None:
            raise UnknownLabelError(label=span.label)
        surface = _surface(span, text)
        span_id = self._next["span"]
        self._next["span"] = span_id + 1
        if span.id:
            ends.rows[span.id] = (span_id, span.label)
        for ordinal, (start, end) in enumerate(span.fragments):
            fragments.append((span_id, ordinal, start, end))
        return (
            span_id,
            _free(span.id, self._taken_spans),
            layer_id,
            label_id,
            span.start,
            span.end,
            len(span.fragments) or 1,
            surface,
            pack(span.attributes) if span.attributes else "{}",
            None if span.entity is None else self._entity(span, surface),
            span.origin,
            span.note,
            self._at_ms,
            self._at_ms,
        )

    def _relation(self, layer_id: int, link: ExchangeRelation, ends: _Ends) -> Row:
        source, source_label = ends.of(link.source)
        target, target_label = ends.of(link.target)
        kind = self._context.scheme.relation(link.label)
        if (
            kind is None
            or source == target
            or source_label not in kind.source_labels
            or target_label not in kind.target_labels
        ):
            raise RelationNotAllowedError(
                relation=link.label, source=source_label, target=target_label
            )
        relation_id = self._next["relation"]
        self._next["relation"] = relation_id + 1
        return (
            relation_id,
            _free(link.id, self._taken_relations),
            layer_id,
            self._context.kind_id(link.label),
            source,
            target,
            pack(link.attributes),
            self._at_ms,
            self._at_ms,
        )

    def _entity(self, span: ExchangeSpan, surface: str) -> int:
        return find_or_add_entity(self._db, uuid=span.entity or "", label=span.label, name=surface)

    def _last(self, table: str) -> int:
        row = self._db.one(_LAST[table])
        return 0 if row is None else int(row[0])

    def _taken(self, table: Table, given: Iterable[str]) -> set[str]:
        uuids = [uuid for uuid in given if uuid]
        if not uuids:
            return set()
        return {row[0] for row in self._db.all(_TAKEN[table.name], uuids=pack_list(uuids))}


def _surface(span: ExchangeSpan, text: str) -> str:
    """Return what the span cuts; raises an error where it cuts nothing or something else."""
    start, end = span.start, span.end
    if not 0 <= start < end <= len(text):
        raise SpanOutsideError(start=start, end=end, length=len(text))
    if not span.fragments:
        surface = text[start:end]
    else:
        _check_pieces(span.fragments, start, end)
        surface = " ".join(text[first:last] for first, last in span.fragments)
    if span.text and span.text != surface:
        raise SpanTextMismatchError(start=start, end=end, expected=span.text, found=surface)
    return surface


def _check_pieces(fragments: Sequence[tuple[int, int]], start: int, end: int) -> None:
    """Raise SpanOutsideError unless there are several pieces, apart, from end to end."""
    flat = [position for piece in fragments for position in piece]
    in_order = all(one < other for one, other in pairwise(flat))
    if len(fragments) < 2 or not in_order or (flat[0], flat[-1]) != (start, end):  # noqa: PLR2004
        raise SpanOutsideError(start=flat[0], end=flat[-1], length=end)


def _free(uuid: str, taken: set[str]) -> str:
    """Return `uuid`, or a new one if it is empty or taken; it is taken from now on."""
    if not uuid or uuid in taken:
        return new_uuid()
    taken.add(uuid)
    return uuid
