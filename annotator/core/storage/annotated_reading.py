"""Reads articles with their layers for export, a chunk at a time, in constant memory."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import select

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import EVERY_LAYER, LayerSelection
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.storage.articles import ArticleStore
from annotator.core.storage.database import Database, Values
from annotator.core.storage.packing import pack_list, unpack, unpack_attributes
from annotator.core.storage.span_reading import fragments_of
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE, ARTICLE_TEXT
from annotator.core.storage.tables.layers import LAYER, RELATION, SPAN
from annotator.core.storage.tables.project import ANNOTATOR, ENTITY, LABEL, RELATION_TYPE

CHUNK = 250
"""So many articles are in memory at a time."""

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
    )
    .join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
    .where(listed(ARTICLE.c.id, "ids"), ARTICLE.c.deleted_ms.is_(None))
    .order_by(ARTICLE.c.id)
)
_LAYERS = Prepared(
    select(LAYER.c.article_id, LAYER.c.id, ANNOTATOR.c.id, ANNOTATOR.c.name, LAYER.c.status)
    .join(ANNOTATOR, ANNOTATOR.c.id == LAYER.c.annotator_id)
    .where(listed(LAYER.c.article_id, "ids"), LAYER.c.hidden == 0)
)
_SPANS = Prepared(
    select(
        SPAN.c.layer_id,
        SPAN.c.id,
        SPAN.c.fragment_count,
        SPAN.c.uuid,
        SPAN.c.start,
        SPAN.c.end_,
        SPAN.c.surface,
        SPAN.c.label_id,
        SPAN.c.attributes,
        SPAN.c.entity_id,
        SPAN.c.origin,
        SPAN.c.note,
    ).where(listed(SPAN.c.layer_id, "layers"))
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


class _LayerRow(NamedTuple):
    """One layer of an article."""

    id: int
    annotator_id: int
    annotator: str
    status: ArticleStatus


class AnnotatedReading:
    """One export's reading: what stays the same for every chunk."""

    def __init__(self, db: Database, selection: LayerSelection) -> None:
        self._db = db
        self._selection = selection
        self._labels: dict[int, str] = dict(db.all(_LABELS))
        self._entities: dict[int | None, str | None] = {None: None, **dict(db.all(_ENTITIES))}
        self._attributes: dict[str, dict[str, AttributeValue]] = {}

    def chunk(self, ids: Sequence[int]) -> Iterator[AnnotatedArticle]:
        """Yield the items of some articles, in their order."""
        listed_ids = pack_list(ids)
        layers, marked = self._layers(listed_ids)
        chosen = pack_list(layer.id for found in layers.values() for layer in found)
        spans, relations = self._spans(chosen), self._relations(chosen)
        for row in self._db.all(_ARTICLES, ids=listed_ids):
            for layer in layers.get(row[0], ()):
                yield _item(row, layer, spans.get(layer.id, ()), relations.get(layer.id, ()))
            if row[0] not in marked and self._takes_unmarked():
                yield _item(row, None, (), ())

    def _layers(self, ids: str) -> tuple[dict[int, list[_LayerRow]], set[int]]:
        """Return the layers that are chosen, and the articles that have any."""
        chosen: dict[int, list[_LayerRow]] = defaultdict(list)
        marked: set[int] = set()
        for article_id, layer_id, annotator_id, name, status in self._db.all(_LAYERS, ids=ids):
            marked.add(article_id)
            layer = _LayerRow(layer_id, annotator_id, name, ArticleStatus(status))
            if self._takes(layer):
                chosen[article_id].append(layer)
        for layers in chosen.values():
            layers.sort(key=lambda layer: layer.annotator)
        return chosen, marked

    def _takes(self, layer: _LayerRow) -> bool:
        wanted = self._selection
        return (wanted.annotator_ids is None or layer.annotator_id in wanted.annotator_ids) and (
            not wanted.statuses or layer.status in wanted.statuses
        )

    def _takes_unmarked(self) -> bool:
        wanted = self._selection
        return wanted.annotator_ids is None and (
            not wanted.statuses or ArticleStatus.NEW in wanted.statuses
        )

    def _spans(self, layers: str) -> dict[int, list[ExchangeSpan]]:
        spans: dict[int, list[ExchangeSpan]] = defaultdict(list)
        labels, entities = self._labels, self._entities
        several: list[tuple[int, int, int]] = []
        for row in self._db.all(_SPANS, layers=layers):
            layer_id, span_id, count, uuid, start, end, surface, label, values, entity, *rest = row
            found = spans[layer_id]
            if count > 1:
                several.append((span_id, layer_id, len(found)))
            known = self._attributes.get(values)
            if known is None:
                known = self._parsed(values)
            found.append(
                ExchangeSpan(
                    uuid, start, end, surface, labels[label], known, entities[entity], *rest
                )
            )
        self._add_fragments(spans, several)
        for found in spans.values():
            _sort(found)
        return spans

    def _parsed(self, values: str) -> dict[str, AttributeValue]:
        if len(self._attributes) >= KNOWN_ATTRIBUTES:
            self._attributes.clear()
        parsed = unpack_attributes(values)
        self._attributes[values] = parsed
        return parsed

    def _add_fragments(
        self, spans: dict[int, list[ExchangeSpan]], several: list[tuple[int, int, int]]
    ) -> None:
        if not several:
            return
        pieces = fragments_of(self._db, (span_id for span_id, _, _ in several))
        for span_id, layer_id, place in several:
            fragments = tuple((piece.start, piece.end) for piece in pieces[span_id])
            spans[layer_id][place] = spans[layer_id][place]._replace(fragments=fragments)

    def _relations(self, layers: str) -> dict[int, list[ExchangeRelation]]:
        relations: dict[int, list[ExchangeRelation]] = defaultdict(list)
        for layer_id, uuid, label, source, target, values in self._db.all(
            _RELATIONS, layers=layers
        ):
            link = ExchangeRelation(uuid, label, source, target, unpack_attributes(values))
            relations[layer_id].append(link)
        return relations


def read_annotated(
    db: Database, articles: ArticleStore, selection: LayerSelection = EVERY_LAYER
) -> Iterator[AnnotatedArticle]:
    """Yield one item per article and layer: articles in project order, layers by name.

    Attributes of spans are shared between items: they are for reading only.
    """
    ids = articles.ids()
    if selection.article_ids is not None:
        wanted = set(selection.article_ids)
        ids = type(ids)("q", (article for article in ids if article in wanted))
    reading = AnnotatedReading(db, selection)
    for start in range(0, len(ids), CHUNK):
        yield from reading.chunk(ids[start : start + CHUNK])


def _item(
    row: Values,
    layer: _LayerRow | None,
    spans: Sequence[ExchangeSpan],
    relations: Sequence[ExchangeRelation],
) -> AnnotatedArticle:
    _, uuid, text, meta, split, attributes, sha256 = row
    return AnnotatedArticle(
        id=uuid,
        text=text,
        meta=unpack(meta),
        status=ArticleStatus.NEW if layer is None else layer.status,
        annotator=None if layer is None else layer.annotator,
        split=split,
        attributes=unpack_attributes(attributes),
        spans=spans,
        relations=relations,
        text_sha256=sha256,
    )


def _sort(spans: list[ExchangeSpan]) -> None:
    """Sort by (start, -end, label, id); imported spans mostly are already."""
    last = -1
    for span in spans:
        if span[1] <= last:
            spans.sort(key=lambda span: (span.start, -span.end, span.label, span.id))
            return
        last = span[1]
