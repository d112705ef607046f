"""Spans drawn in their text: `زار [الوزير](actor) [القاهرة](place)`.

A drawing is the text with `[` before and `](label)` behind each span. Spans may nest:
`[قوات [سوريا](place)](actor)`. A literal `[`, `]` or backslash is escaped by a backslash.
Offsets are code points of the text without the drawing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<escaped>[\[\]\\])|(?P<open>\[)|\]\((?P<label>[^()\s]+)\)|(?P<bad>[\]\\])"
)
_SPECIAL = re.compile(r"[\[\]\\]")


class DrawnSpan(NamedTuple):
    """One drawn span, half-open, in code points."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text and its spans, outer before inner."""

    text: str
    spans: tuple[DrawnSpan, ...]

    def surfaces(self) -> list[tuple[str, str]]:
        """The (label, covered text) of each span."""
        return [(span.label, self.text[span.start : span.end]) for span in self.spans]


def parse(drawing: str) -> Drawn:
    """Return text and spans of a drawing; raises ValueError if it is not well formed."""
    text: list[str] = []
    length = position = 0
    opened: list[tuple[int, int]] = []
    spans: list[tuple[int, DrawnSpan]] = []
    for token in _TOKEN.finditer(drawing):
        plain = drawing[position : token.start()] + (token["escaped"] or "")
        position = token.end()
        text.append(plain)
        length += len(plain)
        if token["bad"]:
            raise ValueError(f"unexpected {token['bad']!r} at {token.start()} of {drawing!r}")
        if token["open"]:
            opened.append((len(opened) + len(spans), length))
        elif token["label"]:
            if not opened or opened[-1][1] == length:
                raise ValueError(f"a span marks nothing at {token.start()} of {drawing!r}")
            order, start = opened.pop()
            spans.append((order, DrawnSpan(start, length, token["label"])))
    if opened:
        raise ValueError(f"a span is not closed in {drawing!r}")
    text.append(drawing[position:])
    return Drawn("".join(text), tuple(span for _, span in sorted(spans)))


def draw(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """Return the drawing of `(start, end, label)` spans; of equal ranges the first is outer.

    Raises ValueError if two spans cross or one lies outside the text.
    """
    marks: list[tuple[int, int, int, str]] = []
    ordered = sorted(
        (DrawnSpan(*span) for span in spans),
        key=lambda span: (span.start, -span.end),
    )
    around: list[DrawnSpan] = []
    for order, span in enumerate(ordered):
        if not 0 <= span.start < span.end <= len(text):
            raise ValueError(f"{span} is outside the text")
        while around and around[-1].end <= span.start:
            around.pop()
        if around and around[-1].end < span.end:
            raise ValueError(f"{span} crosses {around[-1]}")
        around.append(span)
        marks.append((span.start, 1, order, "["))
        marks.append((span.end, 0, -order, f"]({span.label})"))
    pieces: list[str] = []
    position = 0
    for offset, _, _, mark in sorted(marks):
        pieces += [_escaped(text[position:offset]), mark]
        position = offset
    return "".join([*pieces, _escaped(text[position:])])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)
