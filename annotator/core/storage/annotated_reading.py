"""Reads articles with their layers for export, a chunk at a time, in constant memory."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from operator import ge
from typing import NamedTuple

import orjson
from sqlalchemy import case, func, select

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import EVERY_LAYER, LayerSelection
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.storage.articles import ArticleStore
from annotator.core.storage.database import Database
from annotator.core.storage.packing import pack_list, unpack, unpack_attributes
from annotator.core.storage.span_reading import fragments_of
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE, ARTICLE_TEXT
from annotator.core.storage.tables.layers import LAYER, RELATION, SHOWN, SPAN
from annotator.core.storage.tables.project import ANNOTATOR, ENTITY, LABEL, RELATION_TYPE

CHUNK = 20
"""So many articles are in memory at a time: more would wake the garbage collector."""

KNOWN_ATTRIBUTES = 10_000
"""Spans share their attributes where the JSON is the same; so many are kept."""

_ARTICLES = Prepared(
    select(
        ARTICLE.c.id,
        ARTICLE.c.uuid,
        ARTICLE_TEXT.c.body,
        ARTICLE.c.meta,
        ARTICLE.c.split,
        ARTICLE.c.attributes,
        ARTICLE.c.text_sha256,
        LAYER.c.id,
        ANNOTATOR.c.id,
        ANNOTATOR.c.name,
        LAYER.c.status,
        LAYER.c.note,
    )
    .select_from(
        ARTICLE.join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
        .outerjoin(LAYER, (LAYER.c.article_id == ARTICLE.c.id) & SHOWN)
        .outerjoin(ANNOTATOR, ANNOTATOR.c.id == LAYER.c.annotator_id)
    )
    .where(listed(ARTICLE.c.id, "ids"), ARTICLE.c.deleted_ms.is_(None))
)
_COLUMNS = (
    SPAN.c.layer_id,
    SPAN.c.uuid,
    SPAN.c.start,
    SPAN.c.end_,
    SPAN.c.surface,
    SPAN.c.label_id,
    SPAN.c.attributes,
    SPAN.c.entity_id,
    SPAN.c.origin,
    SPAN.c.note,
    case((SPAN.c.fragment_count > 1, SPAN.c.id)),
)
# Millions of spans: a column of a chunk as one JSON text takes half the time that rows take,
# because a row costs a Python object for each value, and a tuple for all of them.
_SPANS = Prepared(
    select(*map(func.json_group_array, _COLUMNS)).where(listed(SPAN.c.layer_id, "layers"))
)
_SOURCE, _TARGET = SPAN.alias("source"), SPAN.alias("target")
_RELATIONS = Prepared(
    select(
        RELATION.c.layer_id,
        RELATION.c.uuid,
        RELATION_TYPE.c.code,
        _SOURCE.c.uuid,
        _TARGET.c.uuid,
        RELATION.c.attributes,
    )
    .join(RELATION_TYPE, RELATION_TYPE.c.id == RELATION.c.type_id)
    .join(_SOURCE, _SOURCE.c.id == RELATION.c.source_id)
    .join(_TARGET, _TARGET.c.id == RELATION.c.target_id)
    .where(listed(RELATION.c.layer_id, "layers"))
    .order_by(RELATION.c.layer_id, RELATION.c.uuid)
)
_LABELS = Prepared(select(LABEL.c.id, LABEL.c.code))
_ENTITIES = Prepared(select(ENTITY.c.id, ENTITY.c.uuid))


_Pieces = tuple[tuple[int, int], ...]
_NEW = tuple.__new__
"""Makes a named tuple without its constructor, which takes three times as long."""


class _LayerRow(NamedTuple):
    """An article with one of its layers; no layer is None wherever a layer has something."""

    article_id: int
    uuid: str
    text: str
    meta: str
    split: str | None
    attributes: str
    text_sha256: str
    layer_id: int | None
    annotator_id: int | None
    annotator: str | None
    status: str | None
    note: str | None

    def place(self) -> tuple[int, str]:
        """Order of items: articles in project order, layers by name."""
        return self.article_id, self.annotator or ""


class AnnotatedReading:
    """One export's reading: what stays the same for every chunk."""

    def __init__(self, db: Database, selection: LayerSelection) -> None:
        self._db = db
        self._selection = selection
        self._labels: dict[int, str] = dict(db.all(_LABELS))
        self._entities: dict[int | None, str | None] = {None: None, **dict(db.all(_ENTITIES))}
        self._attributes = lru_cache(KNOWN_ATTRIBUTES)(unpack_attributes)

    def chunk(self, ids: Sequence[int]) -> Iterator[AnnotatedArticle]:
        """Yield the items of some articles, in their order."""
        rows = map(_LayerRow._make, self._db.all(_ARTICLES, ids=pack_list(ids)))
        taken = sorted(filter(self._takes, rows), key=_LayerRow.place)
        layers = pack_list(row.layer_id for row in taken if row.layer_id is not None)
        spans, relations = self._spans(layers), self._relations(layers)
        for row in taken:
            yield _item(row, spans.get(row.layer_id, ()), relations.get(row.layer_id, ()))

    def _takes(self, row: _LayerRow) -> bool:
        wanted = self._selection
        return (wanted.annotator_ids is None or row.annotator_id in wanted.annotator_ids) and (
            not wanted.statuses or (row.status or ArticleStatus.NEW) in wanted.statuses
        )

    def _spans(self, layers: str) -> dict[int | None, list[ExchangeSpan]]:
        """Return the spans of each layer in (start, -end, label, id) order."""
        columns = map(orjson.loads, self._db.one(_SPANS, layers=layers) or ())
        layer, uuid, start, end, surface, label, values, entity, origin, note, several = columns
        pieces = self._pieces([row for row in several if row is not None])
        fields = zip(
            uuid,
            start,
            end,
            surface,
            map(self._labels.__getitem__, label),
            map(self._attributes, values),
            map(self._entities.__getitem__, entity),
            origin,
            note,
            map(pieces.__getitem__, several),
            strict=False,
        )
        found: dict[int | None, list[ExchangeSpan]] = defaultdict(list)
        for layer_id, span in zip(layer, map(_NEW, repeat(ExchangeSpan), fields), strict=False):
            found[layer_id].append(span)
        return {layer_id: _in_order(spans) for layer_id, spans in found.items()}

    def _pieces(self, several: Sequence[int]) -> Mapping[int | None, _Pieces]:
        """Return the fragments of spans by their rows, none for the others (None)."""
        found = fragments_of(self._db, several) if several else {}
        pieces: dict[int | None, _Pieces] = {
            row: tuple((piece.start, piece.end) for piece in of) for row, of in found.items()
        }
        return {None: (), **pieces}

    def _relations(self, layers: str) -> dict[int | None, list[ExchangeRelation]]:
        found = defaultdict(list)
        for layer_id, uuid, label, source, target, values in self._db.all(
            _RELATIONS, layers=layers
        ):
            link = ExchangeRelation(uuid, label, source, target, unpack_attributes(values))
            found[layer_id].append(link)
        return found


