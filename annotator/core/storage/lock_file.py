"""The lock file beside a project: only one window or program writes at a time."""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from annotator.core.domain.errors import ProjectLockedError
from annotator.core.domain.identity import new_uuid, now_ms
from annotator.core.domain.processes import is_running, process_stamp
from annotator.core.storage.failures import translated


@dataclass(frozen=True, slots=True)
class LockFile:
    """A lock that this process holds; `token` tells it from any other."""

    path: Path
    token: str

    def release(self) -> None:
        """Remove the lock, unless another process has taken it over."""
        if _read(self.path).get("token") == self.token:
            self.path.unlink(missing_ok=True)


def lock_path(project: Path) -> Path:
    """Return where the lock of a project lies."""
    return project.with_name(f"{project.name}.lock")


def take_lock(project: Path) -> LockFile:
    """Take the lock of a project, also from a process of this machine that is dead.

    Raises:
        ProjectLockedError: Somebody else holds it.
        ReadOnlyProjectError: The folder cannot be written.
    """
    path = lock_path(project)
    lock = LockFile(path=path, token=new_uuid())
    for _ in range(3):
        if _make(project, lock):
            return lock
        holder = _read(path)
        if not _is_stale(holder):
            break
        _set_aside(path, holder)
    raise ProjectLockedError(path=project, holder=_described(_read(path)))


def _make(project: Path, lock: LockFile) -> bool:
    content = {
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "process": process_stamp(os.getpid()),
        "at_ms": now_ms(),
        "token": lock.token,
    }
    try:
        with lock.path.open("x", encoding="utf-8") as file:
            json.dump(content, file)
    except FileExistsError:
        return False
    except OSError as error:
        raise translated(error, project) from error
    return True


def _read(path: Path) -> dict[str, object]:
    """Return what a lock says, {} where it is gone or half written."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _is_stale(holder: dict[str, object]) -> bool:
    pid = holder.get("pid")
    if holder.get("host") != socket.gethostname() or not isinstance(pid, int):
        return False
    return not is_running(pid) or process_stamp(pid) != holder.get("process")


def _set_aside(path: Path, holder: dict[str, object]) -> None:
    """Remove a stale lock; one that somebody took meanwhile is put back."""
    aside = path.with_name(f"{path.name}.{new_uuid()}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return
    if _read(aside).get("token") == holder.get("token") or path.exists():
        aside.unlink(missing_ok=True)
    else:
        aside.rename(path)


def _described(holder: dict[str, object]) -> str:
    host, pid = holder.get("host"), holder.get("pid")
    if host is None:
        return "another program"
    here = "this computer" if host == socket.gethostname() else f"the computer “{host}”"
    return f"{here}, process {pid}"
