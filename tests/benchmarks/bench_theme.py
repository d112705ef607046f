"""A live switch of the theme on a window full of widgets, against qt-material's own.

Needs no screen.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from qt_material import apply_stylesheet  # noqa: E402

from annotator.gui.look.theme import Theme  # noqa: E402

Row = tuple[str, float, float, float]
WIDGETS, ROUNDS = 300, 7
LIMIT = 1.0


def run(_scale: int) -> list[Row]:
    """Measure both in turn; the themes are built beforehand, as they are after the first day."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        window = full_window()
        window.show()
        theme = Theme(app)
        ours: list[float] = []
        plain: list[float] = []
        for round_ in range(ROUNDS + 1):
            own, other = ("light", "light_teal.xml") if round_ % 2 else ("dark", "dark_teal.xml")
            ours.append(_seconds(app, lambda own=own: theme.apply(own)))  # type: ignore[misc]
            plain.append(_seconds(app, lambda other=other: apply_stylesheet(app, theme=other)))  # type: ignore[misc]
        window.close()
        app.setStyleSheet("")
    return [("switch the theme", median(ours[2:]), median(plain[2:]), LIMIT)]


def full_window() -> QWidget:
    """A window with about as many widgets as the real one has."""
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(WIDGETS):
        kind = (QLabel, QPushButton, QLineEdit)[number % 3]
        grid.addWidget(kind(str(number)), number // 15, number % 15)
    return window


def _seconds(app: QApplication, switch: Callable[[], object]) -> float:
    """Seconds until a theme is set and painted."""
    start = time.perf_counter()
    switch()
    app.processEvents()
    return time.perf_counter() - start
