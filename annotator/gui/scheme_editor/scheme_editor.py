"""The window in which the scheme of the open project is changed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.changes import Change, EditKind, HistoryState
from annotator.core.domain.errors import AnnotatorError
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import caption, sentence
from annotator.gui.look.icons import button_icon
from annotator.gui.look.plain_text import label, set_tip
from annotator.gui.scheme_editor.labels_page import LabelsPage
from annotator.gui.scheme_editor.question_bar import QuestionBar
from annotator.gui.scheme_editor.relations_page import RelationsPage
from annotator.gui.scheme_editor.scheme_edits import Answer, Make, Question, SchemeEdits
from annotator.gui.scheme_editor.scheme_files import SchemeFiles

OF_THE_SCHEME = frozenset(
    {
        EditKind.ADD_LABEL,
        EditKind.EDIT_LABEL,
        EditKind.MERGE_LABELS,
        EditKind.REMOVE_LABEL,
        EditKind.EDIT_SCHEME,
        EditKind.REPLACE_SCHEME,
    }
)
"""What undo and redo of this window take back: nothing but changes of the scheme."""


class SchemeEditor(QDialog):
    """Not modal: every change shows in the panes behind it as soon as the file has it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scheme_editor")
        self.resize(960, 660)
        self._workspace = workspace
        self.edits = SchemeEdits(workspace, self)
        self.labels = LabelsPage(self.edits)
        self.relations = RelationsPage(self.edits)
        self.tabs = QTabWidget()
        self.question = QuestionBar(self.edits)
        self.files = SchemeFiles(workspace, self.edits, self)
        self.told = label(role="error", wrap=True)
        self.undo, self.redo, self.load, self.save, self.leave = (QPushButton() for _ in range(5))
        self._lay_out()
        self._connect()
        self._retranslate()
        self._read_state()

    def _connect(self) -> None:
        for button, act in (
            (self.undo, self._workspace.undo),
            (self.redo, self._workspace.redo),
            (self.save, self.files.choose_save),
            (self.leave, self.close),
        ):
            button.clicked.connect(lambda _checked, act=act: act())
        menu = QMenu(self.load)
        menu.aboutToShow.connect(lambda: self.files.fill_menu(menu))
        self.load.setMenu(menu)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(
            self.undo.click
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self).activated.connect(
            self.redo.click
        )
        self.edits.refused.connect(self._tell)
        self.edits.loss_found.connect(self._ask_about_loss)
        self.edits.question.connect(self._ask)
        self.edits.scheme_changed.connect(self._changed)
        self.question.ended.connect(self.labels.read_again)
        self.question.ended.connect(self.relations.read_again)
        self._workspace.committed.connect(self._committed)
        for signal in (self._workspace.project_closed, self._workspace.project_opened):
            signal.connect(self._leave)

    def _ask(self, question: Question) -> None:
        self.told.hide()
        self.question.ask(question)

    def _ask_about_loss(self, make: Make) -> None:
        text = self.tr("This change is not without loss. Is it to be made?")
        self._ask(Question(text, self.tr("Change"), (Answer("", make),)))

    def _tell(self, error: AnnotatorError) -> None:
        self.told.setText(sentence(error))
        self.told.show()

    def _changed(self) -> None:
        self.told.hide()
        self.question.stop()

    def _committed(self, _change: Change) -> None:
        self._read_state()

    def _leave(self) -> None:
        """Close with the project; what is typed but not kept belongs to no other one."""
        self.edits.leave()
        self.close()

    def _read_state(self) -> None:
        """Read again what undo would take back, and how many spans there are."""
        workspace = self._workspace
        workspace.ask(lambda project: project.history(), while_alive(self, self._show_history))
        workspace.ask(
            lambda project: project.layers.label_counts(),
            while_alive(self, self.labels.show_counts),
        )

    def _show_history(self, state: HistoryState) -> None:
        for button, entry in ((self.undo, state.undo), (self.redo, state.redo)):
            is_ours = entry is not None and entry.kind in OF_THE_SCHEME
            button.setEnabled(is_ours)
            told = caption(entry.kind, entry.details) if entry is not None and is_ours else ""
            set_tip(button, told)

    def _lay_out(self) -> None:
        self.told.hide()
        for button, name in (
            (self.undo, "undo"),
            (self.redo, "redo"),
            (self.load, "open"),
            (self.save, "backup"),
        ):
            button.setIcon(button_icon(name))
        for button in (self.undo, self.redo):
            button.setEnabled(False)
        bottom = QHBoxLayout()
        for button in (self.undo, self.redo, self.load, self.save, self.leave):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        bottom.insertStretch(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        self.tabs.addTab(self.labels, "")
        self.tabs.addTab(self.relations, "")
        column.addWidget(self.tabs, 1)
        column.addWidget(self.question)
        column.addWidget(self.told)
        column.addLayout(bottom)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Scheme"))
        self.tabs.setTabText(0, self.tr("Labels"))
        self.tabs.setTabText(1, self.tr("Relations"))
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))
        self.load.setText(self.tr("Load"))
        self.save.setText(self.tr("Save as…"))
        self.leave.setText(self.tr("Close"))

    def _keep_typed(self) -> None:
        """Let the field with the keyboard keep what is typed in it."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    @override
    def reject(self) -> None:
        """Escape drops a question first, then closes the window."""
        if self.question.isHidden():
            self._keep_typed()
            super().reject()
        else:
            self.question.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.question.hide()
        self._keep_typed()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._read_state()
        super().changeEvent(event)
