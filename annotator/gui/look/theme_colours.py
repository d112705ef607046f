"""The colours of a theme, as one frozen value read from resources/themes."""

from dataclasses import dataclass, fields
from xml.etree import ElementTree as ET

from annotator.core.resources import resource_path

THEMES = ("light", "dark", "high-contrast")
_LINEAR_BELOW = 0.04045  # where sRGB's curve begins


@dataclass(frozen=True, slots=True)
class ThemeColours:
    """The colours of the window and its panes, each one as `#rrggbb`.

    Attributes:
        dark: Light letters on dark ground.
        page: Ground of articles, lists and inputs.
        window: Ground around them.
        raised: Ground of buttons, table headers and tags.
        hover: `raised` under the mouse.
        text: Letters.
        muted: Letters of less weight; still readable (4.5 to 1).
        accent: The one colour that stands for "chosen" and "go".
        on_accent: Letters on `accent`.
        border: Quiet lines between surfaces.
        control: Outline of things to operate (3 to 1).
        selection: Ground of chosen rows and text.
        focus: The ring around what the keyboard acts on.
        success, warning, error: Letters and icons of states, on `page` and `window`.
    """

    dark: bool
    page: str
    window: str
    raised: str
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    border: str
    control: str
    selection: str
    focus: str
    success: str
    warning: str
    error: str

    def as_names(self) -> dict[str, str]:
        """The colours by name, for templates."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "dark"}


def load_colours(theme: str) -> ThemeColours:
    """Read the colours of one of `THEMES`."""
    tree = ET.parse(resource_path("themes", f"{theme}.xml"))  # noqa: S314 - our own file
    colours = {one.get("name", ""): (one.text or "").strip() for one in tree.iter("color")}
    names = [one.name for one in fields(ThemeColours) if one.name != "dark"]
    dark = lightness(colours["text"]) > lightness(colours["window"])
    return ThemeColours(dark=dark, **{name: colours[name] for name in names})


def lightness(colour: str) -> float:
    """The relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, "relative luminance")."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((lightness(first), lightness(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
