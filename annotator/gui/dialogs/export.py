"""The dialog for an export: format, place, split, and what is written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.annotator import Annotator
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.dialogs.export_choice import ChoicePages
from annotator.gui.dialogs.export_outlook import OutlookLines
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.transfer_calls import ExportWish, writable_formats

_FRAME = 40
"""About the height of what a desktop puts around a window, in pixels."""
SPLITS = ("80/10/10", "70/15/15", "90/10")


class ExportDialog(QDialog):
    """Everything there is by default; what it would cost is told as it is chosen."""

    wanted = Signal(object)
    """ExportWish"""
    chosen = Signal(object)
    """ExportWish, each time something of it changes that is written"""

    def __init__(self, info: ProjectInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(560)
        self._info = info
        self._is_own_path = False
        self.format = QComboBox()
        self._formats = {one.name: one for one in writable_formats()}
        for one in self._formats.values():
            self.format.addItem(QCoreApplication.translate("Formats", one.title), one.name)
        self.target = QLineEdit()
        self.split = QComboBox()
        self.split.addItem(self.tr("One file"), "")
        for shares in SPLITS:
            self.split.addItem(shares, shares)
        self.choice = ChoicePages(info.scheme)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.outlook = OutlookLines()
        self._note = label(role="muted", wrap=True)
        self._lay_out()
        self._connect()
        self._propose()

    def set_people_and_sources(self, found: tuple[Sequence[Annotator], Sequence[str]]) -> None:
        """Offer the layers of these annotators and the articles of these sources."""
        people, sources = found
        self.choice.set_people_and_sources(people, sources)

    def wish(self) -> ExportWish:
        """What is chosen now."""
        return ExportWish(
            format_name=self.format.currentData(),
            target=Path(self.target.text().strip()).expanduser(),
            choice=self.choice.choice(),
            split=self.split.currentData(),
        )

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose)
        place = QHBoxLayout()
        place_label = QLabel(self.tr("F&ile"))
        place_label.setBuddy(self.target)
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(place_label, place)
        form.addRow(self.tr("Split (t&rain, dev, test)"), self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Export"), role="title"))
        column.addLayout(form)
        column.addWidget(self.choice, 1)
        column.addWidget(self.outlook)
        column.addWidget(self._note)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._propose)
        self.target.textEdited.connect(self._own_path)
        self.target.textChanged.connect(self._check)
        for one in (self.format, self.split):
            one.currentIndexChanged.connect(self._tell_choice)
        self.choice.changed.connect(self._tell_choice)
        self.outlook.told.connect(self._grow)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _tell_choice(self) -> None:
        self._check()
        if not self.choice.problem:
            self.chosen.emit(self.wish())

    def _grow(self) -> None:
        """Make room for what is told; the dialog never shrinks again, so that nothing jumps."""
        layout, screen = self.layout(), self.screen()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            room = screen.availableGeometry().height() - _FRAME
            self.resize(self.width(), max(self.height(), min(needed, room)))

    def _own_path(self) -> None:
        self._is_own_path = True

    def _propose(self) -> None:
        suffix = self._formats[self.format.currentData()].suffix
        if not self._is_own_path:
            self.target.setText(str(self._info.path.with_suffix(suffix)))
        self._check()

    def _check(self) -> None:
        target = self.target.text().strip()
        has_place = bool(target) and Path(target) != self._info.path
        self.export_button.setEnabled(has_place and not self.choice.problem)
        if self.choice.problem:
            self._note.setText(self.choice.problem)
        elif target and Path(target).is_file():
            self._note.setText(self.tr("The file is there already and will be replaced."))
        else:
            self._note.setText(self.tr("Every written offset is read again and checked."))

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Export to"), self.target.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = self._formats[self.format.currentData()].suffix
        chooser.setDefaultSuffix(suffix.removeprefix("."))
        chooser.fileSelected.connect(self._chosen)
        chooser.open()

    def _chosen(self, name: str) -> None:
        self._is_own_path = True
        self.target.setText(name)

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.wish())
