"""Progress on a terminal, and Ctrl+C as a request to stop cleanly."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from annotator.core.transfer.progress import Job

_WIDTH = 30


@contextmanager
def watched_job(word: str) -> Iterator[Job]:
    """Give a job that draws a bar on standard error, if that is a terminal.

    The first Ctrl+C asks the job to stop, which undoes what it has done so far; a second
    one ends the program at once.
    """
    asked: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = signal.signal(signal.SIGINT, stop)
    bar = _Bar(word)
    try:
        yield Job(progress=bar.draw, cancelled=lambda: bool(asked))
    finally:
        signal.signal(signal.SIGINT, before)
        bar.clear()


class _Bar:
    """One line on a terminal; nothing anywhere else."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._is_shown = sys.stderr.isatty()
        self._last = ""

    def draw(self, done: int, total: int) -> None:
        """Show how far it is."""
        if not self._is_shown or total <= 0:
            return
        part = min(1.0, done / total)
        full = round(part * _WIDTH)
        line = f"\r{self._word} [{'#' * full}{'.' * (_WIDTH - full)}] {part:4.0%}"
        if line != self._last:
            self._last = line
            sys.stderr.write(line)
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._last:
            sys.stderr.write("\r" + " " * (len(self._last) - 1) + "\r")
            sys.stderr.flush()
