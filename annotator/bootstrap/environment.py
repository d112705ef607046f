"""The virtual environment beside main.py: where it is and what state it is in."""

import hashlib
import os
import shutil
from enum import Enum
from pathlib import Path

from annotator.bootstrap.packages import Need


class State(Enum):
    """How far an environment is."""

    ABSENT = "absent"
    HALF_MADE = "half-made"
    FOREIGN = "made by another tool"
    STALE = "older than the checkout"
    READY = "ready"


class Environment:
    """The `.venv` folder of one checkout.

    `annotator-unfinished` lies in the folder while it is being made, and `annotator-stamp` says
    afterwards from which pyproject.toml and pins it was made, and for what.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.lock = root / ".venv-lock"
        self.log = self.folder / "annotator-install.log"
        self._stamp = self.folder / "annotator-stamp"
        self._unfinished = self.folder / "annotator-unfinished"

    @property
    def python(self) -> Path:
        """The interpreter inside the folder, whether or not it is there."""
        inside = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
        return self.folder / inside

    @property
    def constraints(self) -> Path:
        """The pinned versions."""
        return self.root / ".ci" / "constraints.txt"

    def state(self, need: Need) -> State:
        """What must happen before the environment serves `need`."""
        if not self.folder.exists():
            return State.ABSENT
        if self._unfinished.exists() or not self.python.is_file():
            return State.HALF_MADE
        if not self._stamp.exists():
            return State.FOREIGN
        fingerprint, made_for = self._stamped()
        serves = made_for in {need.value, Need.TESTS.value}
        return State.READY if serves and fingerprint == self.fingerprint() else State.STALE

    def kept(self, need: Need) -> Need:
        """What it must serve once it is brought up to date for `need`: never less than before."""
        was_for_tests = self._stamp.exists() and self._stamped()[1] == Need.TESTS.value
        return Need.TESTS if was_for_tests else need

    def fingerprint(self) -> str:
        """A hash over everything that decides what gets installed."""
        digest = hashlib.sha256()
        for path in (self.root / "pyproject.toml", self.constraints):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def begin(self) -> None:
        """Mark the folder as unfinished, making it if need be."""
        self.folder.mkdir(exist_ok=True)
        self._stamp.unlink(missing_ok=True)
        self._unfinished.touch()

    def finish(self, need: Need) -> None:
        """Mark the folder as ready for `need`."""
        self._stamp.write_text(f"{self.fingerprint()} {need.value}\n", encoding="utf-8")
        self._unfinished.unlink(missing_ok=True)

    def remove(self) -> None:
        """Delete the folder with everything in it."""
        shutil.rmtree(self.folder)

    def _stamped(self) -> tuple[str, str]:
        """The fingerprint it was made from, and for what."""
        fingerprint, _, made_for = self._stamp.read_text(encoding="utf-8").strip().partition(" ")
        return fingerprint, made_for
