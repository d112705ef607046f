"""The record of a figure: the value that was read or set, its unit, what it counts."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.confirm_figure import ConfirmFigure
from annotator.core.commands.figure_reading import (
    HIGH,
    LOW,
    MODIFIER,
    VALUE,
    figure_attributes,
    read_figure,
    with_modifier,
    with_value,
)
from annotator.core.commands.read_records import WithReading
from annotator.core.commands.spans import RelabelSpan, SetAttributes
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.record_strip.counted import Counted, counted
from annotator.gui.record_strip.figure_parts import FigureShown, figure_parts
from annotator.gui.record_strip.parts import (
    DOWN,
    ENTER,
    ESCAPE,
    NEW_CARD,
    UP,
    CardState,
    KeyPlace,
    Part,
)
from annotator.gui.record_strip.recent_units import RecentUnits

UNIT = "unit"
UNITS, COUNTS = "U", "C"
Act = Callable[[], object]


class FigureCard:
    """Shows one figure. A digit starts another value, Up and Down change the modifier.

    U offers the last units, each with a digit; C changes what the counted noun is labelled, or
    that it is none. Enter writes what is only proposed. `state` is that of the card of the same
    figure before this one.
    """

    def __init__(
        self,
        shown: OpenArticle,
        span: Span,
        run: Callable[[ArticleCommand], bool],
        begin_value: Callable[[str], None],
        units: RecentUnits,
        state: CardState = NEW_CARD,
    ) -> None:
        self._shown = shown
        self._span = span
        self._run = run
        self._begin_value = begin_value
        self._units = units
        self._label: Label = shown.scheme.label(span.label)
        self._kinds = {kind.id: kind for kind in self._label.attributes}
        self._figure = read_figure(shown.article.text, span)
        self._read = (
            {} if self._figure is None else figure_attributes(self._figure, self._kinds.values())
        )
        own = span.attributes
        self._is_stated = any(own.get(name) is not None for name in (VALUE, LOW, HIGH))
        self._attributes = dict(own) if self._is_stated else {**own, **self._read}
        self._counted = counted(shown, span, self._attributes)
        self._offered: tuple[str, ...] = ()
        self.state = state
        units.note(str(own.get(UNIT) or ""))

    @property
    def asks(self) -> bool:
        """A figure can be confirmed or changed at once."""
        return True

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return value, unit, modifier, kind, form, what is counted, and the keys."""
        shown = FigureShown(
            label=self._label,
            attributes=self._attributes,
            figure=self._figure,
            counted=self._counted_text(),
            counted_label=self._scheme_label(self._labelled()),
            is_linked=self._counted is not None and bool(self._counted.link),
            units=self._offered,
        )
        return figure_parts(shown, live=live)

    def places(self) -> tuple[KeyPlace, ...]:
        """Return where the counted noun stands, with its key."""
        found = self._counted
        if found is None or found.link or self._offered or not self._labelled():
            return ()
        return (KeyPlace(found.place.start, COUNTS, found.there),)

    def takes(self, key: str) -> bool:
        """Tell whether a key does something here."""
        return key == ENTER or key in self._acts()

    def press(self, key: str) -> bool:
        """Do what a key does; Enter writes what was only proposed, and the card is done."""
        acts, was_offering = self._acts(), bool(self._offered)
        self._offered = ()
        if key in acts:
            acts[key]()
        elif not was_offering:
            self._confirm()
            return False
        return True

    def _acts(self) -> dict[str, Act]:
        """Return what each key does now, but for Enter, which confirms."""
        if self._offered:
            units: tuple[str | None, ...] = (None, *self._offered)
            acts: dict[str, Act] = {
                str(digit): partial(self._take_unit, unit) for digit, unit in enumerate(units)
            }
            return acts | {ESCAPE: self._leave, UNITS: self._leave}
        acts = {}
        if VALUE in self._kinds:
            acts |= {str(digit): partial(self._begin_value, str(digit)) for digit in range(10)}
        if UNIT in self._kinds:
            acts[UNITS] = self._offer_units
        if self._counted is not None:
            acts[COUNTS] = partial(self._turn_counted, self._counted)
        if self._modifiers():
            acts |= {UP: partial(self._step, -1), DOWN: partial(self._step, 1)}
        return acts

    def _leave(self) -> None:
        """Take the offered units away; the reading stays."""

    def _offer_units(self) -> None:
        figures = (one for one in self._shown.layer.spans if one.label == self._span.label)
        units = [str(one.attributes[UNIT]) for one in figures if one.attributes.get(UNIT)]
        self._offered = self._units.offered(units)

    def set_value(self, value: int | float) -> bool:
        """Let the figure have another value."""
        values = with_value(self._attributes, value)
        return self._run(SetAttributes(self._span.uuid, self._known(values)))

    def _take_unit(self, unit: str | None) -> None:
        self._units.note(unit or "")
        values = {**self._read_only(), UNIT: unit}
        if any(self._span.attributes.get(name) != value for name, value in values.items()):
            self._run(SetAttributes(self._span.uuid, values))

    def _turn_counted(self, found: Counted) -> None:
        """Give the counted span its other label, or propose the other label or nothing."""
        if not found.link:
            self.state = replace(self.state, turns=self.state.turns + 1)
        elif found.there is not None and len(found.labels) > 1:
            at = found.labels.index(found.there.label)
            label = found.labels[(at + 1) % len(found.labels)]
            self._run(WithReading(RelabelSpan(found.there.uuid, label)))

    def _labelled(self) -> str:
        """Return the label of what is counted or will be by Enter, "" for nothing."""
        found = self._counted
        if found is None:
            return ""
        options = (found.there.label,) if found.there is not None else found.labels
        if found.link:
            return options[0]
        return (*options, "")[self.state.turns % (len(options) + 1)]

    def _scheme_label(self, label_id: str) -> Label | None:
        labels = self._shown.scheme.labels
        return next((label for label in labels if label.id == label_id), None)

    def _counted_text(self) -> str:
        if self._counted is None:
            return ""
        return " ".join(self._counted.place.of(self._shown.article.text).split())

    def _modifiers(self) -> tuple[str, ...]:
        kind = self._kinds.get(MODIFIER)
        return () if kind is None else tuple(choice.id for choice in kind.choices)

    def _step(self, by: int) -> None:
        known = self._modifiers()
        now = self._attributes.get(MODIFIER)
        at = known.index(str(now)) if now in known else -by
        values = with_modifier(self._attributes, known[(at + by) % len(known)])
        self._run(SetAttributes(self._span.uuid, self._known({**self._read_only(), **values})))

    def _confirm(self) -> None:
        label = self._labelled()
        command = ConfirmFigure(
            self._span.uuid,
            values=tuple(self._read_only().items()),
            counted=self._counted.place if self._counted is not None and label else None,
            label=label,
        )
        try:
            command.plan(self._shown)
        except EditConflictError:
            # All of it is there already: that is what was wanted.
            return
        self._run(command)

    def _read_only(self) -> dict[str, AttributeValue]:
        """Return what is shown but not written yet."""
        return {} if self._is_stated else dict(self._read)

    def _known(self, values: dict[str, AttributeValue]) -> dict[str, AttributeValue]:
        return {name: value for name, value in values.items() if name in self._kinds}
