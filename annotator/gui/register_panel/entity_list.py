"""The list of entities and the keys that work in it."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from annotator.core.domain.entity import Entity
from annotator.gui.keys.key_positions import latin_sign
from annotator.gui.register_panel.entity_model import EntityModel
from annotator.gui.widgets.row_table import RowTable
from annotator.gui.widgets.two_line_rows import TwoLineDelegate

_KEYS: Mapping[int, str] = {
    Qt.Key.Key_Insert: "new",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Return: "mentions",
    Qt.Key.Key_Enter: "mentions",
    Qt.Key.Key_Escape: "leave",
}
_LETTERS = {"N": "new", "M": "merge", "L": "link_rest"}


class EntityList(RowTable):
    """Rows of entities, of which several can be chosen; the current one is looked at."""

    wanted = Signal(str)
    """new, delete, rename, mentions, merge, link_rest or leave"""
    looked_at = Signal()
    """Another entity is the current one"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TwoLineDelegate(), parent)
        self.entities = EntityModel(self)
        self.setModel(self.entities)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.looked_at.emit())

    @property
    def current(self) -> Entity | None:
        """The entity that is looked at."""
        row = self.currentIndex().row()
        return self.entities.rows[row].entity if 0 <= row < len(self.entities.rows) else None

    def chosen(self) -> tuple[Entity, ...]:
        """Return the selected entities in row order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.entities.rows[row].entity for row in rows)

    def choose(self, uuids: Collection[str]) -> None:
        """Select again the entities that were, besides the current one."""
        if len(uuids) > 1:
            flags = QItemSelectionModel.SelectionFlag
            for place in map(self.entities.place, uuids):
                if place is not None:
                    index = self.entities.index(place)
                    self.selectionModel().select(index, flags.Select | flags.Rows)

    def go_to(self, uuid: str) -> bool:
        """Make an entity the current one; False where it is not among the rows."""
        place = self.entities.place(uuid)
        if place is None:
            return False
        self.setCurrentIndex(self.entities.index(place))
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = _KEYS.get(event.key())
        if wish is None and not event.modifiers():
            # The letters are places on the keyboard, whichever layout is on.
            signs = (event.text().upper(), latin_sign(event) or "")
            wish = next((_LETTERS[sign] for sign in signs if sign in _LETTERS), None)
        if wish is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(wish)
