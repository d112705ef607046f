"""The rows of the preferences: a setting with its name, its help and its editor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.dialogs.setting_editors import editor_for, translated
from annotator.gui.look.fonts import reading_font, substitute
from annotator.gui.look.plain_text import label
from annotator.gui.memory.setting_records import READING_FONT, READING_SIZE, ShownSetting
from annotator.gui.memory.settings import Settings

_EDITOR_WIDTH = 210
# A line of news with the letters that go wrong first: lam-alef, a glued preposition, digits.
_SAMPLE = "قال الوزير لأوباما: «بلغ عدد الأطفال 1,250 طفلًا»"


class SettingRow(QWidget):
    """One setting; its name is the editor's label, so that a click on it goes there."""

    def __init__(self, setting: ShownSetting, settings: Settings) -> None:
        super().__init__()
        self.setting = setting
        self.category = setting.category
        self._settings = settings
        self._editor = editor_for(setting, settings)
        self._editor.setFixedWidth(_EDITOR_WIDTH)
        name = label(translated(setting.label), wrap=True)
        name.setBuddy(self._editor)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._editor, 0, 1, 2 if setting.help else 1, 1)
        grid.setColumnStretch(0, 1)
        if setting.help:
            grid.addWidget(label(translated(setting.help), role="muted", wrap=True), 1, 0)

    def words(self) -> str:
        """All words a search may look for, in the window's language and in English."""
        record = self.setting
        values = [choice.name for choice in record.choices]
        texts = [record.label, record.help, record.category, *values]
        return " ".join([*texts, *map(translated, texts)])

    def show_value(self) -> None:
        """Show the value that is kept now."""
        self._editor.show_value()

    def reset(self) -> None:
        """Go back to the default."""
        self._settings.reset(self.setting)


class FontSample(QFrame):
    """One line in the reading font, and what is shown where the font is not installed."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._line = QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._line.setText(_SAMPLE)
        self._missing = label(role="warning", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self._line)
        column.addWidget(self._missing)
        settings.changed.connect(self._show_font)
        self._show_font()

    def _show_font(self) -> None:
        font = reading_font(self._settings.value(READING_FONT), self._settings.value(READING_SIZE))
        # The theme's style sheet sets no font on labels, so this one holds.
        self._line.setFont(font)
        instead = substitute(font)
        self._missing.setVisible(instead is not None)
        if instead is not None:
            text = self.tr("“{wanted}” is not installed; “{shown}” is shown instead.")
            self._missing.setText(text.format(wanted=font.families()[0], shown=instead))
