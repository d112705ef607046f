"""What the window shows while no project is open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.gui.language.messages import number
from annotator.gui.look.icons import button_icon, icon
from annotator.gui.look.plain_text import label, menu_text, set_tip
from annotator.gui.memory.recent import RecentProject, RecentProjects
from annotator.gui.window.project_progress import ProjectProgress

COLUMN = 520
NAME_WIDTH = 150


class StartPage(QScrollArea):
    """New, Open and the sample, and the projects opened lately."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    project_chosen = Signal(object)
    """Path of a project that was opened before."""

    def __init__(
        self, recent: RecentProjects, progress: ProjectProgress, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self._progress = progress
        self.setObjectName("start_page")
        self.setWidgetResizable(True)
        self._title = label(role="title")
        self._subtitle = label(role="muted", wrap=True)
        self._new = self._button("new", self.new_requested)
        self._new.setDefault(True)
        self._new.setIcon(button_icon("new", on_accent=True))
        self._open = self._button("open", self.open_requested)
        self._sample = self._button("article", self.sample_requested)
        self._heading = label(role="heading")
        self._entries = QVBoxLayout()
        self._entries.setSpacing(2)
        self._hint = label(role="muted", wrap=True)
        self._lay_out()
        self.setFocusProxy(self._new)
        recent.changed.connect(self._fill)
        self._retranslate()

    def _button(self, name: str, clicked: SignalInstance) -> QPushButton:
        button = QPushButton(button_icon(name), "", self)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._new, self._open, self._sample):
            buttons.addWidget(button)
        buttons.addStretch()
        page = QWidget(self)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(24)
        column.addWidget(self._heading)
        column.addLayout(self._entries)
        column.addSpacing(24)
        column.addWidget(self._hint)
        column.addStretch(2)
        middle = QWidget(page)
        middle.setLayout(column)
        middle.setMinimumWidth(COLUMN)
        middle.setMaximumWidth(COLUMN + 200)
        row = QHBoxLayout(page)
        row.addStretch(1)
        row.addWidget(middle, 2)
        row.addStretch(1)
        self.setWidget(page)

    def _fill(self) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        entries = self._recent.entries()
        self._heading.setVisible(bool(entries))
        for entry in entries:
            self._entries.addWidget(self._row(entry))

    def _row(self, entry: RecentProject) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(button_icon("file"), menu_text(entry.name), row, flat=True)
        # What Qt calls left is the start of the line in either direction.
        button.setStyleSheet(f"min-width: {NAME_WIDTH}px; text-align: left; padding: 5px 6px;")
        button.setEnabled(entry.exists)
        set_tip(button, str(entry.path))
        button.clicked.connect(partial(self._choose, entry.path))
        place = label(_shortened(entry.path.parent), role="muted")
        forget = QToolButton(row)
        forget.setIcon(icon("close"))
        forget.setToolTip(self.tr("Take it off this list; the file stays."))
        forget.setAccessibleName(self.tr("Forget {project}").format(project=entry.name))
        forget.clicked.connect(partial(self._forget, entry.path))
        line.addWidget(button)
        line.addWidget(place)
        line.addStretch(1)
        if not entry.exists:
            line.addWidget(label(self.tr("not found"), role="warning"))
        line.addWidget(label(self._share(entry), role="muted"))
        line.addWidget(forget)
        return row

    def _share(self, entry: RecentProject) -> str:
        share = self._progress.of(str(entry.path))
        if share is None:
            return ""
        return self.tr("{ended} of {total} done").format(
            ended=number(share.ended), total=number(share.total)
        )

    def _choose(self, path: Path) -> None:
        self.project_chosen.emit(path)

    def _forget(self, path: Path) -> None:
        self._recent.forget(path)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Arabic News Annotator"))
        self._subtitle.setText(
            self.tr("Mark who acts, where, who said what and how much in Arabic news.")
        )
        self._new.setText(self.tr("New project…"))
        self._open.setText(self.tr("Open project…"))
        self._sample.setText(self.tr("Open the sample"))
        self._heading.setText(self.tr("Recent projects"))
        self._hint.setText(
            self.tr("You can also drop a project, files of articles or folders on this window.")
        )
        self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Projects may have been moved, or gone on, since the page was filled.
        self._fill()
        super().showEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._fill()


def _shortened(folder: Path) -> str:
    """The folder, with `~` for the home folder; always written left to right."""
    home = Path.home()
    shown = Path("~") / folder.relative_to(home) if folder.is_relative_to(home) else folder
    return f"\u2066{shown}\u2069"
