"""Sentence bounds of news text, exact offsets and nothing changed.

A sentence ends at . ! ? ؟ … ۔ (with the marks that close after them) and at every line end. It
does not end inside quotation marks, between digits, after the single letter of an abbreviation
(أ.ف.ب، د. محمد), after the number of a list item, or in a web address.
"""

import re
from typing import Final

from annotator.core.arabic.characters import ARABIC_LETTERS, COMBINING_MARKS, TATWEEL
from annotator.core.arabic.quotation_marks import quoted_ranges
from annotator.core.arabic.text_range import TextRange

_LINE: Final = re.compile("[^\n\u2029]+")
_LINE_ENDS: Final = "\n\u2029"
_MARKS: Final = ".!?؟…۔"
_CLOSING: Final = "”“»\"’'\\])}"
# Nearly every end mark: a full stop with two letters before it and white space behind.
_CLEAR_STOP: Final = r"(?<=[\u0621-\u063a\u0641-\u064a]{2}\.)(?=\s|\Z)"
# A clear full stop or the end of a line; or any marks, as many as there are, with what closes
# after them. It starts with a plain set, because that is found twice as fast as anything else.
_END: Final = re.compile(
    f"[{_LINE_ENDS}{_MARKS}](?:{_CLEAR_STOP}|(?<=[{_LINE_ENDS}])"
    f"|([{_MARKS}]*+)[{_CLOSING}\u200f\u200e]*(?:(?<=[{_CLOSING}])[{_MARKS}]+)?)"
)
_SINGLE_LETTER: Final = re.compile(
    rf"(?<![\w{COMBINING_MARKS}])[^\W\d_{TATWEEL}][{COMBINING_MARKS}{TATWEEL}]*\Z"
)
_ITEM_NUMBER: Final = re.compile(r"\s*[(\[]?\d{1,3}[)\]]?\s*\Z")
# A full stop without a space: two words of which the second is no letter of an abbreviation.
_WORD_BEFORE: Final = re.compile(
    f"(?:[{ARABIC_LETTERS}{COMBINING_MARKS}]{{2}}|\\d)[”“»\"’')\\]]*\\Z"
)
_WORD_AFTER: Final = re.compile(f"[{ARABIC_LETTERS}][{ARABIC_LETTERS}{COMBINING_MARKS}]")
_GOES_ON: Final = re.compile("[ \\t\u00a0]*[,،;؛:.\\-–—]")
_LOOK_BACK = 24


def sentences(text: str) -> list[TextRange]:
    """Return the sentences of a text without the white space around them (code points)."""
    return _within(text, 0, len(text))


def sentence_at(text: str, position: int) -> TextRange | None:
    """Return the sentence that an offset touches; None in white space between two."""
    start = max(text.rfind("\n", 0, position), text.rfind("\u2029", 0, position)) + 1
    line = _LINE.match(text, start)
    found = _within(text, *line.span()) if line else []
    return next(
        (sentence for sentence in found if sentence.start <= position <= sentence.end), None
    )


def _within(text: str, start: int, end: int) -> list[TextRange]:
    """Return the sentences of whole lines."""
    quotations = quoted_ranges(text, start, end)
    quoted = next(quotations, None)
    sentences_: list[TextRange] = []
    begin = start
    for found in _END.finditer(text, start, end):
        at = found.start()
        if text[at] in _LINE_ENDS:
            _add_trimmed(sentences_, text, begin, at)
            begin = at + 1
            continue
        while quoted is not None and quoted.end <= at:
            quoted = next(quotations, None)
        stop = found.end() if quoted is None else _stop(text, found, quoted)
        if stop is None or stop <= begin or not _ends(text, begin, found):
            continue
        _add_trimmed(sentences_, text, begin, stop)
        begin = stop
    _add_trimmed(sentences_, text, begin, end)
    return sentences_


def _stop(text: str, found: re.Match[str], quoted: TextRange) -> int | None:
    """Return where a sentence may stop at an end mark; None inside a quotation.

    A mark that is the last thing in a quotation ends the sentence around it, unless that goes on.
    """
    if found.start() < quoted.start:
        return found.end()
    is_last = found.end(found.lastindex or 0) == quoted.end - 1
    if not is_last or _GOES_ON.match(text, quoted.end):
        return found.end() if found.end() > quoted.end else None
    return quoted.end


def _ends(text: str, begin: int, found: re.Match[str]) -> bool:
    """Whether an end mark outside quotations really ends a sentence."""
    if found.lastindex is None:  # a clear full stop
        return True
    if text[found.start() : found.end(1)] != ".":
        return _GOES_ON.match(text, found.end()) is None
    before = text[max(begin, found.start() - _LOOK_BACK) : found.start()]
    if _SINGLE_LETTER.search(before) or _ITEM_NUMBER.match(text[begin : found.start()]):
        return False
    after = text[found.end() : found.end() + 2]
    is_inside = after[:1].isalnum() or after[:1] == "/"
    return not is_inside or bool(_WORD_BEFORE.search(before) and _WORD_AFTER.match(after))


def _add_trimmed(found: list[TextRange], text: str, start: int, end: int) -> None:
    body = text[start:end].lstrip()
    if body:
        first = end - len(body)
        found.append(TextRange(first, first + len(body.rstrip())))
