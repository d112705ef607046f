"""The colours that labels are offered."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from annotator.gui.scheme_editor.colours import PAIRS, free_pair, own_pair
from drawn_world import SCHEME

Triple = tuple[float, float, float]
# Machado, Oliveira and Fernandes (2009), severity 1.0.
SEEN_BY = {
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TO_XYZ = ((0.4339, 0.3762, 0.1899), (0.2126, 0.7152, 0.0722), (0.0177, 0.1095, 0.8729))
"""Linear sRGB to XYZ over the white of D65."""


def times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def root(part: float) -> float:
    return float(part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116)


def lab(colour: str, eyes: str) -> Triple:
    shown = QColor(colour)
    light = (linear(shown.redF()), linear(shown.greenF()), linear(shown.blueF()))
    seen = times(SEEN_BY[eyes], light)
    inside = [min(max(part, 0.0), 1.0) for part in seen]
    x, y, z = (root(part) for part in times(TO_XYZ, (inside[0], inside[1], inside[2])))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, eyes: str) -> float:
    pairs = zip(lab(one, eyes), lab(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("eyes", sorted(SEEN_BY))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_two_colours_are_apart_for_colour_blind_eyes(eyes: str, theme: str) -> None:
    colours = [getattr(pair, theme) for pair in PAIRS]
    assert min(apart(*two, eyes) for two in combinations(colours, 2)) >= 16


def test_a_new_label_gets_a_colour_that_no_other_has() -> None:
    assert free_pair(SCHEME).light not in {label.colour for label in SCHEME.labels}


def test_an_own_colour_keeps_its_hue_and_is_light_on_dark() -> None:
    light, dark = own_pair(QColor("#7a0000"))
    assert light == "#7a0000"
    assert QColor(dark).hslHue() == QColor(light).hslHue()
    assert QColor(dark).lightnessF() > 0.6
