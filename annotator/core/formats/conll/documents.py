"""Documents of token lines, cut as a stranger would: by what their tags say alone."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.conll.labels import from_tag

_BETWEEN = b"\n-DOCSTART- "
_FIRST_TAGS = 3
_SPAN = re.compile("[BU][IL]*|[IL]+")

Cut = tuple[int, int, str, str]
"""Number of the first line, that behind the last one negated, label, text."""


def documents(path: Path) -> Iterator[bytes]:
    """Yield the lines of each document, the rest of its -DOCSTART- line first."""
    rest = b"\n"
    with path.open("rb") as stream:
        while block := stream.read(MEGABYTE):
            *whole, rest = (rest + block).split(_BETWEEN)
            yield from filter(bytes.strip, whole)
    if rest.strip():
        yield rest


def document_cuts(document: str) -> Sequence[str]:
    """Return the tokens of each span, joined by spaces, outer spans before inner ones."""
    head, _, lines = document.partition("\n")
    width = len(head.split(" ")) + 1
    cells = _tagged(lines, width).replace("\n", " ").split(" ")
    words = cells[::width]
    found = [
        cut for column in range(_FIRST_TAGS, width) for cut in _cuts(words, cells[column::width])
    ]
    return [text for *_, text in sorted(found)]


def _tagged(lines: str, width: int) -> str:
    """Return the lines that have tags, one without any between those that do not touch."""
    nothing = f" _ _{' O' * (width - _FIRST_TAGS)}\n"
    apart = f"\n_{nothing}"
    # Each piece ends with the word of a line that has no tag: most are nothing else.
    pieces = [
        piece[: piece.rindex("\n")].strip("\n")
        for piece in f"{lines}\n".split(nothing)
        if "\n" in piece
    ]
    return apart.join(filter(None, pieces)).replace("\n\n", apart)


def _cuts(words: Sequence[str], tags: Sequence[str]) -> Iterator[Cut]:
    """Yield the spans of a column of tags; one that goes on from nothing is a span as well."""
    for found in _SPAN.finditer("".join([tag[0] for tag in tags])):
        first, last = found.span()
        yield first, -last, from_tag(tags[last - 1][2:]), " ".join(words[first:last])
