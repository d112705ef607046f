"""Positions: code points of the article on one side, places in Qt's document on the other.

A document place counts UTF-16 units of the shown text, plus one for each break that was put
into a giant paragraph (breaks.py). Nothing else differs between the two.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from annotator.core.arabic.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class Positions:
    """The two-way map for one article; the identity for nearly every text."""

    utf16: Utf16Map
    breaks: tuple[int, ...] = ()
    """UTF-16 offsets of the article before which a break was put, ascending."""

    @property
    def is_identity(self) -> bool:
        """Whether code points and document places agree everywhere."""
        return self.utf16.is_identity and not self.breaks

    @property
    def length(self) -> int:
        """Length of the document in places, without Qt's closing separator."""
        return self.utf16.utf16_length + len(self.breaks)

    def to_place(self, code_point: int) -> int:
        """Return the place where a stretch that starts at `code_point` starts."""
        if self.is_identity:
            return code_point
        units = self.utf16.to_utf16(code_point)
        return units + bisect_right(self.breaks, units)

    def to_end_place(self, code_point: int) -> int:
        """Return the place where a stretch that ends at `code_point` ends.

        Differs from `to_place` only at a put-in break: an end stays before it.
        """
        if self.is_identity:
            return code_point
        units = self.utf16.to_utf16(code_point)
        return units + bisect_left(self.breaks, units)

    def to_code_point(self, place: int, *, after_pair: bool = False) -> int:
        """Return the code point at a document place; both sides of a break are the same.

        A place inside a surrogate pair snaps to the start of the character, or to its end
        with `after_pair`.
        """
        if self.is_identity:
            return min(max(place, 0), self.utf16.length)
        units = self._units(min(max(place, 0), self.length))
        return self.utf16.to_code_point(units, after_pair=after_pair)

    def _units(self, place: int) -> int:
        # The i-th break stands at place breaks[i] + i.
        low, high = 0, len(self.breaks)
        while low < high:
            middle = (low + high) // 2
            if self.breaks[middle] + middle < place:
                low = middle + 1
            else:
                high = middle
        return place - low
