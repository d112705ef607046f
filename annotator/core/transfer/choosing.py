"""Narrows items to what was chosen, and counts what that brings about."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_choice import (
    Effect,
    ExportChoice,
    Unit,
    conditions_by_attribute,
)
from annotator.core.domain.values import AttributeValue
from annotator.core.transfer.units import cut_article

T = TypeVar("T")


class Labelled(Protocol):
    """A span, on its way out or as the project has it."""

    @property
    def label(self) -> str:
        """The id of its label."""

    @property
    def attributes(self) -> Mapping[str, AttributeValue]:
        """Its values by the ids of attributes."""


def span_test(choice: ExportChoice) -> Callable[[Labelled], bool]:
    """Return what tells whether a span is chosen."""
    groups = conditions_by_attribute(choice.conditions)

    def takes(span: Labelled) -> bool:
        if choice.labels and span.label not in choice.labels:
            return False
        return all(
            any(one.is_met_by(span.attributes.get(attribute)) for one in group)
            for (label, attribute), group in groups.items()
            if not label or label == span.label
        )

    return takes


class Choosing:
    """What passes through one part of an export.

    `articles` counts the articles of which something is written; `cut_relations` the relations
    from one unit to another, which no format can hold then.
    """

    def __init__(self, choice: ExportChoice) -> None:
        self.articles = 0
        self.cut_relations = 0
        self.effects: Counter[Effect] = Counter()
        self._choice = choice
        self._takes = span_test(choice)
        self._last = ""

    def passing(self, items: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        """Yield the chosen part of each item."""
        if not self._choice.narrows_items:
            yield from self._counted(items)
            return
        for item in items:
            units = [unit for unit in self._units(self._narrowed(item)) if self._keeps(unit)]
            if units:
                self._count(item)
            yield from units

    def _counted(self, items: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        for item in items:
            self._count(item)
            yield item

    def _count(self, item: AnnotatedArticle) -> None:
        if item.id != self._last:  # the layers of an article come one after the other
            self._last = item.id
            self.articles += 1

    def _keeps(self, item: AnnotatedArticle) -> bool:
        if item.spans or not self._choice.drops_empty:
            return True
        self.effects[Effect.EMPTY] += 1
        return False

    def _units(self, item: AnnotatedArticle) -> Iterable[AnnotatedArticle]:
        if self._choice.unit is Unit.ARTICLE:
            return (item,)
        cut = cut_article(item, self._choice.unit)
        self.cut_relations += cut.relations
        if cut.joined:
            self.effects[Effect.JOINED] += cut.joined
        return cut.items

    def _narrowed(self, item: AnnotatedArticle) -> AnnotatedArticle:
        """Return the item with the chosen spans, the relations between them, the attributes."""
        choice = self._choice
        if choice.labels or choice.conditions:
            spans = tuple(span for span in item.spans if self._takes(span))
            kept = {span.id for span in spans}
            links = tuple(x for x in item.relations if x.source in kept and x.target in kept)
            if gone := len(item.relations) - len(links):
                self.effects[Effect.RELATIONS] += gone
            item = replace(item, spans=spans, relations=links)
        return item if choice.attributes is None else _with_values(item, choice.attributes)


def _with_values(item: AnnotatedArticle, names: frozenset[str]) -> AnnotatedArticle:
    return replace(
        item,
        attributes=_only(item.attributes, names),
        spans=tuple(x._replace(attributes=_only(x.attributes, names)) for x in item.spans),
        relations=tuple(x._replace(attributes=_only(x.attributes, names)) for x in item.relations),
    )


def _only(values: Mapping[str, T], names: frozenset[str]) -> Mapping[str, T]:
    return {name: value for name, value in values.items() if name in names}
