"""What an export that was killed left in a folder: taken back, as if it had not begun."""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from annotator.core.domain.left_behind import MARK, is_left_behind

_TEMPORARY = re.compile(rf"\.(.+)\.({MARK})\.(partial|old)(.*)", re.DOTALL)


class _Left(NamedTuple):
    """A file that was left behind, and the one it stood for."""

    path: Path
    target: Path
    mark: str
    is_old: bool


def recover(folder: Path) -> None:
    """Bring old files back under their names, and remove files that were never finished.

    Files of processes that still run are left alone, and so is all that cannot be changed.
    """
    left = list(_left_in(folder))
    unfinished = {one.mark for one in left if not one.is_old}
    for one in sorted(left, key=lambda one: not one.is_old):  # the old ones first
        with suppress(OSError):
            # Without an unfinished file all took their places: the old one has had its day.
            if one.is_old and (one.mark in unfinished or not one.target.exists()):
                one.path.replace(one.target)
            one.path.unlink(missing_ok=True)


def _left_in(folder: Path) -> Iterable[_Left]:
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.name.startswith(".")]
    except OSError:
        return
    for name in names:
        found = _TEMPORARY.fullmatch(name)
        if found is not None and is_left_behind(found[2]):
            yield _Left(folder / name, folder / found[1], found[2], is_old=found[3] == "old")
