"""Where an end of a span may go next: by letter, or by clitic and word."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.graphemes import next_grapheme, previous_grapheme
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    words,
)
from annotator.core.domain.span import Fragment


class Edge(Enum):
    """One of the two ends of a stretch, in reading order."""

    START = auto()
    END = auto()


class Move(Enum):
    """How far an end goes, and which way in reading order."""

    BACK = auto()
    FORWARD = auto()
    LETTER_BACK = auto()
    LETTER_FORWARD = auto()

    @property
    def is_forward(self) -> bool:
        """Whether the end goes towards the end of the text."""
        return self in {Move.FORWARD, Move.LETTER_FORWARD}


def moved(text: str, fragment: Fragment, edge: Edge, move: Move) -> Fragment:
    """Return the fragment with one end moved; the same one where it cannot go further.

    No end ever stands inside a character that a reader sees, and a fragment never gets empty.
    """
    position = fragment.start if edge is Edge.START else fragment.end
    if move in {Move.LETTER_BACK, Move.LETTER_FORWARD}:
        step = next_grapheme if move.is_forward else previous_grapheme
        target = step(text, position)
    else:
        target = _next_stop(text, position, edge, forward=move.is_forward)
    start, end = (target, fragment.end) if edge is Edge.START else (fragment.start, target)
    if not 0 <= start < end <= len(text):
        return fragment
    return Fragment(start, end)


def trimmed(text: str, fragment: Fragment) -> Fragment | None:
    """Return the fragment without white space at its ends; None if nothing is left."""
    covered = text[fragment.start : fragment.end]
    start = fragment.end - len(covered.lstrip())
    end = fragment.start + len(covered.rstrip())
    return Fragment(start, end) if start < end else None


def with_outer_ends(pieces: Sequence[Fragment], extent: Fragment) -> tuple[Fragment, ...]:
    """Return the pieces of a span with its outer ends moved to those of `extent`."""
    inside = [
        Fragment(max(piece.start, extent.start), min(piece.end, extent.end))
        for piece in pieces
        if max(piece.start, extent.start) < min(piece.end, extent.end)
    ]
    if not inside:
        return (extent,)
    inside[0] = Fragment(extent.start, inside[0].end)
    inside[-1] = Fragment(inside[-1].start, extent.end)
    return tuple(inside)


def keeps_order(pieces: Sequence[Fragment]) -> bool:
    """Tell whether the pieces of a span still follow each other."""
    return all(one.end <= other.start for one, other in pairwise(pieces))


def _next_stop(text: str, position: int, edge: Edge, *, forward: bool) -> int:
    if edge is Edge.END:
        return (next_word_end if forward else previous_word_end)(text, position)
    if forward:
        reach = next_word_start(text, position)
        stops = (stop for stop in _starts(text, position, reach + 1) if stop > position)
        return min(stops, default=len(text))
    reach = previous_word_start(text, position)
    return max((stop for stop in _starts(text, reach, position) if stop < position), default=0)


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where words may start in a range: whole, and behind each glued letter."""
    counts = WordCounts.of_frequent_words()
    for word in words(text, start, end):
        for cut in proclitic_cuts(word.of(text), counts):
            yield word.start + cut
