"""Tags of tokens: spans to B-, I-, L-, U- and back, one row of tags per layer of nesting."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.writer_options import OptionValue, WriterOption

TAGGING = WriterOption(
    name="tagging",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Tags of tokens"),
    choices=(
        OptionValue("iob2", QT_TRANSLATE_NOOP("WriterOptions", "IOB2")),
        OptionValue("bilou", QT_TRANSLATE_NOOP("WriterOptions", "BILOU")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "how the tokens of a span are tagged"),
)
OUTSIDE: Final = "O"

Marked = tuple[int, int, str]
"""A half-open range of tokens and its label."""

_TAG: Final = re.compile(r"[BILUESM]-(.+)\Z", re.DOTALL)
_OPENS: Final = frozenset("BUS")
_CLOSES: Final = frozenset("LUES")


def layered(spans: Iterable[Marked]) -> list[list[Marked]]:
    """Share spans among as few layers as can be, so that none overlap within one.

    Spans are in (start, -end) order: the first layer has the outermost ones.
    """
    layers: list[list[Marked]] = []
    for span in spans:
        for layer in layers:
            if layer[-1][1] <= span[0]:
                layer.append(span)
                break
        else:
            layers.append([span])
    return layers


def tags_of(layer: Iterable[Marked], length: int, *, bilou: bool) -> list[str]:
    """Return the tag of each of `length` tokens."""
    tags = [OUTSIDE] * length
    for first, last, label in layer:
        tags[first] = f"B-{label}"
        if last - first > 1:
            tags[first + 1 : last] = [f"I-{label}"] * (last - first - 1)
        if bilou:
            tags[last - 1] = f"{'L' if last - first > 1 else 'U'}-{label}"
    return tags


def is_tag(text: str) -> bool:
    """Tell whether a text is a tag: O, or a letter, a hyphen and a label."""
    return text == OUTSIDE or _TAG.match(text) is not None


@dataclass(slots=True)
class _Open:
    """A span whose last token has not come yet."""

    first: int
    column: int
    label: str


def spans_of(rows: Sequence[Sequence[str]]) -> list[Marked]:
    """Return the spans of a sentence; `rows` holds the tags of each token, layer by layer.

    Reads IOB1, IOB2, BILOU and BIOES without being told. A span goes on in the same column,
    or else in any, because nested corpora move inner tags to the left where an outer span
    ends. In (start, -end, label) order; none twice.
    """
    found: set[Marked] = set()
    going: list[_Open] = []
    for at, tags in enumerate(rows):
        held: list[_Open] = []
        closing: list[_Open] = []
        for column, tag in enumerate(tags):
            if tag == OUTSIDE or not (match := _TAG.match(tag)):
                continue
            label = match[1]
            span = None if tag[0] in _OPENS else _continued(going, column, label)
            if span is None:
                span = _Open(first=at, column=column, label=label)
            else:
                going.remove(span)
                span.column = column
            (closing if tag[0] in _CLOSES else held).append(span)
        found.update((span.first, at, span.label) for span in going)
        found.update((span.first, at + 1, span.label) for span in closing)
        going = held
    found.update((span.first, len(rows), span.label) for span in going)
    return sorted(found, key=lambda span: (span[0], -span[1], span[2]))


def _continued(going: Sequence[_Open], column: int, label: str) -> _Open | None:
    same = [span for span in going if span.label == label]
    return next((span for span in same if span.column == column), same[0] if same else None)
