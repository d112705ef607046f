"""Copies of a project for long reads: how they are called, and those that nobody reads any more."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from annotator.core.domain.left_behind import MARK, is_left_behind, process_mark

_ENDING: Final = ".snapshot.anno"
_NAME: Final = re.compile(rf".*\.({MARK}){re.escape(_ENDING)}.*", re.DOTALL)


def new_snapshot(folder: Path) -> Path:
    """Return where a copy may be written, after those of processes that are gone are removed."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            found = _NAME.fullmatch(entry.name)
            if found is not None and is_left_behind(found[1]):
                Path(entry.path).unlink(missing_ok=True)
    return folder / f"annotator.{process_mark()}{_ENDING}"
