"""The article view: shows one article and one layer, and tells what a person does with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.core.domain.article import Article
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme
from annotator.gui.article_view.document import shown_text
from annotator.gui.article_view.layout import ArticleLayout
from annotator.gui.article_view.scene import NO_TEXT, Scene
from annotator.gui.article_view.span_index import SpanIndex
from annotator.gui.article_view.style import ReadingStyle, style_sheet


class ArticleView(QTextEdit):
    """x."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self.setReadOnly(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._layout = ArticleLayout(self._document, self._scene)
        self._document.setDocumentLayout(self._layout)
        self.setDocument(self._document)
        self._layout.setPaintDevice(self.viewport())
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.set_style(ReadingStyle())

    def show_article(self, article: Article, layer: Layer) -> None:
        self._scene.shown = shown_text(article.text, article.direction)
        self._scene.spans = SpanIndex(layer.spans)
        self._scene.relations = layer.relations
        self.setPlainText(self._scene.shown.display)

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        self._scene.take_scheme(scheme, language)
        self.viewport().update()

    def set_style(self, style: ReadingStyle) -> None:
        self._scene.style = style
        self.setStyleSheet(style_sheet(style))
        self._layout.geometry.reset()
        self.viewport().update()
