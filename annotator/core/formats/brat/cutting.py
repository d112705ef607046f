"""What the lines of spans say that they cover, read as a stranger would: by their offsets."""

import re
from typing import Final

from annotator.core.formats.base.behind import BEHIND
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.brat.standoff import LINE_ENDS, RANGE

_SPAN: Final = re.compile(r"\n(T\d+)\t[^ \t\n]++ (\d+) (\d+)((?:;\d+ \d+)*)\t", re.ASCII)
_EXACT: Final = re.compile(rf"\n#\d+\t{RANGE} (T\d+)\t([\d ;]+)(?=\n)", re.ASCII)


def standoff_cuts(text: str, annotations: str) -> list[str]:
    """Return the text of each span; pieces between which only line ends are read as one.

    Raises ValueError where the line of a span is none, or two have one name.
    """
    lines = f"\n{annotations}"
    found = _SPAN.findall(lines)
    if not lines.count("\nT") == len(found) == len({name for name, *_ in found}):
        raise ValueError("a span that is none")
    text += BEHIND
    exact = dict(_EXACT.findall(lines)) if f"\t{RANGE} " in lines else {}
    return [
        _pieces(text, f"{start} {end}{more}", exact.get(name))
        if more or name in exact
        else text[int(start) : int(end)]
        for name, start, end, more in found
    ]


def _pieces(text: str, ends: str, exact: str | None) -> str:
    ranges = _joined(_ranges(ends), text) if exact is None else _ranges(exact)
    return " ".join([text[start:end] for start, end in ranges])


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
