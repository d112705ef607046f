"""Spans: marked stretches of an article, in one or more fragments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.domain.errors import EmptySpanError, OverlappingFragmentsError, SpanOutsideError
from annotator.core.domain.values import AttributeValue


class Origin(StrEnum):
    """How a span came to be."""

    MANUAL = "manual"
    SUGGESTED = "suggested"
    PROPAGATED = "propagated"
    IMPORTED = "imported"
    ADJUDICATED = "adjudicated"


@dataclass(frozen=True, slots=True, order=True)
class Fragment:
    """One contiguous piece of a span: half-open `[start, end)` in code points.

    Raises EmptySpanError unless `0 <= start < end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EmptySpanError(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of one article in the layer of one annotator.

    `label` is the id of a label of the scheme, `entity` the UUID of an entity or None.
    `fragments` are sorted and neither overlap nor touch: use `joined` to make them so.
    """

    uuid: str
    article_id: int
    annotator_id: int
    label: str
    fragments: tuple[Fragment, ...]
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    entity: str | None = None
    origin: Origin = Origin.MANUAL
    note: str = ""

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last fragment."""
        return self.fragments[-1].end

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """The order in which spans are listed and written: outer before inner."""
        return (self.start, -self.end, self.label, self.uuid)

    def surface(self, text: str) -> str:
        """Return the covered text of `text`, the fragments joined by one space."""
        return " ".join(text[piece.start : piece.end] for piece in self.fragments)

    def covers(self, position: int) -> bool:
        """Tell whether a fragment covers the code point at `position`."""
        return any(piece.start <= position < piece.end for piece in self.fragments)

    def check_inside(self, length: int) -> None:
        """Raise SpanOutsideError if the span ends after `length` code points."""
        if self.end > length:
            raise SpanOutsideError(start=self.start, end=self.end, length=length)


def joined(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return `fragments` sorted, those that touch made one.

    Raises EmptySpanError if there are none and OverlappingFragmentsError if two overlap.
    """
    pieces: list[Fragment] = []
    for piece in sorted(fragments):
        if pieces and piece.start < pieces[-1].end:
            raise OverlappingFragmentsError(start=piece.start, end=piece.end)
        if pieces and piece.start == pieces[-1].end:
            pieces[-1] = Fragment(pieces[-1].start, piece.end)
        else:
            pieces.append(piece)
    if not pieces:
        raise EmptySpanError(start=0, end=0)
    return tuple(pieces)
