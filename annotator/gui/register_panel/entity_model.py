"""The rows of the register as a model; a row is put into words when it is looked at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt
from PySide6.QtGui import QPalette
from typing_extensions import override

from annotator.core.domain.scheme import Label, Scheme
from annotator.gui.language.messages import listed, number
from annotator.gui.look.plain_text import tooltip
from annotator.gui.register_panel.entity_rows import EntityRow
from annotator.gui.widgets.entity_look import SEPARATOR, type_name
from annotator.gui.widgets.label_list_model import NO_PARENT, Index
from annotator.gui.widgets.label_look import label_colour, label_name
from annotator.gui.widgets.two_line_rows import ROW_ROLE, TwoLines


class EntityModel(QAbstractListModel):
    """One row per entity: name, then type, mentions and aliases."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EntityRow] = []
        self._labels: dict[str, Label] = {}
        self._palette = QPalette()

    @property
    def rows(self) -> Sequence[EntityRow]:
        """The rows as they stand."""
        return self._rows

    def set_rows(self, rows: list[EntityRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_look(self, scheme: Scheme | None, palette: QPalette) -> None:
        """Take the labels and colours that rows are shown with."""
        labels = () if scheme is None else scheme.labels
        self._labels = {label.id: label for label in labels}
        self._palette = QPalette(palette)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def place(self, uuid: str) -> int | None:
        """Return the row of an entity, None where it is not shown."""
        places = (at for at, row in enumerate(self._rows) if row.entity.uuid == uuid)
        return next(places, None)

    def words(self, row: EntityRow) -> TwoLines:
        """Return what a row shows."""
        entity, label = row.entity, self._labels.get(row.entity.label)
        kind = type_name(label, entity.type)
        counted = QCoreApplication.translate("EntityLinks", "mentions: {count}")
        parts = [
            kind or ("" if label is None else label_name(label)),
            counted.format(count=number(row.mentions)),
            listed(entity.aliases),
        ]
        detail = SEPARATOR.join(part for part in parts if part)
        return TwoLines(entity.name, detail, colour=label_colour(label, self._palette))

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        readers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.entity.name,
            Qt.ItemDataRole.AccessibleTextRole: lambda: ", ".join(_lines(self.words(row))),
            Qt.ItemDataRole.ToolTipRole: lambda: tooltip("\n".join(_lines(self.words(row)))),
            ROW_ROLE: lambda: self.words(row),
        }
        reader = readers.get(role)
        return reader() if reader else None


def _lines(words: TwoLines) -> tuple[str, str]:
    return words.title, words.detail
