"""Values that the article view hands out."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint

from annotator.core.domain.span import Fragment


@dataclass(frozen=True, slots=True)
class ContextTarget:
    """What a context menu was asked for.

    `span_uuids` are the spans under the place, innermost first; `selection` is what is
    selected, in code points.
    """

    global_pos: QPoint
    span_uuids: tuple[str, ...]
    selection: Fragment | None


@dataclass(frozen=True, slots=True)
class ScrollState:
    """Where a reader was: it survives another width, font size or window.

    `position` is the first code point of the top line on screen, `offset` how many of that
    line's heights are scrolled away, `caret` the caret's code point.
    """

    position: int
    offset: float
    caret: int
