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
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.scheme import Scheme
from annotator.core.transfer.foreign_names import OtherNames
from annotator.gui.dialogs.import_keys import TEXT, ImportKeys
from annotator.gui.dialogs.import_names import ImportNames
from annotator.gui.dialogs.import_preview import ImportPreview
from annotator.gui.look.plain_text import label, tooltip
from annotator.gui.transfers.import_preview import Preview, preview
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import AUTO, ImportWish, readable_formats

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
PREVIEW_MS = 150


class ImportDialog(QDialog):
    """Shows the first articles as they would come in, and again after every change."""

    wanted = Signal(object)
    """ImportWish"""

    def __init__(
        self, scheme: Scheme, paths: tuple[Path, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_articles")
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(820, 720)
        self._scheme = scheme
        self._paths: list[Path] = []
        self._reading: ThreadTask[Preview] | None = None
        self._is_done = False
        self.files = QListWidget()
        self.format = QComboBox()
        self.encoding = QComboBox()
        self.others = QComboBox()
        self.repair = QCheckBox(self.tr("Re&pair garbled texts"))
        self.preview = ImportPreview()
        self.keys = ImportKeys()
        self.names = ImportNames(scheme)
        self.tabs = QTabWidget()
        self._keys_page = _scrolled(self.keys)
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
            names=self.names.name_map(OtherNames(self.others.currentData())),
            repair=self.repair.isChecked(),
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
        self.others.addItem(self.tr("Refuse their articles"), OtherNames.REFUSE)
        self.others.addItem(self.tr("Add them to the scheme"), OtherNames.ADD)
        self.others.addItem(self.tr("Leave them out"), OtherNames.LEAVE_OUT)
        self.repair.hide()
        self.files.setMaximumHeight(110)
        self.files.setAccessibleName(self.tr("Files and folders"))
        self.files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.files, 1)
        top.addLayout(self._file_buttons())
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.tr("Unknown la&bels"), self.others)
        self.tabs.addTab(self.preview, self.tr("Preview"))
        for page, name in ((self._keys_page, self.tr("Keys")), (self.names, "")):
            self.tabs.setTabVisible(self.tabs.addTab(page, name), False)  # noqa: FBT003 - Qt's
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Import articles"), role="title"))
        column.addLayout(top)
        column.addLayout(form)
        column.addWidget(self.repair)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._buttons)

    def _file_buttons(self) -> QVBoxLayout:
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
        return side

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self.format.currentIndexChanged.connect(self._soon.start)
        self.encoding.currentIndexChanged.connect(self._soon.start)
        self.keys.changed.connect(self._soon.start)
        self.repair.toggled.connect(self._soon.start)
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
        if self._is_done:
            return
        if self._reading is not None:
            self._soon.start()
            return
        wish = self.wish()
        self._reading = ThreadTask(self.tr("Preview"), self)
        self._reading.ended.connect(self._reading_ended)
        scheme = self._scheme
        self._reading.start(
            lambda: preview(wish, scheme), then=self._show_preview, failed=self.preview.show_failure
        )

    def _reading_ended(self) -> None:
        self._reading = None

    def _show_preview(self, read: Preview) -> None:
        if self._is_done:  # what it shows would ask for another reading
            return
        self.preview.show_preview(read)
        self._show_choices(read)
        found = self.tr("Find out ({encoding})").format(encoding=read.encoding)
        self.encoding.setItemText(0, found if read.encoding else self.tr("Find out"))

    def _show_choices(self, read: Preview) -> None:
        """Show what there is to choose for these files, and nothing else."""
        is_garbled = any(article.repaired for article in read.articles)
        self.repair.setVisible(is_garbled or self.repair.isChecked())
        keys_tab, names_tab = self.tabs.indexOf(self._keys_page), self.tabs.indexOf(self.names)
        are_new = bool(read.keys) and not self.tabs.isTabVisible(keys_tab)
        self.tabs.setTabVisible(keys_tab, bool(read.keys))
        self.keys.offer(read.keys, read.rows, read.guess)
        if are_new and read.guess.get(TEXT) != TEXT:
            self.tabs.setCurrentWidget(self._keys_page)  # a guess that somebody should look at
        self.names.offer(read.names)
        self.tabs.setTabVisible(names_tab, bool(read.names))
        self.tabs.setTabText(names_tab, self.tr("Unknown names (%Ln)", "", len(read.names)))

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.wish())

    @override
    def done(self, result: int) -> None:
        # The thread tells this dialog what it read, so it must not outlive it.
        self._is_done = True
        self._soon.stop()
        if self._reading is not None:
            self._reading.wait()
        super().done(result)


def _scrolled(page: QWidget) -> QScrollArea:
    """A page that keeps its size in a low window, as there is at twice the size."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    return area
