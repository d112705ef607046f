"""The record of a figure: the value that was read or set, and how to change it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from annotator.core.arabic.numbers.figure import Modifier
from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.figure_reading import (
    HIGH,
    LOW,
    MODIFIER,
    VALUE,
    disagreeing,
    figure_attributes,
    figure_numbers,
    read_figure,
    with_modifier,
    with_value,
)
from annotator.core.commands.spans import SetAttributes
from annotator.core.domain.scheme import AttributeType, Label
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.language.messages import filled
from annotator.gui.record_strip.counted import counted_text
from annotator.gui.record_strip.parts import DOWN, ENTER, UP, Part, shown_number
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate
_BESIDE = ("kind", "form")
_SIGNS = {Modifier.APPROX: "≈ ", Modifier.MIN: "≥ ", Modifier.MAX: "≤ "}


class FigureCard:
    """Shows one figure. A digit starts another value, Up and Down change the modifier."""

    def __init__(
        self,
        shown: OpenArticle,
        span: Span,
        run: Callable[[ArticleCommand], bool],
        begin_value: Callable[[str], None],
    ) -> None:
        self._shown = shown
        self._span = span
        self._run = run
        self._begin_value = begin_value
        self._label: Label = shown.scheme.label(span.label)
        self._kinds = {kind.id: kind for kind in self._label.attributes}
        self._figure = read_figure(shown.article.text, span)
        self._read = (
            {} if self._figure is None else figure_attributes(self._figure, self._kinds.values())
        )
        own = span.attributes
        self._is_stated = any(own.get(name) is not None for name in (VALUE, LOW, HIGH))
        self._attributes = own if self._is_stated else {**own, **self._read}

    @property
    def asks(self) -> bool:
        """A figure can be confirmed or changed at once."""
        return True

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return value, unit, modifier, kind, form, what is counted, and the keys."""
        return tuple(self._parts(live=live))

    def takes(self, key: str) -> bool:
        """Tell whether a key does something here."""
        if key.isdigit():
            return VALUE in self._kinds
        return key == ENTER or (key in {UP, DOWN} and bool(self._modifiers()))

    def press(self, key: str) -> bool:
        """Do what a key does; Enter writes what was only read, and the card is done."""
        if key == ENTER:
            self._confirm()
            return False
        if key.isdigit():
            self._begin_value(key)
        else:
            self._step(1 if key == DOWN else -1)
        return True

    def set_value(self, value: int | float) -> bool:
        """Let the figure have another value."""
        values = with_value(self._attributes, value)
        return self._run(SetAttributes(self._span.uuid, self._known(values)))

    def _parts(self, *, live: bool) -> Iterator[Part]:
        yield Part(self._value(), label=self._label)
        modifier = self._named(MODIFIER)
        if modifier:
            yield Part(modifier)
        for name in _BESIDE:
            named = self._named(name)
            if named:
                yield Part(named, quiet=True)
        counted = counted_text(self._shown, self._span)
        if counted:
            sentence = translate("FigureCard", "counts: {thing}")
            yield Part(filled(sentence, {"thing": counted}), quiet=True)
        if disagreeing(self._attributes, self._figure) is not None and self._figure is not None:
            sentence = translate("FigureCard", "The text says {number}")
            numbers = "–".join(map(shown_number, sorted(set(figure_numbers(self._figure)))))
            yield Part("⚠ " + filled(sentence, {"number": numbers}), warning=True)
        yield from self._hints() if live else ()

    def _hints(self) -> Iterator[Part]:
        yield Part(translate("FigureCard", "confirm"), keys=("⏎",), press=ENTER, quiet=True)
        if VALUE in self._kinds:
            yield Part(translate("FigureCard", "another value"), keys=("0–9",), quiet=True)
        if self._modifiers():
            yield Part(translate("FigureCard", "modifier"), keys=("↑", "↓"), quiet=True)

    def _value(self) -> str:
        sign = _SIGNS.get(Modifier(str(self._attributes[MODIFIER])), "") if self._has_sign() else ""
        numbers = [self._attributes.get(name) for name in (VALUE, LOW, HIGH)]
        stated = [one for one in numbers if isinstance(one, int | float)]
        if stated:
            ends = stated[:1] if self._attributes.get(VALUE) is not None else sorted(set(stated))
            words = sign + "–".join(map(shown_number, ends))
            unit = self._attributes.get("unit")
            return f"{words} {unit}" if unit else words
        if self._figure is not None and self._figure.date:
            return self._figure.date
        return translate("FigureCard", "no number is read here")

    def _has_sign(self) -> bool:
        return self._attributes.get(MODIFIER) in set(Modifier)

    def _named(self, attribute: str) -> str:
        """Return the name of an attribute's choice in the language of the window."""
        kind, value = self._kinds.get(attribute), self._attributes.get(attribute)
        if kind is None:
            return ""
        found = (choice for choice in kind.choices if choice.id == value)
        return next((choice.names.in_language(interface_language()) for choice in found), "")

    def _modifiers(self) -> tuple[str, ...]:
        kind: AttributeType | None = self._kinds.get(MODIFIER)
        return () if kind is None else tuple(choice.id for choice in kind.choices)

    def _step(self, by: int) -> None:
        known = self._modifiers()
        now = self._attributes.get(MODIFIER)
        at = known.index(str(now)) if now in known else -by
        values = with_modifier(self._attributes, known[(at + by) % len(known)])
        self._run(SetAttributes(self._span.uuid, self._known({**self._read_only(), **values})))

    def _confirm(self) -> None:
        values = self._read_only()
        if any(self._span.attributes.get(name) != value for name, value in values.items()):
            self._run(SetAttributes(self._span.uuid, values))

    def _read_only(self) -> dict[str, AttributeValue]:
        """Return what is shown but not written yet."""
        return {} if self._is_stated else dict(self._read)

    def _known(self, values: dict[str, AttributeValue]) -> dict[str, AttributeValue]:
        return {name: value for name, value in values.items() if name in self._kinds}
