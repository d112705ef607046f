"""One editor per kind of setting; each shows the kept value and keeps a new one at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QWidget

from annotator.gui.look.fonts import READING_FAMILIES, arabic_families
from annotator.gui.memory.setting_records import Range, Setting, SettingKind, ShownSetting
from annotator.gui.memory.settings import Settings

_FIELD_PADDING = 8


class ChoiceEditor(QComboBox):
    """A choice among named values."""

    def __init__(self, setting: Setting[str], settings: Settings) -> None:
        super().__init__()
        self._setting = setting
        self._settings = settings
        for value, name in _named_values(setting):
            self.addItem(name, value)
        self.show_value()
        self.activated.connect(self._keep)

    def show_value(self) -> None:
        """Show the value that is kept now."""
        self.setCurrentIndex(max(0, self.findData(self._settings.value(self._setting))))

    def _keep(self, row: int) -> None:
        self._settings.set_value(self._setting, str(self.itemData(row)))


class NumberEditor(QDoubleSpinBox):
    """A number in a range."""

    def __init__(self, setting: Setting[float], settings: Settings) -> None:
        super().__init__()
        self._setting = setting
        self._settings = settings
        limits = setting.range or Range(0, 100)
        self.setDecimals(0 if float(limits.step).is_integer() else 1)
        self.setRange(limits.lowest, limits.highest)
        self.setSingleStep(limits.step)
        self.setSuffix(f" {translated(limits.unit)}" if limits.unit else "")
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if not self.isRightToLeft():
            # WORKAROUND(Qt 6.11): a style sheet's padding is lost at the left of the field.
            self.lineEdit().setTextMargins(_FIELD_PADDING, 0, 0, 0)
        # While "12" is typed, "1" is no value anybody wants.
        self.setKeyboardTracking(False)
        self.show_value()
        self.valueChanged.connect(self._keep)

    def show_value(self) -> None:
        """Show the value that is kept now."""
        self.setValue(self._settings.value(self._setting))

    def _keep(self, value: float) -> None:
        self._settings.set_value(self._setting, round(value, self.decimals()))


class SwitchEditor(QCheckBox):
    """On or off; the row's label stands at its side."""

    def __init__(self, setting: Setting[bool], settings: Settings) -> None:
        super().__init__()
        self._setting = setting
        self._settings = settings
        self.show_value()
        self.toggled.connect(self._keep)

    def show_value(self) -> None:
        """Show the value that is kept now."""
        self.setChecked(self._settings.value(self._setting))

    def _keep(self, checked: bool) -> None:  # noqa: FBT001 - the signal's own shape
        self._settings.set_value(self._setting, checked)


SettingEditor = ChoiceEditor | NumberEditor | SwitchEditor
_EDITORS: dict[SettingKind, Callable[..., SettingEditor]] = {
    SettingKind.CHOICE: ChoiceEditor,
    SettingKind.FONT: ChoiceEditor,
    SettingKind.NUMBER: NumberEditor,
    SettingKind.SWITCH: SwitchEditor,
}


def editor_for(setting: ShownSetting, settings: Settings) -> SettingEditor:
    """The editor of a setting, named after it for screen readers and tests."""
    editor = _EDITORS[setting.kind](setting, settings)
    editor.setObjectName(setting.key)
    editor.setAccessibleName(translated(setting.label))
    editor.setAccessibleDescription(translated(setting.help))
    _forbid_wheel(editor)
    return editor


def translated(text: str) -> str:
    """A text of a setting's record in the window's language."""
    return QCoreApplication.translate("Settings", text) if text else ""


def _named_values(setting: Setting[str]) -> list[tuple[str, str]]:
    if setting.kind is SettingKind.FONT:
        standard = QCoreApplication.translate("Settings", "Standard ({font})")
        families = [(name, name) for name in arabic_families()]
        return [("", standard.format(font=READING_FAMILIES[0])), *families]
    return [(choice.value, translated(choice.name)) for choice in setting.choices]


def _forbid_wheel(editor: QWidget) -> None:
    # A page that scrolls must not change values on its way past the mouse.
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
