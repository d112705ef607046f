"""What a bug report needs to know about this machine; holds no text of any article."""

import platform

from PySide6.QtCore import QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

import annotator
from annotator.gui.look.fonts import reading_font
from annotator.gui.reports.logging_setup import log_folder

LIBRARIES = ("PySide6-Essentials", "sqlmodel", "SQLAlchemy", "PyArabic", "qt-material", "orjson")


def system_report() -> str:
    """Versions and facts, one per line."""
    facts = {
        "annotator": annotator.__version__,
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} (built for {QLibraryInfo.version().toString()})",
        **{name: library_version(name) for name in LIBRARIES},
        "System": platform.platform(),
        "Window system": QGuiApplication.platformName(),
        "Screens": ", ".join(_screens()),
        "Style": QApplication.style().objectName(),
        "Locale": QLocale().name(),
        "Reading font": QFontInfo(reading_font("", 20)).family(),
        "Log": str(log_folder()),
    }
    return "\n".join(f"{name}: {value}" for name, value in facts.items())


def library_version(name: str) -> str:
    """The installed version of a library, or a dash."""
    from importlib import metadata  # noqa: PLC0415 - loading it is a tenth of the whole start

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "–"


def _screens() -> list[str]:
    return [
        f"{screen.size().width()}×{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
