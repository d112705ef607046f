"""The schemes that ship: what they hold, and colours that everybody can tell apart."""

import math
from itertools import combinations, pairwise

import pytest

from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.domain.scheme_json import scheme_from_json
from annotator.core.resources import resource_path

PAGES = {"light": ("#ffffff", "#1a1a1a"), "dark": ("#1e1e1e", "#ececec")}
TINT = 0.25
# Linear RGB as seen without the red, green or blue cones (Machado, Oliveira, Fernandes 2009).
SIGHT = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9690)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
Colour = tuple[float, float, float]


def scheme(name: str) -> Scheme:
    path = resource_path("schemes", f"{name}.json")
    return scheme_from_json(path.read_bytes(), path=str(path))


def colours(theme: str) -> dict[str, Colour]:
    labels = scheme("arabic-media-v1").labels
    return {x.id: rgb(x.colour if theme == "light" else x.dark_colour) for x in labels}


def rgb(colour: str) -> Colour:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def linear(colour: Colour) -> Colour:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return red, green, blue


def luminance(colour: Colour) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Colour) -> Colour:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: Colour, sight: str) -> Colour:
    light = linear(colour)
    rows = (sum(a * b for a, b in zip(row, light, strict=True)) for row in SIGHT[sight])
    red, green, blue = (min(1.0, max(0.0, value)) for value in rows)
    return lab((red, green, blue))


@pytest.mark.parametrize("theme", PAGES)
def test_a_label_colour_stands_out_from_the_page(theme: str) -> None:
    page = rgb(PAGES[theme][0])
    low = {name: contrast(c, page) for name, c in colours(theme).items() if contrast(c, page) < 3}
    assert low == {}


@pytest.mark.parametrize("theme", PAGES)
def test_text_on_the_tint_of_a_label_is_readable(theme: str) -> None:
    page, text = map(rgb, PAGES[theme])
    for name, colour in colours(theme).items():
        mixed = [TINT * a + (1 - TINT) * b for a, b in zip(colour, page, strict=True)]
        assert contrast((mixed[0], mixed[1], mixed[2]), text) >= 4.5, name


@pytest.mark.parametrize("theme", PAGES)
@pytest.mark.parametrize("sight", SIGHT)
def test_no_two_label_colours_look_alike(theme: str, sight: str) -> None:
    for (one, a), (other, b) in combinations(colours(theme).items(), 2):
        assert math.dist(seen(a, sight), seen(b, sight)) > 14, (one, other)


def test_the_default_scheme_has_the_labels_and_keys_of_its_guide() -> None:
    labels = scheme("arabic-media-v1").labels
    assert {label.id: label.key for label in labels} == {
        "actor": "1", "place": "2", "quote": "3", "figure": "4",
        "role": "5", "cue": "6", "thing": "7",
    }  # fmt: skip
    assert {x.id: set(x.abilities) for x in labels if x.abilities} == {
        "quote": {Ability.QUOTE},
        "figure": {Ability.FIGURE},
    }


def test_the_default_scheme_relates_what_its_guide_says() -> None:
    kinds = {
        kind.id: ("+".join(kind.source_labels), "+".join(kind.target_labels))
        for kind in scheme("arabic-media-v1").relations
        if kind.enabled
    }
    assert kinds == {
        "speaks": ("actor", "quote"),
        "cues": ("cue", "quote"),
        "addressed-to": ("quote", "actor"),
        "in-role": ("actor", "role"),
        "affiliated-with": ("actor", "actor"),
        "located-in": ("actor+place", "place"),
        "counts": ("figure", "actor+thing"),
    }


def test_rare_relations_are_off_until_wanted() -> None:
    off = [kind.id for kind in scheme("arabic-media-v1").relations if not kind.enabled]
    assert off == ["same-as", "supports", "opposes"]


def test_the_first_choice_is_the_default() -> None:
    for label in scheme("arabic-media-v1").labels:
        for kind in label.attributes:
            if kind.choices and kind.id != "subtype":
                assert kind.default == kind.choices[0].id


@pytest.mark.parametrize("name", ["arabic-media-v1", "four-labels"])
def test_every_name_and_guideline_is_there_in_both_languages(name: str) -> None:
    for label in scheme(name).labels:
        assert len(label.guideline.en) > 60 < len(label.guideline.ar)
        for names in (label.names, *(kind.names for kind in label.attributes)):
            assert names.en.isascii()
            assert any("ء" <= c <= "ي" for c in names.ar)


def test_the_four_labels_look_as_in_the_default_scheme() -> None:
    default = scheme("arabic-media-v1")
    for label in scheme("four-labels").labels:
        same = default.label(label.id)
        assert (label.colour, label.dark_colour, label.key) == (
            same.colour, same.dark_colour, same.key,
        )  # fmt: skip


def test_the_keys_are_the_digits_in_display_order() -> None:
    keys = [label.key for label in scheme("arabic-media-v1").labels]
    assert all(int(a) + 1 == int(b) for a, b in pairwise(keys))
