"""A chip per status on one line: by name, or by its mark where the list is narrow."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus
from annotator.gui.article_list.status_mark import mark_icon
from annotator.gui.language.messages import status_name
from annotator.gui.look.plain_text import set_tip

_MARK = 14
_SPACING = 3
_NAMES, _MARKS = Qt.ToolButtonStyle.ToolButtonTextOnly, Qt.ToolButtonStyle.ToolButtonIconOnly
_LOOKS = {QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}


class StatusChips(QWidget):
    """Buttons that can be pressed in; the marks are those of the rows below."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {status: QToolButton(self) for status in ArticleStatus}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in self.buttons.values():
            button.setCheckable(True)
            button.setProperty("chip", True)  # noqa: FBT003 - Qt's own signature
            button.setIconSize(QSize(_MARK, _MARK))
            button.toggled.connect(self.toggled)
            row.addWidget(button)
        row.addStretch()
        self._needed = 0
        self._retranslate()
        self._draw()

    @property
    def are_named(self) -> bool:
        """Whether there is room for the names."""
        return all(button.toolButtonStyle() is _NAMES for button in self.buttons.values())

    def chosen(self) -> frozenset[ArticleStatus]:
        """Return the statuses whose chips are pressed in."""
        return frozenset(one for one, button in self.buttons.items() if button.isChecked())

    def clear(self) -> None:
        """Release every chip."""
        for button in self.buttons.values():
            button.setChecked(False)

    def _retranslate(self) -> None:
        for status, button in self.buttons.items():
            name = status_name(status)
            button.setText(name[:1].upper() + name[1:])
            tip = self.tr("Show articles of this status; several can be chosen.")
            set_tip(button, f"{button.text()}\n{tip}")
        self._measure()

    def _draw(self) -> None:
        for status, button in self.buttons.items():
            made = mark_icon(status, self.palette(), size=_MARK, rtl=self.isRightToLeft())
            button.setIcon(made)
        self._measure()

    def _measure(self) -> None:
        """Learn how wide all names are together, and show what has room."""
        self._show_as(_NAMES)
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        self._needed = sum(widths) + _SPACING * (len(widths) - 1)
        self._fit()

    def _fit(self) -> None:
        self._show_as(_NAMES if self._needed <= self.width() else _MARKS)

    def _show_as(self, style: Qt.ToolButtonStyle) -> None:
        for button in self.buttons.values():
            button.setToolButtonStyle(style)

    @override
    def minimumSizeHint(self) -> QSize:
        heights = [button.sizeHint().height() for button in self.buttons.values()]
        chip = _MARK + 2 * _SPACING + 2
        return QSize(len(heights) * (chip + _SPACING), max(heights))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in _LOOKS:
            self._draw()
