"""Offsets of files: which unit they count, and their way to code points."""

from collections.abc import Iterable, Sequence

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.errors import InsidePairError, SpanOutsideError
from annotator.core.formats.base.format import OffsetUnit

Range = tuple[int, int]


def code_point_range(units: Utf16Map, start: int, end: int) -> Range:
    """Return a UTF-16 range as code points.

    Raises SpanOutsideError if it ends after the text and InsidePairError if an end lies
    between the two halves of a character.
    """
    if end > units.utf16_length or start > end:
        raise SpanOutsideError(start=start, end=end, length=units.utf16_length)
    found = units.to_code_point(start), units.to_code_point(end)
    for offset, point in zip((start, end), found, strict=True):
        if units.to_utf16(point) != offset:
            raise InsidePairError(offset=offset)
    return found


def detect_unit(
    text: str, ranges: Sequence[Range], surfaces: Iterable[str | None], usual: OffsetUnit
) -> OffsetUnit:
    """Tell which unit the ranges of one article count.

    Texts given with the spans decide; else a unit is out when a range lies outside the text
    or cuts a pair; else the unit with more ends on the edges of words wins; `usual` breaks a
    tie. Without characters above U+FFFF both are the same.
    """
    units = Utf16Map.of(text)
    if units.is_identity or not ranges:
        return OffsetUnit.CODE_POINT
    expected = tuple(surfaces)
    scores = {unit: _score(text, units, unit, ranges, expected) for unit in OffsetUnit}
    best = max(scores.values())
    return usual if scores[usual] == best else max(scores, key=lambda unit: scores[unit])


def _score(
    text: str,
    units: Utf16Map,
    unit: OffsetUnit,
    ranges: Sequence[Range],
    expected: Sequence[str | None],
) -> int:
    """Return how well the ranges fit; an impossible range weighs more than all edges."""
    impossible = -10 * len(ranges)
    score = 0
    for (start, end), surface in zip(ranges, expected, strict=True):
        try:
            a, b = (
                (start, end)
                if unit is OffsetUnit.CODE_POINT
                else code_point_range(units, start, end)
            )
        except (SpanOutsideError, InsidePairError):
            score += impossible
            continue
        if not a < b <= len(text):
            score += impossible
        elif surface is not None:
            score += 0 if text[a:b] == surface else impossible
        else:
            score += _edges(text, a, b)
    return score


def _edges(text: str, start: int, end: int) -> int:
    """Count the ends (0 to 4) that look like edges of a word: a letter inside, none outside."""
    return (
        (not text[start].isspace())
        + (not text[end - 1].isspace())
        + (start == 0 or not text[start - 1].isalnum())
        + (end == len(text) or not text[end].isalnum())
    )
