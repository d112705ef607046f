"""The bar at the bottom: saved or not, work under way, where one is, who is working."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QToolButton, QWidget
from typing_extensions import override

from annotator.gui.bridge.commit_queue import Saving
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import number, sentence
from annotator.gui.look.icons import button_icon, icon, size_beside
from annotator.gui.look.plain_text import label, menu_text, set_tip
from annotator.gui.transfers.task_bar import TaskBar

QUICK_MS = 400
_PEOPLE = 16
"""Writing that takes less is not announced: the words would only flicker."""


class StatusBar(QStatusBar):
    """Says in words what the workspace's signals say."""

    retry_requested = Signal()
    annotator_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._saving = Saving()
        self._place: tuple[int, int] | None = None
        self.setSizeGripEnabled(False)
        self._mark = QLabel(self)
        self.saved = label()
        self.retry = QToolButton(self)
        self.retry.clicked.connect(self.retry_requested)
        self.tasks = TaskBar(self)
        self.spans = label()
        self.position = label()
        self.annotator = QToolButton(self)
        self.annotator.setIcon(button_icon("people"))
        self.annotator.setIconSize(size_beside(_PEOPLE))
        self.annotator.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.annotator.clicked.connect(self.annotator_requested)
        self._slow = QTimer(self, singleShot=True, interval=QUICK_MS)
        self._slow.timeout.connect(self._show_saving)
        self._lay_out()
        workspace.saving_changed.connect(self._saving_changed)
        for signal in (workspace.project_opened, workspace.project_closed):
            signal.connect(self._show_project)
        workspace.article_opened.connect(self._show_article)
        workspace.article_changed.connect(self._show_article)
        self._retranslate()

    def show_position(self, place: int, count: int) -> None:
        """Say that the open article is the `place`th (from 1) of `count` listed ones."""
        self._place = (place, count) if place else None
        self._show_position()

    def _lay_out(self) -> None:
        # One widget over the whole width: a QStatusBar hides its other ones now and then.
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._mark)
        row.addWidget(self.saved)
        row.addWidget(self.retry)
        row.addStretch(1)
        row.addWidget(self.tasks)
        row.addWidget(self.spans)
        row.addWidget(self.position)
        row.addWidget(self.annotator)
        self.addPermanentWidget(whole, 1)

    def _saving_changed(self, saving: Saving) -> None:
        self._saving = saving
        if saving.error is not None or not saving.waiting:
            self._slow.stop()
            self._show_saving()
        elif not self._slow.isActive():
            self._slow.start()

    def _show_saving(self) -> None:
        error = self._saving.error
        if error is not None:
            text = self.tr("Not saved: {reason}").format(reason=sentence(error))
            name = "error"
        elif self._saving.waiting:
            text, name = self.tr("Saving…"), "saving"
        else:
            text, name = self.tr("All changes saved"), "saved"
        info = self._workspace.info
        if info is not None and info.read_only:
            text, name = self.tr("Read-only"), "lock"
        self.saved.setText(text)
        set_tip(self.saved, text)
        self._mark.setPixmap(icon(name).pixmap(QSize(16, 16)))
        self.retry.setVisible(error is not None)

    def _show_project(self) -> None:
        info = self._workspace.info
        for widget in (self._mark, self.saved, self.annotator):
            widget.setVisible(info is not None)
        self.annotator.setText("" if info is None else menu_text(info.annotator.name))
        self._show_saving()
        self._show_article(self._workspace.open_article)

    def _show_article(self, shown: OpenArticle | None) -> None:
        self.spans.setVisible(shown is not None)
        if shown is not None:
            self.spans.setText(self.tr("%Ln span(s)", "", len(shown.layer.spans)))
        self._show_position()

    def _show_position(self) -> None:
        there = self._place is not None and self._workspace.open_article is not None
        self.position.setVisible(there)
        if self._place is not None:
            place, count = (number(one) for one in self._place)
            self.position.setText(
                self.tr("Article {place} of {count}").format(place=place, count=count)
            )

    def _retranslate(self) -> None:
        self.retry.setText(self.tr("Retry"))
        self.retry.setToolTip(self.tr("Try to write the waiting changes again."))
        self.annotator.setToolTip(self.tr("Who is working now; click to change."))
        self._show_project()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
