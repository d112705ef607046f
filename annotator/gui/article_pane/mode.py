"""What the keys act on now."""

from dataclasses import dataclass
from enum import Enum, auto

from annotator.core.domain.span import Fragment


class Mode(Enum):
    """What the keys can mean, shown in the footer."""

    READING = auto()
    SELECTION = auto()
    SUGGESTION = auto()
    SPAN = auto()
    BRUSH = auto()
    HINTS = auto()
    """Letters stand over the words"""
    DRAGGING = auto()
    """The mouse selects, or moves an end"""
    FINDING = auto()
    """The keyboard is in the find bar"""
    NOTING = auto()
    """A note is being written"""
    ELSEWHERE = auto()
    """The keyboard is in another pane"""


@dataclass(frozen=True, slots=True)
class Focus:
    """Selection (code points), chosen span (UUID or "") and brush (label id or "").

    `suggested` is the label suggested for just what is selected, "" for none.
    """

    selection: Fragment | None = None
    span: str = ""
    brush: str = ""
    suggested: str = ""

    @property
    def mode(self) -> Mode:
        """A selection comes before the brush, the brush before the chosen span."""
        if self.selection is not None:
            return Mode.SUGGESTION if self.suggested else Mode.SELECTION
        if self.brush:
            return Mode.BRUSH
        return Mode.SPAN if self.span else Mode.READING
