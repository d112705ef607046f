"""What of an article's layers is in a dataset, as values that can be compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.domain.layer import Layer
from annotator.core.domain.relation import Relation
from annotator.core.domain.span import Span
from annotator.core.transfer.choosing import span_test

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article in a dataset: its spans by UUID, and what else is written of it."""

    spans: Mapping[str, Span]
    rest: tuple[object, ...]


class DatasetView:
    """Sees layers as a choice does."""

    def __init__(self, choice: ExportChoice, people: Iterable[Annotator]) -> None:
        self.choice = choice
        self._takes = span_test(choice)
        self._chosen = frozenset(one.id for one in people if choice.annotator in {None, one.name})

    @property
    def annotator_ids(self) -> frozenset[int] | None:
        """Whose layers are chosen, None for everybody's."""
        return None if self.choice.annotator is None else self._chosen

    def of(self, layers: Sequence[Layer]) -> ArticleView | None:
        """Return what is written of all layers of an article; None if it is left out."""
        marked = [layer for layer in layers if _is_marked(layer)]
        chosen = [layer for layer in marked if self._takes_layer(layer)]
        spans = {x.uuid: self._narrowed(x) for of in chosen for x in of.spans if self._takes(x)}
        takes_unmarked = not marked and self.choice.annotator is None and self._takes_new()
        if not (chosen or takes_unmarked) or (self.choice.drops_empty and not spans):
            return None
        heads = ((of.annotator_id, of.status, of.head.note) for of in chosen)
        links = (link for of in chosen for link in self._links(of.relations, spans))
        return ArticleView(spans=spans, rest=(*heads, *links))

    def _takes_layer(self, layer: Layer) -> bool:
        statuses = self.choice.statuses
        return layer.annotator_id in self._chosen and (not statuses or layer.status in statuses)

    def _takes_new(self) -> bool:
        return not self.choice.statuses or ArticleStatus.NEW in self.choice.statuses

    def _narrowed(self, span: Span) -> Span:
        return replace(span, attributes=self._written(span.attributes))

    def _links(self, links: Iterable[Relation], kept: Mapping[str, Span]) -> Iterator[Relation]:
        for link in links:
            if link.source in kept and link.target in kept:
                yield replace(link, attributes=self._written(link.attributes))

    def _written(self, values: Mapping[str, T]) -> Mapping[str, T]:
        names = self.choice.attributes
        if names is None:
            return values
        return {name: value for name, value in values.items() if name in names}


def _is_marked(layer: Layer) -> bool:
    """Tell whether anything was done in a layer: an untouched one is as good as none."""
    head = layer.head
    return bool(layer.spans or layer.relations or head.note) or head.status is not ArticleStatus.NEW
