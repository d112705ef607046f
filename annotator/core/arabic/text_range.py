"""A stretch of a text."""

from typing import NamedTuple


class TextRange(NamedTuple):
    """A half-open stretch `[start, end)` of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the part of a text that the range covers."""
        return text[self.start : self.end]
