"""How the record of a figure is shown on one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.arabic.numbers.figure import Figure, Modifier
from annotator.core.commands.figure_reading import (
    HIGH,
    LOW,
    MODIFIER,
    VALUE,
    disagreeing,
    figure_numbers,
)
from annotator.core.domain.scheme import Label
from annotator.core.domain.values import AttributeValue
from annotator.gui.language.messages import filled
from annotator.gui.record_strip.parts import ENTER, ESCAPE, Part, shown_number
from annotator.gui.record_strip.unit_names import unit_name
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate
_BESIDE = ("kind", "form")
_SIGNS = {Modifier.APPROX: "≈ ", Modifier.MIN: "≥ ", Modifier.MAX: "≤ "}
_NO_UNIT = "0"


@dataclass(frozen=True, slots=True)
class FigureShown:
    """A figure as it is shown: what it says, what the text says, what it counts.

    `counted` is the text of what it counts or may count, with the label it has or will get
    ("" for none); `units` are offered with digits.
    """

    label: Label
    attributes: Mapping[str, AttributeValue]
    figure: Figure | None
    counted: str
    counted_label: Label | None
    is_linked: bool
    units: tuple[str, ...]


def figure_parts(shown: FigureShown, *, live: bool) -> tuple[Part, ...]:
    """Return the parts of a figure's record, with its keys where they are its own."""
    return tuple(_parts(shown, live=live))


def _parts(shown: FigureShown, *, live: bool) -> Iterator[Part]:
    yield Part(_value(shown), label=shown.label)
    if live and shown.units:
        yield from _units(shown.units)
        return
    modifier = _named(shown, MODIFIER)
    if modifier:
        yield Part(modifier)
    for name in _BESIDE:
        named = _named(shown, name)
        if named:
            yield Part(named, quiet=True)
    if shown.counted and (live or shown.is_linked):
        yield Part(translate("FigureCard", "counts:"), quiet=True)
        yield Part(
            shown.counted,
            label=shown.counted_label,
            quiet=not shown.is_linked,
            keys=("C",) if live else (),
            press="C" if live else "",
        )
    yield from _warning(shown)
    yield from _hints(shown) if live else ()


def _warning(shown: FigureShown) -> Iterator[Part]:
    figure = shown.figure
    if figure is not None and disagreeing(shown.attributes, figure) is not None:
        sentence = translate("FigureCard", "The text says {number}")
        numbers = "–".join(map(shown_number, sorted(set(figure_numbers(figure)))))
        yield Part("⚠ " + filled(sentence, {"number": numbers}), warning=True)


def _units(units: tuple[str, ...]) -> Iterator[Part]:
    for digit, unit in enumerate(units, 1):
        yield Part(unit_name(unit), keys=(str(digit),), press=str(digit))
    yield Part(translate("FigureCard", "no unit"), keys=(_NO_UNIT,), press=_NO_UNIT, quiet=True)
    yield Part(translate("FigureCard", "leave"), keys=("Esc",), press=ESCAPE, quiet=True)


def _hints(shown: FigureShown) -> Iterator[Part]:
    known = {kind.id for kind in shown.label.attributes}
    yield Part(translate("FigureCard", "confirm"), keys=("⏎",), press=ENTER, quiet=True)
    if VALUE in known:
        yield Part(translate("FigureCard", "another value"), keys=("0–9",), quiet=True)
    if MODIFIER in known:
        yield Part(translate("FigureCard", "modifier"), keys=("↑", "↓"), quiet=True)
    if "unit" in known:
        yield Part(translate("FigureCard", "unit"), keys=("U",), press="U", quiet=True)


def _value(shown: FigureShown) -> str:
    attributes = shown.attributes
    modifier = attributes.get(MODIFIER)
    sign = _SIGNS.get(Modifier(str(modifier)), "") if modifier in set(Modifier) else ""
    numbers = [attributes.get(name) for name in (VALUE, LOW, HIGH)]
    stated = [one for one in numbers if isinstance(one, int | float)]
    if stated:
        ends = stated[:1] if attributes.get(VALUE) is not None else sorted(set(stated))
        words = sign + "–".join(map(shown_number, ends))
        unit = attributes.get("unit")
        return f"{words} · {unit_name(str(unit))}" if unit else words
    if shown.figure is not None and shown.figure.date:
        return shown.figure.date
    return translate("FigureCard", "no number is read here")


def _named(shown: FigureShown, attribute: str) -> str:
    """Return the name of an attribute's choice in the language of the window."""
    kinds = {kind.id: kind for kind in shown.label.attributes}
    kind, value = kinds.get(attribute), shown.attributes.get(attribute)
    choices = () if kind is None else kind.choices
    found = (choice for choice in choices if choice.id == value)
    return next((choice.names.in_language(interface_language()) for choice in found), "")
