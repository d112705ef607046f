"""What the offsets of a CAS cut out of its text, read as a script would: no code of the writer.

Patterns find spans and text several times as fast as an XML parser, and take no element that a
parser would not take: what is not exactly so, such as a bare line end in the text, which a
parser reads as a space, is an error or a span too few. dkpro-cassis reads the same in tests.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

import orjson

from annotator.core.formats.base.behind import BEHIND

_SPAN: Final = re.compile(
    rb'<custom:Span xmi:id="\d+" sofa="1" begin="(\d+)" end="(\d+)"'
    rb"""(?: \w++=(?:"[^"<]*+"|'[^'<]*+'))*/>"""
)
_TEXT: Final = b'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString='
_CONTROLS: Final = b" controls="
_LAST: Final = re.compile(rb""" controls=(?:"[^"]*"|'[^']*')/>""")
_BARE: Final = (b"<", b"\n", b"\t", b"\r")
"""What XML does not take in a value, or not as it is."""
_REFERENCE: Final = re.compile("&([^;]*);?")
_CHARACTERS: Final = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "#9": "\t", "#10": "\n", "#13": "\r"
}  # fmt: skip


def cas_cuts(data: bytes) -> Sequence[str]:
    """Return the text of each span of a CAS of ours; raises ValueError or KeyError for another."""
    text = _value(data, _TEXT, data.rfind(b"<cas:Sofa ")) + BEHIND
    article = data.find(b"<custom:Article ")
    head = data[article : data.find(b">", article) + 1]
    if _CONTROLS in head and (found := _LAST.search(head)):
        text = _restored(text, orjson.loads(_value(head, _CONTROLS, found.start())))
    first = data.find(b"<custom:Span ")
    pairs = [] if first < 0 else _SPAN.findall(data, first)
    numbers = orjson.loads(b"[%b]" % b",".join(chain.from_iterable(pairs)))
    starts, ends = numbers[::2], numbers[1::2]
    units = text.encode("utf-16-le")
    if len(units) == 2 * len(text):
        return list(map(text.__getitem__, map(slice, starts, ends)))
    return [
        units[2 * start : 2 * end].decode("utf-16-le", "replace")
        for start, end in zip(starts, ends, strict=True)
    ]


def _value(data: bytes, before: bytes, at: int) -> str:
    """Return the value of the last attribute of an element; `before` it stands at an offset.

    Raises ValueError where XML does not have it, and KeyError for a reference we do not write.
    """
    start = at + len(before)
    quote = data[start : start + 1]
    end = data.find(quote, start + 1)
    value = data[start + 1 : end]
    is_last = data.startswith(before, at) and data.startswith(b"/>", end + 1)
    if not is_last or quote not in (b'"', b"'") or any(map(value.__contains__, _BARE)):
        raise ValueError(f"no CAS of ours: {value[:80]!r}")
    parts = _REFERENCE.split(value.decode())  # what stands between, and names, by turns
    parts[1::2] = map(_CHARACTERS.__getitem__, parts[1::2])
    return "".join(parts)


def _restored(text: str, controls: Sequence[tuple[int, int]]) -> str:
    """Put the characters back that XML cannot hold."""
    characters = list(text)
    for at, number in controls:
        characters[at] = chr(number)
    return "".join(characters)
