"""The units that figures got lately, the newest first."""

from collections.abc import Iterable
from typing import Final

from annotator.gui.memory.setting_records import RECENT_UNITS
from annotator.gui.memory.settings import Settings, remembered

OFFERED: Final = 9
"""So many units have a digit; 0 takes the unit away."""
_KEPT: Final = 10
_COMMON: Final = ("%", "USD", "EUR", "day", "month", "year", "km", "t", "kg")


class RecentUnits:
    """Remembers the last ten units over the life of the program."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def note(self, unit: str) -> None:
        """Put a unit in front that a figure has now."""
        kept = self._settings.value(RECENT_UNITS)
        if unit and kept[:1] != (unit,):
            self._settings.set_value(RECENT_UNITS, remembered(kept, unit, limit=_KEPT))

    def offered(self, others: Iterable[str]) -> tuple[str, ...]:
        """Return up to nine units: the last ones, then others at hand, then common ones."""
        kept = self._settings.value(RECENT_UNITS)
        return tuple(dict.fromkeys((*kept, *others, *_COMMON)))[:OFFERED]
