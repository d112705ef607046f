"""The visible paragraphs of a tree of HTML, letter by letter.

White space is treated as a browser shows it: spaces, tabs and line ends of the source are one
space, `<br>` is a line end, and `<pre>` keeps its own. Every other sign stays, no-break spaces
and direction marks too. Scripts, styles, forms and what is hidden are no text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "head", "title", "iframe", "object",
        "embed", "applet", "svg", "canvas", "audio", "video", "select", "option", "button",
        "textarea", "input", "datalist",
    }
)  # fmt: skip
"""Elements of which nothing is text."""

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_SPACE = re.compile("[ \t\n\r\f]+")
_SPACES = re.compile(" +")
_AROUND_LINE_END = re.compile(" ?\n ?")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LINE_BREAK = "br"


@dataclass(slots=True)
class Piece:
    """A stretch of text as it stands in the tree: the `text` or the `tail` of an element."""

    element: Any
    place: str
    is_kept: bool
    """Whether its white space counts."""

    @property
    def text(self) -> str:
        """The text as it stands in the tree."""
        return "\n" if self.place == _LINE_BREAK else getattr(self.element, self.place)

    @text.setter
    def text(self, text: str) -> None:
        setattr(self.element, self.place, text)


@dataclass(slots=True)
class Block:
    """One paragraph: where its text stands, and how a browser shows it."""

    pieces: list[Piece] = field(default_factory=list)

    def text(self) -> str:
        """The text as it is shown; several lines where it has line breaks."""
        if any(piece.is_kept for piece in self.pieces):
            return "".join(piece.text for piece in self.pieces).strip("\n")
        parts = (
            piece.text if piece.place == _LINE_BREAK else _SPACE.sub(" ", piece.text)
            for piece in self.pieces
        )
        shown = _SPACES.sub(" ", "".join(parts))
        return _AROUND_LINE_END.sub("\n", shown).strip(" \n")

    def first_letters(self) -> Piece | None:
        """The piece in which its text begins."""
        pieces = (piece for piece in self.pieces if piece.place != _LINE_BREAK)
        return next((piece for piece in pieces if piece.text.strip()), None)


def blocks_of(root: Any, walk: Any) -> list[Block]:  # noqa: ANN401 - lxml has no types here
    """Return the paragraphs of a tree in order, those without a visible sign left out.

    `walk` is `lxml.etree.iterwalk`, which a format loads.
    """
    found: list[Block] = []
    current = Block()
    kept = 0  # how many `<pre>` are open
    for event, element in _events(root, walk):
        name = element.tag
        if event == "start":
            if name in _BLOCKS:
                found.append(current)
                current = Block()
            kept += name == "pre"
            _take(current, element, "text", is_kept=kept > 0)
            continue
        if name == _LINE_BREAK:
            current.pieces.append(Piece(element, _LINE_BREAK, is_kept=kept > 0))
        if name in _BLOCKS:
            found.append(current)
            current = Block()
        kept -= name == "pre"
        _take(current, element, "tail", is_kept=kept > 0)
    found.append(current)
    return [block for block in found if block.pieces and not _is_blank(block)]


def _events(root: Any, walk: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - as above
    """Yield the start and end of each visible element; of others, comments too, the end."""
    walker = walk(root, events=("start", "end", "comment", "pi"))
    hidden: Any = None
    for event, element in walker:
        if event in {"comment", "pi"}:
            if hidden is None:
                yield "end", element
        elif hidden is not None:
            if event == "end" and element is hidden:
                hidden = None
                yield "end", element
        elif event == "start" and _is_hidden(element):
            hidden = element
        else:
            yield event, element


def _is_hidden(element: Any) -> bool:  # noqa: ANN401 - as above
    if element.tag in SKIPPED or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN.search(style))


def _take(block: Block, element: Any, place: str, *, is_kept: bool) -> None:  # noqa: ANN401 - as above
    if getattr(element, place):
        block.pieces.append(Piece(element, place, is_kept))


def _is_blank(block: Block) -> bool:
    return not any(piece.text.strip() for piece in block.pieces)
