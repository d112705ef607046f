"""The work of a large export shared among processes: each makes some of the pieces.

The process that writes reads the project, and sends articles as they stand in the file to the
others by turns; what became of them comes back. Once the file is whole, each of the others reads
some of it again for proof. The order of the articles, and so every byte, is that of an export by
one process.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from annotator.core.domain.errors import ExportVerificationError
from annotator.core.formats.base.format import Writer
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.project import Project
from annotator.core.transfer.export_helper import (
    HelperOrder,
    HelperStopped,
    MadeBlock,
    help_export,
)
from annotator.core.transfer.export_plan import ExportPlan
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.progress import Job
from annotator.core.transfer.written_scheme import written_scheme

LEAST = 4_000
"""Fewer articles are exported sooner than a process starts."""

BLOCK = 400_000
"""Code points of text that go to a process at a time: some 240 articles, or a long one."""

_MOST_HELPERS = 4


class Packed(Protocol):
    """Some articles as the project has them."""

    @property
    def characters(self) -> int:
        """How long the texts are together."""


class HelperStoppedError(Exception):
    """A process stopped before its end; no fault of the project or the target by itself."""


def is_shared(writer: Writer, articles: int) -> bool:
    """Tell whether the work of writing so many articles is worth several processes."""
    is_heavy = isinstance(writer, PieceWriter) and writer.is_heavy
    return is_heavy and articles >= LEAST and _helpers() > 1


@contextmanager
def shared_file(project: Project, plan: ExportPlan, part: str, job: Job) -> Iterator["SharedFile"]:
    """Start processes for a file and give it; behind the block there are none."""
    writer, reading = plan.writer, project.packed_reading(plan.selections[part])
    assert isinstance(writer, PieceWriter)  # noqa: S101 - see `is_shared`
    options, count = plan.options, _helpers()
    orders = [
        HelperOrder(
            format_name=plan.format_name,
            writing=options.writing,
            choice=options.choice,
            scheme=written_scheme(project.scheme, options.choice),
            unpack=reading.unpacking,
            counts_texts=plan.split is not None,
            number=number,
            helpers=count,
        )
        for number in range(count)
    ]
    with _started(orders) as helpers:
        yield SharedFile(writer, helpers, reading.packed(), plan.size(part), job)


class SharedFile:
    """A file whose pieces other processes make, and read again."""

    def __init__(
        self,
        writer: PieceWriter[Any, Any],
        helpers: Sequence[Connection],
        packed: Iterator[Packed],
        articles: int,
        job: Job,
    ) -> None:
        self._writer = writer
        self._helpers = helpers
        self._packed = packed
        self._articles = articles
        self._job = job

    def write(self, place: Path, tally: ExportTally) -> None:
        """Write the pieces in the order of the articles, and count.

        The processes read the file again while this one brings it to the disk.
        """
        self._writer.put(self._pieces(tally), place)
        for helper in self._helpers:
            self._send(helper, place)

    def verify(self, place: Path, tally: ExportTally) -> None:
        """Compare what the processes read; raise ExportVerificationError if a span differs."""
        del place  # they know it
        expected = tally.fingerprints
        number = done = 0
        while (found := self._received(self._helpers[number % len(self._helpers)])) is not None:
            for at, one in enumerate(found, start=done):
                if at >= len(expected) or one != expected[at]:
                    raise ExportVerificationError(number=at + 1)
            number, done = number + 1, done + len(found)
            self._job.advance(len(expected) + done, 2 * len(expected))
        if done != len(expected):
            raise ExportVerificationError(number=done + 1)

    def _pieces(self, tally: ExportTally) -> Iterator[Any]:
        for made in self._made():
            tally.add(made.counted)
            self._writer.add_seen(made.seen)
            self._job.advance(tally.choosing.articles, 2 * self._articles)
            yield from made.pieces

    def _made(self) -> Iterator[MadeBlock]:
        """Yield the blocks in order. A process is sent the next one once it has sent one."""
        working: deque[Connection] = deque()
        idle = deque(self._helpers)
        while idle or working:
            block = self._block()  # while the others work
            made = None if idle else self._received(working[0])
            helper = idle.popleft() if idle else working.popleft()
            if block:
                self._send(helper, block)
                working.append(helper)
            if made is not None:
                yield made

    def _block(self) -> list[Packed]:
        """Return the next articles that go to a process; none at the end."""
        block: list[Packed] = []
        size = 0
        while size < BLOCK and (packed := next(self._packed, None)) is not None:
            block.append(packed)
            size += packed.characters
        return block

    def _send(self, helper: Connection, what: object) -> None:
        try:
            helper.send(what)
        except OSError as error:
            raise HelperStoppedError from error

    def _received(self, helper: Connection) -> Any:  # noqa: ANN401 - a block, fingerprints, or None
        """Return what a process sends next."""
        try:
            found = helper.recv()
        except (EOFError, OSError) as error:
            raise HelperStoppedError from error
        if isinstance(found, HelperStopped):
            raise HelperStoppedError(found.reason)
        return found


@contextmanager
def _started(orders: Sequence[HelperOrder]) -> Iterator[list[Connection]]:
    """Start a process for each order; behind the block there are none."""
    context = multiprocessing.get_context("spawn")  # a window has threads: no fork
    connections: list[Connection] = []
    processes = []
    try:
        for order in orders:
            ours, theirs = context.Pipe()
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


def _helpers() -> int:
    return min(os.cpu_count() or 1, _MOST_HELPERS)
