"""What can be set: one frozen record per setting, read by everything that deals with settings."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeAlias, TypeVar

from annotator.core.domain.marking import QT_TRANSLATE_NOOP

Value: TypeAlias = str | bool | float | bytes | tuple[str, ...]
T = TypeVar("T", bound=Value)


class SettingKind(Enum):
    """How a value is kept and how it is edited."""

    CHOICE = auto()
    NUMBER = auto()
    SWITCH = auto()
    FONT = auto()
    TEXTS = auto()
    BYTES = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a setting may have, and its name for people."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers a setting may have, both ends included, and their unit."""

    lowest: float
    highest: float
    step: float = 1.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting; `label`, `help` and `category` are marked for translation.

    A setting without a category is kept, but not shown in the preferences.
    """

    key: str
    kind: SettingKind
    default: T
    label: str = ""
    category: str = ""
    help: str = ""
    choices: tuple[Choice, ...] = ()
    range: Range | None = None

    def accepts(self, value: object) -> bool:
        """Whether `value` has the right type and lies among the choices or in the range."""
        if isinstance(self.default, float):
            return isinstance(value, (int, float)) and self._holds(float(value))
        if type(value) is not type(self.default):
            return False
        return not self.choices or value in {choice.value for choice in self.choices}

    def _holds(self, number: float) -> bool:
        return self.range is None or self.range.lowest <= number <= self.range.highest


ShownSetting: TypeAlias = Setting[str] | Setting[float] | Setting[bool]
AnySetting: TypeAlias = ShownSetting | Setting[tuple[str, ...]] | Setting[bytes]
APPEARANCE = QT_TRANSLATE_NOOP("Settings", "Appearance")
READING = QT_TRANSLATE_NOOP("Settings", "Reading")
SYSTEM = "system"

LANGUAGE = Setting(
    key="interface/language",
    kind=SettingKind.CHOICE,
    default=SYSTEM,
    label=QT_TRANSLATE_NOOP("Settings", "Language"),
    category=APPEARANCE,
    choices=(
        Choice(SYSTEM, QT_TRANSLATE_NOOP("Settings", "As the system")),
        Choice("ar", "العربية"),
        Choice("en", "English"),
    ),
)
THEME = Setting(
    key="interface/theme",
    kind=SettingKind.CHOICE,
    default=SYSTEM,
    label=QT_TRANSLATE_NOOP("Settings", "Theme"),
    category=APPEARANCE,
    choices=(
        Choice(SYSTEM, QT_TRANSLATE_NOOP("Settings", "As the system")),
        Choice("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        Choice("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        Choice("high-contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")),
    ),
)
DENSITY = Setting(
    key="interface/density",
    kind=SettingKind.CHOICE,
    default="comfortable",
    label=QT_TRANSLATE_NOOP("Settings", "Spacing"),
    category=APPEARANCE,
    choices=(
        Choice("comfortable", QT_TRANSLATE_NOOP("Settings", "Comfortable")),
        Choice("compact", QT_TRANSLATE_NOOP("Settings", "Compact")),
    ),
)
DIGITS = Setting(
    key="interface/digits",
    kind=SettingKind.CHOICE,
    default="language",
    label=QT_TRANSLATE_NOOP("Settings", "Digits"),
    category=APPEARANCE,
    help=QT_TRANSLATE_NOOP("Settings", "For counts and dates in the window; never for articles."),
    choices=(
        Choice("language", QT_TRANSLATE_NOOP("Settings", "As the language")),
        Choice("latin", QT_TRANSLATE_NOOP("Settings", "Latin (123)")),
        Choice("arabic", QT_TRANSLATE_NOOP("Settings", "Arabic (١٢٣)")),
    ),
)
READING_FONT = Setting(
    key="reading/font",
    kind=SettingKind.FONT,
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Font"),
    category=READING,
    help=QT_TRANSLATE_NOOP("Settings", "Only fonts that can show Arabic are listed."),
)
READING_SIZE = Setting(
    key="reading/size",
    kind=SettingKind.NUMBER,
    default=20.0,
    label=QT_TRANSLATE_NOOP("Settings", "Text size"),
    category=READING,
    help=QT_TRANSLATE_NOOP("Settings", "Of every article; zooming changes the open one alone."),
    range=Range(8, 72, unit=QT_TRANSLATE_NOOP("Settings", "pt")),
)
LINE_SPACING = Setting(
    key="reading/line-spacing",
    kind=SettingKind.NUMBER,
    default=1.2,
    label=QT_TRANSLATE_NOOP("Settings", "Line spacing"),
    category=READING,
    help=QT_TRANSLATE_NOOP("Settings", "As a multiple of the font’s own line height."),
    range=Range(1.0, 3.0, step=0.1),
)
COLUMN_WIDTH = Setting(
    key="reading/column-width",
    kind=SettingKind.NUMBER,
    default=75.0,
    label=QT_TRANSLATE_NOOP("Settings", "Column width"),
    category=READING,
    help=QT_TRANSLATE_NOOP("Settings", "Longer lines than about 75 characters tire the eye."),
    range=Range(30, 200, step=5.0, unit=QT_TRANSLATE_NOOP("Settings", "characters")),
)
SHOW_TAGS = Setting(
    key="reading/show-tags",
    kind=SettingKind.SWITCH,
    default=True,
    label=QT_TRANSLATE_NOOP("Settings", "Show label names over the text"),
    category=READING,
)
SHOW_INVISIBLE = Setting(
    key="reading/show-invisible",
    kind=SettingKind.SWITCH,
    default=False,
    label=QT_TRANSLATE_NOOP("Settings", "Show invisible characters"),
    category=READING,
    help=QT_TRANSLATE_NOOP("Settings", "Direction marks, joiners and special spaces."),
)
SHOW_SUGGESTIONS = Setting(
    key="reading/show-suggestions",
    kind=SettingKind.SWITCH,
    default=True,
    label=QT_TRANSLATE_NOOP("Settings", "Show suggestions"),
    category=READING,
    help=QT_TRANSLATE_NOOP(
        "Settings", "What was labelled before, quotes and figures, until somebody decides."
    ),
)
RECENT_PROJECTS: Setting[tuple[str, ...]] = Setting(
    key="window/recent-projects", kind=SettingKind.TEXTS, default=()
)
RECENT_UNITS: Setting[tuple[str, ...]] = Setting(
    key="window/recent-units", kind=SettingKind.TEXTS, default=()
)
GEOMETRY = Setting(key="window/geometry", kind=SettingKind.BYTES, default=b"")
# Dock areas do not mirror by themselves, so each direction keeps its own arrangement.
STATE_LTR = Setting(key="window/state-ltr", kind=SettingKind.BYTES, default=b"")
STATE_RTL = Setting(key="window/state-rtl", kind=SettingKind.BYTES, default=b"")

SETTINGS: tuple[ShownSetting, ...] = (
    LANGUAGE,
    THEME,
    DENSITY,
    DIGITS,
    READING_FONT,
    READING_SIZE,
    LINE_SPACING,
    COLUMN_WIDTH,
    SHOW_TAGS,
    SHOW_INVISIBLE,
    SHOW_SUGGESTIONS,
)
KEPT: tuple[AnySetting, ...] = (
    RECENT_PROJECTS,
    RECENT_UNITS,
    GEOMETRY,
    STATE_LTR,
    STATE_RTL,
)
