"""Block heights and their running sums, cheap to change one at a time."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_CHUNK = 256


class BlockHeights:
    """Heights of all blocks in pixels; tops and look-ups cost √n, changes cost O(1).

    Sums are kept per chunk of 256 blocks, so nothing is shifted or summed anew when one
    estimated height out of forty thousand becomes a measured one.
    """

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._heights = list(heights)
        self._sums = [
            sum(self._heights[start : start + _CHUNK])
            for start in range(0, len(self._heights), _CHUNK)
        ]

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, block: int) -> float:
        """Return the height of a block."""
        return self._heights[block]

    def set_height(self, block: int, height: float) -> None:
        """Change the height of a block."""
        self._sums[block // _CHUNK] += height - self._heights[block]
        self._heights[block] = height

    def top(self, block: int) -> float:
        """Return the sum of the heights before a block; `len` gives the total."""
        chunk = block // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * _CHUNK : block])

    def total(self) -> float:
        """Return the sum of all heights."""
        return sum(self._sums)

    def block_at(self, y: float) -> int:
        """Return the block that holds `y`; the first or last one outside the text."""
        if not self._heights or y <= 0:
            return 0
        ends = list(accumulate(self._sums))
        chunk = min(bisect_right(ends, y), len(ends) - 1)
        rest = y - (ends[chunk - 1] if chunk else 0.0)
        inner = list(accumulate(self._heights[chunk * _CHUNK : (chunk + 1) * _CHUNK]))
        return chunk * _CHUNK + min(bisect_right(inner, rest), len(inner) - 1)
