"""Which paragraph of a text a code point stands in."""

from bisect import bisect_right
from itertools import accumulate


class Paragraphs:
    """The paragraphs of one text; lines without any letter are not counted."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        ends = accumulate(len(line) + 1 for line in lines)
        starts = (end - len(line) - 1 for end, line in zip(ends, lines, strict=True))
        self._starts = [start for start, line in zip(starts, lines, strict=True) if line.strip()]

    def number(self, position: int) -> int:
        """Return the paragraph, counted from 1, that holds a code point."""
        return max(bisect_right(self._starts, position), 1)
