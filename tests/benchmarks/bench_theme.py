"""Start and live switch of the theme, on a window full of widgets.

Run it as `QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_theme.py`. The first table
row of each kind builds the theme; the others read it from the cache.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from annotator.gui.look.theme import Theme  # noqa: E402
from annotator.gui.look.theme_colours import THEMES  # noqa: E402

WIDGETS, ROUNDS = 300, 5


def main() -> None:
    """Print milliseconds per theme: built once, then the median of live switches."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        app = QApplication([])
        theme = Theme(app)
        window = full_window()
        window.show()
        for name in THEMES:
            print(f"{name}: first {switched(app, theme, name):.0f} ms")
        for name in THEMES:
            times = []
            for _ in range(ROUNDS):
                switched(app, theme, next(one for one in THEMES if one != name))
                times.append(switched(app, theme, name))
            print(f"{name}: then {median(times):.0f} ms, worst {max(times):.0f} ms")


def full_window() -> QWidget:
    """A window with about as many widgets as the real one has."""
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(WIDGETS):
        kind = (QLabel, QPushButton, QLineEdit)[number % 3]
        grid.addWidget(kind(str(number)), number // 15, number % 15)
    return window


def switched(app: QApplication, theme: Theme, name: str) -> float:
    """Milliseconds until the theme is set and painted."""
    start = time.perf_counter()
    theme.apply(name)
    app.processEvents()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
