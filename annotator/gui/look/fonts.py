"""Fonts: Amiri from its package for reading, and the best the system has for the window."""

from collections.abc import Sequence
from functools import cache

import fontpkg_amiri
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

READING_FAMILIES = ("Amiri", "Noto Naskh Arabic", "Scheherazade New", "DejaVu Sans")
# The families of the three desktops first: each one shows Latin and Arabic in one design.
UI_FAMILIES = (
    "Segoe UI",
    "SF Arabic",
    "Noto Sans Arabic",
    "Noto Kufi Arabic",
    "Noto Sans",
    "DejaVu Sans",
)
UI_POINT_SIZE = 10.5


def load_reading_font() -> bool:
    """Make Amiri known to Qt; False when its package holds no font that Qt can read."""
    return all(_add(str(path)) for path in sorted(fontpkg_amiri.ROOT.glob("files/*.ttf")))


def missing_arabic_font() -> bool:
    """Whether no font at all can show Arabic: its letters would be empty boxes.

    Asking the font for glyphs does not work: without any font Qt claims to have them all.
    """
    return not arabic_families()


def arabic_families() -> list[str]:
    """The families that can show Arabic, in the order of the alphabet."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)


def reading_families(chosen: str = "") -> list[str]:
    """The reading fonts to try in turn: the chosen one, then Amiri, then the others."""
    return list(dict.fromkeys(name for name in (chosen, *READING_FAMILIES) if name))


def reading_font(chosen: str, point_size: float) -> QFont:
    """The font of article texts."""
    return _font(reading_families(chosen), point_size)


def substitute(font: QFont) -> str | None:
    """The family Qt shows instead of the wanted one, or None when it shows that one."""
    shown = QFontInfo(font).family()
    return None if shown.casefold() == font.families()[0].casefold() else shown


def ui_font() -> QFont:
    """The window's font: the platform's own where it is good, and an Arabic one behind it."""
    installed = set(QFontDatabase.families())
    families = [name for name in UI_FAMILIES if name in installed]
    return _font(families or [QApplication.font().family()], UI_POINT_SIZE)


def _font(families: Sequence[str], point_size: float) -> QFont:
    font = QFont(list(families))
    font.setPointSizeF(point_size)
    return font


@cache
def _add(path: str) -> bool:
    # Qt keeps a font added twice as two fonts.
    return QFontDatabase.addApplicationFont(path) >= 0
