"""The cells of spans in a sheet: a column for each feature that a span of the article has."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.known_values import KnownValues
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.webanno.escapes import escaped_value

NO_VALUE = "*"
_USUAL_ORIGIN = "imported"
_REMEMBERED = 1 << 12

Numbers = tuple[int, ...]
"""Numbers of spans, counted from 0."""

_Kind = tuple[str, str | None, tuple[str, ...]]
"""Label, origin (None where it has no column), and the attributes that have columns."""


class SpanCells:
    """The cells of an article's spans."""

    def __init__(self, spans: Sequence[ExchangeSpan]) -> None:
        self.names = ["label"]
        """What the columns are called; there is always one."""
        rows = self._rows(spans) if spans else []
        self.each = [f"[{number}]\t".join(row) for number, row in enumerate(rows, start=1)]
        """The cells of each span, a tab behind each."""

    def stacked(self, spans: Numbers) -> str:
        """Return the cells of spans that share a row, a tab behind each."""
        if len(spans) == 1:
            return self.each[spans[0]]
        stacks = [self.each[span].split("\t")[:-1] for span in spans]
        return "\t".join([*map("|".join, zip(*stacks, strict=True)), ""])

    def _rows(self, spans: Sequence[ExchangeSpan]) -> Sequence[Sequence[str]]:
        """Return the cells of each span, and name their columns: those that any span needs."""
        *_, labels, values, entities, origins, notes, _ = zip(*spans, strict=True)
        has_origins = origins.count(_USUAL_ORIGIN) < len(origins)
        keys = tuple(sorted(set().union(*values)))
        kinds = zip(labels, origins if has_origins else repeat(None), repeat(keys), strict=False)
        rows: list[tuple[str, ...]] = _KNOWN.each(kinds, values)
        self.names += ["origin"] * has_origins
        for name, texts, nothing in (("entity", entities, None), ("note", notes, "")):
            if texts.count(nothing) < len(texts):
                at = len(self.names)
                own = [NO_VALUE if text == nothing else text_cell(text) for text in texts]
                rows = [(*row[:at], one, *row[at:]) for row, one in zip(rows, own, strict=True)]
                self.names.append(name)
        self.names += map(feature_name, keys)
        return rows


@lru_cache(maxsize=_REMEMBERED)
def text_cell(text: str) -> str:
    """Return a text for a cell."""
    return escaped_value(text)


def attribute_cell(values: Mapping[str, AttributeValue], key: str) -> str:
    """Return the value of an attribute for a cell; an empty text stands as `""`."""
    return text_cell(value_text(values[key]) or '""') if key in values else NO_VALUE


def _shared_cells(kind: _Kind, values: Mapping[str, AttributeValue]) -> tuple[str, ...]:
    """Return the cells that spans share, and at the end nothing, which gets a tab in front."""
    label, origin, keys = kind
    cells = [text_cell(label)]
    if origin is not None:
        cells.append(NO_VALUE if origin == _USUAL_ORIGIN else text_cell(origin))
    return (*cells, *(attribute_cell(values, key) for key in keys), "")


_KNOWN = KnownValues(_shared_cells)
