"""The work of a large export shared among processes: each makes some of the pieces.

A process reads the project itself, a block of articles by turns with the others, and sends what
became of it to the one that writes. Once the file is whole, each reads some of its blocks again
for proof. The order of the articles, and so every byte, is that of an export by one process.
"""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import ExportVerificationError
from annotator.core.formats.base.format import Writer
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.project import Project
from annotator.core.transfer.export_helper import (
    BLOCK,
    HelperOrder,
    HelperStopped,
    help_export,
)
from annotator.core.transfer.export_plan import ExportPlan
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.progress import Job

LEAST = 4_000
"""Fewer articles are exported sooner than a process starts."""

_MOST_HELPERS = 4


class HelperStoppedError(Exception):
    """A process stopped before its end; no fault of the project or the target by itself."""


def is_shared(writer: Writer, articles: int) -> bool:
    """Tell whether the work of writing so many articles is worth several processes."""
    is_heavy = isinstance(writer, PieceWriter) and writer.is_heavy
    return is_heavy and articles >= LEAST and _helpers() > 1


def rows_in_order(project: Project, selection: LayerSelection) -> Sequence[int]:
    """Return the articles of a selection in project order."""
    rows = project.articles.ids()
    if selection.article_ids is None:
        return rows
    wanted = frozenset(selection.article_ids)
    return [row for row in rows if row in wanted]


@contextmanager
def started(
    project: Project, plan: ExportPlan, part: str, rows: Sequence[int]
) -> Iterator[list[Connection]]:
    """Start processes for the articles of a part; behind the block there are none."""
    context = multiprocessing.get_context("spawn")  # a window has threads: no fork
    count = _helpers()
    connections: list[Connection] = []
    processes = []
    try:
        for number in range(count):
            ours, theirs = context.Pipe()
            own = [
                row
                for start in range(number * BLOCK, len(rows), count * BLOCK)
                for row in rows[start : start + BLOCK]
            ]
            order = HelperOrder(
                project=project.path,
                format_name=plan.format_name,
                options=plan.options,
                selection=replace(plan.selections[part], article_ids=own),
                number=number,
                helpers=count,
            )
            process = context.Process(target=help_export, args=(order, theirs), daemon=True)
            process.start()
            theirs.close()
            connections.append(ours)
            processes.append(process)
        yield connections
    finally:
        for connection in connections:
            connection.close()
        for process in processes:
            process.kill()
            process.join()


class SharedFile:
    """A file whose pieces other processes make, and read again."""

    def __init__(
        self,
        writer: PieceWriter[Any, Any],
        helpers: Sequence[Connection],
        articles: int,
        job: Job,
    ) -> None:
        self._writer = writer
        self._helpers = helpers
        self._blocks = -(-articles // BLOCK)
        self._job = job

    def write(self, place: Path, tally: ExportTally) -> None:
        """Write the pieces in the order of the articles, and count."""
        self._writer.put(self._pieces(tally), place)

    def verify(self, place: Path, tally: ExportTally) -> None:
        """Let the processes read the file; raise ExportVerificationError if a span differs."""
        for helper in self._helpers:
            helper.send(place)
        expected = tally.fingerprints
        number = done = 0
        while (found := self._received(number)) is not None:
            for at, one in enumerate(found, start=done):
                if at >= len(expected) or one != expected[at]:
                    raise ExportVerificationError(number=at + 1)
            number, done = number + 1, done + len(found)
            self._job.advance(len(expected) + done, 2 * len(expected))
        if done != len(expected):
            raise ExportVerificationError(number=done + 1)

    def _pieces(self, tally: ExportTally) -> Iterator[Any]:
        for number in range(self._blocks):
            made = self._received(number)
            tally.add(made.counted)
            self._writer.add_seen(made.seen)
            self._job.advance(number, 2 * self._blocks)
            yield from made.pieces

    def _received(self, number: int) -> Any:  # noqa: ANN401 - a block, fingerprints, or None
        """Return what is sent about a block."""
        try:
            found = self._helpers[number % len(self._helpers)].recv()
        except (EOFError, OSError) as error:
            raise HelperStoppedError from error
        if isinstance(found, HelperStopped):
            raise HelperStoppedError(found.reason)
        return found


def _helpers() -> int:
    return min(os.cpu_count() or 1, _MOST_HELPERS)
