"""What the rows of a sheet say that its spans cover, read as a stranger would."""

from annotator.core.formats.webanno.escapes import split_stack, unescaped

_TEXT = "#Text="
_OFFSETS, _LABEL = 1, 3
"""Columns of a row: the offsets of its unit, and the first feature."""


def sheet_cuts(data: str) -> list[str]:
    """Return the text of each span of a sheet of ours, in the order of their numbers."""
    header, *blocks = data.split("\n\n")
    without_spans = "_\t" * header.count("|")
    units = bytearray()
    ends: dict[int, tuple[int, int]] = {}
    for block in blocks:
        lines = block.strip("\n").split("\n")
        rows = [line for line in lines if not line.startswith(_TEXT)]
        texts = [unescaped(line[len(_TEXT) :]) for line in lines[: len(lines) - len(rows)]]
        start, _ = _ends(rows[0].split("\t", 2)[_OFFSETS])
        gap = start - len(units) // 2
        units += ("\n" * gap + "\n".join(texts)).encode("utf-16-le")
        for row in rows:
            if not row.endswith(without_spans):
                _see(ends, row)
    cuts = (units[2 * start : 2 * end] for _, (start, end) in sorted(ends.items()))
    return [cut.decode("utf-16-le", "replace") for cut in cuts]


def _ends(cell: str) -> tuple[int, int]:
    start, _, end = cell.partition("-")
    return int(start), int(end)


def _see(ends: dict[int, tuple[int, int]], row: str) -> None:
    """Take in where the spans of a row start, and that they reach to its end."""
    _, offsets, _, cell, _ = row.split("\t", _LABEL + 1)
    start, end = _ends(offsets)
    for item in split_stack(cell) if "\\" in cell else cell.split("|"):
        number = int(item[item.rindex("[") + 1 : -1])
        known = ends.get(number)
        ends[number] = (known[0] if known else start, end)
