"""The register of an open project: its entities, their mentions, and proposals."""

from collections.abc import Callable, Collection, Iterable

from sqlalchemy import bindparam, func, select

from annotator.core.domain.changes import Change
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import UnknownEntityError
from annotator.core.domain.mention import Mention
from annotator.core.domain.span import Span
from annotator.core.register.entity_index import EntityIndex
from annotator.core.register.proposal import Proposal
from annotator.core.register.spellings import name_keys
from annotator.core.storage.entity_rows import read_all_entities
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.span_reading import spans_by_uuid
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import LAYER, SHOWN, SPAN
from annotator.core.storage.tables.project import ENTITY, LABEL

_LISTED = (
    SPAN.join(LAYER, LAYER.c.id == SPAN.c.layer_id)
    .join(ENTITY, ENTITY.c.id == SPAN.c.entity_id)
    .join(ARTICLE, ARTICLE.c.id == LAYER.c.article_id)
)
_COUNTS = Prepared(
    select(ENTITY.c.uuid, func.count())
    .select_from(_LISTED)
    .where(SPAN.c.entity_id.is_not(None), SHOWN, ARTICLE.c.deleted_ms.is_(None))
    .group_by(ENTITY.c.uuid)
)
_MENTIONS = Prepared(
    select(
        LAYER.c.article_id,
        LAYER.c.annotator_id,
        SPAN.c.uuid,
        LABEL.c.code,
        SPAN.c.start,
        SPAN.c.end_,
        SPAN.c.surface,
    )
    .select_from(_LISTED.join(LABEL, LABEL.c.id == SPAN.c.label_id))
    .where(ENTITY.c.uuid == bindparam("key"), SHOWN, ARTICLE.c.deleted_ms.is_(None))
    .order_by(LAYER.c.article_id, LAYER.c.annotator_id, SPAN.c.start, SPAN.c.uuid)
)
_UNLINKED = Prepared(
    select(SPAN.c.uuid, SPAN.c.surface)
    .select_from(
        SPAN.join(LAYER, LAYER.c.id == SPAN.c.layer_id)
        .join(LABEL, LABEL.c.id == SPAN.c.label_id)
        .join(ARTICLE, ARTICLE.c.id == LAYER.c.article_id)
    )
    .where(
        SPAN.c.entity_id.is_(None),
        LABEL.c.code == bindparam("label"),
        LAYER.c.annotator_id == bindparam("annotator"),
        SHOWN,
        ARTICLE.c.deleted_ms.is_(None),
    )
)
_SPANS = Prepared(
    select(SPAN.c.uuid)
    .select_from(SPAN.join(ENTITY, ENTITY.c.id == SPAN.c.entity_id))
    .where(ENTITY.c.uuid == bindparam("key"))
)


class RegisterStore:
    """The entities of a project.

    They are read into memory when first asked for; every edit then keeps that index true.
    """

    def __init__(self, context: FileContext, current: Callable[[], int]) -> None:
        self._db = context.db
        self._current = current
        self._index: EntityIndex | None = None

    def count(self) -> int:
        """Return how many entities there are."""
        return len(self._known().entities)

    def all(self) -> tuple[Entity, ...]:
        """Return every entity, by name."""
        entities = self._known().entities.values()
        return tuple(sorted(entities, key=lambda entity: (entity.name, entity.uuid)))

    def get(self, uuid: str) -> Entity:
        """Return an entity; raises UnknownEntityError."""
        entity = self._known().entities.get(uuid)
        if entity is None:
            raise UnknownEntityError(entity=uuid)
        return entity

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return the entities with a name or alias of the same match key, by name."""
        return self._known().named(name)

    def prepare(self) -> None:
        """Read and index the register now: for an idle moment before the first proposal."""
        self._known().prepare()

    def propose(self, text: str, label: str) -> tuple[Proposal, ...]:
        """Return up to nine entities of a label that a text may name, the likeliest first."""
        return self._known().proposals(text, label)

    def mentions(self, uuid: str) -> tuple[Mention, ...]:
        """Return the spans of all annotators that point to an entity, in article order."""
        return tuple(Mention(*row) for row in self._db.all(_MENTIONS, key=uuid))

    def mention_count(self, uuid: str) -> int:
        """Return how many spans point to an entity."""
        return self._known().mentions(uuid)

    def spans_of(self, uuid: str) -> tuple[Span, ...]:
        """Return the spans that point to an entity, in article order."""
        return self._spans(row[0] for row in self._db.all(_SPANS, key=uuid))

    def unlinked(self, label: str, names: Collection[str]) -> tuple[Span, ...]:
        """Return the spans of who works now that have a label but no entity and read as a name.

        Texts and names are compared by their match keys. The spans stand in article order.
        """
        rows = self._db.all(_UNLINKED, label=label, annotator=self._current())
        wanted = set(name_keys(list(names))) - {""}
        keys = name_keys([surface for _, surface in rows])
        return self._spans(uuid for (uuid, _), key in zip(rows, keys, strict=True) if key in wanted)

    def follow(self, change: Change) -> None:
        """Keep the index true after a change that the file has now.

        Imports bring entities and spans without naming them: they are read again.
        """
        if change.articles:
            self._index = None
        elif self._index is not None:
            self._index.apply(change)

    def _spans(self, uuids: Iterable[str]) -> tuple[Span, ...]:
        found = spans_by_uuid(self._db, uuids)
        return tuple(
            sorted(found, key=lambda span: (span.article_id, span.annotator_id, span.sort_key))
        )

    def _known(self) -> EntityIndex:
        if self._index is None:
            counts: dict[str, int] = dict(self._db.all(_COUNTS))
            self._index = EntityIndex(read_all_entities(self._db), counts)
        return self._index
