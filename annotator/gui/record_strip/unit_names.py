"""Units as they are shown: codes stay, words are told in the language of the window."""

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.marking import QT_TRANSLATE_NOOP

_NAMES = {
    "second": QT_TRANSLATE_NOOP("Units", "second"),
    "minute": QT_TRANSLATE_NOOP("Units", "minute"),
    "hour": QT_TRANSLATE_NOOP("Units", "hour"),
    "day": QT_TRANSLATE_NOOP("Units", "day"),
    "night": QT_TRANSLATE_NOOP("Units", "night"),
    "week": QT_TRANSLATE_NOOP("Units", "week"),
    "month": QT_TRANSLATE_NOOP("Units", "month"),
    "year": QT_TRANSLATE_NOOP("Units", "year"),
    "decade": QT_TRANSLATE_NOOP("Units", "decade"),
    "century": QT_TRANSLATE_NOOP("Units", "century"),
    "feddan": QT_TRANSLATE_NOOP("Units", "feddan"),
    "dunam": QT_TRANSLATE_NOOP("Units", "dunam"),
    "quintal": QT_TRANSLATE_NOOP("Units", "quintal"),
    "deg": QT_TRANSLATE_NOOP("Units", "degree"),
    "point": QT_TRANSLATE_NOOP("Units", "point"),
    "ratio": QT_TRANSLATE_NOOP("Units", "ratio"),
    "dinar": QT_TRANSLATE_NOOP("Units", "dinar"),
    "pound": QT_TRANSLATE_NOOP("Units", "pound"),
    "riyal": QT_TRANSLATE_NOOP("Units", "riyal"),
    "dirham": QT_TRANSLATE_NOOP("Units", "dirham"),
    "lira": QT_TRANSLATE_NOOP("Units", "lira"),
    "rupee": QT_TRANSLATE_NOOP("Units", "rupee"),
    "franc": QT_TRANSLATE_NOOP("Units", "franc"),
    "krone": QT_TRANSLATE_NOOP("Units", "krone"),
    "toman": QT_TRANSLATE_NOOP("Units", "toman"),
    "millime": QT_TRANSLATE_NOOP("Units", "millime"),
    "piastre": QT_TRANSLATE_NOOP("Units", "piastre"),
    "cent": QT_TRANSLATE_NOOP("Units", "cent"),
}


def unit_name(unit: str) -> str:
    """Return a unit for people; what has no name of its own (USD, km) stays as it is."""
    name = _NAMES.get(unit)
    return unit if name is None else QCoreApplication.translate("Units", name)
