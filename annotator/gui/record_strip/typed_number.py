"""Reads the number that a person types for a figure."""

import re
from typing import Final

from annotator.core.arabic.numbers.reader import read_figures

_SIGNS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.", "٬")
_PLAIN: Final = re.compile(r"-?\d{1,15}(\.\d{1,15})?")


def typed_number(text: str) -> int | float | None:
    """Return the number that a person typed, None where it is none."""
    plain = text.strip().translate(_SIGNS)
    if _PLAIN.fullmatch(plain):
        return float(plain) if "." in plain else int(plain)
    figures = read_figures(text)
    whole = figures[0] if len(figures) == 1 else None
    if whole is None or (whole.start, whole.end) != (0, len(text)):
        return None
    return whole.value
