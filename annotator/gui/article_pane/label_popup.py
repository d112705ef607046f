"""The labels in a small window at the selection: type to narrow, Enter to label."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.scheme import Label
from annotator.gui.widgets.label_delegate import LabelDelegate
from annotator.gui.widgets.label_list_model import LABEL_ROLE, Index, LabelListModel

WIDTH = 260
MOST_ROWS = 9
_WALKING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class LabelPopup(QFrame):
    """Closes when a label is picked, on Esc, and on a click elsewhere.

    A digit picks the label that has it as its key; letters narrow the list by names in both
    languages, folded as Arabic is read.
    """

    picked = Signal(str)
    """Label id"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("label_popup")
        self.setProperty("role", "card")
        self._model = LabelListModel(self)
        self._narrowed = _NarrowedLabels(self)
        self._narrowed.setSourceModel(self._model)
        self._line = QLineEdit()
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list = QListView()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self._narrowed)
        self._list.setItemDelegate(LabelDelegate(self._list, always_current=True))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.clicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.setFocusProxy(self._line)

    def open_at(self, place: QRect, labels: tuple[Label, ...], chosen: str = "") -> None:
        """Show the labels under a place of the screen; `chosen` is the label to start on."""
        self.setWindowTitle(self.tr("Labels"))
        self._line.setPlaceholderText(self.tr("Label…"))
        self._line.setAccessibleName(self.tr("Label, type to narrow"))
        self._list.setAccessibleName(self.tr("Labels"))
        self._model.set_labels(labels)
        self._line.clear()
        self._choose(max(self._model.row_of(chosen), 0))
        self._fit()
        self.move(self._corner(place))
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, text: str) -> None:
        self._narrowed.narrow(text)
        self._choose(0)

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._narrowed.index(row, 0))

    def _pick(self, index: Index) -> None:
        label = index.data(LABEL_ROLE)
        if isinstance(label, Label):
            self.close()
            self.picked.emit(label.id)

    def _pick_key(self, text: str) -> bool:
        """Pick the label whose key is the typed digit."""
        if not text.isdecimal() or self._line.text():
            return False
        key = str(int(text))
        for row, label in enumerate(self._model.labels):
            if label.key == key:
                self._pick(self._model.index(row))
                return True
        return False

    def _fit(self) -> None:
        rows = min(max(len(self._model.labels), 1), MOST_ROWS)
        height = self._list.sizeHintForRow(0) * rows + 2 * self._list.frameWidth()
        self._list.setFixedHeight(height)
        self.setFixedWidth(WIDTH)
        self.adjustSize()

    def _corner(self, place: QRect) -> QPoint:
        """Return where to stand: below the place, or above it where the screen ends."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = place.right() - self.width() if rtl else place.left()
        top = place.bottom() + 6
        screen = self.screen().availableGeometry()
        if top + self.height() > screen.bottom():
            top = place.top() - self.height() - 6
        left = min(max(left, screen.left()), screen.right() - self.width())
        return QPoint(left, max(top, screen.top()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKING:
                self._list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._pick(self._list.currentIndex())
                return True
            return self._pick_key(event.text())
        return super().eventFilter(watched, event)


class _NarrowedLabels(QSortFilterProxyModel):
    """The labels whose names or ids hold what was typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key = ""

    def narrow(self, text: str) -> None:
        """Keep the labels that hold `text` in a name or their id."""
        self.beginFilterChange()
        self._key = match_key(text).strip()
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        label = self.sourceModel().index(source_row, 0, source_parent).data(LABEL_ROLE)
        names = (label.names.en, label.names.ar, label.id) if isinstance(label, Label) else ()
        return any(self._key in match_key(name) for name in names)
