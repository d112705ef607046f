"""From the key of a label to the painted span, in the real window on a real project.

The key press is a real key event, the end is when the article view has been painted with the new
span on it; "all panes" is when nothing is left to do or to paint anywhere in the window. A frame
is 16 ms. The last row is how long the window stands still while the disk is slow; what the
transaction itself costs against the same rows in raw sqlite3 is in bench_storage.py.

Run it as `python tests/benchmarks/bench_label.py --scale 100000`. Needs no screen.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, Qt  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from typing_extensions import override  # noqa: E402

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan  # noqa: E402
from annotator.core.domain.identity import new_uuid  # noqa: E402
from annotator.core.project import Project  # noqa: E402
from annotator.gui.appearance import Appearance  # noqa: E402
from annotator.gui.article_pane import article_pane  # noqa: E402
from annotator.gui.article_view.view import ArticleView  # noqa: E402
from annotator.gui.bridge.workspace import Workspace  # noqa: E402
from annotator.gui.garbage import GarbageCollection, settle  # noqa: E402
from annotator.gui.look.fonts import load_reading_font  # noqa: E402
from annotator.gui.memory.settings import Settings  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from benchmarks.bench_article_view import made  # noqa: E402
from drawn_world import SCHEME  # noqa: E402
from stored import Item  # noqa: E402

Row = tuple[str, float, float, float]

FRAME = 0.016
ROUNDS = 31
SLOW_DISK = 0.25
"""Seconds that a commit takes on the simulated slow disk."""
PATIENCE_MS = 60_000


class TimedView(ArticleView):
    """Remembers when its last painting was done."""

    painted = 0.0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = time.perf_counter()


def make_project(path: Path, characters: int, spans: int) -> None:
    """Write a project with one article that carries so many spans."""
    article, layer = made(characters, spans)
    # The same stretch can carry a label only once.
    different = {(one.start, one.end, one.label): one for one in layer.spans}.values()
    marked = [
        ExchangeSpan(new_uuid(), one.start, one.end, one.surface(article.text), one.label, {})
        for one in different
    ]
    item = AnnotatedArticle(id=new_uuid(), text=article.text, annotator="bench", spans=marked)
    with (
        Project.create(path, scheme=SCHEME, annotator="bench") as project,
        project.imports.begin(source="bench", format_name="test") as running,
    ):
        running.add([Item("bench:1", item)])
        running.finish()


@contextmanager
def window_on(path: Path) -> Iterator[MainWindow]:
    """The window with the project's first article on the screen and nothing left to do."""
    window = MainWindow(Workspace(), Settings(path.with_suffix(".ini")))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.projects.open_path(path)
    _until(lambda: window.workspace.open_article is not None)
    window.article_pane.view.setFocus()
    _settle(window)
    garbage = GarbageCollection()
    settle()
    try:
        yield window
    finally:
        garbage.deleteLater()
        gc.enable()
        window.workspace.stop()
        window.deleteLater()
        QCoreApplication.processEvents()


def labelling(window: MainWindow, rounds: int = ROUNDS) -> tuple[float, float]:
    """Median seconds from a label's key to the painted text, and to a window at rest."""
    view = window.article_pane.view
    assert isinstance(view, TimedView)
    painted: list[float] = []
    settled: list[float] = []
    for _ in range(rounds):
        key = _pick(window)
        _settle(window)
        before = _span_count(window)
        start = time.perf_counter()
        QTest.keyPress(view, key)
        _paint_all(window)
        painted.append(view.painted - start)
        settled.append(time.perf_counter() - start)
        assert _span_count(window) == before + 1, "the key labelled nothing"
        QTest.keyRelease(view, key)
        _settle(window)
    return statistics.median(painted), statistics.median(settled)


def stillness(window: MainWindow, rounds: int = 9) -> float:
    """Longest seconds that the window stands still at a label while each commit is slow."""
    queue, slow = window.workspace._door, SLOW_DISK
    project = queue.project
    commit = project.commit

    def slowly(edit: object) -> object:
        time.sleep(slow)
        return commit(edit)  # type: ignore[arg-type]

    project.commit = slowly  # type: ignore[method-assign,assignment]
    longest = 0.0
    for _ in range(rounds):
        QTest.keyClick(window.article_pane.view, _pick(window))
        begun = time.perf_counter()
        while window.workspace.saving.waiting:
            turn = time.perf_counter()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            longest = max(longest, time.perf_counter() - turn)
            assert time.perf_counter() - begun < PATIENCE_MS / 1000
    return longest


def _pick(window: MainWindow) -> Qt.Key:
    """Pick a word some way on; return the key of a label that it does not carry yet."""
    view, shown = window.article_pane.view, window.workspace.open_article
    assert shown is not None
    for _ in range(2):
        view.pick_next_word()
    picked = view.selected_range()
    carried = {span.label for span in shown.layer.spans if span.fragments == (picked,)}
    free = [number for number, label in enumerate(SCHEME.labels[:4]) if label.id not in carried]
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    return keys[free[len(shown.layer.spans) % len(free)]]


def _span_count(window: MainWindow) -> int:
    shown = window.workspace.open_article
    return 0 if shown is None else len(shown.layer.spans)


def _paint_all(window: MainWindow) -> None:
    """Let everything happen that this key press has set going, but not wait for the disk."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def _settle(window: MainWindow) -> None:
    _until(lambda: window.workspace.saving.waiting == 0)
    rest = QDeadlineTimer(60)
    while not rest.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _until(holds: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(PATIENCE_MS)
    while not holds():
        assert not patience.hasExpired(), "the window did not get there"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def run(scale: int) -> list[Row]:
    """Measure; rows are (what, ours, baseline, limit of their ratio).

    The longest text has three characters for each unit of `scale`, up to 300 KB.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    load_reading_font()
    article_pane.ArticleView = TimedView  # type: ignore[attr-defined]
    longest = min(3 * scale, 300_000)
    rows: list[Row] = []
    sizes = {
        (3_000, 100): "3 KB",
        (longest, longest // 150): f"{longest // 1000} KB",
        (longest, longest // 15): f"{longest // 1000} KB",
    }
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        homes = {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        os.environ.update(homes)
        appearance = Appearance(application, Settings(Path(folder) / "look.ini"))
        for (characters, spans), name in sizes.items():
            path = Path(folder) / f"{characters}-{spans}.anno"
            make_project(path, characters, spans)
            with window_on(path) as window:
                painted, settled = labelling(window)
                still = stillness(window)
            what = f"{name}, {spans:,} spans"
            rows.append((f"key to the painted text, {what}", painted, FRAME, 1.0))
            rows.append((f"key to all panes, {what}", settled, FRAME, 2.0))
            rows.append((f"window still, slow disk, {what}", still, FRAME, 2.0))
        del appearance
    return rows


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=100_000)
    for name, ours, baseline, limit in run(parser.parse_args().scale):
        ratio = ours / baseline
        verdict = "" if ratio <= limit else "  OVER"
        print(f"{name:50}{1e3 * ours:9.2f} ms {1e3 * baseline:9.2f} ms {ratio:6.2f}{verdict}")


if __name__ == "__main__":
    main()
