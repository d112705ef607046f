"""Long work in the status bar: its name, a bar, a count, and a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from annotator.gui.language.messages import number
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.tasks import Progress, Task

BAR_WIDTH = 140
BAR_HEIGHT = 8


class TaskBar(QWidget):
    """Shows every task from its beginning to its end; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._tasks: list[Task] = []
        self.hide()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks under way."""
        return tuple(self._tasks)

    def add(self, task: Task) -> None:
        """Show a task that begins."""
        shown = _TaskWidget(task, self)
        self._tasks.append(task)
        self._row.addWidget(shown)
        shown.ended.connect(self._remove)
        self.show()

    def _remove(self, task: Task) -> None:
        self._tasks.remove(task)
        self.setVisible(bool(self._tasks))


class _TaskWidget(QWidget):
    ended = Signal(object)
    """Its Task"""

    def __init__(self, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self._task = task
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
        self._bar.setAccessibleName(task.title)
        self._count = label()
        stop = QToolButton(self)
        stop.setIcon(icon("close"))
        stop.setToolTip(self.tr("Cancel"))
        stop.setAccessibleName(self.tr("Cancel: {task}").format(task=task.title))
        stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(task.title))
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._count)
        row.addWidget(stop)
        task.progressed.connect(self._show)
        task.ended.connect(self._end)
        self._show(task.progress)

    def _show(self, progress: Progress) -> None:
        if self._task.cancelled:
            return
        if progress.total is None:
            self._bar.setRange(0, 0)
            self._count.setText(number(progress.done) if progress.done else "")
            return
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.done)
        self._count.setText(
            self.tr("{done} of {total}").format(
                done=number(progress.done), total=number(progress.total)
            )
        )

    def _end(self) -> None:
        self.hide()
        self.deleteLater()
        self.ended.emit(self._task)

    def _stop(self) -> None:
        self._task.cancel()
        self._count.setText(self.tr("Cancelling…"))
