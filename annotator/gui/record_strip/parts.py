"""What a strip shows, as values."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLocale

from annotator.core.domain.scheme import Label

ENTER, UP, DOWN, ESCAPE = "Enter", "Up", "Down", "Esc"
TAB, BACKTAB = "Tab", "Backtab"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the strip, from its start to its end in reading order.

    With a `label` it is a chip in that label's colour; `keys` are printed as caps before the
    text; `press` is the key that a click on the piece stands for.
    """

    text: str
    label: Label | None = None
    keys: tuple[str, ...] = ()
    press: str = ""
    quiet: bool = False
    warning: bool = False


class Card(Protocol):
    """What the strip shows of one span, and what its keys do there."""

    @property
    def asks(self) -> bool:
        """Whether the card takes its keys as soon as its span is chosen."""

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return what is shown; `live` where the keys are its own just now."""

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
