"""Cyclic garbage is collected in the interface thread alone.

Python's collector runs in whatever thread happens to allocate, and a parentless widget in a cycle
is then destroyed there (measured with PySide6 6.11: `destroyed` came from the storage thread).
Qt's widgets must die in the interface thread; otherwise the next change of the theme may walk
over a half-deleted one and end the program.

A full collection walks through every object there is: 80 ms with the window and an ordinary
article, which is five frames. It is made once an article is on the screen; what it leaves is put
aside, so that the collections while one labels look at what is new only.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000
SETTLED_MS = 600
"""An article that was opened is on the screen by then, and being read."""


class GarbageCollection(QObject):
    """Takes the place of the automatic collector for as long as the program runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(settle)

    def settle_soon(self) -> None:
        """Collect everything in a moment; asked again meanwhile, a moment after that."""
        self._settling.start()


def settle() -> None:
    """Collect everything, also what was put aside before, and put aside what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def collect_due() -> None:
    """Collect the oldest generation whose turn it is, by the automatic collector's own rule."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return
