"""Whether the process that left a lock behind still runs, by the standard library alone."""

import ctypes
import os
import sys
from pathlib import Path

_STILL_ACTIVE = 259
_QUERY_LIMITED = 0x1000


def is_running(pid: int) -> bool:
    """Tell whether a process of this machine runs; one that waits to be buried does not."""
    if sys.platform == "win32":
        return _is_running_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    state, _ = _stat(pid)
    return state not in {"Z", "X"}


def process_stamp(pid: int) -> str:
    """Return what tells a process from a later one of the same number ("" if unknown).

    On Linux: the machine's boot id and the start time of the process.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except OSError:
        return ""
    return f"{boot}/{_stat(pid)[1]}"


def _stat(pid: int) -> tuple[str, str]:
    """State and start time from /proc/PID/stat (proc(5): fields 3 and 22)."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "", ""
    fields = text.rpartition(")")[2].split()
    return fields[0], fields[19]


def _is_running_on_windows(pid: int) -> bool:
    """Ask by handle: os.kill with signal 0 would end the process on Windows."""
    kernel = ctypes.CDLL("kernel32")
    handle = kernel.OpenProcess(_QUERY_LIMITED, False, pid)  # noqa: FBT003 - a C call
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == _STILL_ACTIVE
