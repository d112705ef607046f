"""An article as a sheet of WebAnno TSV 3.3; offsets count UTF-16 units.

Sentences start with their first token, as the format wants it, and go on to the next one, so
that nothing between them is lost. A span that starts or ends inside a token stands in the row
of a sub-token. Every span has a number, which joins its rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.cut_tokens import cut_tokens
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.webanno.escapes import escaped_text, escaped_value

SPAN_LAYER = "webanno.custom.Span"
RELATION_LAYER = "webanno.custom.Relation"
_NOTHING = "_"
_NO_VALUE = "*"


@dataclass(slots=True)
class _Unit:
    """A token or sub-token: its name, and the numbers of the spans in its row."""

    name: str
    start: int
    end: int
    spans: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Column:
    """One feature of all spans, or of all relations."""

    name: str
    of: Callable[[ExchangeSpan], str | None]


def sheet(article: AnnotatedArticle) -> str:
    """Return the sheet of an article, lines ending with LF."""
    return "".join(f"{line}\n" for line in _Sheet(article).lines())


class _Sheet:
    """Builds the lines of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._article = article
        self._text = article.text
        self._utf16 = Utf16Map.of(article.text)
        self._is_utf16 = self._utf16.is_identity
        self._columns = list(_span_columns(article.spans))
        names = {feature_name(key): key for link in article.relations for key in link.attributes}
        self._relation_names = {name: names[name] for name in sorted(names)}
        self._numbers = {span.id: at for at, span in enumerate(article.spans)}
        width = len(self._columns)
        width += len(self._relation_names) + 2 if article.relations else 0
        self._nothing = f"{_NOTHING}\t" * width
        self._first_unit: dict[int, str] = {}
        self._incoming: dict[int, list[ExchangeRelation]] = {}
        for link in article.relations:
            self._incoming.setdefault(self._numbers[link.target], []).append(link)

    def lines(self) -> Iterator[str]:
        """Yield header and rows."""
        yield "#FORMAT=WebAnno TSV 3.3"
        yield "|".join([f"#T_SP={SPAN_LAYER}", *(column.name for column in self._columns)])
        if self._incoming:
            names = ["label", *self._relation_names, f"BT_{SPAN_LAYER}"]
            yield "|".join([f"#T_RL={RELATION_LAYER}", *names])
        yield ""
        blocks = self._blocks()
        for _, units in blocks:
            for unit in units:
                for at in unit.spans:
                    self._first_unit.setdefault(at, unit.name)
        for text, units in blocks:
            yield ""
            yield from (f"#Text={escaped_text(line)}" for line in text.split("\n"))
            yield from map(self._row, units)

    def _blocks(self) -> list[tuple[str, list[_Unit]]]:
        """Return text and units of each sentence."""
        found = cut_tokens(self._text, self._article.spans, inside=False)
        if found[0].start > 0:
            found.insert(0, TextRange(0, found[0].start))
        spans = self._spans_of(found)
        starts = _sentence_starts(self._text, found)
        blocks = []
        for number, (first, last) in enumerate(zip(starts, [*starts[1:], len(found)], strict=True)):
            is_last = last == len(found)
            end = len(self._text) if is_last else found[last].start
            text = self._text[found[first].start : end]
            units = [
                unit
                for at in range(first, last)
                for unit in _units(f"{number + 1}-{at - first + 1}", found[at], spans.get(at, {}))
            ]
            # The line end behind a sentence is understood.
            blocks.append((text if is_last else text.removesuffix("\n"), units))
        return blocks

    def _spans_of(self, found: Sequence[TextRange]) -> dict[int, dict[TextRange, list[int]]]:
        """Return for each token which spans cover which part of it."""
        parts: dict[int, dict[TextRange, list[int]]] = {}
        for at, span in enumerate(self._article.spans):
            first = bisect_right(found, span.start, key=lambda one: one.end)
            last = bisect_left(found, span.end, key=lambda one: one.start)
            for number in range(first, last):
                start, end = found[number]
                part = TextRange(max(start, span.start), min(end, span.end))
                parts.setdefault(number, {}).setdefault(part, []).append(at)
        return parts

    def _row(self, unit: _Unit) -> str:
        start, end = unit.start, unit.end
        if not self._is_utf16:
            start, end = self._utf16.range_to_utf16(start, end)
        text = escaped_text(self._text[unit.start : unit.end])
        if not unit.spans:
            return f"{unit.name}\t{start}-{end}\t{text}\t{self._nothing}"
        cells = [unit.name, f"{start}-{end}", text]
        spans = [(at, self._article.spans[at]) for at in unit.spans]
        for column in self._columns:
            stacked = [f"{_cell(column.of(span))}[{at + 1}]" for at, span in spans]
            cells.append("|".join(stacked) or _NOTHING)
        if self._incoming:
            cells += self._relation_cells(unit)
        return "\t".join([*cells, ""])

    def _relation_cells(self, unit: _Unit) -> Iterator[str]:
        links = [
            (at, link)
            for at in unit.spans
            if self._first_unit[at] == unit.name
            for link in self._incoming.get(at, ())
        ]
        yield "|".join(_cell(link.label) for _, link in links) or _NOTHING
        for key in self._relation_names.values():
            yield "|".join(_cell(_text(link.attributes, key)) for _, link in links) or _NOTHING
        sources = [(at, self._numbers[link.source]) for at, link in links]
        ends = [f"{self._first_unit[from_]}[{from_ + 1}_{at + 1}]" for at, from_ in sources]
        yield "|".join(ends) or _NOTHING


def _span_columns(spans: Sequence[ExchangeSpan]) -> Iterator[_Column]:
    """Yield the features that a span of the article has, and always the label."""
    yield _Column("label", lambda span: span.label)
    for column in (
        _Column("origin", lambda span: None if span.origin == "imported" else span.origin),
        _Column("entity", lambda span: span.entity),
        _Column("note", lambda span: span.note or None),
    ):
        if any(column.of(span) is not None for span in spans):
            yield column
    for key in sorted({key for span in spans for key in span.attributes}):
        yield _Column(feature_name(key), _attribute_of(key))


def _attribute_of(key: str) -> Callable[[ExchangeSpan], str | None]:
    return lambda span: _text(span.attributes, key)


def _text(values: Mapping[str, AttributeValue], key: str) -> str | None:
    return (value_text(values[key]) or '""') if key in values else None


def _cell(value: str | None) -> str:
    return _NO_VALUE if value is None else escaped_value(value)


def _units(name: str, token: TextRange, parts: Mapping[TextRange, list[int]]) -> Iterator[_Unit]:
    yield _Unit(name, token.start, token.end, parts.get(token, []))
    if not parts:
        return
    others = sorted(part for part in parts if part != token)
    for number, part in enumerate(others, start=1):
        yield _Unit(f"{name}.{number}", *part, spans=parts[part])


def _sentence_starts(text: str, found: Sequence[TextRange]) -> list[int]:
    """Return the numbers of the tokens that start a sentence; the first one starts with all."""
    starts = [
        bisect_left(found, sentence.start, key=lambda one: one.start)
        for sentence in sentences(text)
    ]
    return sorted({0, *(start for start in starts[1:] if start < len(found))})
