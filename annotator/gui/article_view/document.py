"""The text as Qt gets it: display string, its blocks, and the way back to the article."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.core.arabic.direction import Direction as ParagraphDirection
from annotator.core.arabic.direction import paragraph_direction
from annotator.core.arabic.display import display_text
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.article import Direction
from annotator.gui.article_view.breaks import LONGEST, find_breaks
from annotator.gui.article_view.positions import Positions


@dataclass(frozen=True, slots=True)
class ShownText:
    """One article's text prepared for Qt; blocks are its paragraphs, counted from 0.

    Three ways of counting meet here: code points of the article, code points of the display
    string (the same, plus put-in breaks), and places of Qt's document (UTF-16 units of the
    display string). For nearly every text all three are one and the same list.
    """

    display: str
    positions: Positions
    direction: Direction
    code_points: Sequence[int]
    """Code point of the article at which each block starts."""
    display_starts: Sequence[int]
    """Code point of the display string at which each block starts."""
    places: Sequence[int]
    """Document place at which each block starts."""
    continued: frozenset[int]
    """Blocks that continue the paragraph before: what stands before them is a put-in break."""

    @property
    def block_count(self) -> int:
        """Number of blocks, at least 1."""
        return len(self.places)

    def block_at(self, place: int) -> int:
        """Return the block that holds a document place."""
        return max(bisect_right(self.places, place) - 1, 0)

    def block_of_code_point(self, code_point: int) -> int:
        """Return the block that holds a code point of the article."""
        return max(bisect_right(self.code_points, code_point) - 1, 0)

    def places_of(self, block: int) -> tuple[int, int]:
        """Return the places of a block's text, without its separator."""
        last = block + 1 == len(self.places)
        return self.places[block], self.positions.length if last else self.places[block + 1] - 1

    def code_points_of(self, block: int) -> tuple[int, int]:
        """Return the code points of a block's text, without its separator."""
        if block + 1 == len(self.code_points):
            return self.code_points[block], self.positions.utf16.length
        end = self.code_points[block + 1] - (block + 1 not in self.continued)
        return self.code_points[block], end

    def block_text(self, block: int) -> str:
        """Return a block's text as displayed."""
        if block + 1 == len(self.display_starts):
            return self.display[self.display_starts[block] :]
        return self.display[self.display_starts[block] : self.display_starts[block + 1] - 1]

    def is_rtl(self, block: int) -> bool:
        """Tell whether a block reads right to left: by order, or by its paragraph's letters."""
        if self.direction is not Direction.AUTO:
            return self.direction is Direction.RTL
        paragraph = self._paragraph_of(block)
        start = self.display_starts[paragraph.start]
        end = self.display_starts[paragraph.stop - 1] + len(self.block_text(paragraph.stop - 1))
        found = paragraph_direction(self.display, start, end)
        return found is ParagraphDirection.RIGHT_TO_LEFT

    def _paragraph_of(self, block: int) -> range:
        """Return the blocks of the paragraph that `block` belongs to."""
        first = block
        while first in self.continued:
            first -= 1
        last = block + 1
        while last in self.continued:
            last += 1
        return range(first, last)


def shown_text(text: str, direction: Direction) -> ShownText:
    """Prepare an article's text for Qt."""
    shown = display_text(text)
    utf16 = Utf16Map.of(text)
    starts = _starts(shown)
    breaks = find_breaks(shown, starts) if _has_giant(starts, len(shown)) else []
    if not breaks:
        places = starts if utf16.is_identity else [utf16.to_utf16(at) for at in starts]
        return ShownText(
            display=shown,
            positions=Positions(utf16),
            direction=direction,
            code_points=starts,
            display_starts=starts,
            places=places,
            continued=frozenset(),
        )
    return _with_breaks(shown, breaks=breaks, utf16=utf16, direction=direction)


def _with_breaks(
    shown: str, *, breaks: list[int], utf16: Utf16Map, direction: Direction
) -> ShownText:
    edges = [0, *breaks, len(shown)]
    display = "\n".join(shown[start:end] for start, end in pairwise(edges))
    positions = Positions(utf16, tuple(utf16.to_utf16(at) for at in breaks))
    code_points = sorted([*_starts(shown), *breaks])
    put_in = frozenset(breaks)
    return ShownText(
        display=display,
        positions=positions,
        direction=direction,
        code_points=code_points,
        display_starts=_starts(display),
        places=[positions.to_place(at) for at in code_points],
        continued=frozenset(block for block, at in enumerate(code_points) if at in put_in),
    )


def _starts(text: str) -> list[int]:
    # Splitting five million characters takes three times as long.
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _has_giant(starts: list[int], length: int) -> bool:
    if length <= LONGEST:
        return False
    following = [*starts[1:], length + 1]
    return max(map(int.__sub__, following, starts)) > LONGEST + 1
