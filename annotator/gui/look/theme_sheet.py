"""Builds a theme: qt-material's style sheet, ours over it, and the icons both point at.

A built theme is a folder in the platform's cache; the next start reads it and does not even
import qt-material (saves about 150 ms). The folder's name holds a digest of everything it is
made from, so that a stale one is never read.
"""

import hashlib
import logging
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from string import Template

import platformdirs
from PySide6 import QtWidgets
from PySide6.QtCore import QDir

from annotator.core.resources import resource_path
from annotator.gui.look import icons
from annotator.gui.look.icons import icon_names, theme_name, tinted, write_icon_theme
from annotator.gui.look.theme_colours import ThemeColours, load_colours
from annotator.gui.versions import installed_version

_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<body>[^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\b(Q[A-Z]\w+)")
_KEPT_THEMES = 12  # every theme, density and direction there is
_SIZES = {
    "comfortable": {"row": 5, "button": 6, "input": 4, "tool": 5, "menu": 6},
    "compact": {"row": 2, "button": 3, "input": 2, "tool": 3, "menu": 4},
}
# Icons our sheet points at: file name, icon, colour.
_SHEET_ICONS = (
    ("down", "down", "muted"),
    ("up", "up", "muted"),
    ("next", "next", "muted"),
    ("previous", "previous", "muted"),
    ("close", "close", "muted"),
    ("full-screen", "full-screen", "muted"),
    ("check", "check", "on_accent"),
    ("remove", "remove", "on_accent"),
    ("tick", "check", "accent"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """All that decides how the window looks."""

    theme: str
    density: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class BuiltTheme:
    """A theme ready to be set: its sheet and its folder with icons."""

    sheet: str
    folder: Path


def built_theme(look: Look) -> BuiltTheme:
    """The theme of `look`, read from the cache or built there first.

    Where the cache cannot be written, a temporary folder of this process serves instead.
    """
    cache = platformdirs.user_cache_path("annotator", appauthor=False) / "themes"
    try:
        folder = _folder_in(cache, look)
    except OSError as error:
        logging.getLogger(__name__).warning("the theme cache cannot be written: %s", error)
        folder = _folder_in(Path(tempfile.mkdtemp(prefix="annotator-theme-")), look)
    return BuiltTheme((folder / "window.qss").read_text(encoding="utf-8"), folder)


def window_sheet(look: Look, colours: ThemeColours) -> str:
    """Our own style sheet, its names filled in for `look`."""
    template = resource_path("themes", "window.qss").read_text(encoding="utf-8")
    sizes = _SIZES[look.density]
    names = {
        **colours.as_names(),
        "accent_hover": _between(colours.accent, colours.text),
        "stripe": _between(colours.page, colours.raised),
        "start": "right" if look.rtl else "left",
        # Subcontrols mirror by themselves, paddings and the slider's halves do not.
        "end": "left" if look.rtl else "right",
        # WORKAROUND(Qt 6.11): the arrow of a button with a menu is 6 pixels further out there.
        "indicator": "12px" if look.rtl else "6px",
        "filled": "add-page" if look.rtl else "sub-page",
        "unfilled": "sub-page" if look.rtl else "add-page",
        "closed": "previous" if look.rtl else "next",
        "button_pad_focus": f"{sizes['button'] - 1}px",
        **{f"{name}_pad": f"{size}px" for name, size in sizes.items()},
    }
    return Template(template).substitute(names)


def without_restyled(base: str, own: str) -> str:
    """The rules of `base` for classes that `own` does not style, without fonts and capitals.

    qt-material's universal rules are left out too: they fix fonts and colours of every widget,
    so that nothing else could set them. Arabic has no capitals.
    """
    taken = set(_CLASS.findall(_COMMENT.sub("", own)))
    kept: list[str] = []
    for rule in _RULE.finditer(_COMMENT.sub("", base)):
        selectors = [one.strip() for one in rule["selectors"].split(",")]
        free = [one for one in selectors if not _is_restyled(_subject(one), taken)]
        lines = [one for one in rule["body"].splitlines() if not _is_unwanted(one)]
        if free and any(line.strip() for line in lines):
            kept.append(", ".join(free) + " {" + "\n".join(lines) + "}")
    return "\n".join(kept)


def _subject(selector: str) -> str:
    """The class a selector is about: the last one it names; empty for a universal one."""
    classes = _CLASS.findall(selector)
    return classes[-1] if classes else ""


def _is_restyled(subject: str, taken: set[str]) -> bool:
    """Whether our sheet styles the class or one it descends from; so does a universal rule."""
    if subject in {"", "QWidget", "QFrame"}:
        return True
    ancestors = {one.__name__ for one in getattr(QtWidgets, subject, object).__mro__}
    return bool((ancestors - {"QWidget", "QFrame"}) & taken)


def _is_unwanted(line: str) -> bool:
    name = line.strip().partition(":")[0]
    return name in {"font-family", "font-size", "line-height", "text-transform", "outline"}


def _folder_in(cache: Path, look: Look) -> Path:
    folder = cache / f"{look.theme}-{look.density}-{'rtl' if look.rtl else 'ltr'}-{_digest()}"
    if (folder / "window.qss").is_file():
        os.utime(folder)
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix=".new-") as half:
        _build(Path(half) / "theme", look)
        try:
            (Path(half) / "theme").rename(folder)
        except OSError:
            # Another window was faster; what it made is the same.
            if not (folder / "window.qss").is_file():
                raise
    _forget_old(cache)
    return folder


def _build(folder: Path, look: Look) -> None:
    colours = load_colours(look.theme)
    own = window_sheet(look, colours)
    base = _material_sheet(folder, look.theme)
    write_icon_theme(folder, theme_name(look.theme, rtl=look.rtl), colours)
    (folder / "own").mkdir()
    for file, name, colour in _SHEET_ICONS:
        drawn = tinted(name, colours.as_names()[colour]).replace("1.75", "2.25")
        (folder / "own" / f"{file}.svg").write_text(drawn, encoding="utf-8")
    dot = f'<circle cx="12" cy="12" r="6.5" fill="{colours.accent}"/>'
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">'
    (folder / "own" / "dot.svg").write_text(f"{head}{dot}</svg>\n", encoding="utf-8")
    sheet = without_restyled(base, own) + "\n" + own
    (folder / "window.qss").write_text(sheet, encoding="utf-8")


def _material_sheet(folder: Path, theme: str) -> str:
    """qt-material's style sheet in our colours, its icons written below `folder`."""
    # Heavy, only needed for building, and it must find PySide6 imported.
    import qt_material  # noqa: PLC0415

    environment = dict(os.environ)
    search_paths = QDir.searchPaths("icon")
    try:
        # "export" leaves out the loading of its Roboto, which has no Arabic. An absolute
        # folder keeps its icons out of the home folder's root.
        sheet = qt_material.build_stylesheet(
            str(resource_path("themes", f"{theme}.xml")), parent=str(folder), export=True
        )
    finally:
        # It tells its colours to every child process and adds a search path each time.
        for name in [one for one in os.environ if os.environ[one] != environment.get(one)]:
            del os.environ[name]
        os.environ.update(environment)
        QDir.setSearchPaths("icon", search_paths)
    return str(sheet)


def _digest() -> str:
    made_of = hashlib.sha256(installed_version("qt_material", "qt-material").encode())
    sources = [*resource_path("themes").glob("*.*"), Path(__file__), Path(icons.__file__)]
    sources += [resource_path("icons", f"{name}.svg") for name in icon_names()]
    for source in sorted(sources):
        made_of.update(source.read_bytes())
    return made_of.hexdigest()[:12]


def _forget_old(cache: Path) -> None:
    built = [one for one in cache.iterdir() if not one.name.startswith(".")]
    built.sort(key=lambda one: one.stat().st_mtime, reverse=True)
    for one in built[_KEPT_THEMES:]:
        shutil.rmtree(one, ignore_errors=True)


def _between(first: str, second: str) -> str:
    """The colour a sixth of the way from one to the other, for what the mouse is over."""
    pairs = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) / 6):02x}" for a, b in pairs)
