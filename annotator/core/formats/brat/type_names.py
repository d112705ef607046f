"""Names as brat can hold them: only `[A-Za-z0-9_-]`, so other names are spelled out.

brat turns every other character into an underscore, which makes all Arabic names alike. Here
such a name becomes `u-` and its code points in hexadecimal; `visual.conf` shows the real one.
"""

import re
from functools import lru_cache

_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_SPELLED = re.compile(r"u(?:-[0-9a-f]{4,6})+")
_LARGEST = 0x10FFFF


@lru_cache(maxsize=1 << 10)
def type_name(name: str) -> str:
    """Return a name for brat; different names stay different."""
    if _SAFE.fullmatch(name) and not _SPELLED.fullmatch(name):
        return name
    return "-".join(["u", *(f"{ord(char):04x}" for char in name)])


def is_safe(name: str) -> bool:
    """Tell whether brat can hold a text as a name or as the value of an attribute."""
    return _SAFE.fullmatch(name) is not None


def real_name(name: str) -> str:
    """Return the name that `type_name` made this of; any other is itself."""
    if not _SPELLED.fullmatch(name):
        return name
    codes = [int(code, 16) for code in name.split("-")[1:]]
    if any(code > _LARGEST or 0xD800 <= code <= 0xDFFF for code in codes):  # noqa: PLR2004
        return name
    return "".join(map(chr, codes))
