"""Repair of text that was once decoded with the wrong encoding."""

from typing import Final

from annotator.core.arabic.legacy_encodings import arabic_score, looks_like_arabic


def _bytes_of_characters(encoding: str) -> dict[str, int]:
    """Map each character to its byte; bytes without one keep the control of their number."""
    table = {chr(byte): byte for byte in range(256)}
    table |= {bytes([byte]).decode(encoding, "ignore"): byte for byte in range(256)}
    table.pop("", None)
    return table


_WINDOWS_1252: Final = _bytes_of_characters("windows-1252")
_WINDOWS_1256: Final = _bytes_of_characters("windows-1256")
_TELLTALES: Final = ("Ø", "Ù", "Ç", "á", "§", "„", "Ã")
"""One of these stands in every garbled text with an alef or a lam; sound Arabic has none.

`§` and `„` are what the second bytes of those two become in windows-1256, `Ã` what the first
ones become when a garbled text is garbled once more.
"""
_RARE_LATIN: Final = "ØÙÇáÃ"
"""The letters that garbled Arabic is full of: leading bytes of UTF-8, alef and lam."""
_MOST_FAULTS = 3
_RARE_ARABIC: Final = "طظ"
"""The same for UTF-8 read as windows-1256; in sound text 1 letter in 70."""


def looks_garbled(text: str) -> bool:
    """Whether `repair_mojibake` surely has something to mend; quick for sound text."""
    if not any(sign in text for sign in _TELLTALES):
        return False
    latin = sum(text.count(letter) for letter in _RARE_LATIN)
    arabic = sum(text.count(letter) for letter in _RARE_ARABIC)
    is_suspicious = 50 * latin > len(text) or 8 * arabic > len(text)
    return is_suspicious and repair_mojibake(text) is not None


def repair_mojibake(text: str) -> str | None:
    """Return the text as it was meant, or None when it is not surely garbled.

    Three faults are known: UTF-8 read as windows-1252, UTF-8 read as windows-1256, and
    windows-1256 read as windows-1252; also one after the other. To be used before cleaning:
    offsets change.
    """
    found = None
    for _ in range(_MOST_FAULTS):
        repaired = _repaired(text)
        if repaired is None:
            break
        found = text = repaired
    return found


def _repaired(text: str) -> str | None:
    """Take back the last fault, if there surely is one."""
    for table in (_WINDOWS_1252, _WINDOWS_1256):
        data = _to_bytes(text, table)
        repaired = _decode(data, "utf-8") if data else None
        if repaired and repaired != text and arabic_score(repaired) > arabic_score(text):
            return repaired
    data = _to_bytes(text, _WINDOWS_1252)
    repaired = _decode(data, "windows-1256") if data else None
    return repaired if repaired and looks_like_arabic(repaired) else None


def _to_bytes(text: str, table: dict[str, int]) -> bytes | None:
    try:
        return bytes([table[character] for character in text])
    except KeyError:
        return None


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
