"""What another program cuts out of a row: text and offsets, if its tokens fit their text.

msgspec skips every key that is not asked for; it shares no code with what wrote the row.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import orjson

from annotator.core.formats.base.behind import BEHIND


class _Span(msgspec.Struct, gc=False):
    """The offsets of a span, in code points."""

    start: int
    end: int
    fragments: tuple[tuple[int, int], ...] = ()


class _Row(msgspec.Struct, gc=False):
    """A row as far as it is cut."""

    text: str
    tokens: msgspec.Raw
    offsets: list[tuple[int, int]]
    ner_tags: list[str]
    nested_ner_tags: list[list[str]]
    spans: list[_Span]


_ROW = msgspec.json.Decoder(_Row)


def cut_line(line: bytes) -> Sequence[str]:
    """Return what a reader of a line cuts for each span; nothing if its tokens are wrong.

    Raises msgspec.DecodeError where the line is not what it should be.
    """
    row = _ROW.decode(line)
    text = f"{row.text}{BEHIND}"
    tokens = [text[start:end] for start, end in row.offsets]
    if not _are(row.tokens, tokens):
        return ()
    if any(len(tags) != len(tokens) for tags in (row.ner_tags, *row.nested_ner_tags)):
        return ()
    return [
        " ".join([text[start:end] for start, end in span.fragments])
        if span.fragments
        else text[span.start : span.end]
        for span in row.spans
    ]


def cut_row(row: Mapping[str, Any]) -> Sequence[str]:
    """Return the same of a row of a Parquet file."""
    return cut_line(orjson.dumps(row))


def _are(written: msgspec.Raw, tokens: Sequence[str]) -> bool:
    """Tell whether a list of texts is written; most are written as they would be here."""
    data = bytes(written)
    return data == orjson.dumps(tokens) or orjson.loads(data) == tokens
