"""An article as a sheet of WebAnno TSV 3.3; offsets count UTF-16 units.

Sentences start with their first token, as the format wants it, and go on to the next one, so
that nothing between them is lost. A span that starts or ends inside a token stands in the row
of a sub-token. Every span has a number, which joins its rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.tokens import Tokens
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.cut_tokens import cut_tokens
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.webanno.escapes import escaped_text, escaped_texts, escaped_value

SPAN_LAYER = "webanno.custom.Span"
RELATION_LAYER = "webanno.custom.Relation"
_NOTHING = "_"
_NO_VALUE = "*"
_REMEMBERED = 1 << 12


@dataclass(frozen=True, slots=True)
class _Unit:
    """A token or sub-token with spans in its row: its name, and the numbers of the spans."""

    name: str
    ends: Range
    spans: list[int]


@dataclass(frozen=True, slots=True)
class _Column:
    """One feature of all spans, or of all relations."""

    name: str
    of: Callable[[ExchangeSpan], str | None]


def sheet(article: AnnotatedArticle) -> str:
    """Return the sheet of an article, lines ending with LF."""
    return "".join(_Sheet(article).parts())


class _Sheet:
    """Builds the lines of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._article = article
        self._text = article.text
        self._found = _tokens(article)
        self._utf16 = Utf16Map.of(article.text)
        self._starts, self._ends = map(self._offsets, (self._found.starts, self._found.ends))
        self._texts = escaped_texts(self._found.texts)
        self._numbers = {span.id: at for at, span in enumerate(article.spans)}
        self._columns = list(_span_columns(article.spans))
        self._cells = [
            [f"{_cell(column.of(span))}[{number}]" for column in self._columns]
            for number, span in enumerate(article.spans, start=1)
        ]
        names = {feature_name(key): key for link in article.relations for key in link.attributes}
        self._relation_names = {name: names[name] for name in sorted(names)}
        width = len(self._columns)
        width += len(self._relation_names) + 2 if article.relations else 0
        self._nothing = f"{_NOTHING}\t" * width
        self._first_unit: dict[int, str] = {}
        self._incoming: dict[int, list[ExchangeRelation]] = {}
        for link in article.relations:
            self._incoming.setdefault(self._numbers[link.target], []).append(link)

    def parts(self) -> Iterator[str]:
        """Yield header and rows, some lines at a time."""
        yield "#FORMAT=WebAnno TSV 3.3\n"
        names = [f"#T_SP={SPAN_LAYER}", *(column.name for column in self._columns)]
        yield "|".join(names) + "\n"
        if self._incoming:
            names = ["label", *self._relation_names, f"BT_{SPAN_LAYER}"]
            yield "|".join([f"#T_RL={RELATION_LAYER}", *names]) + "\n"
        yield "\n"
        starts = _sentence_starts(self._text, self._found)
        units = self._units(starts)
        for found in units.values():
            for unit in found:
                for at in unit.spans:
                    self._first_unit.setdefault(at, unit.name)
        bounds = zip(starts, [*starts[1:], len(self._found)], strict=True)
        for number, (first, last) in enumerate(bounds, start=1):
            yield self._sentence_text(first, last)
            yield from self._rows(f"{number}-", (first, last), units)

    def _sentence_text(self, first: int, last: int) -> str:
        """Return the lines that say which text tokens and what follows them have."""
        starts = self._found.starts
        if last == len(starts):
            text = self._text[starts[first] :]
        else:  # the line end behind a sentence is understood
            text = self._text[starts[first] : starts[last]].removesuffix("\n")
        return "".join(["\n", *(f"#Text={escaped_text(line)}\n" for line in text.split("\n"))])

    def _units(self, starts: Sequence[int]) -> dict[int, list[_Unit]]:
        """Return for each token with spans its units, with their names."""
        parts: dict[int, dict[Range, list[int]]] = {}
        found = self._found
        for at, span in enumerate(self._article.spans):
            first = bisect_right(found.ends, span.start)
            last = bisect_left(found.starts, span.end)
            for number in range(first, last):
                part = (max(found.starts[number], span.start), min(found.ends[number], span.end))
                parts.setdefault(number, {}).setdefault(part, []).append(at)
        units = {}
        for number in sorted(parts):
            sentence = bisect_right(starts, number)
            name = f"{sentence}-{number - starts[sentence - 1] + 1}"
            units[number] = list(
                _units(name, (found.starts[number], found.ends[number]), parts[number])
            )
        return units

    def _rows(self, prefix: str, bounds: Range, units: Mapping[int, list[_Unit]]) -> Iterator[str]:
        """Yield the rows of a sentence; those without spans by one formatting for many."""
        row = f"{prefix}%d\t%d-%d\t%s\t{self._nothing}\n"
        first, last = bounds
        done = first
        for at in [*filter(units.__contains__, range(first, last)), last]:
            if at > done:
                columns = (self._starts[done:at], self._ends[done:at], self._texts[done:at])
                cells = zip(range(done - first + 1, at - first + 1), *columns, strict=True)
                yield row * (at - done) % tuple(chain.from_iterable(cells))
            if at < last:
                yield from map(self._row, units[at])
            done = at + 1

    def _offsets(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return offsets in UTF-16 units."""
        if self._utf16.is_identity:
            return offsets
        return list(map(self._utf16.to_utf16, offsets))

    def _row(self, unit: _Unit) -> str:
        start, end = self._offsets(unit.ends)
        text = escaped_text(self._text[unit.ends[0] : unit.ends[1]])
        if not unit.spans:
            return f"{unit.name}\t{start}-{end}\t{text}\t{self._nothing}\n"
        stacks = [self._cells[at] for at in unit.spans]
        cells = stacks[0] if len(stacks) == 1 else map("|".join, zip(*stacks, strict=True))
        more = self._relation_cells(unit) if self._incoming else ()
        return "\t".join([unit.name, f"{start}-{end}", text, *cells, *more, "\n"])

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


def _tokens(article: AnnotatedArticle) -> Tokens:
    """Return whole tokens; white space before the first one is a token as well."""
    found = cut_tokens(article.text, article.spans, inside=False)
    start = found.starts[0]
    if not start:
        return found
    return Tokens(
        starts=[0, *found.starts], ends=[start, *found.ends],
        texts=[article.text[:start], *found.texts],
    )  # fmt: skip


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


@lru_cache(maxsize=_REMEMBERED)
def _cell(value: str | None) -> str:
    return _NO_VALUE if value is None else escaped_value(value)


def _units(name: str, token: Range, parts: Mapping[Range, list[int]]) -> Iterator[_Unit]:
    yield _Unit(name, token, parts.get(token, []))
    others = sorted(part for part in parts if part != token)
    for number, part in enumerate(others, start=1):
        yield _Unit(f"{name}.{number}", part, spans=parts[part])


def _sentence_starts(text: str, found: Tokens) -> list[int]:
    """Return the numbers of the tokens that start a sentence; the first one starts with all."""
    starts = [bisect_left(found.starts, sentence.start) for sentence in sentences(text)]
    return sorted({0, *(start for start in starts[1:] if start < len(found))})
