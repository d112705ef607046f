"""Where a giant paragraph is broken for display, so that one block never costs a second."""

import re
from collections.abc import Sequence

from annotator.core.arabic.graphemes import is_grapheme_edge

LONGEST = 8_000
"""Code points a block may have; no paragraph of a news article comes near it."""

_NEAR = 2_000
_SENTENCE_END = re.compile(r"[.!?؟…][”»\"’)]*\s+")


def find_breaks(text: str, starts: Sequence[int]) -> list[int]:
    """Return the code points before which a break is put, ascending.

    `starts` are the code points at which the paragraphs of `text` start. A break stands after
    a sentence where there is one, else after a space, else at least not inside a character.
    """
    breaks: list[int] = []
    for start, following in zip(starts, [*starts[1:], len(text) + 1], strict=True):
        at = start
        while following - 1 - at > LONGEST:
            at = _break_in(text, at + LONGEST - _NEAR, at + LONGEST)
            breaks.append(at)
    return breaks


def _break_in(text: str, low: int, high: int) -> int:
    for found in _SENTENCE_END.finditer(text, low, high):
        return found.end()
    space = text.rfind(" ", low, high)
    if space >= 0:
        return space + 1
    at = high
    while at > low and not is_grapheme_edge(text, at):
        at -= 1
    return at
