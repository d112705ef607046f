"""Keep two starts at once from installing into the same folder."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str], *, wait: bool) -> None:
        mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK
        msvcrt.locking(file.fileno(), mode, 1)
else:
    import fcntl

    def _take(file: IO[str], *, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextmanager
def held(path: Path, *, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock file at `path`, waiting for another start that has it.

    The system lets go of the lock when its process ends, however it ends; the file itself stays.
    """
    with path.open("w", encoding="utf-8") as file:
        try:
            _take(file, wait=False)
        except OSError as error:
            if error.errno in _HELD:
                say("Another start is installing; waiting for it to finish.")
                _take(file, wait=True)
            # Any other error: a file system without locks, where going on is all there is.
        yield
