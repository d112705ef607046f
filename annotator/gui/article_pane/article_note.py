"""The note on the whole article, between its head and its text."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.articles import SetArticleNote
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.widgets.note_editor import NoteEditor


class ArticleNote(QWidget):
    """There while the article has a note, or one is being written; each is one edit."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._uuid = ""
        self.editor = NoteEditor()
        self.editor.written.connect(self._write)
        self.editor.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.editor)
        self._retranslate()
        workspace.leaving.connect(self.editor.write)
        self.hide()

    def show_article(self, shown: OpenArticle | None) -> None:
        """Show the note of an article, nothing where it has none."""
        if shown is None:
            self.editor.show_note("", "")
            self.hide()
            return
        info = self._workspace.info
        self.editor.setReadOnly(info is None or info.read_only)
        if shown.article.uuid != self._uuid and self.editor.hasFocus():
            self.editor.left.emit()
        self._uuid = shown.article.uuid
        self.editor.show_note(shown.article.uuid, shown.layer.head.note)
        self._show_or_hide()

    def edit(self) -> None:
        """Put the keyboard into the note."""
        if self._workspace.open_article is not None:
            self.show()
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self, uuid: str, note: str) -> None:
        shown = self._workspace.open_article
        # What was typed for an article that is left is written before it is left.
        if shown is not None and shown.article.uuid == uuid:
            self._workspace.run(SetArticleNote(note))

    def _show_or_hide(self) -> None:
        has_note = bool(self.editor.toPlainText().strip())
        self.setVisible(has_note or self.editor.hasFocus())

    def _retranslate(self) -> None:
        self.editor.setAccessibleName(self.tr("Note on the article"))
        self.editor.setPlaceholderText(self.tr("A note on this article…"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.editor.write()
            self.setVisible(bool(self.editor.toPlainText().strip()))
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
