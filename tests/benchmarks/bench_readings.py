"""The readers of figures and quotes, against reading the text with one regular expression.

Run it as `python tests/benchmarks/bench_readings.py`. It prints how many megabytes of UTF-8 the
number grammar reads in a second, how long every quote's frame of a 3 KB article takes, and how
the time grows with the length of unfriendly texts. Garbage is collected between the runs.
"""

import gc
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from annotator.core.arabic.numbers.reader import read_figures  # noqa: E402
from annotator.core.arabic.quotes.frame import frame_for  # noqa: E402
from annotator.core.arabic.quotes.lexeme import lexeme  # noqa: E402
from annotator.core.arabic.quotes.reader import read_quotes  # noqa: E402

SAMPLE = (ROOT / "resources" / "sample" / "baghouz.txt").read_text(encoding="utf-8")
WORD = re.compile(r"\w+")
MEGABYTES_A_SECOND = 2.0
FRAME_MS = 30.0
UNFRIENDLY = ("قال أن ", "قال: “نعم\n“", "بحسب المرصد ", "أشار إلى ", "، كما جاء في ")
LENGTHS = (4_000, 16_000)


def main() -> None:
    """Print the figures of the issue and of unfriendly texts."""
    size = len(SAMPLE.encode()) / 1e6
    figures = seconds(lambda: read_figures(SAMPLE), 40)
    print(f"figures: {size / figures:.2f} MB/s (at least {MEGABYTES_A_SECOND:.0f})")
    quotes = seconds(lambda: read_quotes(SAMPLE), 20)
    print(f"quotes of the article ({len(SAMPLE)} letters): {quotes * 1000:.1f} ms")
    frames = sorted(frame_times())
    print(
        f"a frame: median {median(frames) * 1000:.1f} ms, worst {frames[-1] * 1000:.1f} ms "
        f"of {len(frames)} (limit {FRAME_MS:.0f} ms)"
    )
    print(f"a frame among words never met before: {cold_frame() * 1000:.1f} ms")
    for unit in UNFRIENDLY:
        short, long = (growth(unit, length) for length in LENGTHS)
        print(f"four times as much of {unit!r}: {long / short:.1f} times the time")


def run(_scale: int) -> list[tuple[str, float, float, float]]:
    """Rows of the table: each reader over one pass of a regular expression for words."""
    words = seconds(lambda: WORD.findall(SAMPLE), 200)
    return [
        ("read the figures of an article", seconds(lambda: read_figures(SAMPLE), 20), words, 25.0),
        ("read the quotes of an article", seconds(lambda: read_quotes(SAMPLE), 10), words, 110.0),
        ("fill a quote's frame", median(frame_times()), words, 110.0),
    ]


def frame_times() -> list[float]:
    """Seconds of the frame of each quote of the article; the words are known already."""
    places = [(quote.start, quote.end) for quote in read_quotes(SAMPLE)]
    return [
        seconds(lambda start=start, end=end: frame_for(SAMPLE, start, end), 5)  # type: ignore[misc]
        for start, end in places
    ]


def cold_frame() -> float:
    """Seconds of the last frame of the article when nothing is remembered of its words."""
    quote = read_quotes(SAMPLE)[-1]

    def first_time() -> None:
        lexeme.cache_clear()
        frame_for(SAMPLE, quote.start, quote.end)

    return seconds(first_time, 5)


def growth(unit: str, length: int) -> float:
    """Seconds that the quotes of a text of one repeated piece take."""
    text = unit * (length // len(unit))
    return seconds(lambda: read_quotes(text), 3)


def seconds(call: Callable[[], object], times: int) -> float:
    """Median processor time of a call, after one that warms up, with the collector off."""
    call()
    taken = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(times):
            start = time.process_time()
            call()
            taken.append(time.process_time() - start)
    finally:
        gc.enable()
    return median(taken)


if __name__ == "__main__":
    main()
