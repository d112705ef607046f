"""A page of Markdown that shows text and nothing else."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override


class GuidelinePage(QTextBrowser):
    """Read-only; links lead nowhere and nothing is loaded from disk or network.

    A scheme can come from anywhere, so its guidelines are not to be trusted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(12)

    def show_markdown(self, markdown: str) -> None:
        """Show a text in Markdown; HTML in it is shown as it is written."""
        dialect = QTextDocument.MarkdownFeature
        self.document().setMarkdown(
            markdown, dialect.MarkdownDialectGitHub | dialect.MarkdownNoHTML
        )
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None
