"""The page that scrolls: one document over the article layout, and what of it is on screen."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.bands import Band, stretch_band
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.layout import ArticleLayout
from annotator.gui.article_view.on_screen import Window, stretch_on_screen
from annotator.gui.article_view.patience import Patience
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.scrolling import (
    anchor_at,
    kept,
    scroll_of,
    scroll_to_show,
    top_state,
)
from annotator.gui.article_view.style import ReadingStyle, style_sheet
from annotator.gui.article_view.targets import ScrollState

_OVERHANG = 14
"""Pixels by which letters, tags and handles may stand out of their line."""


class ScrolledPage(QTextEdit):
    """One document for the page's whole life; offsets outside are code points.

    It keeps the reader's place while style, width and estimated heights change, and tells what
    has been on the screen.
    """

    seen = Signal(object)
    """Fragment that has been on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._text = ""
        self._adjusting = False
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._layout = ArticleLayout(self._document, self._scene)
        self._document.setDocumentLayout(self._layout)
        self.setDocument(self._document)
        self._layout.setPaintDevice(self.viewport())
        self._patience = Patience(self.on_screen, self)
        self._patience.seen.connect(self.seen)

    def set_style(self, style: ReadingStyle) -> None:
        """Set typography and theme; the reader's place on the page is kept."""
        if style == self._scene.style and self.styleSheet():
            return
        state = self.scroll_state()
        self._scene.style = style
        self.setStyleSheet(style_sheet(style))
        self._geometry.reset()
        self._scroll_to_state(state)
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a stretch shows; nothing moves if it shows already."""
        positions = self._scene.shown.positions
        places = positions.to_place(start), positions.to_end_place(end)
        bar = self.verticalScrollBar()
        # Twice: measuring what came into sight may move it.
        for _ in range(2):
            wanted = scroll_to_show(
                self._geometry,
                self._scene,
                places,
                scroll=bar.value(),
                height=self.viewport().height(),
            )
            self._scroll_to(wanted)

    def paint_now(self) -> None:
        """Paint what is waiting to be painted, instead of when everything else is done."""
        self.viewport().repaint(QRect(0, 0, 1, 1))

    def on_screen(self) -> Fragment | None:
        """Return the code points of the lines that show whole, None where none does."""
        if not self._text or not self.isVisible():
            return None
        scroll = self.verticalScrollBar().value()
        window = Window(scroll, scroll + self.viewport().height())
        return stretch_on_screen(self._geometry, self._scene, window)

    def tell_seen(self) -> None:
        """Tell now what is on the screen, without the usual moment of patience."""
        self._patience.tell()

    def scroll_state(self) -> ScrollState:
        """Return where the reader is, to come back to it later."""
        if not self._text:
            return ScrollState(position=0, offset=0.0, caret=0)
        caret = self.textCursor().position()
        scroll = self.verticalScrollBar().value()
        return top_state(self._geometry, self._scene, scroll=scroll, caret=caret)

    @property
    def _geometry(self) -> Geometry:
        return self._layout.geometry

    def _show_text(self, text: str, shown: ShownText) -> None:
        self._text = text
        self._scene.shown = shown
        # Qt asks where the caret was pushed to; its answer would cost measuring the text's end.
        with self._layout.unmeasured():
            self._document.setPlainText(shown.display)
            self.setTextCursor(QTextCursor(self._document))
        self.verticalScrollBar().setValue(0)
        self._patience.forget()
        self.viewport().update()

    def _update_stretch(self, start: int, end: int) -> None:
        """Let the lines be painted again on which a stretch of code points lies."""
        if self._text:
            self._update_band(stretch_band(self._geometry, self._scene, start, end))

    def _update_band(self, band: Band) -> None:
        scroll, page = self.verticalScrollBar().value(), self.viewport()
        top = max(math.floor(band[0]) - scroll - _OVERHANG, 0)
        bottom = min(math.ceil(band[1]) - scroll + _OVERHANG, page.height())
        if top < bottom:
            page.update(0, top, page.width(), bottom - top)

    def _document_point(self, point: QPoint | QPointF) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _scroll_to(self, value: float) -> None:
        self._geometry.tell_height()
        self.verticalScrollBar().setValue(round(value))

    def _scroll_to_state(self, state: ScrollState) -> None:
        if self._text:
            self._scroll_to(scroll_of(self._geometry, self._scene, state))
            self._scroll_to(scroll_of(self._geometry, self._scene, state))

    def _hold_place(self, moved: int) -> None:
        """Keep on screen what was there when a scroll upwards measures new blocks above it."""
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        anchor = anchor_at(self._geometry, scroll + moved)
        if anchor is None or moved > 2 * height:
            return
        self._geometry.prepare(scroll, scroll + height)
        wanted = kept(self._geometry, anchor, anchor.below_top + moved)
        if abs(wanted - scroll) >= 1.0:
            self._adjusting = True
            self._scroll_to(wanted)
            self._adjusting = False

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy > 0 and self._text and not self._adjusting:
            self._hold_place(dy)
        self._patience.begin()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._patience.begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        state = self.scroll_state() if event.oldSize().width() > 0 else None
        super().resizeEvent(event)
        if state is not None and event.oldSize().width() != event.size().width():
            self._scroll_to_state(state)
        self._patience.begin()
