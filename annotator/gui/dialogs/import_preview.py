"""The first articles of an import as they would come in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.domain.errors import AnnotatorError
from annotator.gui.language.messages import sentence
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.import_preview import Preview, PreviewedArticle


class ImportPreview(QScrollArea):
    """One card per article: title, place, the beginning of the text, or why it is refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumHeight(160)
        self.setAccessibleName(self.tr("Preview"))
        self.show_preview(Preview(articles=(), files=0))

    def show_preview(self, read: Preview) -> None:
        """Show what was read."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
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
        place = label(article.place, role="muted")
        if article.refused is not None:
            column.addWidget(place)
            column.addWidget(label(sentence(article.refused), role="error", wrap=True))
            return card
        head = label(article.title or self.tr("Untitled article"), role="heading", wrap=True)
        text = label(" ".join(article.text.split())[:300], wrap=True)
        for part in (head, text):
            part.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(head)
        column.addWidget(text)
        if article.spans:
            spans = self.tr("%Ln span(s)", "", article.spans)
            place.setText(f"{article.place} · {spans}")
        column.addWidget(place)
        return card
