"""What the lines of spans say that they cover, read as a stranger would: by their offsets."""

from annotator.core.formats.base.offsets import Range
from annotator.core.formats.brat.standoff import LINE_ENDS, RANGE


def standoff_cuts(text: str, annotations: str) -> list[str]:
    """Return the text of each span; pieces between which only line ends are read as one."""
    pieces: dict[str, list[Range]] = {}
    exact: dict[str, list[Range]] = {}
    for line in annotations.split("\n"):
        if line[:1] == "T":
            name, marks, _ = line.split("\t", 2)
            pieces[name] = _ranges(marks.split(" ", 1)[1])
        elif line[:1] == "#":
            _, marks, ends = line.split("\t", 2)
            kind, _, name = marks.partition(" ")
            if kind == RANGE:
                exact[name] = _ranges(ends)
    return [
        " ".join([text[start:end] for start, end in exact.get(name) or _joined(ranges, text)])
        for name, ranges in pieces.items()
    ]


def _ranges(ends: str) -> list[Range]:
    pairs = (pair.split(" ") for pair in ends.split(";"))
    return [(int(start), int(end)) for start, end in pairs]


def _joined(ranges: list[Range], text: str) -> list[Range]:
    found = ranges[:1]
    for start, end in ranges[1:]:
        if LINE_ENDS.fullmatch(text, found[-1][1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
