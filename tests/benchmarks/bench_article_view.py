"""The article view against a plain read-only text widget that shows the same text.

Time is that of the processor, so that a loaded machine does not decide: both widgets work in one
thread and wait for nothing.

Run it as `python tests/benchmarks/bench_article_view.py --scale 100000`. Needs no screen.
"""

import argparse
import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt  # noqa: E402
from PySide6.QtGui import QFont  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit  # noqa: E402

from annotator.core.domain.article import Article  # noqa: E402
from annotator.core.domain.layer import Layer  # noqa: E402
from annotator.core.domain.records import LayerHead  # noqa: E402
from annotator.core.domain.span import Fragment, Span  # noqa: E402
from annotator.gui.article_view.view import ArticleView  # noqa: E402
from annotator.gui.look.fonts import load_reading_font  # noqa: E402
from drawn_world import SCHEME  # noqa: E402

Row = tuple[str, float, float, float]
Shown = ArticleView | QPlainTextEdit
AnyShown = TypeVar("AnyShown", ArticleView, QPlainTextEdit)

FRAME = 0.016
OPEN_LIMIT = 1.5
MEMORY_LIMIT = 3.0
ROUNDS = 9
CHARACTERS_PER_SCALE = 50
SENTENCES = (
    "شرعت قوات سوريا الديمقراطية أمس في اقتحام آخر جيب لتنظيم داعش في قرية الباغوز.",
    "وقال مدير المركز الإعلامي لرويترز إن القوات ستحاول مجددا إجلاء أكثر من 2,000 مدني.",
    "وأضاف: “نجحنا بإجلاء كامل المدنيين، وسنتخذ قرار الاقتحام في أي لحظة”.",
    "ورحب البيت الأبيض بالإبقاء على نحو 200 جندي لفترة من الوقت.",
)


def made(characters: int, spans: int) -> tuple[Article, Layer]:
    """An article in paragraphs of some 650 characters, and a layer of word-long spans."""
    random = Random(7)
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        paragraphs.append(" ".join(random.choice(SENTENCES) for _ in range(9)))
        length += len(paragraphs[-1]) + 1
    text = "\n".join(paragraphs)[:characters]
    found = sorted(
        (_span(text, random, number) for number in range(spans)), key=lambda span: span.sort_key
    )
    return Article(1, "a", text), Layer(LayerHead(1, 1), tuple(found))


def _span(text: str, random: Random, number: int) -> Span:
    start = text.find(" ", random.randrange(len(text) - 60)) + 1
    start += random.random() < 0.25
    end = text.find(" ", start + random.randrange(2, 25))
    label = random.choice(SCHEME.labels).id
    return Span(f"s{number}", 1, 1, label, (Fragment(start, max(end, start + 3)),))


def open_plain(article: Article, _layer: Layer) -> QPlainTextEdit:
    """Show a text in the plain widget, up to its first picture."""
    widget = QPlainTextEdit()
    widget.setReadOnly(True)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    font = QFont("Amiri")
    font.setPointSizeF(17)
    widget.setFont(font)
    widget.resize(900, 700)
    widget.setPlainText(article.text)
    return _painted(widget)


def open_ours(article: Article, layer: Layer) -> ArticleView:
    """Show an article with its layer in the article view, up to its first picture."""
    view = ArticleView()
    view.resize(900, 700)
    view.set_scheme(SCHEME, "ar")
    view.show_article(article, layer)
    return _painted(view)


def _painted(widget: AnyShown) -> AnyShown:
    widget.show()
    QCoreApplication.processEvents()
    widget.viewport().repaint()
    return widget


def _close(widget: Shown) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def opening(article: Article, layer: Layer) -> tuple[float, float]:
    """Best seconds to the first picture, ours and plain, measured in turn."""
    ours = plain = float("inf")
    for _ in range(ROUNDS):
        ours = min(ours, _opened(lambda: open_ours(article, layer)))
        plain = min(plain, _opened(lambda: open_plain(article, layer)))
    return ours, plain


