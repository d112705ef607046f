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


def qt_key(sign: str) -> Qt.Key:
    """Qt's key for an ASCII sign."""
    return Qt.Key(ord(sign))
