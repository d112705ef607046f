"""The value of a number written in digits, with the separators of both scripts."""

import re
from fractions import Fraction
from typing import Final

_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[,،]\d{3})+(?:\.\d+)?")
_POINT_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:[,،]\d+)?")
_ROUND_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}\.000")
_DECIMAL: Final = re.compile(r"\d+[.,،]\d+")
_REVERSED_DECIMAL: Final = re.compile(r"(\d+)ر(\d+)")


def digit_value(digits: str) -> Fraction | None:
    """Return the value of a digit string (ASCII digits); None when it is no one number.

    1,250 and 1.250.000 have thousands separators; 3,5 and 3.5 and 3،5 a decimal one; a single
    point is decimal, unless three zeros follow it (5.000). Tunisian agencies write 33.5 as 5ر33,
    the fraction first.
    """
    value: str | None = None
    if digits.isdecimal():
        value = digits
    elif _THOUSANDS.fullmatch(digits):
        value = re.sub("[,،]", "", digits)
    elif _ROUND_THOUSANDS.fullmatch(digits):
        value = digits.replace(".", "")
    elif _POINT_THOUSANDS.fullmatch(digits):
        value = re.sub("[,،]", ".", digits.replace(".", ""))
    elif _DECIMAL.fullmatch(digits):
        value = re.sub("[,،]", ".", digits)
    elif turned := _REVERSED_DECIMAL.fullmatch(digits):
        value = f"{turned[2]}.{turned[1]}"
    return None if value is None else Fraction(value)
