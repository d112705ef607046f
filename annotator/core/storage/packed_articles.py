"""Articles with their layers as the file has them: cheap to send, unpacked where they are needed.

Nothing here knows the database, so that a process which only unpacks starts in a third of the time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import ge
from typing import Any, NamedTuple

from typing_extensions import override

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.storage.packing import unpack, unpack_attributes

KNOWN_ATTRIBUTES = 10_000
"""Spans share their attributes where the JSON is the same; so many are kept."""

_NEW = tuple.__new__
"""Makes a named tuple without its constructor, which takes three times as long."""

_Pieces = tuple[tuple[int, int], ...]


class LayerRow(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class PackedArticles:
    """Some articles in project order, and what belongs to their layers."""

    rows: Sequence[LayerRow]
    spans: Sequence[str]
    """A JSON list for each column of the spans, see `Unpacking`."""
    fragments: Mapping[int | None, _Pieces]
    """The pieces of spans by the last column of `spans`; None has none."""
    relations: Sequence[tuple[Any, ...]]

    @property
    def characters(self) -> int:
        """How long the texts are together, in code points."""
        return sum(len(row.text) for row in self.rows)


class Unpacking:
    """Makes articles of packed ones; goes from one process to another with what it knows."""

    def __init__(
        self, labels: Mapping[int, str], entities: Mapping[int | None, str | None]
    ) -> None:
        self._labels = labels
        self._entities = entities
        self._attributes = lru_cache(KNOWN_ATTRIBUTES)(unpack_attributes)

    @override
    def __reduce__(self) -> tuple[type["Unpacking"], tuple[Any, ...]]:
        """Leave what it has learnt behind."""
        return Unpacking, (self._labels, self._entities)

    def __call__(self, packed: PackedArticles) -> Iterator[AnnotatedArticle]:
        """Yield one item for each row.

        Attributes of spans are shared between items: they are for reading only.
        """
        spans, relations = self._spans(packed), _relations(packed.relations)
        for row in packed.rows:
            yield _item(row, spans.get(row.layer_id, ()), relations.get(row.layer_id, ()))

    def _spans(self, packed: PackedArticles) -> dict[int | None, list[ExchangeSpan]]:
        """Return the spans of each layer in (start, -end, label, id) order."""
        columns = map(unpack, packed.spans)
        layer, uuid, start, end, surface, label, values, entity, origin, note, several = columns
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
            map(packed.fragments.__getitem__, several),
            strict=False,
        )
        found: dict[int | None, list[ExchangeSpan]] = defaultdict(list)
        for layer_id, span in zip(layer, map(_NEW, repeat(ExchangeSpan), fields), strict=False):
            found[layer_id].append(span)
        return {layer_id: _in_order(spans) for layer_id, spans in found.items()}


def _relations(rows: Sequence[tuple[Any, ...]]) -> dict[int | None, list[ExchangeRelation]]:
    found: dict[int | None, list[ExchangeRelation]] = defaultdict(list)
    for layer_id, uuid, label, source, target, values in rows:
        link = ExchangeRelation(uuid, label, source, target, unpack_attributes(values))
        found[layer_id].append(link)
    return found


def _item(
    row: LayerRow, spans: Sequence[ExchangeSpan], relations: Sequence[ExchangeRelation]
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
