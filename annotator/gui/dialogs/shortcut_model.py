"""The commands of the window and their keys, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence
from typing_extensions import override

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.marking import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """One command: the object name of its action, its name for people, and its keys."""

    action: str
    name: str
    keys: tuple[str, ...]
    tip: str

    def native_keys(self) -> str:
        """The keys as this platform writes them."""
        return "   ".join(QKeySequence(keys).toString(_NATIVE) for keys in self.keys)


def rows_of(actions: Sequence[QAction]) -> list[ShortcutRow]:
    """A row for every action that has a name for people and one for the settings."""
    return [
        ShortcutRow(
            action=action.objectName(),
            name=plain_name(action.text()),
            keys=tuple(keys.toString() for keys in action.shortcuts()),
            tip=action.statusTip(),
        )
        for action in actions
        if action.objectName() and action.text() and not action.isSeparator()
    ]


def plain_name(text: str) -> str:
    """The name of an action without its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def holder_of(rows: Sequence[ShortcutRow], keys: str, *, besides: str) -> ShortcutRow | None:
    """The other command that has these keys already."""
    return next((row for row in rows if keys in row.keys and row.action != besides), None)


class ShortcutModel(QAbstractTableModel):
    """A read-only snapshot of the commands and their keys."""

    HEADERS: ClassVar = (
        QT_TRANSLATE_NOOP("Shortcuts", "Command"),
        QT_TRANSLATE_NOOP("Shortcuts", "Keys"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ShortcutRow] = []

    def set_rows(self, rows: list[ShortcutRow]) -> None:
        """Show these rows."""
        if [row.action for row in rows] == [row.action for row in self.rows]:
            # The same commands with other words or keys: the selection stays.
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.HEADERS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.native_keys() if index.column() else row.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.tip
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Shortcuts", self.HEADERS[section])
        return None


class ShortcutFilter(QSortFilterProxyModel):
    """The commands whose name, explanation or keys hold the words looked for."""

    def __init__(self, model: ShortcutModel) -> None:
        super().__init__()
        self._model = model
        self._wanted = ""
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        """Keep only rows that hold `text`, however it is written."""
        self._wanted = match_key(text).strip()
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self._model.rows[source_row]
        words = f"{row.name} {row.tip} {row.native_keys()} {' '.join(row.keys)}"
        return self._wanted in match_key(words)
