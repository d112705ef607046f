"""The layers that an import meets: those in the file, and those it brings itself."""

from collections.abc import Iterable

from sqlalchemy import bindparam, or_, select

from annotator.core.domain.errors import RepeatedLayerError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.layers import LAYER, SHOWN, SPAN
from annotator.core.storage.tables.project import ANNOTATOR

_SPANS = Prepared(
    select(SPAN.c.start, SPAN.c.end_, SPAN.c.label_id)
    .join(LAYER, LAYER.c.id == SPAN.c.layer_id)
    .where(
        LAYER.c.article_id == bindparam("article"),
        LAYER.c.annotator_id == bindparam("annotator"),
        or_(SHOWN, LAYER.c.batch_id == bindparam("batch")),
    )
)
_NAME = Prepared(select(ANNOTATOR.c.name).where(ANNOTATOR.c.id == bindparam("annotator")))

Place = tuple[int, int]
"""Article and annotator."""


class KnownLayers:
    """Which layers there are, for one chunk of an import."""

    def __init__(self, context: FileContext, batch_id: int, places: Iterable[Place]) -> None:
        self._context = context
        self._batch_id = batch_id
        self._places = set(places)
        self._brought: dict[Place, AnnotatedArticle] = {}

    def __contains__(self, place: Place) -> bool:
        return place in self._places

    def add(self, place: Place, article: AnnotatedArticle) -> None:
        """Remember a layer that the chunk brings."""
        self._places.add(place)
        self._brought[place] = article

    def check(self, place: Place, article: AnnotatedArticle) -> None:
        """Raise RepeatedLayerError if a layer that is there lacks a span that an article has."""
        if article.spans and not self._marks(article.spans) <= self._there(place):
            name = self._context.db.one(_NAME, annotator=place[1])
            raise RepeatedLayerError(annotator="" if name is None else name[0])

    def _there(self, place: Place) -> set[tuple[int, int, int]]:
        if place in self._brought:
            return self._marks(self._brought[place].spans)
        article, annotator = place
        batch = self._batch_id
        rows = self._context.db.all(_SPANS, article=article, annotator=annotator, batch=batch)
        return {(start, end, label) for start, end, label in rows}

    def _marks(self, spans: Iterable[ExchangeSpan]) -> set[tuple[int, int, int]]:
        return {(span.start, span.end, self._context.label_id(span.label)) for span in spans}