def _opened(opened: Callable[[], Shown]) -> float:
    gc.collect()
    start = time.thread_time()
    widget = opened()
    seconds = time.thread_time() - start
    _close(widget)
    return seconds


def frames(article: Article, layer: Layer) -> dict[str, float]:
    """Median seconds of one picture while scrolling, and after one more label."""
    view = open_ours(article, layer)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.viewport().repaint()
    steps = {"scroll by a line": 60, "scroll by a page": 600, "scroll back": -60}
    times = {name: _median(lambda step=step: _scroll(view, step)) for name, step in steps.items()}  # type: ignore[misc]
    at = view.scroll_state().position
    layers = list(_labelled(layer, article.text, at))
    times["one more label"] = _median(lambda: _label(view, layers.pop()), rounds=len(layers))
    _close(view)
    return times


def _scroll(view: ArticleView, step: int) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
    view.viewport().repaint()


def _label(view: ArticleView, layer: Layer) -> None:
    view.set_layer(layer)
    view.viewport().repaint()


def _labelled(layer: Layer, text: str, start: int) -> Iterator[Layer]:
    """The layer with one more span on screen, then with another one …"""
    for number in range(20):
        at = text.find(" ", min(start + 12 * number, len(text) - 40)) + 1
        span = Span(f"new{number}", 1, 1, "place", (Fragment(at, at + 4),))
        spans = sorted([*layer.spans, span], key=lambda one: one.sort_key)
        yield replace(layer, spans=tuple(spans))


def _median(work: Callable[[], object], rounds: int = 20) -> float:
    return sorted(timed(work) for _ in range(rounds))[rounds // 2]


def memory(characters: int, spans: int) -> tuple[float, float]:
    """Megabytes that a process grows by when it opens the text and pages through some of it."""
    program = [sys.executable, __file__, "--grow", str(characters), str(spans)]
    grown = [
        float(subprocess.run([*program, kind], capture_output=True, check=True).stdout)
        for kind in ("ours", "plain")
    ]
    return grown[0], grown[1]


def grow(characters: int, spans: int, kind: str) -> float:
    """Open and page through in this process; megabytes it grew by."""
    article, layer = made(characters, spans)
    gc.collect()
    before = _resident()
    widget: Shown = open_ours(article, layer) if kind == "ours" else open_plain(article, layer)
    bar = widget.verticalScrollBar()
    for page in range(60):
        bar.setValue(bar.maximum() * page // 60)
        widget.viewport().repaint()
    return _resident() - before


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def run(scale: int) -> list[Row]:
    """Measure; the longest text has 50 characters for each unit of `scale`.

    Rows are (what, ours, plain, limit of their ratio); rows of pictures are held against one
    frame of 16 ms, rows of memory are in megabytes.
    """
    _start()
    longest = scale * CHARACTERS_PER_SCALE
    sizes = [(3_000, 50), (300_000, 2_000), (longest, min(longest // 250, 20_000))]
    rows: list[Row] = []
    for characters, spans in sorted(size for size in set(sizes) if size[0] <= longest):
        article, layer = made(characters, spans)
        name = f"{characters:,} characters, {spans:,} spans"
        rows.append((f"open {name}", *opening(article, layer), OPEN_LIMIT))
        for what, seconds in frames(article, layer).items():
            rows.append((f"{what}, {name}", seconds, FRAME, 1.0))
    ours, plain = memory(*sizes[-1])
    rows.append((f"megabytes, {sizes[-1][0]:,} characters", ours, plain, MEMORY_LIMIT))
    return rows


def _start() -> QCoreApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    load_reading_font()
    _close(open_ours(*made(3_000, 50)))
    _close(open_plain(*made(3_000, 50)))
    return application


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=100_000)
    parser.add_argument("--grow", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.grow:
        _start()
        print(grow(int(given.grow[0]), int(given.grow[1]), given.grow[2]))
        return
    for name, ours, plain, limit in run(given.scale):
        ratio = ours / plain
        verdict = "" if ratio <= limit else "  OVER"
        print(f"{name:56}{ours:10.4f} {plain:10.4f} {ratio:6.2f} (≤ {limit}){verdict}")


if __name__ == "__main__":
    main()
