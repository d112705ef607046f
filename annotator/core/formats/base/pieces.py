"""Files put together of one piece for each item, so that several processes can share the work.

A piece is made of an item alone, and cut again for proof alone: whoever makes it need not know
the others. What a writer must know of all items for the end of a file or for a companion it
*sees* while it makes pieces.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from typing_extensions import override

from annotator.core.domain.exchange import AnnotatedArticle

Piece = TypeVar("Piece")
Seen = TypeVar("Seen")


class PieceWriter(ABC, Generic[Piece, Seen]):
    """A writer by pieces; pieces and what was seen go from one process to another."""

    is_heavy: ClassVar[bool] = True
    """Whether making pieces takes so long that several processes are to share it."""

    @abstractmethod
    def piece(self, article: AnnotatedArticle, layer: int) -> Piece:
        """Return what an item becomes; the first layer of an article is 1."""

    @abstractmethod
    def put(self, pieces: Iterable[Piece], path: Path) -> None:
        """Write pieces to a new file, in their order."""

    @abstractmethod
    def pieces(self, path: Path) -> Iterator[Piece]:
        """Yield the pieces of a file again, as it has them."""

    @abstractmethod
    def cut(self, piece: Piece) -> Sequence[str]:
        """Return the text that a reader of the file cuts for each span of an item."""

    @abstractmethod
    def take_seen(self) -> Seen:
        """Return what was seen since the last time."""

    @abstractmethod
    def add_seen(self, seen: Seen) -> None:
        """Take in what another writer saw in items that come next."""

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write items to a new file."""
        self.put(self.made(articles), path)

    def made(self, articles: Iterable[AnnotatedArticle]) -> Iterator[Piece]:
        """Yield the pieces of items; the layers of an article come one after the other."""
        return starmap(self.piece, _layered(articles))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each item the text that a reader of the file cuts for each span."""
        return map(self.cut, self.pieces(path))


class ForgetfulWriter(PieceWriter[Piece, None]):
    """A writer for whose files no item matters to another."""

    @override
    def take_seen(self) -> None:
        """Return nothing."""

    @override
    def add_seen(self, seen: None) -> None:
        """Take in nothing."""


def _layered(articles: Iterable[AnnotatedArticle]) -> Iterator[tuple[AnnotatedArticle, int]]:
    last, layer = "", 0
    for article in articles:
        layer = layer + 1 if article.id == last else 1
        last = article.id
        yield article, layer
