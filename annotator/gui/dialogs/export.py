"""The dialog for an export: format, place, split, and what is written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
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
from typing_extensions import override

from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.dialogs.export_choice import ChoicePages
from annotator.gui.dialogs.export_outlook import OutlookLines
from annotator.gui.dialogs.export_split import SplitRow
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.survey_calls import Offer
from annotator.gui.transfers.transfer_calls import ExportWish, writable_formats
from annotator.gui.widgets.roomy_area import RoomyArea, within_screen

_WIDTH = 640
"""Pixels, where the screen has them: so no line of it is broken in either language."""
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_TITLE = 24
"""So many characters of a format's title are always seen."""


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
        self._info = info
        self._is_own_path = False
        self.format = QComboBox()
        self._formats = {one.name: one for one in writable_formats()}
        for one in self._formats.values():
            self.format.addItem(QCoreApplication.translate("Formats", one.title), one.name)
        self.format.setSizeAdjustPolicy(_SHORT)  # else the longest title makes the dialog wide
        self.format.setMinimumContentsLength(_TITLE)
        self.target = QLineEdit()
        self.split = SplitRow()
        self.choice = ChoicePages(info.scheme, self._formats.values())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.outlook = OutlookLines(info.scheme)
        self.strict = QCheckBox(self.tr("Write nothing rather than &lose something"))
        self.note = label(role="muted", wrap=True)
        self._page = RoomyArea(self._laid_out())
        self._lay_out()
        self._connect()
        self._show_format()

    def offer(self, offer: Offer) -> None:
        """Offer whose layers and articles of which sources there are."""
        self.choice.offer(offer)

    def wish(self) -> ExportWish:
        """What is chosen now."""
        return ExportWish(
            format_name=self.format.currentData(),
            target=Path(self.target.text().strip()).expanduser(),
            choice=self.choice.choice(),
            split=self.split.shares(),
            seed=self.split.seed_number(),
            strict=self.strict.isChecked(),
            writing=self.choice.options.chosen(),
        )

    @property
    def _problem(self) -> str:
        return self.choice.problem or self.split.problem

    @property
    def _is_refused(self) -> bool:
        return self.strict.isChecked() and self.outlook.has_losses

    def _form(self) -> QFormLayout:
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose)
        place = QHBoxLayout()
        place_label = QLabel(self.tr("F&ile"))
        place_label.setBuddy(self.target)
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        split_label = QLabel(self.tr("Split (t&rain, dev, test)"))
        split_label.setBuddy(self.split.choice)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(place_label, place)
        form.addRow(split_label, self.split)
        return form

    def _laid_out(self) -> QWidget:
        below = QHBoxLayout()
        below.addWidget(self.strict)
        below.addStretch()
        below.addWidget(self.outlook.parts_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Export"), role="title"))
        column.addLayout(self._form())
        column.addWidget(self.choice, 1)
        column.addWidget(self.outlook)
        column.addLayout(below)
        return page

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._page, 1)
        column.addWidget(self.note)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._show_format)
        self.target.textEdited.connect(self._own_path)
        self.target.textChanged.connect(self._check)
        self.strict.toggled.connect(self._check)
        for one in (self.format.currentIndexChanged, self.split.changed, self.choice.changed):
            one.connect(self._tell_choice)
        self.outlook.told.connect(self._check)
        self._page.cramped.connect(self._grow)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _tell_choice(self) -> None:
        self._check()
        if not self._problem:
            self.chosen.emit(self.wish())

    def _grow(self) -> None:
        """Make room for what is told; it never shrinks again, so that nothing jumps."""
        room = self.screen().availableGeometry()
        missing = self._page.missing_height
        if missing > 0:
            self.resize(within_screen(self, self.size() + QSize(0, missing)))
        below = self.frameGeometry().bottom() - room.bottom()
        if below > 0 and self.isVisible():
            self.move(self.x(), max(room.top(), self.y() - below))

    def _own_path(self) -> None:
        self._is_own_path = True

    def _show_format(self) -> None:
        name = self.format.currentData()
        self.choice.show_options(name)
        if not self._is_own_path:
            self.target.setText(str(self._info.path.with_suffix(self._formats[name].suffix)))
        self._check()

    def _check(self) -> None:
        target = self.target.text().strip()
        has_place = bool(target) and Path(target) != self._info.path
        stands = not self._problem and not self._is_refused
        self.export_button.setEnabled(has_place and stands)
        if self._problem:
            self.note.setText(self._problem)
        elif self._is_refused:
            self.note.setText(self.tr("Nothing is written as long as something would be lost."))
        elif target and Path(target).is_file():
            self.note.setText(self.tr("The file is there already and will be replaced."))
        else:
            self.note.setText(self.tr("Every written offset is read again and checked."))

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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(within_screen(self, self.size().expandedTo(QSize(_WIDTH, 0))))
        self._grow()
