"""What this app is, under which licence, and on whose work it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import annotator
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.look.icons import app_icon, button_icon
from annotator.gui.look.plain_text import label
from annotator.gui.reports.diagnostics import library_version, system_report


@dataclass(frozen=True, slots=True)
class Credit:
    """A work this app stands on: its package, its licence and what it does here."""

    package: str
    licence: str
    use: str


CREDITS = (
    Credit("PySide6-Essentials", "LGPL-3.0", QT_TRANSLATE_NOOP("Credits", "The window (Qt)")),
    Credit("sqlmodel", "MIT", QT_TRANSLATE_NOOP("Credits", "The project file")),
    Credit("SQLAlchemy", "MIT", QT_TRANSLATE_NOOP("Credits", "The project file")),
    Credit("pydantic", "MIT", QT_TRANSLATE_NOOP("Credits", "The project file")),
    Credit("PyArabic", "GPL-3.0", QT_TRANSLATE_NOOP("Credits", "Arabic letters")),
    Credit("RapidFuzz", "MIT", QT_TRANSLATE_NOOP("Credits", "Similar names")),
    Credit("orjson", "MPL-2.0, Apache-2.0, MIT", QT_TRANSLATE_NOOP("Credits", "Data sets")),
    Credit("msgspec", "BSD-3-Clause", QT_TRANSLATE_NOOP("Credits", "Data sets")),
    Credit("qt-material", "BSD-2-Clause", QT_TRANSLATE_NOOP("Credits", "Look of the window")),
    Credit("fontpkg-amiri", "OFL-1.1", QT_TRANSLATE_NOOP("Credits", "The reading font, Amiri")),
    Credit("platformdirs", "MIT", QT_TRANSLATE_NOOP("Credits", "Places of files")),
)


class AboutDialog(QDialog):
    """Version, licence, thanks, and the facts a bug report needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About"))
        self.resize(560, 480)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._licence(), self.tr("Licence"))
        works = credits_table()
        works.setAccessibleName(self.tr("Thanks to"))
        tabs.addTab(works, self.tr("Thanks to"))
        tabs.addTab(self._system(), self.tr("This computer"))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(tabs, 1)
        column.addLayout(buttons)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(64, 64))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Arabic News Annotator"), role="title"))
        version = self.tr("Version {version}").format(version=annotator.__version__)
        words.addWidget(label(version, role="muted"))
        purpose = self.tr(
            "Marks actors, places, quotes and figures in Arabic news, and exports exact datasets."
        )
        words.addWidget(label(purpose, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _licence(self) -> QWidget:
        text = self.tr(
            "This is free software under the GNU General Public License, version 3 or any later "
            "one. You may use it for any purpose, study it, change it, and pass it on under the "
            "same licence.\n\n"
            "It comes without any warranty.\n\n"
            "What you make with it is yours: labels and exports are not under this licence."
        )
        made = label(text, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        made.setMargin(12)
        return made

    def _system(self) -> QWidget:
        facts = QPlainTextEdit(system_report())
        facts.setReadOnly(True)
        facts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        facts.setAccessibleName(self.tr("Facts for a bug report"))
        copy = QPushButton(button_icon("copy"), self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(facts.toPlainText()))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(facts, 1)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeading)
        return page


def credits_table() -> QTableWidget:
    """The works this app stands on."""
    translate = QCoreApplication.translate
    table = QTableWidget(len(CREDITS), 4)
    table.setHorizontalHeaderLabels(
        [
            translate("Credits", "Work"),
            translate("Credits", "Version"),
            translate("Credits", "Licence"),
            translate("Credits", "Used for"),
        ]
    )
    for row, credit in enumerate(CREDITS):
        use = translate("Credits", credit.use)
        cells = (credit.package, library_version(credit.package), credit.licence, use)
        for column, text in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    return table
