"""In which encoding each file of an import is read, and whether it is repaired."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.transfer.file_reading import FileReading
from annotator.gui.language.messages import on_one_line
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.file_heads import TextFile

ENCODINGS = (
    "utf-8",
    "windows-1256",
    "iso-8859-6",
    "mac-arabic",
    "cp720",
    "cp864",
    "utf-16",
    "windows-1252",
)
_AT = Qt.ItemDataRole.UserRole
_NAME, _READ_AS = 0, 1
_FEW = 6
_UTF8 = "utf-8"
_STATE = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
_SOME = Qt.CheckState.PartiallyChecked
_UNTOLD = FileReading()


class ImportEncodings(QWidget):
    """Files in groups of those that look alike; what is chosen is for the selected ones."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[TextFile, ...] = ()
        self._told: dict[Path, FileReading] = {}
        self._every = _UNTOLD
        self.tree = QTreeWidget()
        self.encoding = QComboBox()
        self.repair = QCheckBox(self.tr("Repair &garbled texts"))
        self.sample = label(wrap=True)
        self._lay_out()
        self.tree.itemSelectionChanged.connect(self._show_selected)
        self.encoding.activated.connect(self._choose_encoding)
        self.repair.clicked.connect(self._toggle_repair)

    @property
    def garbled(self) -> bool:
        """Whether a file of those offered is garbled."""
        return any(one.is_garbled for one in self._files)

    def offer(self, files: Sequence[TextFile], every: FileReading) -> None:
        """Show these files; what was chosen for one stays as long as it is there."""
        self._every = every
        before = self._told
        if tuple(files) != self._files:
            self._files = tuple(files)
            self._told = {x.path: before[x.path] for x in files if x.path in before}
            self._fill()
        self._show_states()
        self._show_selected()
        if self._told != before:
            self.changed.emit()

    def readings(self) -> Mapping[Path, FileReading]:
        """Return what was chosen for single files."""
        return dict(self._told)

    def _lay_out(self) -> None:
        self.encoding.addItem(self.tr("As all files"), None)
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        caption = QLabel(self.tr("&Read the selected as"))
        caption.setBuddy(self.encoding)
        self.tree.setHeaderLabels([self.tr("File"), self.tr("Read as")])
        self.tree.setAccessibleName(self.tr("Files by their encoding"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.setMinimumHeight(90)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_READ_AS, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self.encoding, 1)
        row.addWidget(self.repair)
        self.sample.setAccessibleName(self.tr("How it reads"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addWidget(self.sample)

    def _fill(self) -> None:
        """Group the files by what was found in them, those that need a look first."""
        groups: dict[tuple[bool, str], list[int]] = {}
        for at, file in enumerate(self._files):
            groups.setdefault((file.is_garbled, file.encoding), []).append(at)
        self.tree.clear()
        for (is_garbled, found), members in sorted(groups.items(), key=_by_doubt):
            group = QTreeWidgetItem([self._group_name(found, members, is_garbled=is_garbled)])
            group.setData(_NAME, _AT, members)
            for at in members:
                item = QTreeWidgetItem([on_one_line(self._files[at].place), ""])
                item.setData(_NAME, _AT, [at])
                group.addChild(item)
            self.tree.addTopLevelItem(group)
            group.setExpanded(len(members) <= _FEW)
        if first := self.tree.topLevelItem(0):
            self.tree.setCurrentItem(first)

    def _group_name(self, found: str, members: Sequence[int], *, is_garbled: bool) -> str:
        name = found or self.tr("No sure encoding")
        files = self.tr("%Ln file(s)", "", len(members))
        return " · ".join([name, *([self.tr("garbled")] if is_garbled else []), files])

    def _selected(self) -> list[TextFile]:
        at = {at for item in self.tree.selectedItems() for at in item.data(_NAME, _AT)}
        return [self._files[one] for one in sorted(at)]

    def _reading(self, file: TextFile) -> FileReading:
        """Return how a file is read: as told of it, else as told of all."""
        told = self._told.get(file.path, _UNTOLD)
        repair = self._every.repair if told.repair is None else told.repair
        return FileReading(told.encoding or self._every.encoding, file.is_garbled and repair)

    def _show_states(self) -> None:
        """Say of each file how it is read."""
        for row in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(row)
            for at in range(group.childCount() if group else 0):
                item = group.child(at) if group else None
                if item is not None:
                    item.setText(_READ_AS, self._state(self._files[item.data(_NAME, _AT)[0]]))

    def _state(self, file: TextFile) -> str:
        reading = self._reading(file)
        encoding = reading.encoding or file.encoding or self.tr("refused")
        return " · ".join([encoding, self.tr("repaired")]) if reading.repair else encoding

    def _show_selected(self) -> None:
        chosen = self._selected()
        told = {self._told.get(one.path, _UNTOLD).encoding for one in chosen}
        self.encoding.setEnabled(bool(chosen))
        self.encoding.setCurrentIndex(self.encoding.findData(told.pop()) if len(told) == 1 else -1)
        repaired = {bool(self._reading(one).repair) for one in chosen if one.is_garbled}
        self.repair.setVisible(self.garbled)
        self.repair.setEnabled(bool(repaired))
        self.repair.setCheckState(_SOME if len(repaired) > 1 else _STATE[True in repaired])
        self.sample.setText(self._sample(chosen[0]) if chosen else "")

    def _sample(self, file: TextFile) -> str:
        reading = self._reading(file)
        text = file.beginning(reading.encoding or "", repair=bool(reading.repair))
        return text or self.tr("It cannot be read in this encoding.")

    def _choose_encoding(self) -> None:
        encoding = self.encoding.currentData()
        for file in self._selected():
            self._tell(file, replace(self._told.get(file.path, _UNTOLD), encoding=encoding))
        self._tell_changed()

    def _toggle_repair(self) -> None:
        garbled = [one for one in self._selected() if one.is_garbled]
        wanted = not all(self._reading(one).repair for one in garbled)
        for file in garbled:
            self._tell(file, replace(self._told.get(file.path, _UNTOLD), repair=wanted))
        self._tell_changed()

    def _tell(self, file: TextFile, reading: FileReading) -> None:
        self._told.pop(file.path, None)
        if reading != _UNTOLD:
            self._told[file.path] = reading

    def _tell_changed(self) -> None:
        self._show_states()
        self._show_selected()
        self.changed.emit()


def _by_doubt(group: tuple[tuple[bool, str], list[int]]) -> tuple[bool, bool, str]:
    (is_garbled, found), _ = group
    return found == _UTF8 and not is_garbled, bool(found), found
