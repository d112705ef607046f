"""A button with a menu that says which labels the table shows."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import name_action
from annotator.gui.widgets.label_look import label_name, swatch_icon


class LabelFilter(QToolButton):
    """All labels are shown at first."""

    hidden_changed = Signal(object)
    """frozenset of the label ids that are left out"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIcon(icon("filter"))
        self._retranslate()

    def set_labels(self, labels: tuple[Label, ...]) -> None:
        """Offer the labels of a scheme."""
        if labels != self._labels:
            self._labels = labels
            self._hide(self._hidden & {label.id for label in labels})

    def _fill(self) -> None:
        self._menu.clear()
        everything = self._menu.addAction(self.tr("All labels"))
        everything.triggered.connect(lambda: self._hide(frozenset()))
        self._menu.addSeparator()
        for label in self._labels:
            action = QAction(self._menu)
            name_action(action, label_name(label))
            action.setIcon(swatch_icon(label, self.palette()))
            action.setCheckable(True)
            action.setChecked(label.id not in self._hidden)
            action.triggered.connect(lambda _on, label_id=label.id: self._turn(label_id))
            self._menu.addAction(action)

    def _turn(self, label_id: str) -> None:
        self._hide(self._hidden ^ {label_id})

    def _hide(self, hidden: frozenset[str]) -> None:
        if hidden != self._hidden:
            self._hidden = hidden
            self.setProperty("active", bool(hidden))
            self.setDown(bool(hidden))
            self.hidden_changed.emit(hidden)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Choose which labels are listed"))
        self.setAccessibleName(self.tr("Filter by label"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
