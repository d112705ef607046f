"""Temporary files whose names say which process makes them.

A process that is killed leaves them behind; whoever makes the next one beside them can tell,
and never takes those of a process that still runs, or of another computer.
"""

import os
import re
import socket
from hashlib import sha256
from typing import Final

from annotator.core.domain.identity import new_uuid
from annotator.core.domain.processes import is_running, process_stamp

MARK: Final = r"[0-9a-f]{8}-[0-9]{1,10}-[0-9a-f]{8}-[0-9a-f]{12}"
"""What `process_mark` returns: computer, process, its start, and a random number."""


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


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
