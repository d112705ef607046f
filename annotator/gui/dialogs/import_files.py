"""The files and folders of an import, and the buttons that bring them."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.look.plain_text import tooltip

_HEIGHT = 110


class ImportFiles(QWidget):
    """Each file or folder once, in the order in which they came."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self.list = QListWidget()
        self.remove = QPushButton(self.tr("Remove"))
        self.list.setMaximumHeight(_HEIGHT)
        self.list.setAccessibleName(self.tr("Files and folders"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        row.addLayout(self._buttons())

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is to be imported."""
        return tuple(self._paths)

    def add(self, paths: Iterable[Path]) -> None:
        """Take further files and folders in."""
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                shown = f"{path.name}/" if path.is_dir() else path.name
                item = QListWidgetItem(shown, self.list)
                item.setToolTip(tooltip(str(path)))
        self.changed.emit()

    def _buttons(self) -> QVBoxLayout:
        add_files = QPushButton(self.tr("Add files…"))
        add_files.clicked.connect(self._choose_files)
        add_folder = QPushButton(self.tr("Add a folder…"))
        add_folder.clicked.connect(self._choose_folder)
        self.remove.clicked.connect(self._remove)
        side = QVBoxLayout()
        for button in (add_files, add_folder, self.remove):
            button.setAutoDefault(False)
            side.addWidget(button)
        side.addStretch()
        return side

    def _choose_files(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose files"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda names: self.add(map(Path, names)))
        chooser.open()

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda name: self.add((Path(name),)))
        chooser.open()

    def _remove(self) -> None:
        rows = sorted((self.list.row(one) for one in self.list.selectedItems()), reverse=True)
        for row in rows:
            self.list.takeItem(row)
            del self._paths[row]
        self.changed.emit()
