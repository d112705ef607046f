"""Catches what nobody caught, wherever it is raised, and hands it to the window once.

PySide6 gives exceptions of slots, timers, paint events and threads to `sys.excepthook` and
goes on (measured). So the hook may be called from any thread, again and again for a fault in
painting, and while the report of an earlier fault is being made.
"""

import logging
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from annotator.gui.reports.logging_setup import without_texts

_QUIET_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One unexpected error: its kind, the place it was raised at, and the whole traceback.

    Texts of articles in the message are replaced by their length.
    """

    kind: str
    place: str
    details: str


class CrashReports(QObject):
    """Logs every unexpected error and tells each kind of it at most every half minute.

    Signals:
        reported: a `CrashReport`; comes in the interface thread.
    """

    reported = Signal(object)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: dict[str, float] = {}
        self._busy = threading.local()
        # Across threads Qt queues the call, so `_tell` always runs where this object lives.
        self._caught.connect(self._tell)

    def install(self) -> None:
        """Become the hook for exceptions of this process, of threads and of finalisers."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self._from_hook(args.exc_value)
        sys.unraisablehook = lambda args: self._from_hook(args.exc_value)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Take an exception in; never raises."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        if getattr(self._busy, "now", False):
            # The report itself failed; the console is all that is left.
            sys.__excepthook__(kind, error, trace)
            return
        self._busy.now = True
        try:
            report = crash_report(error.with_traceback(trace))
            logging.getLogger(__name__).error("%s at %s", report.kind, report.place, exc_info=error)
            self._caught.emit(report)
        finally:
            self._busy.now = False

    def _from_hook(self, error: BaseException | None) -> None:
        if error is not None:
            self.caught(type(error), error, error.__traceback__)

    def _tell(self, report: CrashReport) -> None:
        now = time.monotonic()
        last = self._told.get(report.place)
        self._told[report.place] = now
        if last is None or now - last > _QUIET_SECONDS:
            self.reported.emit(report)


def crash_report(error: BaseException) -> CrashReport:
    """The report of an exception."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    lines = "".join(traceback.format_exception(error)).splitlines()
    return CrashReport(
        kind=type(error).__name__, place=place, details="\n".join(map(without_texts, lines))
    )
