"""One of the processes that make the pieces of a large export, and read them again for proof.

It never opens the project: neither the database nor its libraries are loaded.
"""

import gc
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.fitting import Fit, fit_for
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.formats.registry import format_named
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.export_tally import Counted, ExportTally, fingerprint
from annotator.core.transfer.seen_texts import SpanTexts

BLOCK = 60
"""So many items go to a process at a time for proof."""

_SELDOM = 50_000
"""So many new objects wake the garbage collector: hardly anything here is in a cycle."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HelperOrder:
    """What one process is to do; `unpack` makes the items of what it will be sent."""

    format_name: str
    writing: Mapping[str, str]
    """The writer's options."""
    choice: ExportChoice
    scheme: Scheme
    unpack: Callable[[Any], Iterable[AnnotatedArticle]]
    counts_texts: bool
    """Whether it is asked what train has of the texts of spans."""
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
    """Send a block for each that comes; once told that the file is whole, its fingerprints."""
    gc.freeze()
    gc.set_threshold(_SELDOM)
    try:
        writer = format_named(order.format_name).writer_with(order.writing, order.scheme)
        fit = fit_for(writer)
        assert isinstance(writer, PieceWriter)  # noqa: S101 - no other is shared
        while not isinstance(sent := connection.recv(), Path):
            connection.send(_made(order, writer, fit, sent))
        for number, pieces in enumerate(_in_blocks(writer.pieces(sent))):
            if number % order.helpers == order.number:
                connection.send(array("q", (fingerprint(writer.cut(x)) for x in pieces)))
        connection.send(None)
    except (BrokenPipeError, EOFError):
        return  # the other end has all it wanted, or was cancelled
    except Exception as error:  # noqa: BLE001 - the process that writes meets it as well, and tells
        connection.send(HelperStopped(repr(error)))


def _made(
    order: HelperOrder, writer: PieceWriter[Any, Any], fit: Fit, packed: Sequence[object]
) -> MadeBlock:
    """Return what becomes of packed articles."""
    tally = ExportTally(
        choosing=Choosing(order.choice),
        fit=fit,
        sent_texts=SpanTexts() if order.counts_texts else None,
        facts=CardFacts(),
    )
    items = chain.from_iterable(map(order.unpack, packed))
    return MadeBlock(list(writer.made(tally.passing(items))), tally.counted(), writer.take_seen())


def _in_blocks(items: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(items)
    while block := list(islice(remaining, BLOCK)):
        yield block
