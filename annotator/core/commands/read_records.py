"""The planner that fills the attributes of what is labelled in the edit that labels it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator.core.arabic.name_kinds import is_generic, name_kinds
from annotator.core.arabic.quotes.frame import frame_for
from annotator.core.arabic.quotes.reading import QuoteFrame
from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleCommand, ArticleWorld
from annotator.core.commands.figure_reading import figure_attributes, read_figure
from annotator.core.domain.attribute_check import fits
from annotator.core.domain.changes import Edit, RecordChange
from annotator.core.domain.scheme import Ability, AttributeKind, AttributeType, Label, Scheme
from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.values import AttributeValue

LEVEL = "level"
NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class WithReading:
    """A command whose new figures, quotes and names get what the program reads in their text.

    Spans that are new or get another label are filled, and those whose ends move while their
    attributes are still what was read; others stay as the command has them.
    """

    command: ArticleCommand

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the command's own edit with the readings in it."""
        edit = self.command.plan(world)
        return replace(edit, records=tuple(_filled(world, change) for change in edit.records))


def read_attributes(text: str, span: Span, label: Label) -> dict[str, AttributeValue]:
    """Return the attributes that the text of a span fills, by what its label can do."""
    if Ability.FIGURE in label.abilities:
        figure = read_figure(text, span)
        return {} if figure is None else figure_attributes(figure, label.attributes)
    if Ability.QUOTE in label.abilities:
        return quote_attributes(_frame(text, span.fragments), label.attributes)
    return name_attributes(span.surface(text), label.attributes)


def quote_attributes(
    frame: QuoteFrame, types: tuple[AttributeType, ...]
) -> dict[str, AttributeValue]:
    """Return the attributes that a quote's frame fills, of those that its label has."""
    read: Mapping[str, AttributeValue] = {
        "type": frame.type.value,
        "open_mark": frame.open_mark or None,
        "close_mark": frame.close_mark or None,
        "complementizer": frame.complementizer or None,
        LEVEL: frame.level,
    }
    known = {kind.id: kind for kind in types}
    return {
        name: value
        for name, value in read.items()
        if value is not None and name in known and fits(known[name], value)
    }


def name_attributes(name: str, types: tuple[AttributeType, ...]) -> dict[str, AttributeValue]:
    """Return what the words of a name say, as far as its label has values for it."""
    mention = (NOMINAL,) if is_generic(name) else ()
    read = {"type": name_kinds(name), "mention": mention}
    found: dict[str, AttributeValue] = {}
    for kind in types:
        fitting = (value for value in read.get(kind.id, ()) if fits(kind, value))
        if kind.kind is AttributeKind.CHOICE and (value := next(fitting, "")):
            found[kind.id] = value
    return found


def _filled(world: ArticleWorld, change: RecordChange) -> RecordChange:
    before, after = change.before, change.after
    if not isinstance(after, Span):
        return change
    label = _label(world.scheme, after.label)
    if label is None:
        return change
    old: dict[str, AttributeValue] = {}
    if isinstance(before, Span) and before.label == after.label:
        old = _read(world, before, label)
        is_as_read = old and all(before.attributes.get(name) == old[name] for name in old)
        if before.fragments == after.fragments or not is_as_read:
            return change
    kept = {name: value for name, value in after.attributes.items() if name not in old}
    attributes = {**kept, **_read(world, after, label)}
    if before is None:
        after = _without_marks(world, after, label)
    return RecordChange(before, replace(after, attributes=attributes))


@lru_cache(maxsize=4)
def _frame(text: str, fragments: tuple[Fragment, ...]) -> QuoteFrame:
    """Return a quote's frame without its actors; one edit asks for the same one twice."""
    pieces = tuple(TextRange(piece.start, piece.end) for piece in fragments)
    return frame_for(text, pieces[0].start, pieces[-1].end, pieces=pieces)


def _without_marks(world: ArticleWorld, span: Span, label: Label) -> Span:
    """Leave the marks around a new quote outside, unless the words have that label already."""
    if Ability.QUOTE not in label.abilities or len(span.fragments) > 1:
        return span
    content = _frame(world.article.text, span.fragments).content
    if not span.start <= content.start < content.end <= span.end:
        return span
    inner = (Fragment(content.start, content.end),)
    taken = any(one.label == span.label and one.fragments == inner for one in world.layer.spans)
    return span if taken else replace(span, fragments=inner)


def _read(world: ArticleWorld, span: Span, label: Label) -> dict[str, AttributeValue]:
    """Return what is read for a span; quotes that are marked around it make it an inner one."""
    read = read_attributes(world.article.text, span, label)
    level = read.get(LEVEL)
    if isinstance(level, int):
        read[LEVEL] = max(level, _level(world, span))
    return read


def _level(world: ArticleWorld, span: Span) -> int:
    """Return how many marked quotes lie around a span."""
    labels = {label.id for label in world.scheme.labels if Ability.QUOTE in label.abilities}
    return sum(
        other.label in labels
        and other.uuid != span.uuid
        and other.start <= span.start
        and span.end <= other.end
        for other in world.layer.spans
    )


def _label(scheme: Scheme, label_id: str) -> Label | None:
    return next((label for label in scheme.labels if label.id == label_id), None)
