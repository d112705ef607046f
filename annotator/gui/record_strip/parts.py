"""What a strip shows, as values."""

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QLocale

from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span

ENTER, UP, DOWN, ESCAPE = "Enter", "Up", "Down", "Esc"
TAB, BACKTAB, DELETE = "Tab", "Backtab", "Del"
SLOT = "Slot"
"""Before the number of a slot, counted from 0, that is clicked."""
WITH_ALT = "Alt+"
"""Before a digit that means the label with that key, where bare digits are candidates."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the strip, from its start to its end in reading order.

    With a `label` it is a chip in that label's colour; `keys` are printed as caps before the
    text; `press` is the key that a click on the piece stands for. The keys act on the `current`
    one.
    """

    text: str
    label: Label | None = None
    keys: tuple[str, ...] = ()
    press: str = ""
    quiet: bool = False
    warning: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """A key that does something with a place of the text (code points), shown over it there.

    `span` is the span that stands there, if one does.
    """

    start: int
    key: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card keeps while its span stays chosen and the article changes.

    The slot at hand, whether the speaker is understood (None: as it is read), how often the
    label of the counted noun was turned.
    """

    slot: int = 0
    understood: bool | None = None
    turns: int = 0


NEW_CARD: Final = CardState()


class Card(Protocol):
    """What the strip shows of one span, and what its keys do there."""

    @property
    def state(self) -> CardState:
        """What the next card of the same span takes over."""

    @property
    def asks(self) -> bool:
        """Whether the card takes its keys as soon as its span is chosen."""

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return what is shown; `live` where the keys are its own just now."""

    def places(self) -> tuple[KeyPlace, ...]:
        """Return the keys that stand over the text while the card is live."""

    def takes(self, key: str) -> bool:
        """Tell whether a key (a digit, Enter, Up …) does something while the card is live."""

    def press(self, key: str) -> bool:
        """Do what a key does; False when the card is done with its keys."""


def shown_number(value: int | float) -> str:
    """Return a number in the digits of the window, without an exponent."""
    if isinstance(value, int):
        return QLocale().toString(value)
    return QLocale().toString(
        value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest
    )
