"""Colours a label may have: few, and apart from each other for colour-blind eyes too."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import Scheme

_LIGHTER = 160
_PALE = 0.62


class ColourPair(NamedTuple):
    """A colour for the light theme, and the one that goes with it in the dark theme.

    `name` is English, marked for translation in the context Colours.
    """

    light: str
    dark: str
    name: str


# Each two of a theme are at least 16 apart (CIE 1976 ΔE) for protanopes and deuteranopes,
# simulated by the matrices of Machado, Oliveira and Fernandes (2009); a test holds this.
PAIRS = (
    ColourPair("#0051e8", "#578dda", QT_TRANSLATE_NOOP("Colours", "Blue")),
    ColourPair("#0d5c3d", "#2ceb7c", QT_TRANSLATE_NOOP("Colours", "Green")),
    ColourPair("#8d1b85", "#e08fd0", QT_TRANSLATE_NOOP("Colours", "Purple")),
    ColourPair("#be8520", "#ff7a3c", QT_TRANSLATE_NOOP("Colours", "Orange")),
    ColourPair("#009dd4", "#83d2ff", QT_TRANSLATE_NOOP("Colours", "Sky blue")),
    ColourPair("#6d4f0d", "#f0d442", QT_TRANSLATE_NOOP("Colours", "Brown")),
    ColourPair("#8c8c8c", "#8f8f8f", QT_TRANSLATE_NOOP("Colours", "Grey")),
    ColourPair("#009955", "#aaeecc", QT_TRANSLATE_NOOP("Colours", "Mint")),
    ColourPair("#5577ee", "#7777ff", QT_TRANSLATE_NOOP("Colours", "Violet")),
)


def free_pair(scheme: Scheme) -> ColourPair:
    """Return the pair that the fewest labels of a scheme have, the first of equals."""
    used = [label.colour for label in scheme.labels]
    return min(PAIRS, key=lambda pair: used.count(pair.light))


def own_pair(colour: QColor) -> tuple[str, str]:
    """Return a chosen colour, and a lighter one of its hue for the dark theme."""
    dark = colour.lighter(_LIGHTER)
    if dark.lightnessF() < _PALE:
        dark = QColor.fromHslF(max(colour.hslHueF(), 0.0), colour.hslSaturationF(), _PALE)
    return colour.name(), dark.name()
