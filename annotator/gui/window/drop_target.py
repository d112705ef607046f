"""Files dropped on the window: a project is opened, everything else is imported."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

SUFFIX = ".anno"


class DropTarget(QObject):
    """Watches a window for dropped files and folders."""

    project_dropped = Signal(object)
    """Path of a project file"""
    articles_dropped = Signal(object)
    """Tuple of paths of files and folders"""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, paths: Sequence[Path]) -> None:
        """Say what dropped paths are."""
        project = next((path for path in paths if path.suffix.lower() == SUFFIX), None)
        if project is not None:
            self.project_dropped.emit(project)
        elif paths:
            self.articles_dropped.emit(tuple(paths))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _paths(event.mimeData()):
            event.acceptProposedAction()
            return True
        if type(event) is QDropEvent:
            event.acceptProposedAction()
            self.take(_paths(event.mimeData()))
            return True
        return False


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
