"""What must be true before Qt is imported, so that it neither raises nor aborts.

Qt ends the process with a signal when its platform plugin lacks a library or finds no display,
and its own advice names the wrong cause. So this looks first, with nothing but the standard
library. Package names were measured with `ldd` on Debian 12 and PySide6 6.11.
"""

import ctypes
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.gui.versions import installed_version

MISSING_LIBRARY = 3
NO_DISPLAY = 4


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library and the packages that bring it."""

    soname: str
    debian: str
    arch: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the window cannot open, for people, and the exit status that says so."""

    message: str
    exit_code: int


ALWAYS = (
    Library("libGL.so.1", "libgl1", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libX11.so.6", "libx11-6", "libx11"),
    Library("libzstd.so.1", "libzstd1", "zstd"),
    Library("libz.so.1", "zlib1g", "zlib"),
)
X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libx11"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
)
_LIBRARIES = {"xcb": X11, "wayland": WAYLAND}
_DISPLAYS = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
_WAYS_OUT = (
    "Over ssh use `ssh -X`; without a screen use the verbs (annotator --help), "
    "or: xvfb-run -a python3 main.py"
)


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds `soname`."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def display_answers(name: str) -> bool:
    """Whether the X server called `name` lets us in."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(name.encode())
    if not display:
        return False
    x11.XCloseDisplay(display)
    return True


def distribution() -> str:
    """The words of /etc/os-release that name this system and its relatives."""
    try:
        text = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""
    lines = [line.partition("=") for line in text.splitlines()]
    return " ".join(value.strip("\"'") for key, _, value in lines if key in {"ID", "ID_LIKE"})


def qt_version() -> str:
    """The version of PySide6, "" where its installation does not say it."""
    return installed_version("PySide6", "PySide6-Essentials")


@dataclass(frozen=True, slots=True)
class System:
    """What is asked of the machine, so that tests can stand in for it."""

    platform: str = sys.platform
    loads: Callable[[str], bool] = loads
    display_answers: Callable[[str], bool] = display_answers
    distribution: Callable[[], str] = distribution
    qt_version: Callable[[], str] = qt_version
    python: tuple[int, int] = sys.version_info[:2]


def find_problem(environ: Mapping[str, str], system: System | None = None) -> Problem | None:
    """The first reason why a window cannot open, or None when it can.

    Args:
        environ: The process's environment, asked for QT_QPA_PLATFORM and the two displays.
        system: The machine; left out, the real one.
    """
    system = system or System()
    return (
        find_version_problem(system)
        or _find_no_display(environ, system)
        or find_library_problem(environ, system)
        or _find_dead_display(environ, system)
    )


def find_version_problem(system: System) -> Problem | None:
    """Refuse the one pair of versions that is known to crash; see pyproject.toml."""
    if system.python < (3, 12) and system.qt_version() == "6.12.0":
        return Problem(
            "PySide6 6.12.0 crashes on Python 3.11 within seconds. "
            'Install another: pip install "PySide6-Essentials<6.12"',
            MISSING_LIBRARY,
        )
    return None


def find_library_problem(
    environ: Mapping[str, str], system: System | None = None
) -> Problem | None:
    """The libraries Qt would not find, with the line that installs them."""
    system = system or System()
    if not system.platform.startswith("linux"):
        return None
    wanted = ALWAYS + _LIBRARIES.get(_plugin(environ, system), ())
    missing = [library for library in wanted if not system.loads(library.soname)]
    if not missing:
        return None
    names = ", ".join(library.soname for library in missing)
    return Problem(
        f"Qt cannot start: this system lacks {names}.\n"
        f"Install with: {install_line(missing, system.distribution())}",
        MISSING_LIBRARY,
    )


def install_line(missing: Sequence[Library], distribution: str) -> str:
    """The command that installs `missing` on the named distribution."""
    families = distribution.split()
    capabilities = " ".join(f"'{library.soname}()(64bit)'" for library in missing)
    if {"fedora", "rhel", "centos"} & set(families):
        return f"sudo dnf install {capabilities}"
    if {"suse", "opensuse", "sles"} & set(families):
        return f"sudo zypper install {capabilities}"
    if "arch" in families:
        return "sudo pacman -S --needed " + " ".join(dict.fromkeys(one.arch for one in missing))
    return "sudo apt install " + " ".join(dict.fromkeys(one.debian for one in missing))


def missing_font_advice(arabic_families: Sequence[str]) -> str | None:
    """What to tell when no font can show Arabic, or None when one can.

    Args:
        arabic_families: `QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)`, asked after
            the bundled Amiri was added. Glyph tests do not work: without any font at all Qt
            claims to have every glyph, and draws boxes.
    """
    if arabic_families:
        return None
    return (
        "No font here can show Arabic, so its letters would be empty boxes. "
        "Install with: sudo apt install fonts-hosny-amiri fonts-noto-core"
    )


def _find_no_display(environ: Mapping[str, str], system: System) -> Problem | None:
    if not system.platform.startswith("linux") or _plugin(environ, system):
        return None
    names = [_DISPLAYS[name] for name in _asked_plugins(environ) if name in _DISPLAYS]
    unset = " and ".join(sorted(names)) + (" is" if len(names) == 1 else " are")
    return Problem(f"There is no display: {unset} not set. {_WAYS_OUT}", NO_DISPLAY)


def _find_dead_display(environ: Mapping[str, str], system: System) -> Problem | None:
    if not system.platform.startswith("linux") or _plugin(environ, system) != "xcb":
        return None
    if system.display_answers(environ["DISPLAY"]):
        return None
    return Problem(f"The display {environ['DISPLAY']} does not answer. {_WAYS_OUT}", NO_DISPLAY)


def _asked_plugins(environ: Mapping[str, str]) -> list[str]:
    """The platform plugins Qt would try, best first."""
    asked = environ.get("QT_QPA_PLATFORM") or "wayland;xcb"
    return [one.partition(":")[0].partition("-")[0] for one in asked.split(";")]


def _plugin(environ: Mapping[str, str], system: System) -> str:
    """The plugin Qt will use, or "" where each one asked for has no display.

    Where Wayland's libraries are missing but an X server is there too, Qt falls back.
    """
    possible = [
        name
        for name in _asked_plugins(environ)
        if name not in _DISPLAYS or environ.get(_DISPLAYS[name])
    ]
    for name in possible:
        if all(system.loads(library.soname) for library in _LIBRARIES.get(name, ())):
            return name
    return possible[0] if possible else ""
