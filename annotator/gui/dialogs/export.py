"""The dialog for an export: format, place, whose spans, which articles and labels."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.export_choice import ExportChoice
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.dialogs.export_outlook import OutlookLines
from annotator.gui.language.messages import status_name
from annotator.gui.look.plain_text import label, menu_text
from annotator.gui.transfers.transfer_calls import ExportWish, writable_formats

COLUMNS = 4
SPLITS = ("80/10/10", "70/15/15", "90/10")


class ExportDialog(QDialog):
    """Everything there is by default; what is left unticked narrows nothing."""

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
        self.annotator = QComboBox()
        self.annotator.addItem(self.tr("Everybody’s"), "")
        self.statuses = {one: QCheckBox(status_name(one)) for one in ArticleStatus}
        self.labels = {
            one.id: _box(one.names.in_language(_language())) for one in info.scheme.labels
        }
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.outlook = OutlookLines()
        self._note = label(role="muted", wrap=True)
        self._lay_out()
        self._connect()
        self._propose()

    def set_annotators(self, people: Sequence[Annotator]) -> None:
        """Offer the layers of these annotators."""
        for person in people:
            self.annotator.addItem(menu_text(person.name), person.name)

    def wish(self) -> ExportWish:
        """What is chosen now."""
        return ExportWish(
            format_name=self.format.currentData(),
            target=Path(self.target.text().strip()).expanduser(),
            choice=ExportChoice(
                annotator=self.annotator.currentData() or None,
                statuses=frozenset(one for one, box in self.statuses.items() if box.isChecked()),
                labels=frozenset(one for one, box in self.labels.items() if box.isChecked()),
            ),
            split=self.split.currentData(),
        )

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose)
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("F&ile"), place)
        form.addRow(self.tr("&Whose spans"), self.annotator)
        form.addRow(self.tr("&Split (train, dev, test)"), self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Export"), role="title"))
        column.addLayout(form)
        statuses = _group(self.tr("Only articles that are"), list(self.statuses.values()))
        column.addWidget(statuses)
        column.addWidget(_group(self.tr("Only spans labelled"), list(self.labels.values())))
        column.addWidget(self.outlook)
        column.addWidget(self._note)
        column.addStretch()
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._propose)
        self.target.textEdited.connect(self._own_path)
        self.target.textChanged.connect(self._check)
        for choice in (self.format, self.split, self.annotator):
            choice.currentIndexChanged.connect(self._tell_choice)
        for box in (*self.statuses.values(), *self.labels.values()):
            box.toggled.connect(self._tell_choice)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _tell_choice(self) -> None:
        self.chosen.emit(self.wish())

    def _own_path(self) -> None:
        self._is_own_path = True

    def _propose(self) -> None:
        chosen = self._formats[self.format.currentData()]
        if not self._is_own_path:
            self.target.setText(str(self._info.path.with_suffix(chosen.suffix)))
        self._check()

    def _check(self) -> None:
        target = self.target.text().strip()
        self.export_button.setEnabled(bool(target) and Path(target) != self._info.path)
        exists = bool(target) and Path(target).is_file()
        self._note.setText(
            self.tr("The file is there already and will be replaced.")
            if exists
            else self.tr("Every written offset is read again and checked.")
        )

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


def _group(title: str, boxes: Sequence[QCheckBox]) -> QGroupBox:
    group = QGroupBox(title)
    grid = QGridLayout(group)
    for at, box in enumerate(boxes):
        grid.addWidget(box, at // COLUMNS, at % COLUMNS)
    return group


def _box(text: str) -> QCheckBox:
    return QCheckBox(menu_text(text))


def _language() -> str:
    return QLocale().name()
