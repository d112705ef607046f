"""The tokens that the number grammar reads: words, digit strings and single signs of a key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.match_key import Folded, fold
from annotator.core.arabic.text_range import TextRange

_TOKEN: Final = re.compile(r"[\u0621-\u064a]++|\d++(?:[.,،ر]\d++)*|[^\W\d_]++|\n|\S")
_URL: Final = re.compile(r"(?:https?://|www\.)\S+")
_NOTHING_AROUND: Final = ("",) * 12
DIGITS: Final = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists; offsets count characters of the match key."""

    folded: Folded
    keys: list[str]
    """The tokens, and empty strings behind them: a look a few tokens past either end is safe."""
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """Cut a text into tokens; web addresses become one token each."""
        folded = fold(text)
        key = folded.key
        if "www." in key or "http" in key:
            key = _URL.sub(lambda url: "x" * len(url[0]), key)
        found = [(token[0], token.start()) for token in _TOKEN.finditer(key)]
        keys, starts = zip(*found, strict=True) if found else ((), ())
        return cls(folded=folded, keys=[*keys, *_NOTHING_AROUND], starts=starts)

    def key(self, index: int) -> str:
        """Return the key of a token; empty a few places before and after the text."""
        return self.keys[index]

    def end(self, index: int) -> int:
        """Return where a token ends."""
        return self.starts[index] + len(self.keys[index])

    def is_number(self, index: int) -> bool:
        """Whether a token is a digit string."""
        return self.keys[index][:1] in DIGITS

    def is_glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.starts) and self.starts[index] == self.end(index - 1)

    def source(self, first: int, skip: int, stop: int) -> TextRange:
        """Return the range of the text for tokens `first … stop - 1`.

        `skip` letters at the start of the first token, glued to it, are left out.
        """
        return TextRange(*self.folded.source_range(self.starts[first] + skip, self.end(stop - 1)))
