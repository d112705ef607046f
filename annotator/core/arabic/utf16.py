"""Conversion between code-point offsets and UTF-16 offsets of one text."""

import re
from bisect import bisect_left
from dataclasses import dataclass

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """Offsets of one text in code points and in UTF-16 units, both ways.

    Qt counts UTF-16 units, everything else here counts code points. A text without
    characters above U+FFFF (nearly every article) needs no table: the map is the identity.
    """

    length: int
    """Length of the text in code points."""
    astral: tuple[int, ...]
    """Code-point offsets of the characters that take two UTF-16 units, ascending."""
    pairs: tuple[int, ...]
    """UTF-16 offsets of the same characters, ascending."""

    @classmethod
    def of(cls, text: str) -> "Utf16Map":
        """Build the map of a text; lone surrogates count one unit each."""
        if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return cls(length=len(text), astral=(), pairs=())
        astral = tuple(found.start() for found in _ASTRAL.finditer(text))
        pairs = tuple(offset + before for before, offset in enumerate(astral))
        return cls(length=len(text), astral=astral, pairs=pairs)

    @property
    def is_identity(self) -> bool:
        """Whether both ways of counting agree for the whole text."""
        return not self.astral

    @property
    def utf16_length(self) -> int:
        """Length of the text in UTF-16 units."""
        return self.length + len(self.astral)

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 offset of a code-point offset.

        Raises:
            IndexError: The offset lies outside `0 … length`.
        """
        if not 0 <= code_point <= self.length:
            raise IndexError(f"code-point offset {code_point} is outside 0…{self.length}")
        return code_point + bisect_left(self.astral, code_point)

    def to_code_point(self, utf16: int, *, after_pair: bool = False) -> int:
        """Return the code-point offset of a UTF-16 offset.

        An offset between the two halves of a surrogate pair snaps to the start of that
        character, or to its end with `after_pair`.

        Raises:
            IndexError: The offset lies outside `0 … utf16_length`.
        """
        if not 0 <= utf16 <= self.utf16_length:
            raise IndexError(f"UTF-16 offset {utf16} is outside 0…{self.utf16_length}")
        before = bisect_left(self.pairs, utf16)
        if before and self.pairs[before - 1] + 1 == utf16:
            return self.astral[before - 1] + after_pair
        return utf16 - before

    def range_to_utf16(self, start: int, end: int) -> tuple[int, int]:
        """Return a code-point range as a UTF-16 range."""
        return self.to_utf16(start), self.to_utf16(end)

    def range_to_code_points(self, start_utf16: int, end_utf16: int) -> tuple[int, int]:
        """Return a UTF-16 range as a code-point range, halves of pairs snapped outwards.

        An empty range stays empty.
        """
        start = self.to_code_point(start_utf16)
        if end_utf16 <= start_utf16:
            return start, start
        return start, self.to_code_point(end_utf16, after_pair=True)
