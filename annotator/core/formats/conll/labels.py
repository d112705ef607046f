"""Labels inside tags: white space and percent signs as %XX, so that a line keeps its columns."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

_REMEMBERED: Final = 1 << 10
_UNFIT: Final = re.compile(r"[\s%\x00-\x1f\x7f]")
_WRITTEN: Final = re.compile(r"(?:%[0-9A-F]{2})+")


@lru_cache(maxsize=_REMEMBERED)
def to_tag(label: str) -> str:
    """Return a label as it can stand in a tag."""
    return _UNFIT.sub(lambda found: quote(found[0], safe=""), label)


def from_tag(label: str) -> str:
    """Return the label of a tag; percent signs that hide no text stay."""
    return _WRITTEN.sub(_unquoted, label) if "%" in label else label


def _unquoted(found: re.Match[str]) -> str:
    try:
        return bytes.fromhex(found[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return found[0]
