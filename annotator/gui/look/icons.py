"""Our icons: SVG files drawn in `currentColor`, tinted per theme and mirrored per direction.

`icon(name)` gives a QIcon of Qt's own icon theme machinery: when the theme or the direction
changes, every icon on the screen follows without being set again. The tinted files are made
by `write_icon_theme` when a theme is built. (A QIconEngine written in Python crashes in
PySide6 6.11 when Qt clones it.)
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.core.resources import resource_path
from annotator.gui.look.theme_colours import ThemeColours

# The name of the desktop file too: Wayland finds icon and grouping of windows by it.
DESKTOP_ID = "org.annotator.ArabicNews"
# The window of another program may use the same icon theme lookup; a prefix keeps names apart.
PREFIX = "annotator-"
# What points along the reading direction points the other way in a right-to-left window.
DIRECTIONAL = frozenset(
    {"undo", "redo", "next", "previous", "next-unfinished", "skip", "import", "export"}
    | {"open", "article", "log", "scheme", "merge", "people"}
)
COLOURED = {"saved": "success", "warning": "warning", "error": "error"}
_RTL_SUFFIX, _BESIDE, _ON_ACCENT = "-rtl", "-beside", "-on-accent"
_GAP = 6
"""Units of the grid of 24 between an icon and the words of its button."""


def size_beside(height: int) -> QSize:
    """The size in which a `button_icon` has that height, in device-independent pixels."""
    return QSize(height * (24 + _GAP) // 24, height)


def icon(name: str) -> QIcon:
    """The icon `name` (a file of resources/icons without its suffix) in the current theme.

    Raises ValueError if there is no such icon.
    """
    return _of_theme(name, "")


def button_icon(name: str, *, on_accent: bool = False) -> QIcon:
    """The icon `name` with room behind it, for a button with words.

    Qt leaves 2 pixels between the two, and no style sheet can say otherwise. So the icon is a
    quarter wider than it is high, on the side of the words: the sheet gives push buttons that
    size, a tool button needs `size_beside`.

    Args:
        name: A file of resources/icons without its suffix.
        on_accent: For a default button, whose ground is the accent.

    Raises:
        ValueError: There is no such icon.
    """
    return _of_theme(name, _BESIDE + (_ON_ACCENT if on_accent else ""))


def _of_theme(name: str, kind: str) -> QIcon:
    if name not in icon_names():
        message = f"There is no icon {name!r}."
        raise ValueError(message)
    return QIcon.fromTheme(PREFIX + name + kind)


def app_icon() -> QIcon:
    """The app's own picture, for its windows and for About."""
    return QIcon(str(resource_path("desktop", f"{DESKTOP_ID}.svg")))


def pixmap(name: str, *, size: int, colour: str, scale: float = 1.0, rtl: bool = False) -> QPixmap:
    """The icon in any colour, for code that paints.

    Args:
        name: A file of resources/icons without its suffix.
        size: Edge length in device-independent pixels.
        colour: `#rrggbb`.
        scale: Device pixels per device-independent pixel.
        rtl: Whether to mirror it, if it is one that points.
    """
    return _pixmap(name, size, colour, scale, rtl and name in DIRECTIONAL)


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """The names of all icons."""
    return frozenset(path.stem for path in resource_path("icons").glob("*.svg"))


def theme_name(theme: str, *, rtl: bool) -> str:
    """The name of the icon theme for a colour theme and a direction."""
    return f"annotator-{theme}{_RTL_SUFFIX if rtl else ''}"


def write_icon_theme(folder: Path, name: str, colours: ThemeColours) -> None:
    """Write the icon theme `name` below `folder`, tinted, and mirrored if its name says so."""
    target = folder / name / "scalable"
    target.mkdir(parents=True)
    (folder / name / "index.theme").write_text(
        f"[Icon Theme]\nName={name}\nDirectories=scalable\n\n"
        "[scalable]\nSize=24\nMinSize=8\nMaxSize=512\nType=Scalable\n",
        encoding="utf-8",
    )
    named = colours.as_names()
    rtl = name.endswith(_RTL_SUFFIX)
    for one in sorted(icon_names()):
        mirrored = rtl and one in DIRECTIONAL
        drawn = tinted(one, named[COLOURED.get(one, "text")], mirrored=mirrored)
        on_accent = tinted(one, named["on_accent"], mirrored=mirrored)
        for suffix, picture in (
            ("", drawn),
            (_BESIDE, _with_room(drawn, rtl=rtl)),
            (_BESIDE + _ON_ACCENT, _with_room(on_accent, rtl=rtl)),
        ):
            (target / f"{PREFIX}{one}{suffix}.svg").write_text(picture, encoding="utf-8")


def _with_room(drawn: str, *, rtl: bool) -> str:
    """Return the SVG text of an icon with a gap on the side where words follow."""
    box = f'viewBox="{-_GAP if rtl else 0} 0 {24 + _GAP} 24" width="{24 + _GAP}" height="24"'
    return drawn.replace('viewBox="0 0 24 24" width="24" height="24"', box)


def tinted(name: str, colour: str, *, mirrored: bool = False) -> str:
    """The SVG text of an icon in one colour."""
    drawn = _source(name).replace("currentColor", colour)
    if not mirrored:
        return drawn
    start, body = drawn.split(">", 1)
    body, end = body.rsplit("</svg>", 1)
    return f'{start}><g transform="translate(24 0) scale(-1 1)">{body}</g></svg>{end}'


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: str, scale: float, mirrored: bool) -> QPixmap:  # noqa: FBT001 - lru_cache
    edge = round(size * scale)
    drawn = QPixmap(QSize(edge, edge))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    svg = tinted(name, colour, mirrored=mirrored).encode()
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn
