"""The dialog for an import: files and folders, how to read them, and what comes of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.gui.dialogs.import_preview import ImportPreview
from annotator.gui.dialogs.json_keys import JsonKeys
from annotator.gui.look.plain_text import label, tooltip
from annotator.gui.transfers.import_preview import Preview, preview
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import AUTO, ImportWish, readable_formats

ENCODINGS = ("utf-8", "windows-1256", "iso-8859-6", "cp720", "cp864", "utf-16", "windows-1252")
PREVIEW_MS = 150


class ImportDialog(QDialog):
    """Shows the first articles as they would come in, and again after every change."""

    wanted = Signal(object)
    """ImportWish"""

    def __init__(self, paths: tuple[Path, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_articles")
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(760, 640)
        self._paths: list[Path] = []
        self._reading: ThreadTask[Preview] | None = None
        self.files = QListWidget()
        self.format = QComboBox()
        self.encoding = QComboBox()
        self.keys = JsonKeys()
        self.add_labels = QCheckBox(self.tr("Add labels that the scheme does not have yet"))
        self.preview = ImportPreview()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self._buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._soon = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._fill()
        self._lay_out()
        self._connect()
        self.add_paths(paths)

    def wish(self) -> ImportWish:
        """What is chosen now."""
        return ImportWish(
            paths=tuple(self._paths),
            format_name=self.format.currentData(),
            encoding=self.encoding.currentData(),
            text_key=self.keys.text_key(),
            meta_keys=self.keys.meta_keys(),
            add_labels=self.add_labels.isChecked(),
        )

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Take further files and folders in; each one once."""
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                shown = f"{path.name}/" if path.is_dir() else path.name
                item = QListWidgetItem(shown, self.files)
                item.setToolTip(tooltip(str(path)))
        self._soon.start()

    def _fill(self) -> None:
        self.format.addItem(self.tr("Find out for each file"), AUTO)
        for one in readable_formats():
            self.format.addItem(QCoreApplication.translate("Formats", one.title), one.name)
        self.encoding.addItem(self.tr("Find out"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.files.setMaximumHeight(110)
        self.files.setAccessibleName(self.tr("Files and folders"))
        self.files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)

    def _lay_out(self) -> None:
        add_files = QPushButton(self.tr("Add files…"))
        add_files.clicked.connect(self._choose_files)
        add_folder = QPushButton(self.tr("Add a folder…"))
        add_folder.clicked.connect(self._choose_folder)
        remove = QPushButton(self.tr("Remove"))
        remove.clicked.connect(self._remove)
        side = QVBoxLayout()
        for button in (add_files, add_folder, remove):
            button.setAutoDefault(False)
            side.addWidget(button)
        side.addStretch()
        top = QHBoxLayout()
        top.addWidget(self.files, 1)
        top.addLayout(side)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Encoding"), self.encoding)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Import articles"), role="title"))
        column.addLayout(top)
        column.addLayout(form)
        column.addWidget(self.keys)
        column.addWidget(self.add_labels)
        column.addWidget(self.preview, 1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self.format.currentIndexChanged.connect(self._soon.start)
        self.encoding.currentIndexChanged.connect(self._soon.start)
        self.keys.changed.connect(self._soon.start)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _choose_files(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose files"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda names: self.add_paths(tuple(map(Path, names))))
        chooser.open()

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda name: self.add_paths((Path(name),)))
        chooser.open()

    def _remove(self) -> None:
        for row in sorted(
            (self.files.row(one) for one in self.files.selectedItems()), reverse=True
        ):
            self.files.takeItem(row)
            del self._paths[row]
        self._soon.start()

    def _read(self) -> None:
        """Read the preview in a thread; what was asked for meanwhile is read after it."""
        self.import_button.setEnabled(bool(self._paths))
        if self._reading is not None:
            self._soon.start()
            return
        wish = self.wish()
        self._reading = ThreadTask(self.tr("Preview"), self)
        self._reading.ended.connect(self._reading_ended)
        self._reading.start(
            lambda: preview(wish), then=self._show_preview, failed=self.preview.show_failure
        )

    def _reading_ended(self) -> None:
        self._reading = None

    def _show_preview(self, read: Preview) -> None:
        self.preview.show_preview(read)
        self.keys.offer(read.keys)
        found = self.tr("Find out ({encoding})").format(encoding=read.encoding)
        self.encoding.setItemText(0, found if read.encoding else self.tr("Find out"))

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.wish())

    @override
    def done(self, result: int) -> None:
        # The thread tells this dialog what it read, so it must not outlive it.
        self._soon.stop()
        if self._reading is not None:
            self._reading.wait()
        super().done(result)
