"""The size of the article's letters, changed by keys; the setting is the one truth."""

from annotator.gui.memory.setting_records import READING_SIZE
from annotator.gui.memory.settings import Settings

STEP = 1.0


class ReadingZoom:
    """Makes the reading size larger, smaller, or what it usually is."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def larger(self) -> None:
        """One step up, as far as the setting goes."""
        self._change(STEP)

    def smaller(self) -> None:
        """One step down, as far as the setting goes."""
        self._change(-STEP)

    def reset(self) -> None:
        """Back to the default."""
        self._settings.reset(READING_SIZE)

    def _change(self, by: float) -> None:
        size = self._settings.value(READING_SIZE) + by
        if READING_SIZE.accepts(size):
            self._settings.set_value(READING_SIZE, size)
