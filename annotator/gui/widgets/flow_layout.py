"""A layout that puts widgets side by side and goes on in the next line where room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Fills lines from the start of the reading direction."""

    def __init__(self, parent: QWidget, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def _arranged(self, area: QRect) -> tuple[list[QRect], int]:
        """Return the box of each item, and how high they are together."""
        boxes: list[QRect] = []
        left, top, line = 0, 0, 0
        for item in self._items:
            hint = item.sizeHint()
            width = min(hint.width(), max(area.width(), 1))
            if left and left + width > area.width():
                left, top, line = 0, top + line + self.spacing(), 0
            boxes.append(QRect(QPoint(left, top), QSize(width, hint.height())))
            left += width + self.spacing()
            line = max(line, hint.height())
        return boxes, top + line

    def _is_rtl(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arranged(QRect(0, 0, width, 0))[1]

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        height = max((hint.height() for hint in hints), default=0)
        return QSize(min(max((hint.width() for hint in hints), default=0), 120), height)

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        for item, box in zip(self._items, self._arranged(area)[0], strict=True):
            left = area.left() + box.left()
            if self._is_rtl():
                left = area.right() + 1 - box.left() - box.width()
            item.setGeometry(QRect(QPoint(left, area.top() + box.top()), box.size()))
