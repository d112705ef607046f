"""The one cleaning that a text gets, at import, before its offsets count.

Line ends become LF, a leading byte order mark and NUL characters go, lone surrogates are refused.
Nothing else is touched: no normalisation, and tatweel, direction marks, joiners, no-break spaces
and other control characters stay. Control characters that stay are reported, so that a person can
look at them: they show nothing in the text but can end a field in another program.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.errors import LoneSurrogateError

_CONTROL_BYTES = bytes({*range(9), *range(0x0B, 0x20), 0x7F})
_C1_CONTROL_BYTES = re.compile(rb"\xc2[\x80-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LEADING = re.compile(r"[\ufeff\x00]*")
_REMOVED = re.compile(r"\r(?=\x00*\n)|\x00")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class CleaningKind(StrEnum):
    """What cleaning found in a text."""

    CRLF = "crlf"
    LONE_CR = "lone_cr"
    BYTE_ORDER_MARK = "byte_order_mark"
    NUL = "nul"
    CONTROL_KEPT = "control_kept"


@dataclass(frozen=True, slots=True)
class CleaningNote:
    """One kind of finding: how often, and where first (code points of the text given)."""

    kind: CleaningKind
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text, what was found, and the way from old offsets to new ones."""

    text: str
    notes: tuple[CleaningNote, ...] = ()
    removed: tuple[int, ...] = ()
    """Old code-point offsets of the characters that were taken out, ascending."""

    def position(self, old_offset: int) -> int:
        """Return the offset in the cleaned text for an offset in the text given.

        Exact also where the old text counted CRLF as two characters: both the offset before
        the CR and the one before its LF come to the line end.

        Raises:
            IndexError: The offset lies outside the text given.
        """
        if not 0 <= old_offset <= len(self.text) + len(self.removed):
            raise IndexError(f"offset {old_offset} is outside the text")
        return old_offset - bisect_left(self.removed, old_offset)

    def old_position(self, offset: int) -> int:
        """Return the offset in the text given of a character of the cleaned text.

        Raises:
            IndexError: The offset lies outside the cleaned text.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} is outside the text")
        old = offset
        while (shifted := offset + bisect_right(self.removed, old)) != old:
            old = shifted
        return old


def clean(text: str) -> Cleaned:
    """Clean a text for storing; cleaning it again changes nothing.

    Raises:
        LoneSurrogateError: Half of a character pair stands in the text.
    """
    if _is_clean(text):
        return Cleaned(text)
    if surrogate := _SURROGATE.search(text):
        raise LoneSurrogateError(position=surrogate.start())
    leading = _LEADING.match(text)
    begin = leading.end() if leading else 0
    removed = (*range(begin), *(found.start() for found in _REMOVED.finditer(text, begin)))
    cleaned = _REMOVED.sub("", text[begin:]).replace("\r", "\n")
    return Cleaned(text=cleaned, notes=_notes(text, begin, removed), removed=removed)


def _is_clean(text: str) -> bool:
    """Whether nothing is to be done: looked up in bytes, six times as fast as a search."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    has_control = len(data.translate(None, _CONTROL_BYTES)) < len(data)
    return not (has_control or _C1_CONTROL_BYTES.search(data) or text.startswith("\ufeff"))


def _notes(text: str, begin: int, removed: tuple[int, ...]) -> tuple[CleaningNote, ...]:
    found = {
        CleaningKind.BYTE_ORDER_MARK: [at for at in range(begin) if text[at] == "\ufeff"],
        CleaningKind.CRLF: [at for at in removed if text[at] == "\r"],
        CleaningKind.LONE_CR: _lone_returns(text, frozenset(removed)),
        CleaningKind.NUL: [at for at in removed if text[at] == "\x00"],
        CleaningKind.CONTROL_KEPT: [control.start() for control in _CONTROL.finditer(text)],
    }
    return tuple(
        CleaningNote(kind=kind, count=len(places), first=places[0])
        for kind, places in found.items()
        if places
    )


def _lone_returns(text: str, removed: frozenset[int]) -> list[int]:
    returns = (found.start() for found in re.finditer("\r", text))
    return [at for at in returns if at not in removed]
