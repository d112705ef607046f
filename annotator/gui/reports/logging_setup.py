"""The log: a small rotating file for bug reports, which never holds a text of an article."""

import faulthandler
import logging
import os
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from typing_extensions import override

_FILE, _FAULTS = "annotator.log", "faults.log"
_SIZE, _KEPT = 1_000_000, 3
_LONGEST_LINE = 2000
# Letters of the Arabic blocks of Unicode, with the signs and spaces between them.
_ARABIC = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]"
    "(?:[\\s\\W\\d]*[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff])*"
)
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """Where the log lies."""
    return platformdirs.user_log_path("annotator", appauthor=False)


def log_path(folder: Path | None = None) -> Path:
    """The newest log file."""
    return (folder or log_folder()) / _FILE


def without_texts(line: str) -> str:
    """The line with every Arabic passage replaced by its length, and of bearable length."""
    masked = _ARABIC.sub(lambda found: f"[Arabic text, {len(found[0])} characters]", line)
    return masked if len(masked) <= _LONGEST_LINE else masked[:_LONGEST_LINE] + "…"


class MaskingFormatter(logging.Formatter):
    """Writes records, tracebacks included, without the texts in them."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(without_texts, super().format(record).splitlines()))


def start_logging(folder: Path | None = None) -> Path:
    """Write log, Qt's messages and hard crashes to files; return the log's path.

    Where no file can be written the messages go to standard error instead.
    """
    target = folder or log_folder()
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handler = _handler(target)
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    qInstallMessageHandler(_log_qt)
    return log_path(target)


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # faulthandler writes to it until the process ends, so it is never closed.
        faults = os.open(folder / _FAULTS, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        handler = RotatingFileHandler(
            folder / _FILE, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return logging.StreamHandler(sys.stderr)
    faulthandler.enable(faults)
    return handler


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_QT_LEVELS[kind], "%s: %s", context.category, message)
