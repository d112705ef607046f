"""The preferences, built from the setting records and applied at once."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.arabic.match_key import match_key
from annotator.gui.dialogs.setting_editors import translated
from annotator.gui.dialogs.setting_rows import FontSample, SettingRow
from annotator.gui.look.icons import button_icon, icon
from annotator.gui.look.plain_text import label
from annotator.gui.memory.setting_records import READING, SETTINGS
from annotator.gui.memory.settings import Settings


class PreferencesDialog(QDialog):
    """One page of settings in categories, with a search over all of them.

    Not modal: what is changed shows in the window behind it at once.

    Signals:
        shortcuts_requested: the keys of commands are to be changed.
    """

    shortcuts_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.resize(760, 560)
        self._settings = settings
        self._rows: list[SettingRow] = []
        self._sections: dict[str, QFrame] = {}
        self._search = QLineEdit()
        self._categories = QListWidget()
        self._nothing = label(role="muted")
        self._page = QScrollArea()
        self._shortcuts = QPushButton()
        self._restore = QPushButton()
        self._close = QPushButton()
        self._lay_out()
        self._connect()
        self._retranslate()

    def search(self, text: str) -> None:
        """Show only the settings whose name, help or values hold `text`."""
        wanted = match_key(text).strip()
        for row in self._rows:
            row.setVisible(wanted in match_key(row.words()))
        for category, section in self._sections.items():
            shown = [row for row in self._rows if row.category == category and not row.isHidden()]
            section.setVisible(bool(shown))
        found = any(not section.isHidden() for section in self._sections.values())
        self._nothing.setVisible(not found)

    def shown_settings(self) -> list[str]:
        """The keys of the settings that the search has left."""
        return [row.setting.key for row in self._rows if not row.isHidden()]

    def restore_defaults(self) -> None:
        """Go back to the default of every setting shown here."""
        for row in self._rows:
            row.reset()

    def _connect(self) -> None:
        self._search.textChanged.connect(self.search)
        self._categories.currentRowChanged.connect(self._go_to)
        self._shortcuts.clicked.connect(self.shortcuts_requested)
        self._restore.clicked.connect(self.restore_defaults)
        self._close.clicked.connect(self.accept)
        self._settings.changed.connect(self._show_values)

    def _lay_out(self) -> None:
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setClearButtonEnabled(True)
        self._categories.setFixedWidth(180)
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shortcuts.setIcon(button_icon("keyboard"))
        self._close.setDefault(True)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._search)
        side.addWidget(self._categories, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(side)
        middle.addWidget(self._page, 1)
        self._search.setFixedWidth(180)
        buttons = QHBoxLayout()
        buttons.addWidget(self._shortcuts)
        buttons.addWidget(self._restore)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self._search.setPlaceholderText(self.tr("Search…"))
        self._search.setAccessibleName(self.tr("Search in the preferences"))
        self._categories.setAccessibleName(self.tr("Categories"))
        self._page.setAccessibleName(self.tr("Preferences"))
        self._shortcuts.setText(self.tr("Keyboard shortcuts…"))
        self._restore.setText(self.tr("Restore defaults"))
        self._close.setText(self.tr("Close"))
        self._nothing.setText(self.tr("No setting has these words."))
        self._fill()
        self.search(self._search.text())

    def _fill(self) -> None:
        """Make the page anew; a category is a card, a setting a row on it."""
        self._rows = [SettingRow(setting, self._settings) for setting in SETTINGS]
        self._sections = {}
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(20)
        self._nothing = label(self._nothing.text(), role="muted")
        column.addWidget(self._nothing)
        for category in dict.fromkeys(row.category for row in self._rows):
            self._sections[category] = self._section(category)
            column.addWidget(self._sections[category])
        column.addStretch()
        self._page.setWidget(page)
        self._fill_categories()

    def _section(self, category: str) -> QFrame:
        section = QFrame()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(translated(category), role="heading"))
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(2)
        for row in self._rows:
            if row.category == category:
                rows.addWidget(row)
        if category == READING:
            rows.addWidget(FontSample(self._settings))
        column.addWidget(card)
        return section

    def _fill_categories(self) -> None:
        # Unpolished, a list lays its rows out without the style sheet's padding.
        self._categories.ensurePolished()
        self._categories.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._categories.clear()
        self._categories.addItems([translated(category) for category in self._sections])
        self._categories.setCurrentRow(0)
        self._categories.blockSignals(False)  # noqa: FBT003

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            section = list(self._sections.values())[row]
            self._page.verticalScrollBar().setValue(section.y())

    def _show_values(self) -> None:
        for row in self._rows:
            row.show_value()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
