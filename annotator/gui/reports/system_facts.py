"""What the system knows of the person at work."""

import getpass
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents_folder() -> Path:
    """The folder for documents of this person."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def user_name() -> str:
    """What the system calls this person; "" where it does not know."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the system's files, as in some containers
        return ""
