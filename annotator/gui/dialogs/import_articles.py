"""The dialog for an import: files and folders, how to read them, and what comes of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.scheme import Scheme
from annotator.core.transfer.file_reading import FileReading
from annotator.core.transfer.foreign_names import OtherNames
from annotator.gui.dialogs.import_encodings import ENCODINGS, ImportEncodings
from annotator.gui.dialogs.import_files import ImportFiles
from annotator.gui.dialogs.import_keys import TEXT, ImportKeys
from annotator.gui.dialogs.import_names import ImportNames
from annotator.gui.dialogs.import_preview import ImportPreview
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.import_preview import Preview, preview
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import AUTO, ImportWish, readable_formats
from annotator.gui.widgets.roomy_area import RoomyArea, within_screen

PREVIEW_MS = 150
_SIZE = QSize(820, 720)
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


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
        self._scheme = scheme
        self._reading: ThreadTask[Preview] | None = None
        self._is_done = False
        self.files = ImportFiles()
        self.format = QComboBox()
        self.encoding = QComboBox()
        self.others = QComboBox()
        self.repair = QCheckBox(self.tr("Re&pair garbled texts"))
        self.preview = ImportPreview()
        self.keys = ImportKeys()
        self.names = ImportNames(scheme)
        self.encodings = ImportEncodings()
        self.tabs = QTabWidget()
        self._keys_page = _scrolled(self.keys)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self._buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._soon = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._fill()
        self._lay_out()
        self.resize(within_screen(self, _SIZE))
        self._connect()
        self.add_paths(paths)

    def wish(self) -> ImportWish:
        """What is chosen now."""
        told = self.keys.told()
        return ImportWish(
            paths=self.files.paths,
            format_name=self.format.currentData(),
            encoding=self.encoding.currentData(),
            text_key=told.get(TEXT, TEXT),
            meta_keys={name: key for name, key in told.items() if name != TEXT},
            names=self.names.name_map(OtherNames(self.others.currentData())),
            repair=self.repair.isChecked(),
            files=self.encodings.readings(),
        )

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Take further files and folders in; each one once."""
        self.files.add(paths)

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
        for box in (self.format, self.encoding, self.others):
            box.setSizeAdjustPolicy(_SHORT)  # else the longest title makes the dialog wide
        self.repair.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.tr("Unknown la&bels"), self.others)
        self.tabs.addTab(self.preview, self.tr("Preview"))
        for tab, name in (
            (self._keys_page, self.tr("Keys")),
            (self.names, ""),
            (self.encodings, self.tr("Encodings")),
        ):
            self.tabs.setTabVisible(self.tabs.addTab(tab, name), False)  # noqa: FBT003 - Qt's
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(label(self.tr("Import articles"), role="title"))
        inner.addWidget(self.files)
        inner.addLayout(form)
        inner.addWidget(self.repair)
        inner.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(RoomyArea(page), 1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self.files.changed.connect(self._soon.start)
        self.encodings.changed.connect(self._soon.start)
        self.format.currentIndexChanged.connect(self._soon.start)
        self.encoding.currentIndexChanged.connect(self._soon.start)
        self.keys.changed.connect(self._soon.start)
        self.repair.toggled.connect(self._soon.start)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _read(self) -> None:
        """Read the preview in a thread; what was asked for meanwhile is read after it."""
        self.import_button.setEnabled(bool(self.files.paths))
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
        found = {one.encoding for one in read.texts}
        if len(read.texts) > 1:
            self.encoding.setItemText(0, self.tr("Find out for each file"))
        elif encoding := "".join(found):
            self.encoding.setItemText(0, self.tr("Find out ({encoding})").format(encoding=encoding))
        else:
            self.encoding.setItemText(0, self.tr("Find out"))

    def _show_choices(self, read: Preview) -> None:
        """Show what there is to choose for these files, and nothing else."""
        is_garbled = any(article.repaired for article in read.articles) or any(
            one.is_garbled for one in read.texts
        )
        self.repair.setVisible(is_garbled or self.repair.isChecked())
        keys_tab, names_tab = self.tabs.indexOf(self._keys_page), self.tabs.indexOf(self.names)
        are_new = bool(read.keys) and not self.tabs.isTabVisible(keys_tab)
        self.tabs.setTabVisible(keys_tab, bool(read.keys))
        self.keys.offer(read.keys, read.rows, read.guess)
        if are_new and read.guess.get(TEXT) != TEXT:
            self.tabs.setCurrentWidget(self._keys_page)  # a guess that somebody should look at
        every = FileReading(self.encoding.currentData() or None, self.repair.isChecked())
        several = len(read.texts) > 1
        self.encodings.offer(read.texts if several else (), every)
        self.tabs.setTabVisible(self.tabs.indexOf(self.encodings), several)
        self.names.offer(read.names, are_all=read.are_all_names)
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
