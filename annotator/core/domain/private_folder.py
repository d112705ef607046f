"""A folder for temporary files that nobody else may look into, gone at the end of its use."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from annotator.core.domain.left_behind import MARK, is_left_behind, process_mark

_PREFIX: Final = "annotator-"
_NAME: Final = re.compile(rf"{_PREFIX}({MARK})-.*", re.DOTALL)


@contextmanager
def private_folder() -> Iterator[Path]:
    """Give a new folder for the length of a block; those of killed processes are removed first."""
    _remove_left(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{process_mark()}-") as folder:
        yield Path(folder)


def _remove_left(folder: Path) -> None:
    with suppress(OSError):
        for entry in os.scandir(folder):
            found = _NAME.fullmatch(entry.name)
            if found is not None and is_left_behind(found[1]):
                shutil.rmtree(entry.path, ignore_errors=True)
