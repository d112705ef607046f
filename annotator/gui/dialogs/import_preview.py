"""The first articles of an import as they would come in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.domain.errors import AnnotatorError
from annotator.gui.language.messages import in_its_bounds, sentence
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.import_preview import Preview, PreviewedArticle

_SHOWN = 300


class ImportPreview(QScrollArea):
    """One card per article: title, place, the beginning of the text, or why it is refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumHeight(100)
        self.setAccessibleName(self.tr("Preview"))
        self.show_preview(Preview(articles=(), files=0))

    def show_preview(self, read: Preview) -> None:
        """Show what was read."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        if read.articles:
            heading = self.tr("%Ln file(s); the first articles of them:", "", read.files)
        else:
            heading = self.tr("Nothing to import yet: add files or folders, or drop them here.")
        column.addWidget(label(heading, role="muted", wrap=True))
        for article in read.articles:
            column.addWidget(self._card(article))
        column.addStretch()
        self.setWidget(page)

    def text(self) -> str:
        """Everything that is shown, line by line."""
        return "\n".join(one.text() for one in self.findChildren(QLabel))

    def show_failure(self, error: AnnotatorError) -> None:
        """Say why nothing can be read."""
        self.setWidget(label(sentence(error), role="error", wrap=True))

    def _card(self, article: PreviewedArticle) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        place = label(self._place(article), role="muted", wrap=True)
        if article.refused is not None:
            column.addWidget(place)
            column.addWidget(label(sentence(article.refused), role="error", wrap=True))
            return card
        title = article.title or self.tr("Untitled article")
        parts = [
            label(_one_line(title), role="heading", wrap=True),
            label(_one_line(article.text), wrap=True),
        ]
        if article.repaired:
            meant = self.tr("This text is garbled. Repaired it reads:")
            parts.append(label(meant, role="warning", wrap=True))
            parts.append(label(_one_line(article.repaired), wrap=True))
        for part in parts:
            part.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(part)
        column.addWidget(place)
        return card

    def _place(self, article: PreviewedArticle) -> str:
        spans = self.tr("%Ln span(s)", "", article.spans) if article.spans else ""
        parts = (in_its_bounds(article.place), article.encoding, spans)
        return " · ".join(part for part in parts if part)


def _one_line(text: str) -> str:
    """Return the beginning of a text; so long a title would fill the dialog."""
    return " ".join(text.split())[:_SHOWN]
