"""What another program cuts out of a row: text and offsets, if its tokens fit their text.

msgspec skips every key that is not asked for; it shares no code with what wrote the row.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec


class _Span(msgspec.Struct, gc=False):
    """The offsets of a span, in code points."""

    start: int
    end: int
    fragments: tuple[tuple[int, int], ...] = ()


class _Row(msgspec.Struct, gc=False):
    """A row as far as it is cut."""

    text: str
    tokens: list[str]
    offsets: list[tuple[int, int]]
    ner_tags: list[str]
    nested_ner_tags: list[list[str]]
    spans: list[_Span]


_BEHIND = "\0"
"""No text has it: an end that is too far cuts it as well."""

_ROW = msgspec.json.Decoder(_Row)


def cut_line(line: bytes) -> Sequence[str]:
    """Return what a reader of a line cuts for each span; nothing if its tokens are wrong.

    Raises msgspec.DecodeError where the line is not what it should be.
    """
    return _cut(_ROW.decode(line))


def cut_row(row: Mapping[str, Any]) -> Sequence[str]:
    """Return the same of a row of a Parquet file."""
    return _cut(msgspec.convert(row, _Row))


def _cut(row: _Row) -> Sequence[str]:
    text, tokens = f"{row.text}{_BEHIND}", row.tokens
    if [text[start:end] for start, end in row.offsets] != tokens:
        return ()
    if any(len(tags) != len(tokens) for tags in (row.ner_tags, *row.nested_ner_tags)):
        return ()
    return [
        " ".join([text[start:end] for start, end in span.fragments])
        if span.fragments
        else text[span.start : span.end]
        for span in row.spans
    ]
