"""Where the Latin letters lie on the keyboard, by the codes the hardware sends.

Positions are those of the US layout. X11 and Wayland give Linux's input event codes plus 8
(linux/input-event-codes.h), Windows gives scan codes of set 1, macOS virtual key codes
(Carbon's HIToolbox/Events.h). Windows and macOS are from those tables and were not tried.
"""

import sys
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROWS = ("QWERTYUIOP[]", "ASDFGHJKL;'`", "ZXCVBNM,./")
_X11_STARTS = (24, 38, 52)
_WINDOWS_STARTS = (0x10, 0x1E, 0x2C)
_MAC_CODES = {
    **dict(zip("ASDFHGZXCV", range(10), strict=True)),
    **dict(zip("BQWERYT", range(11, 18), strict=True)),
    **dict(zip("]OU[IP", range(30, 36), strict=True)),
    **dict(zip("LJ'K;", range(37, 42), strict=True)),
    **dict(zip(",/NM.", range(43, 48), strict=True)),
    "`": 50,
}
# The letters of the Arabic layout (xkeyboard-config's `ara`, Windows' Arabic 101) at the same
# places; the key of B writes two.
ARABIC = MappingProxyType(
    {
        **dict(zip("QWERTYUIOP", "ضصثقفغعهخح", strict=True)),
        **dict(zip("ASDFGHJKL", "شسيبلاتنم", strict=True)),
        **dict(zip("ZXCVNM", "ئءؤرىة", strict=True)),
    }
)
_LATIN = {arabic: latin for latin, arabic in ARABIC.items()}
# What the Shift key makes of the signs on a US keyboard.
SHIFTED = MappingProxyType(dict(zip("[];'`,./", '{}:"~<>?', strict=True)))


def _by_row(starts: tuple[int, int, int]) -> dict[int, str]:
    rows = zip(starts, _ROWS, strict=True)
    return {start + at: sign for start, row in rows for at, sign in enumerate(row)}


X11 = MappingProxyType(_by_row(_X11_STARTS))
WINDOWS = MappingProxyType(_by_row(_WINDOWS_STARTS))
MAC = MappingProxyType({code: sign for sign, code in _MAC_CODES.items()})


def latin_sign(event: QKeyEvent, platform: str = sys.platform) -> str | None:
    """The sign on a US keyboard at the place of the pressed key, in capitals, or None."""
    if platform == "darwin":
        # A is code 0 there, which is also what an event without a code has.
        return MAC.get(event.nativeVirtualKey()) if event.text() else None
    table: Mapping[int, str] = WINDOWS if platform == "win32" else X11
    return table.get(event.nativeScanCode())


def letter_key(event: QKeyEvent, platform: str = sys.platform) -> str | None:
    """The Latin letter of the pressed key, in capitals, whatever layout is active, or None.

    A Latin layout names its letters itself; under another one the place of the key counts,
    and where the hardware tells none, the Arabic letter.
    """
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    sign = latin_sign(event, platform) or _LATIN.get(event.text(), "")
    return sign if sign.isalpha() else None


def is_on_key(event: QKeyEvent, key: Qt.Key, platform: str = sys.platform) -> bool:
    """Whether the pressed key is the one that `key` names, whatever layout is active.

    What Shift makes of its sign is the same key; a key without a sign is known by its name.
    """
    if event.key() == key or key >= Qt.Key.Key_Escape:
        return event.key() == key
    sign = chr(key)
    shifted = event.key() == ord(SHIFTED.get(sign, sign))
    is_sign = event.key() < Qt.Key.Key_Escape
    return shifted or (is_sign and latin_sign(event, platform) == sign)


def writes_arabic(event: QKeyEvent) -> bool:
    """Whether the layout that is active writes an Arabic letter with the pressed key."""
    return "\u0600" <= event.text()[:1] <= "\u06ff" and event.text().isalpha()


def qt_key(sign: str) -> Qt.Key:
    """Qt's key for an ASCII sign."""
    return Qt.Key(ord(sign))
