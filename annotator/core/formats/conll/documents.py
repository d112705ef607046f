"""Documents of token lines, cut as a stranger would: by what their tags say alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.conll.labels import from_tag

_BETWEEN = b"\n-DOCSTART- "
_FIRST_TAGS = 3
_SPAN = re.compile("[BU][IL]*|[IL]+")


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
    if width == _FIRST_TAGS + 1:  # nothing overlaps: they stand in order
        return [" ".join(words[first:last]) for first, last in _places(cells[_FIRST_TAGS::width])]
    found = sorted(
        (first, -last, from_tag(cells[(last - 1) * width + column][2:]))
        for column in range(_FIRST_TAGS, width)
        for first, last in _places(cells[column::width])
    )
    return [" ".join(words[first:-behind]) for first, behind, _ in found]


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


def _places(tags: Iterable[str]) -> list[tuple[int, int]]:
    """Return the half-open ranges of lines that the spans of a column of tags have.

    What goes on from nothing is a span as well, so that no tag goes unseen.
    """
    return [found.span() for found in _SPAN.finditer("".join([tag[0] for tag in tags]))]