def read_annotated(
    db: Database, articles: ArticleStore, selection: LayerSelection = EVERY_LAYER
) -> Iterator[AnnotatedArticle]:
    """Yield one item per article and layer: articles in project order, layers by name.

    Attributes of spans are shared between items: they are for reading only.
    """
    ids = _chosen(articles, selection)
    reading = AnnotatedReading(db, selection)
    for start in range(0, len(ids), CHUNK):
        yield from reading.chunk(ids[start : start + CHUNK])


def read_blocks(
    db: Database, articles: ArticleStore, selection: LayerSelection, size: int
) -> Iterator[list[AnnotatedArticle]]:
    """Yield the same items, those of so many articles together."""
    ids = _chosen(articles, selection)
    reading = AnnotatedReading(db, selection)
    for start in range(0, len(ids), size):
        block = ids[start : start + size]
        chunks = (block[at : at + CHUNK] for at in range(0, len(block), CHUNK))
        yield [item for chunk in chunks for item in reading.chunk(chunk)]


def _chosen(articles: ArticleStore, selection: LayerSelection) -> "array[int]":
    """Return the articles of a selection in project order."""
    ids = articles.ids()
    if selection.article_ids is None:
        return ids
    wanted = frozenset(selection.article_ids)
    return array("q", (article for article in ids if article in wanted))


def _item(
    row: _LayerRow, spans: Sequence[ExchangeSpan], relations: Sequence[ExchangeRelation]
) -> AnnotatedArticle:
    return AnnotatedArticle(
        id=row.uuid,
        text=row.text,
        meta=unpack(row.meta),
        status=ArticleStatus(row.status or ArticleStatus.NEW),
        annotator=row.annotator,
        split=row.split,
        attributes=unpack_attributes(row.attributes),
        spans=spans,
        relations=relations,
        text_sha256=row.text_sha256,
        note=row.note or "",
    )


def _in_order(spans: list[ExchangeSpan]) -> list[ExchangeSpan]:
    """Sort spans by (start, -end, label, id); imported ones mostly are in order already."""
    starts = [span[1] for span in spans]
    if any(map(ge, starts, starts[1:])):
        spans.sort(key=lambda span: (span.start, -span.end, span.label, span.id))
    return spans
