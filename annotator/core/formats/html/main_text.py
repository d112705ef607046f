"""Which paragraphs of a page are its article.

trafilatura chooses them and this file takes their text from the page itself, because trafilatura
composes letters, drops direction marks and turns no-break spaces into spaces. So every paragraph
gets a number before, as one sign that Arabic pages do not have; the numbers that come back name
the paragraphs.
"""

from collections.abc import Sequence
from typing import Any

from annotator.core.formats.base.html_blocks import Block
from annotator.core.formats.base.xml_text import xml_text

_FIRST, _LAST = 0x20000, 0x2A6D6
"""Rare Chinese letters (CJK Extension B): printable, never composed, one sign each."""
_STAND_IN = "\u5b57"


def main_blocks(tree: Any, blocks: Sequence[Block], trafilatura: Any) -> list[int]:  # noqa: ANN401 - lxml
    """Return which blocks are the article, ascending; the tree is changed by it.

    All of them where no article can be told from the rest.
    """
    everything = list(range(len(blocks)))
    if len(blocks) > _LAST - _FIRST:
        return everything
    for number, block in enumerate(blocks):
        for piece in block.pieces:
            if piece.place != "br":
                piece.text = _without_numbers(piece.text)
        first = block.first_letters()
        if first is not None:
            first.text = chr(_FIRST + number) + first.text
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    if found is None:
        return everything
    text = "".join(found.body.itertext()) if found.body is not None else found.text or ""
    kept = {ord(sign) - _FIRST for sign in text if _FIRST <= ord(sign) < _FIRST + len(blocks)}
    return sorted(kept) or everything


def _without_numbers(text: str) -> str:
    """Return a text that lxml lets stand in a tree and that holds no number."""
    text = xml_text(text)
    if max(text, default="") < chr(_FIRST):
        return text
    return "".join(_STAND_IN if _FIRST <= ord(sign) <= _LAST else sign for sign in text)
