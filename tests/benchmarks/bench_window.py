"""From the start to the first picture, and from a large project to its painted list.

`python tests/benchmarks/bench_window.py --articles 100000` prints a table; `run(scale)` gives its
rows. The start is held against a bare window with qt-material, started the same way in the same
run; opening is held against one second, so its baseline is 1 s.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from annotator.core.domain.exchange import AnnotatedArticle  # noqa: E402
from annotator.core.project import Project  # noqa: E402
from drawn_world import SCHEME  # noqa: E402
from stored import Item  # noqa: E402

Row = tuple[str, float, float, float]
START_LIMIT = 2.0
OPEN_LIMIT = 1.0
ROUNDS = 7
CHUNK = 2000
TEXT = "شرعت قوات سوريا الديمقراطية أمس الجمعة في اقتحام آخر جيب في قرية الباغوز شرقي سوريا. " * 18

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
from qt_material import apply_stylesheet
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        import os; os._exit(0)
app = QApplication([])
apply_stylesheet(app, theme="light_teal.xml")
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import os, time
from PySide6 import QtWidgets
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        os._exit(0)
QtWidgets.QMainWindow = Window
from annotator.__main__ import main
main([])
"""
OPENING = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.gui import app as program
from annotator.gui.appearance import Appearance
from annotator.gui.article_list.model import WAITING
from annotator.gui.window.main_window import MainWindow
from annotator.gui.memory.settings import Settings
from annotator.gui.bridge.workspace import Workspace
application = program.application()
settings = Settings()
Appearance(application, settings)
window = MainWindow(Workspace(), settings)
window.show()
begun = []
def begin():
    # The database layer is loaded after the first picture, long before somebody has chosen a file.
    window.workspace.ask_door(lambda door: door.load(), open_large)
def open_large(_done):
    begun.append(time.perf_counter())
    window.projects.open_path(Path(sys.argv[1]))
def look():
    model = window.article_list.model
    if begun and model.rowCount() and model.index(0).data() != WAITING:
        window.article_list.rows.viewport().repaint()
        print(time.perf_counter() - begun[0], flush=True)
        os._exit(0)
timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(500, begin)
application.exec()
"""


def run(scale: int) -> list[Row]:
    """Measure; `scale` is the number of articles of the project that is opened."""
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        environment = _environment(Path(folder))
        starts = _starts(environment)
        project = Path(folder) / "large.anno"
        make_project(project, scale)
        opened = statistics.median(
            float(_output(OPENING, environment, str(project))) for _round in range(3)
        )
    return [
        *starts,
        (f"open {scale:,} articles to a painted list", opened, 1.0, OPEN_LIMIT),
    ]


def make_project(path: Path, count: int) -> None:
    """Write a project with so many articles of 3 KB."""
    with (
        Project.create(path, scheme=SCHEME, annotator="bench") as project,
        project.imports.begin(source="bench", format_name="test") as running,
    ):
        for start in range(0, count, CHUNK):
            numbers = range(start, min(start + CHUNK, count))
            running.add(Item(f"bench:{number}", _article(number)) for number in numbers)
        running.finish()


def _article(number: int) -> AnnotatedArticle:
    meta = {"title": f"خبر رقم {number}", "source": "وكالة", "published": "2019-02-23"}
    return AnnotatedArticle(id="", text=f"{TEXT}{number}", meta=meta)


def _starts(environment: Mapping[str, str]) -> list[Row]:
    """Median starts of the bare window and of ours, measured in turn, caches warm.

    The clock says what a person waits; the processor's time is not changed by other work.
    """
    times: dict[str, list[tuple[float, float]]] = {BARE: [], OURS: []}
    for number in range(ROUNDS + 1):
        for program, measured in times.items():
            begin, used = time.time(), _used()
            seconds = float(_output(program, environment)) - begin
            if number:
                measured.append((seconds, _used() - used))
    bare, ours = ([statistics.median(x) for x in zip(*times[p], strict=True)] for p in times)
    names = ("start to the first picture", "the same, processor time")
    return [
        (name, own, plain, START_LIMIT) for name, own, plain in zip(names, ours, bare, strict=True)
    ]


def _used() -> float:
    """Seconds of processor time of all processes that were started and are over."""
    used = os.times()
    return used.children_user + used.children_system


def _output(program: str, environment: Mapping[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()[-1]


def _environment(folder: Path) -> dict[str, str]:
    homes = {f"XDG_{name}_HOME": str(folder) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    # Both sides start from compiled modules, as an installed program does.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    own = {"HOME": str(folder), "PYTHONPYCACHEPREFIX": str(folder), "QT_QPA_PLATFORM": platform}
    return {**inherited, **homes, **own}


def main() -> None:
    """Print the rows as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    for name, ours, baseline, limit in run(parser.parse_args().articles):
        ratio = ours / baseline
        print(f"{name:45} {ours:8.3f} s {baseline:8.3f} s {ratio:6.2f} (limit {limit})")


if __name__ == "__main__":
    main()
