"""Which opening quotation mark belongs to which closing one, nested ones too.

News gets marks wrong in every way: two closing ones around a word (”أمراء”), one left open, one
too many. So a mark is first judged by its shape, and where the shape says nothing or lies, by the
white space around it. Pairs never cross.
"""

import re
from typing import Final, NamedTuple

from annotator.core.arabic.characters import TATWEEL
from annotator.core.arabic.quotes.tokens import Kind, Token

_LONGEST = 1_500
_LONGEST_SAME_SIGN = 80
_LONGEST_OVER_LINES = 1_500
_OPENERS: Final = "“„‟«"
_CLOSES: Final = {"”": "“„‟”", "“": "“„‟”", "„": "", "‟": "", "«": "", "»": "«", '"': '"'}
_DEEPEST = 4
_CLITIC: Final = re.compile(rf"(?<![^\W_])[وفبلك]{TATWEEL}?\Z")
"""Letters glued to a marked word: و"المقاومة"."""
_LONGEST_CLITIC = 3


class _Open(NamedTuple):
    at: int
    sign: str
    glued: bool
    """Whether a letter stands right after it."""


def mark_partners(text: str, found: list[Token]) -> dict[int, int]:
    """Return the partner of each paired mark, both ways, by index in the tokens."""
    partners: dict[int, int] = {}
    opened: list[_Open] = []
    for at, token in enumerate(found):
        if token.kind is Kind.LINE:
            opened = [mark for mark in opened if _may_go_on(found, mark, at)]
        if token.kind is not Kind.MARK:
            continue
        closed = _closed(text, found, opened, at)
        if closed is None:
            if token.key != "»":
                glued = text[token.end : token.end + 1].strip() != ""
                opened.append(_Open(at, token.key, glued))
                del opened[:-_DEEPEST]
            continue
        partners[opened[closed].at] = at
        partners[at] = opened[closed].at
        del opened[closed:]
    return partners


def _closed(text: str, found: list[Token], opened: list[_Open], at: int) -> int | None:
    """Return which of the open marks a mark closes, if any (index in `opened`)."""
    token = found[at]
    if _looks_opening(text, token, opened):
        return None
    for index in range(len(opened) - 1, -1, -1):
        mark = opened[index]
        reach = _LONGEST_SAME_SIGN if mark.sign == "”" else _LONGEST
        fits = mark.sign in _CLOSES[token.key] and at > mark.at + 1
        if fits and token.start - found[mark.at].start <= reach:
            return index
    return None


def _looks_opening(text: str, token: Token, opened: list[_Open]) -> bool:
    """Whether a mark opens, by its shape or by the white space around it."""
    if token.key in _OPENERS[1:]:
        return True
    if token.key in "”»" and any(mark.sign in "“„‟«" for mark in opened):
        return False
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    inner = after.strip() != "" and after not in "،,.؛:؟!)"
    glued = _CLITIC.search(text, max(token.start - _LONGEST_CLITIC, 0), token.start)
    outer = not before.strip() or before in "([:،" or glued is not None
    if token.key == "“":
        return not opened or (inner and outer) or not _can_close_with(token.key, opened)
    return inner and outer and not (opened and not opened[-1].glued and opened[-1].sign == '"')


def _can_close_with(sign: str, opened: list[_Open]) -> bool:
    return any(mark.sign in _CLOSES[sign] for mark in opened)


def _may_go_on(found: list[Token], mark: _Open, line: int) -> bool:
    """Whether a quotation may go on after a line end: only if its marks have a direction."""
    near = found[line].start - found[mark.at].start < _LONGEST_OVER_LINES
    return near and mark.sign in _OPENERS
