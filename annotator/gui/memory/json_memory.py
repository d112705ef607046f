"""A small file in the state folder: values by name, the newest last, losing it costs nothing."""

import json
from pathlib import Path

import platformdirs

from annotator.core.domain.values import JsonValue

KEPT = 50


class JsonMemory:
    """Reads the file when it is first asked and writes it when told.

    A file that cannot be read counts as empty; one that cannot be written is given up.
    """

    def __init__(self, name: str, *, kept: int = KEPT) -> None:
        self._kept = kept
        self._path = platformdirs.user_state_path("annotator", appauthor=False) / name
        self._values: dict[str, JsonValue] | None = None

    def value(self, name: str) -> JsonValue:
        """What is kept under a name, or None."""
        return self._known().get(name)

    def keep(self, name: str, value: JsonValue) -> None:
        """Keep a value as the newest one."""
        known = self._known()
        known.pop(name, None)
        known[name] = value

    def write(self) -> None:
        """Write to the disk now."""
        if self._values is None:
            return
        newest = dict(list(self._values.items())[-self._kept :])
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(newest), encoding="utf-8")
        except OSError:
            self._values = newest  # the memory of this run still serves

    def _known(self) -> dict[str, JsonValue]:
        if self._values is None:
            self._values = _read(self._path)
        return self._values


def _read(path: Path) -> dict[str, JsonValue]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
