"""The cells of spans in a sheet: a column for each feature that a span of the article has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.webanno.escapes import escaped_value

NO_VALUE = "*"
_REMEMBERED = 1 << 12

Numbers = tuple[int, ...]
"""Numbers of spans, counted from 0."""


class SpanCells:
    """The cells of an article's spans, made column by column."""

    def __init__(self, spans: Sequence[ExchangeSpan]) -> None:
        columns = dict(_columns(spans)) if spans else {"label": ()}
        self.names = list(columns)
        """What the columns are called; there is always one."""
        rows = zip(*columns.values(), repeat(""))
        self._joined = [f"[{number}]\t".join(row) for number, row in enumerate(rows, start=1)]

    def __getitem__(self, span: int) -> str:
        """The cells of one span, a tab behind each."""
        return self._joined[span]

    def stacked(self, spans: Numbers) -> str:
        """Return the cells of spans that share a row, a tab behind each."""
        if len(spans) == 1:
            return self._joined[spans[0]]
        stacks = [self._joined[span].split("\t")[:-1] for span in spans]
        return "\t".join([*map("|".join, zip(*stacks, strict=True)), ""])


@lru_cache(maxsize=_REMEMBERED)
def text_cell(text: str) -> str:
    """Return a text for a cell."""
    return escaped_value(text)


def attribute_cells(all_values: Iterable[Mapping[str, AttributeValue]], key: str) -> list[str]:
    """Return the values of an attribute for cells; an empty text stands as `""`."""
    return [_value_cell(values[key]) if key in values else NO_VALUE for values in all_values]


def _columns(spans: Sequence[ExchangeSpan]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the name and the values of each column; all but the first are there if needed."""
    *_, labels, values, entities, origins, notes, _ = zip(*spans, strict=True)
    yield "label", list(map(text_cell, labels))
    optional = (("origin", origins, "imported"), ("entity", entities, None), ("note", notes, ""))
    for name, texts, nothing in optional:
        if texts.count(nothing) < len(texts):
            yield name, [NO_VALUE if text == nothing else text_cell(text) for text in texts]
    for key in sorted(set().union(*values)):
        yield feature_name(key), attribute_cells(values, key)


def _value_cell(value: AttributeValue) -> str:
    return text_cell(value_text(value) or '""')
