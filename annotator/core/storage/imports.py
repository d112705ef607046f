"""Imports: articles come in by batches, and are seen only when the import is finished."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from types import TracebackType
from typing import Self

from sqlalchemy import bindparam, func, select, update
from sqlmodel import col
from sqlmodel import select as select_rows

from annotator.core.domain.changes import Change, Edit, EditKind, RecordChange
from annotator.core.domain.exchange import Refusal
from annotator.core.domain.identity import new_uuid, now_ms
from annotator.core.domain.records import ImportedBatch
from annotator.core.domain.values import JsonValue
from annotator.core.storage.batch_rows import batches, delete_batch
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.history import History
from annotator.core.storage.history_rows import abandon_undone
from annotator.core.storage.import_rows import ImportCounts, Incoming, IncomingRows
from annotator.core.storage.packing import pack
from annotator.core.storage.statement import Prepared, inserting
from annotator.core.storage.tables.articles import (
    IMPORT_BATCH,
    IMPORT_REFUSAL,
    ImportRefusalRow,
)

CHUNK = 500
"""So many articles go into one transaction."""

_NEW = inserting(IMPORT_BATCH, without=["id"])
_COUNTED = Prepared(
    update(IMPORT_BATCH).where(IMPORT_BATCH.c.id == bindparam("batch")),
    columns=["added", "skipped", "refused"],
)
_CLOSED = Prepared(
    update(IMPORT_BATCH).where(IMPORT_BATCH.c.id == bindparam("batch")).values(state="done")
)
_REFUSED = inserting(IMPORT_REFUSAL)
_NEXT_REFUSAL = Prepared(
    select(func.count()).where(IMPORT_REFUSAL.c.batch_id == bindparam("batch"))
)


class RunningImport:
    """One import on its way in; nothing of it is seen before `finish`.

    As a context manager it takes everything back unless it was finished.
    """

    def __init__(self, context: FileContext, history: History, batch: int, annotator: int) -> None:
        self.batch_id = batch
        self._context = context
        self._db = context.db
        self._history = history
        self._annotator_id = annotator
        self._rows = IncomingRows(context, batch_id=batch, annotator_id=annotator)
        self._refused = 0
        self._is_over = False

    @property
    def counts(self) -> ImportCounts:
        """What has come in so far."""
        return self._rows.counts

    def add(self, items: Iterable[Incoming]) -> tuple[Refusal, ...]:
        """Store articles with their layers; return those that were not taken in, and why.

        A text that is in the project already only brings its layer, if its annotator has
        none there yet; otherwise it is refused as a duplicate.
        """
        refusals: list[Refusal] = []
        remaining = iter(items)
        while chunk := list(islice(remaining, CHUNK)):
            with self._db.writing():
                refused = self._rows.write(chunk)
                self._write_refusals(refused)
            refusals += refused
        return tuple(refusals)

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Keep with the import what its reader did not take in."""
        with self._db.writing():
            self._write_refusals(refusals)

    def finish(self) -> Change | None:
        """Show what came in, as one edit; None if nothing did."""
        counts = self.counts
        self._is_over = True
        if not counts.articles and not counts.layers:
            with self._db.writing():
                self._db.run(_CLOSED, batch=self.batch_id)
            return None
        kind = EditKind.IMPORT_ARTICLES if counts.articles else EditKind.IMPORT_SPANS
        batch = ImportedBatch(batch_id=self.batch_id, article_count=counts.articles)
        return self._history.commit(
            Edit(
                kind=kind,
                annotator_id=self._annotator_id,
                records=(RecordChange(before=None, after=batch),),
                details={"count": counts.articles or counts.spans},
            )
        )

    def cancel(self) -> None:
        """Take everything back; after `finish` this does nothing."""
        if not self._is_over:
            self._is_over = True
            with self._db.writing():
                delete_batch(self._db, self.batch_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.cancel()

    def _write_refusals(self, refusals: Sequence[Refusal]) -> None:
        self._refused += len(refusals)
        row = self._db.one(_NEXT_REFUSAL, batch=self.batch_id)
        first = 0 if row is None else int(row[0])
        self._db.run_many(
            _REFUSED,
            (
                {
                    "batch_id": self.batch_id,
                    "ordinal": first + number,
                    "place": refusal.place,
                    "reason": str(refusal.reason),
                }
                for number, refusal in enumerate(refusals)
            ),
        )
        self._db.run(
            _COUNTED,
            batch=self.batch_id,
            added=self.counts.articles,
            skipped=self.counts.duplicates,
            refused=self._refused,
        )


class ImportStore:
    """The imports of a project: new ones, and what earlier ones refused."""

    def __init__(self, context: FileContext, history: History, current: Callable[[], int]) -> None:
        self._context = context
        self._db = context.db
        self._history = history
        self._current = current

    def begin(
        self, *, source: str, format_name: str, options: Mapping[str, JsonValue] | None = None
    ) -> RunningImport:
        """Begin an import of `source`; spans without an annotator go to who works now.

        Imports that were taken back can no longer be redone: their rows go now, because
        what comes in may be the same articles again.
        """
        annotator = self._current()
        with self._db.writing():
            dead = [*batches(self._db, state="running"), *batches(self._db, state="undone")]
            if dead:
                abandon_undone(self._db)
            for old in dead:
                delete_batch(self._db, old)
            batch = self._db.insert(
                _NEW,
                uuid=new_uuid(),
                at_ms=now_ms(),
                annotator_id=annotator,
                source=source,
                format=format_name,
                options=pack(options or {}),
                added=0,
                skipped=0,
                refused=0,
                state="running",
            )
        return RunningImport(self._context, self._history, batch, annotator)

    def refusals(self, batch_id: int) -> tuple[tuple[str, str], ...]:
        """Return place and reason of what an import did not take in."""
        query = select_rows(ImportRefusalRow).where(ImportRefusalRow.batch_id == batch_id)
        with self._db.session() as session:
            rows = session.exec(query.order_by(col(ImportRefusalRow.ordinal)))
            return tuple((row.place, row.reason) for row in rows)
