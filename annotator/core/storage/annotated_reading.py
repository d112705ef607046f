"""Reads articles with their layers for export, a chunk at a time, in constant memory."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import ge
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
    )
    .join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
    .where(listed(ARTICLE.c.id, "ids"), ARTICLE.c.deleted_ms.is_(None))
    .order_by(ARTICLE.c.id)
)
_LAYERS = Prepared(
    select(LAYER.c.article_id, LAYER.c.id, ANNOTATOR.c.id, ANNOTATOR.c.name, LAYER.c.status)
    .join(ANNOTATOR, ANNOTATOR.c.id == LAYER.c.annotator_id)
    .where(listed(LAYER.c.article_id, "ids"), SHOWN)
)
_SPANS = Prepared(
    select(
        SPAN.c.layer_id,
        SPAN.c.id,
        SPAN.c.fragment_count,
        SPAN.c.label_id,
        SPAN.c.attributes,
        SPAN.c.entity_id,
        SPAN.c.uuid,
        SPAN.c.start,
        SPAN.c.end_,
        SPAN.c.surface,
        SPAN.c.origin,
        SPAN.c.note,
    )
    .where(listed(SPAN.c.layer_id, "layers"))
    .order_by(SPAN.c.layer_id)
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


Pieces = tuple[tuple[int, int], ...]


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
        """Return the spans of layers.

        This runs for millions of spans, so it goes by columns and leaves the loops to C:
        one loop in Python over the rows costs as much as SQLite takes to read them.
        """
        rows = self._db.all(_SPANS, layers=layers)
        if not rows:
            return {}
        layer, ids, counts, label, values, entity, *plain = zip(*rows, strict=True)
        uuid, start, end, surface, origin, note = plain
        columns = zip(
            uuid,
            start,
            end,
            surface,
            map(self._labels.__getitem__, label),
            map(self._parsed(set(values)).__getitem__, values),
            map(self._entities.__getitem__, entity),
            origin,
            note,
            self._fragments(ids, counts),
            strict=False,
        )
        spans = list(map(tuple.__new__, repeat(ExchangeSpan), columns))
        return _by_layer(layer, spans)

    def _parsed(self, values: set[str]) -> dict[str, dict[str, AttributeValue]]:
        """Return the attributes of each JSON text."""
        if len(self._attributes) > KNOWN_ATTRIBUTES:
            self._attributes.clear()
        for text in values - self._attributes.keys():
            self._attributes[text] = unpack_attributes(text)
        return self._attributes

    def _fragments(self, ids: Sequence[int], counts: Sequence[int]) -> Iterable[Pieces]:
        """Return the pieces of each span, () where it has but one."""
        several = [span_id for span_id, count in zip(ids, counts, strict=True) if count > 1]
        if not several:
            return repeat(())
        found = fragments_of(self._db, several).items()
        pieces = {key: tuple((piece.start, piece.end) for piece in of) for key, of in found}
        return (pieces.get(span_id, ()) for span_id in ids)

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


def _by_layer(layers: Sequence[int], spans: list[ExchangeSpan]) -> dict[int, list[ExchangeSpan]]:
    """Return the spans of each layer in (start, -end, label, id) order; layers stand together."""
    found: dict[int, list[ExchangeSpan]] = {}
    first = 0
    for layer, count in Counter(layers).items():
        own = found[layer] = spans[first : first + count]
        first += count
        starts = [span[1] for span in own]
        if any(map(ge, starts, starts[1:])):  # imported spans mostly are in order already
            own.sort(key=lambda span: (span.start, -span.end, span.label, span.id))
    return found
