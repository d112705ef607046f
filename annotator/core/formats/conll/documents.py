"""Documents of token lines, cut as a stranger would: by what their tags say alone."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.conll.labels import from_tag

_BETWEEN = b"\n-DOCSTART- "
_FIRST_TAGS = 3

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
    head, *lines = document.split("\n")
    columns = len(head.split(" ")) + 1
    untagged = f" _ _{' O' * (columns - _FIRST_TAGS)}"
    rows = {
        at: line.split(" ") for at, line in enumerate(lines) if not line.endswith(untagged) and line
    }
    found = [cut for column in range(_FIRST_TAGS, columns) for cut in _cuts(rows, column)]
    return [text for *_, text in sorted(found)]


def _cuts(rows: dict[int, list[str]], column: int) -> Iterator[Cut]:
    """Yield the spans of a column; `rows` has the lines with tags, blank ones end a span."""
    tags = {at: row[column] for at, row in rows.items() if row[column] != "O"}
    start = 0
    for at, tag in tags.items():
        if tag[0] in "BU":
            start = at
        if tag[0] in "LU" or (tag[0] in "BI" and tags.get(at + 1, "O")[0] not in "IL"):
            text = " ".join([rows[one][0] for one in range(start, at + 1)])
            yield start, -(at + 1), from_tag(tag[2:]), text
