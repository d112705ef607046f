"""What becomes of the labels, relations and attributes that the scheme does not have."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.scheme import Names, Scheme
from annotator.core.transfer.foreign_names import ForeignName, NameKind, NameMap, OtherNames
from annotator.gui.language.messages import number
from annotator.gui.look.plain_text import label

OTHERS, ADD, LEAVE_OUT = "others", "add", "leave_out"
_MAP = "map:"
_ROOM = 12


class ImportNames(QWidget):
    """One row per name that a file has and the scheme has not, with a box for its fate."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._fates: dict[ForeignName, str] = {}
        self._shown: list[ForeignName] = []
        self.table = QTableWidget(0, 4)
        more = self.tr("These are of the first 1,000 articles; later names go as chosen above.")
        self.more = label(more, role="muted", wrap=True)
        self._lay_out()

    def offer(self, counts: Mapping[ForeignName, int], *, are_all: bool = True) -> None:
        """Show what was found, perhaps not in all articles; what was chosen for a name stays."""
        self.more.setVisible(not are_all)
        names = sorted(counts, key=lambda name: (name.kind, name.owner, -counts[name], name.name))
        if names != self._shown:
            self._shown = names
            self.table.setRowCount(len(names))
            for row, name in enumerate(names):
                self._fill(row, name)
        for row, name in enumerate(names):
            self._cell(row, 2, number(counts[name]))

    def box(self, name: ForeignName) -> QComboBox:
        """The box of a name that is shown."""
        box = self.table.cellWidget(self._shown.index(name), 3)
        assert isinstance(box, QComboBox)  # noqa: S101 - put there by `_fill`
        return box

    def name_map(self, others: OtherNames) -> NameMap:
        """What is chosen; `others` is for every name that has no row, or none of its own."""
        return NameMap(
            renamed={
                name: fate.removeprefix(_MAP)
                for name, fate in self._fates.items()
                if fate.startswith(_MAP)
            },
            added=frozenset(name for name, fate in self._fates.items() if fate == ADD),
            left_out=frozenset(name for name, fate in self._fates.items() if fate == LEAVE_OUT),
            others=others,
        )

    def _lay_out(self) -> None:
        headers = (self.tr("In the file"), self.tr("What it is"), self.tr("How often"))
        self.table.setHorizontalHeaderLabels([*headers, self.tr("Becomes")])
        self.table.setAccessibleName(self.tr("Names that the scheme does not have"))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)  # Tab goes from box to box
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        heading = self.tr("The scheme of this project does not have these names of the file:")
        column.addWidget(label(heading, role="muted", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.more)

    def _fill(self, row: int, name: ForeignName) -> None:
        shown = f"{name.owner} · {name.name}" if name.owner else name.name
        self._cell(row, 0, shown)
        self._cell(row, 1, self._kind(name.kind))
        box = QComboBox()
        box.setAccessibleName(self.tr("What “{name}” becomes").format(name=shown))
        box.addItem(self.tr("As chosen above"), OTHERS)
        for target, names in self._targets(name):
            box.addItem(names.in_language(QLocale().name()), f"{_MAP}{target}")
        box.addItem(self.tr("Add to the scheme"), ADD)
        box.addItem(self.tr("Leave out"), LEAVE_OUT)
        box.setCurrentIndex(max(0, box.findData(self._fates.get(name, OTHERS))))
        box.currentIndexChanged.connect(lambda: self._choose(name, box))
        self.table.setCellWidget(row, 3, box)
        self.table.setRowHeight(row, box.sizeHint().height() + _ROOM)

    def _choose(self, name: ForeignName, box: QComboBox) -> None:
        self._fates[name] = box.currentData()

    def _cell(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.setItem(row, column, item)

    def _kind(self, kind: NameKind) -> str:
        return {
            NameKind.LABEL: self.tr("Label"),
            NameKind.RELATION: self.tr("Relation"),
            NameKind.ATTRIBUTE: self.tr("Attribute"),
            NameKind.ARTICLE_ATTRIBUTE: self.tr("Attribute of the article"),
        }[kind]

    def _targets(self, name: ForeignName) -> Iterator[tuple[str, Names]]:
        """Yield what of the scheme the name can become; attributes of all labels once each."""
        scheme = self._scheme
        if name.kind is NameKind.LABEL:
            yield from ((one.id, one.names) for one in scheme.labels)
        elif name.kind is NameKind.RELATION:
            yield from ((one.id, one.names) for one in scheme.relations)
        elif name.kind is NameKind.ARTICLE_ATTRIBUTE:
            yield from ((one.id, one.names) for one in scheme.article_attributes)
        else:
            types = [one for label_ in scheme.labels for one in label_.attributes]
            types += [one for relation in scheme.relations for one in relation.attributes]
            yield from {one.id: one.names for one in types}.items()
