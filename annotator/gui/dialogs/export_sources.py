"""Of which sources articles are exported: a list with counts that can be searched."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.article import SourceCount
from annotator.gui.language.messages import number, on_one_line
from annotator.gui.look.icons import icon

_NAME = Qt.ItemDataRole.UserRole
_TICKED, _UNTICKED, _SOME = (
    Qt.CheckState.Checked,
    Qt.CheckState.Unchecked,
    Qt.CheckState.PartiallyChecked,
)
_ROW_HEIGHT = 26
_INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SourcesPage(QWidget):
    """Every source is ticked at first; the box above ticks all that the search has left."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setPlaceholderText(self.tr("Search sources"))
        self.search.setAccessibleName(self.tr("Search sources"))
        self.search.installEventFilter(self)
        self.every = QCheckBox(self.tr("All t&hat are listed"))
        self.list = QTreeWidget()
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.every.clicked.connect(self._tick_listed)
        self.list.itemChanged.connect(self._ticked)

    def offer(self, sources: Sequence[SourceCount]) -> None:
        """List these sources, all of them ticked."""
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.clear()
        for source in sources:
            self.list.addTopLevelItem(self._item(source))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_state()

    def chosen(self) -> frozenset[str]:
        """Return the ticked sources; none where every one is."""
        items = list(self._items())
        ticked = [item for item in items if item.checkState(0) is _TICKED]
        if len(ticked) == len(items):
            return frozenset()
        return frozenset(item.data(0, _NAME) for item in ticked)

    def chooses_nothing(self) -> bool:
        """Tell whether there are sources and none of them is ticked."""
        items = list(self._items())
        return bool(items) and all(item.checkState(0) is _UNTICKED for item in items)

    def tick(self, *names: str) -> None:
        """Tick these sources and no others, as clicks do."""
        for item in self._items():
            item.setCheckState(0, _TICKED if item.data(0, _NAME) in names else _UNTICKED)

    def _lay_out(self) -> None:
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Sources to export"))
        self.list.setMinimumHeight(4 * _ROW_HEIGHT)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.every)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    def _item(self, source: SourceCount) -> QTreeWidgetItem:
        name = on_one_line(source.name) or self.tr("Without a source")
        item = QTreeWidgetItem([name, number(source.articles)])
        item.setData(0, _NAME, source.name)
        item.setCheckState(0, _TICKED)
        item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            if item is not None:
                yield item

    def _listed(self) -> list[QTreeWidgetItem]:
        return [item for item in self._items() if not item.isHidden()]

    def _narrow(self, typed: str) -> None:
        wanted = match_key(typed).strip()
        for item in self._items():
            item.setHidden(wanted not in match_key(item.text(0)))
        self._show_state()

    def _tick_listed(self) -> None:
        state = _UNTICKED if all(x.checkState(0) is _TICKED for x in self._listed()) else _TICKED
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for item in self._listed():
            item.setCheckState(0, state)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.list.viewport().update()
        self._ticked()

    def _ticked(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        """Let the box say what the listed ones are."""
        states = {item.checkState(0) for item in self._listed()}
        self.every.setEnabled(bool(states))
        self.every.setCheckState(states.pop() if len(states) == 1 else _SOME)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _INTO_THE_LIST:
            if listed := self._listed():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.list.setCurrentItem(listed[0])
            return True
        return False
