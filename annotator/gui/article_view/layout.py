"""The document layout of the article view: Qt's questions, answered from the geometry."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)
from typing_extensions import override

from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.hit import place_at
from annotator.gui.article_view.painter import paint_page
from annotator.gui.article_view.scene import Scene


class ArticleLayout(QAbstractTextDocumentLayout):
    """Stands between a QTextDocument and the geometry; shapes no text for a span, ever.

    Its `update` signal is never emitted: with a rectangle it crashes the binding. The view
    asks its viewport for repaints instead.
    """

    def __init__(self, document: QTextDocument, scene: Scene) -> None:
        super().__init__(document)
        self._scene = scene
        self._measures = True
        self.geometry = Geometry(document, scene)
        self.geometry.setParent(self)
        self.geometry.height_changed.connect(self._tell_size)

    @contextmanager
    def unmeasured(self) -> Iterator[None]:
        """Tell Qt that blocks are nowhere, while the text is exchanged."""
        self._measures = False
        try:
            yield
        finally:
            self._measures = True

    def _tell_size(self) -> None:
        self.documentSizeChanged.emit(self.documentSize())

    @override
    def documentChanged(self, from_: int, charsRemoved: int, charsAdded: int) -> None:
        del from_, charsRemoved, charsAdded
        self.geometry.reset()

    @override
    def documentSize(self) -> QSizeF:
        # Qt asks before and after each change of width: measuring the old one would be idle.
        return QSizeF(self.geometry.page_width, self.geometry.known_height)

    @override
    def pageCount(self) -> int:
        return 1

    @override
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        del frame
        return QRectF(QPointF(0, 0), self.documentSize())

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not self._measures or not 0 <= number < self.geometry.block_count:
            return QRectF()
        self.geometry.box(number)
        sizes = self.geometry.measures
        top, height = self.geometry.top(number), self.geometry.height(number)
        return QRectF(sizes.column_left, top, sizes.column_width, height)

    @override
    def hitTest(
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        del accuracy
        # The stubs list what Qt would convert; what arrives here is a QPointF.
        at = QPointF(point.x, point.y) if isinstance(point, QPainterPath.Element) else point
        return place_at(self.geometry, self._scene.shown, QPointF(at))

    @override
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = QRectF(context.clip)
        if clip.isEmpty():
            clip = QRectF(QPointF(0, 0), self.documentSize())
        paint_page(painter, self.geometry, self._scene, clip=clip, caret=context.cursorPosition)
