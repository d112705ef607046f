"""Temporary files whose names say which process makes them.

A process that is killed leaves them behind; whoever makes the next one beside them can tell,
and never takes those of a process that still runs, or of another computer.
"""

import os
import re
import socket
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from annotator.core.domain.identity import new_uuid
from annotator.core.storage.processes import is_running, process_stamp

MARK: Final = r"[0-9a-f]{8}-[0-9]{1,10}-[0-9a-f]{8}-[0-9a-f]{12}"
"""What `process_mark` returns: computer, process, its start, and a random number."""

SNAPSHOT: Final = ".snapshot.anno"
_SNAPSHOT_NAME: Final = re.compile(rf".*\.({MARK}){re.escape(SNAPSHOT)}.*", re.DOTALL)


def process_mark() -> str:
    """Return a new mark of this process, for the name of a temporary file."""
    pid = os.getpid()
    return f"{_short(socket.gethostname())}-{pid}-{_short(process_stamp(pid))}-{new_uuid()[-12:]}"


def is_left_behind(mark: str) -> bool:
    """Tell whether the process of a mark is gone; False where that cannot be known."""
    if re.fullmatch(MARK, mark) is None:
        return False
    host, number, stamp, _ = mark.split("-")
    if host != _short(socket.gethostname()):
        return False
    pid = int(number)
    return not is_running(pid) or _short(process_stamp(pid)) != stamp


def remove_left_snapshots(folder: Path) -> None:
    """Remove copies of projects, and what stands beside them, whose processes are gone."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            found = _SNAPSHOT_NAME.fullmatch(entry.name)
            if found is not None and is_left_behind(found[1]):
                Path(entry.path).unlink(missing_ok=True)


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
