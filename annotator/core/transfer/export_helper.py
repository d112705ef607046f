"""One of the processes that make the pieces of a large export, and read them again for proof."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from annotator.core.domain.article_filter import LayerSelection
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_tally import Counted, ExportTally, fingerprint
from annotator.core.transfer.written_scheme import written_scheme

BLOCK = 60
"""So many articles, and later so many items, go to a process at a time."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HelperOrder:
    """What one process is to do; `selection` holds the articles of its blocks alone."""

    project: Path
    format_name: str
    options: ExportOptions
    selection: LayerSelection
    number: int
    """Which of the processes it is, from 0."""
    helpers: int


@dataclass(frozen=True, slots=True)
class MadeBlock:
    """What became of some articles."""

    pieces: list[Any]
    counted: Counted
    seen: object


@dataclass(frozen=True, slots=True)
class HelperStopped:
    """Said in place of what was expected; the export is then made by one process."""

    reason: str


def help_export(order: HelperOrder, connection: Connection) -> None:
    """Send each block as it is made; once told that the file is whole, its fingerprints."""
    try:
        with Project.open(order.project, read_only=True) as project:
            choice = order.options.choice
            scheme = written_scheme(project.scheme, choice)
            writer = format_named(order.format_name).writer_with(order.options.writing, scheme)
            assert isinstance(writer, PieceWriter)  # noqa: S101 - no other is shared
            for items in project.read_blocks(order.selection, BLOCK):
                tally = ExportTally(
                    choosing=Choosing(choice), fit=fit_for(writer), facts=CardFacts()
                )
                pieces = list(writer.made(tally.passing(items)))
                connection.send(MadeBlock(pieces, tally.counted(), writer.take_seen()))
        path: Path = connection.recv()
        for number, pieces in enumerate(_in_blocks(writer.pieces(path))):
            if number % order.helpers == order.number:
                connection.send(array("q", (fingerprint(writer.cut(x)) for x in pieces)))
        connection.send(None)
    except BrokenPipeError:
        return  # the other end has all it wanted, or was cancelled
    except Exception as error:  # noqa: BLE001 - the process that writes meets it as well, and tells
        connection.send(HelperStopped(repr(error)))


def _in_blocks(items: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(items)
    while block := list(islice(remaining, BLOCK)):
        yield block
