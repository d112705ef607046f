"""The list of questions: Enter goes to the place, D or Delete lets a question be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

from annotator.gui.keys.key_positions import latin_sign
from annotator.gui.widgets.row_table import paint_empty
from annotator.gui.widgets.two_line_rows import TwoLineDelegate, TwoLineModel

_GOING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionList(QListView):
    """Tells what is wanted of which row; where it is empty it says why."""

    went = Signal(int)
    """Row whose place is wanted"""
    dismiss_wanted = Signal(int)
    """Row that shall be let be"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, model: TwoLineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.went.emit(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        # D is a place on the keyboard, whichever layout is on.
        is_d = "D" in {event.text().upper(), latin_sign(event)} and not event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif row >= 0 and event.key() in _GOING:
            self.went.emit(row)
        elif row >= 0 and (is_d or event.key() == Qt.Key.Key_Delete):
            self.dismiss_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and not self.model().rowCount():
            paint_empty(self, self.empty_text)
