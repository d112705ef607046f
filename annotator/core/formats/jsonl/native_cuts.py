"""What another program cuts out of a native line: text and offsets, nothing else of it.

msgspec parses the line with types and skips every key that is not asked for, in half the time
that it takes to make objects of all of it. It shares no code with what wrote the line.
"""

from collections.abc import Sequence

import msgspec

from annotator.core.formats.base.behind import BEHIND


class _Span(msgspec.Struct):
    """The offsets of a span, in code points."""

    start: int
    end: int
    fragments: tuple[tuple[int, int], ...] = ()


class _Line(msgspec.Struct):
    """A line as far as it is cut."""

    text: str
    spans: list[_Span]


_LINE = msgspec.json.Decoder(_Line)


def cut_native_line(line: bytes) -> Sequence[str]:
    """Return the text that a reader of a line cuts for each span, in order.

    Raises msgspec.DecodeError where the line is not what it should be.
    """
    article = _LINE.decode(line)
    text = article.text + BEHIND
    return [
        " ".join([text[start:end] for start, end in span.fragments])
        if span.fragments
        else text[span.start : span.end]
        for span in article.spans
    ]
