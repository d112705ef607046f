"""The app's settings: one record each, kept in one readable file of this person.

A new setting is one record in `setting_records.py`; the preferences dialog, the file and the
checks of values follow from it. Project settings (scheme, annotator) lie in the project, not here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from annotator.gui.memory.setting_records import AnySetting, Setting, SettingKind, Value

T = TypeVar("T", bound=Value)


def settings_path() -> Path:
    """The file in the platform's folder for configuration."""
    return platformdirs.user_config_path("annotator", appauthor=False) / "settings.ini"


class Settings(QObject):
    """Typed access to the settings file; a value it cannot use counts as the default.

    Signals:
        changed: the key of a setting whose value is another one now.
    """

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path or settings_path()
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def value(self, setting: Setting[T]) -> T:
        """The value kept for `setting`, or its default."""
        return cast("T", self._read(cast("AnySetting", setting)))

    def set_value(self, setting: Setting[T], value: T) -> None:
        """Keep `value`; nothing happens when it is the one already there.

        Raises:
            ValueError: `value` is none that `setting` can have.
        """
        if not setting.accepts(value):
            message = f"{value!r} is no value of the setting {setting.key}"
            raise ValueError(message)
        if value == self.value(setting):
            return
        self._store.setValue(setting.key, _written(value))
        self.changed.emit(setting.key)

    def reset(self, setting: AnySetting) -> None:
        """Go back to the default."""
        before = self._read(setting)
        self._store.remove(setting.key)
        if before != setting.default:
            self.changed.emit(setting.key)

    def shortcut(self, action: str) -> str | None:
        """The keys chosen for the action of that object name; None where none were chosen.

        An empty text means: chosen to have no keys.
        """
        key = f"shortcuts/{action}"
        return str(self._store.value(key)) if self._store.contains(key) else None

    def set_shortcut(self, action: str, keys: str | None) -> None:
        """Keep the keys of an action in portable spelling; None goes back to the default."""
        if keys == self.shortcut(action):
            return
        if keys is None:
            self._store.remove(f"shortcuts/{action}")
        else:
            self._store.setValue(f"shortcuts/{action}", keys)
        self.changed.emit(f"shortcuts/{action}")

    def flush(self) -> None:
        """Write to the disk now; otherwise Qt does so within a moment."""
        self._store.sync()

    def _read(self, setting: AnySetting) -> Value:
        if not self._store.contains(setting.key):
            return setting.default
        read = _READERS[setting.kind](self._store.value(setting.key))
        return read if read is not None and setting.accepts(read) else setting.default


def remembered(recent: tuple[str, ...], path: str, *, limit: int = 12) -> tuple[str, ...]:
    """The recent projects with `path` in front, once."""
    return (path, *(one for one in recent if one != path))[:limit]


def _written(value: Value) -> object:
    if isinstance(value, tuple):
        return list(value)
    return QByteArray(value) if isinstance(value, bytes) else value


def _switch(raw: object) -> bool | None:
    return {"true": True, "false": False}.get(str(raw).lower())


def _number(raw: object) -> float | None:
    try:
        return float(str(raw))
    except ValueError:
        return None


def _texts(raw: object) -> tuple[str, ...]:
    # An ini file gives a list of one as a plain text, and an empty list as None.
    if isinstance(raw, list):
        return tuple(map(str, raw))
    return (str(raw),) if raw else ()


def _bytes(raw: object) -> bytes:
    return bytes(raw.data()) if isinstance(raw, QByteArray) else b""


_READERS: dict[SettingKind, Callable[[object], Value | None]] = {
    SettingKind.CHOICE: str,
    SettingKind.FONT: str,
    SettingKind.SWITCH: _switch,
    SettingKind.NUMBER: _number,
    SettingKind.TEXTS: _texts,
    SettingKind.BYTES: _bytes,
}
