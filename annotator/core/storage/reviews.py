"""What a review asks of the whole project, and the findings that were let be."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Select, func, select

from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.entity import Entity
from annotator.core.domain.mention import Mention
from annotator.core.storage.codecs.dismissal import read_dismissals
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import LAYER, SHOWN, SPAN
from annotator.core.storage.tables.project import ENTITY, LABEL

_SPANS = (
    SPAN.join(LAYER, LAYER.c.id == SPAN.c.layer_id)
    .join(ARTICLE, ARTICLE.c.id == LAYER.c.article_id)
    .join(LABEL, LABEL.c.id == SPAN.c.label_id)
)
_SEEN = (SHOWN, ARTICLE.c.deleted_ms.is_(None))


def _mentions() -> Select[tuple[object, ...]]:
    return select(
        LAYER.c.article_id,
        LAYER.c.annotator_id,
        SPAN.c.uuid,
        LABEL.c.code,
        SPAN.c.start,
        SPAN.c.end_,
        SPAN.c.surface,
    )


_OTHERWISE = Prepared(
    _mentions()
    .add_columns(ENTITY.c.uuid, ENTITY.c.label, ENTITY.c.name)
    .select_from(_SPANS.join(ENTITY, ENTITY.c.id == SPAN.c.entity_id))
    .where(*_SEEN, ENTITY.c.label != LABEL.c.code)
    .order_by(ENTITY.c.name, LAYER.c.article_id, SPAN.c.start)
)
_COUNTED = (
    select(SPAN.c.surface, SPAN.c.label_id, func.count().label("spans"))
    .select_from(_SPANS)
    .where(*_SEEN)
    .group_by(SPAN.c.surface, SPAN.c.label_id)
    .subquery("counted")
)
_SEVERAL = (
    select(_COUNTED.c.surface)
    .group_by(_COUNTED.c.surface)
    .having(func.count() > 1)
    .subquery("several")
)
_LABELS = Prepared(
    select(_COUNTED.c.surface, LABEL.c.code)
    .select_from(
        _COUNTED.join(_SEVERAL, _SEVERAL.c.surface == _COUNTED.c.surface).join(
            LABEL, LABEL.c.id == _COUNTED.c.label_id
        )
    )
    .order_by(_COUNTED.c.surface, _COUNTED.c.spans.desc(), LABEL.c.position)
)
_ALL = Prepared(
    _mentions()
    .select_from(_SPANS)
    .where(*_SEEN)
    .order_by(LAYER.c.article_id, LAYER.c.annotator_id, SPAN.c.start, SPAN.c.end_, SPAN.c.uuid)
)


class ReviewStore:
    """Facts for a review that one layer does not show."""

    def __init__(self, context: FileContext) -> None:
        self._context = context
        self._db = context.db

    def dismissals(self) -> tuple[Dismissal, ...]:
        """Return every finding that was let be."""
        return read_dismissals(self._context)

    def linked_otherwise(self) -> Iterator[tuple[Mention, Entity]]:
        """Yield the spans whose label is not that of their entity, by entity.

        The entity comes with its label and name only.
        """
        for *mention, uuid, label, name in self._db.stream(_OTHERWISE):
            yield Mention(*mention), Entity(uuid, label, name)

    def labelled_differently(self) -> Iterator[tuple[Mention, str]]:
        """Yield spans whose same text mostly has another label, with that label.

        A place that has both labels says both: a dual is the figure and what it counts.
        Texts are the same letter by letter. Of two labels used equally often, the one that
        stands first in the scheme counts as the usual one. Memory grows only with the texts
        that have several labels.
        """
        usual: dict[str, str] = {}
        for surface, rows in groupby(self._db.stream(_LABELS), key=itemgetter(0)):
            usual[surface] = next(rows)[1]
        if not usual:
            return
        mentions = (Mention(*row) for row in self._db.stream(_ALL))
        for _, at_place in groupby(mentions, key=_place):
            together = tuple(at_place)
            labels = {mention.label for mention in together}
            for mention in together:
                other = usual.get(mention.surface, mention.label)
                if other not in labels:
                    yield mention, other


def _place(mention: Mention) -> tuple[int, int, int, int]:
    return mention.article_id, mention.annotator_id, mention.start, mention.end
