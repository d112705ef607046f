"""An article as a sheet of WebAnno TSV 3.3; offsets count UTF-16 units.

Sentences start with their first token, as the format wants it, and go on to the next one, so
that nothing between them is lost. A span that starts or ends inside a token stands in the row
of a sub-token. Every span has a number, which joins its rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

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
_Numbers = tuple[int, ...]
"""Numbers of spans, counted from 0."""


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
        self._text = article.text
        self._spans = article.spans
        self._found = _tokens(article)
        self._utf16 = Utf16Map.of(article.text)
        self._starts = _sentence_starts(self._text, self._found)
        self._columns = list(_span_columns(article.spans))
        self._cells = [
            [f"{_cell(column.of(span))}[{number}]" for column in self._columns]
            for number, span in enumerate(article.spans, start=1)
        ]
        self._joined: dict[tuple[_Numbers, str], str] = {}
        self._links = _Links(article)
        self._nothing = f"{_NOTHING}\t" * (len(self._columns) + self._links.width)

    def parts(self) -> Iterator[str]:
        """Yield header and rows, a sentence at a time."""
        yield "#FORMAT=WebAnno TSV 3.3\n"
        names = [f"#T_SP={SPAN_LAYER}", *(column.name for column in self._columns)]
        yield "|".join(names) + "\n"
        yield self._links.header
        yield "\n"
        offsets = (self._offsets(self._found.starts), self._offsets(self._found.ends))
        columns = (*offsets, escaped_texts(self._found.texts), self._tails())
        bounds = pairwise([*self._starts, len(self._found)])
        for number, (first, last) in enumerate(bounds, start=1):
            yield self._sentence_text(first, last)
            row = f"{number}-%d\t%d-%d\t%s\t%s\n"  # one formatting for all rows of a sentence
            cells = zip(
                range(1, last - first + 1),
                *(column[first:last] for column in columns),
                strict=True,
            )
            yield row * (last - first) % tuple(chain.from_iterable(cells))

    def _sentence_text(self, first: int, last: int) -> str:
        """Return the lines that say which text tokens and what follows them have."""
        starts = self._found.starts
        if last == len(starts):
            text = self._text[starts[first] :]
        else:  # the line end behind a sentence is understood
            text = self._text[starts[first] : starts[last]].removesuffix("\n")
        return "".join(["\n", *(f"#Text={escaped_text(line)}\n" for line in text.split("\n"))])

    def _tails(self) -> list[str]:
        """Return what stands behind the text of each token: cells, and rows of sub-tokens."""
        whole, parts = self._covered()
        named = {*whole, *parts} if self._links.width else parts
        names = {number: self._name(number) for number in sorted(named)}
        subs = {number: sorted(ranges) for number, ranges in parts.items()}
        for number, name in names.items():
            self._links.stand_in(name, whole.get(number, ()))
            for at, part in enumerate(subs.get(number, ()), start=1):
                self._links.stand_in(f"{name}.{at}", parts[number][part])
        tails = [self._nothing] * len(self._found)
        for number, spans in whole.items():
            tails[number] = self._cells_of(spans, names.get(number, ""))
        for number, ranges in subs.items():
            for at, part in enumerate(ranges, start=1):
                name = f"{names[number]}.{at}"
                start, end = self._offsets(part)
                text = escaped_text(self._text[part[0] : part[1]])
                cells = self._cells_of(parts[number][part], name)
                tails[number] += f"\n{name}\t{start}-{end}\t{text}\t{cells}"
        return tails

    def _covered(self) -> tuple[dict[int, _Numbers], dict[int, dict[Range, _Numbers]]]:
        """Return which spans cover each token: all of it, or which part of it."""
        starts, ends = self._found.starts, self._found.ends
        whole: dict[int, _Numbers] = {}
        parts: dict[int, dict[Range, _Numbers]] = {}
        for at, span in enumerate(self._spans):
            first = bisect_right(ends, span.start)
            last = bisect_left(starts, span.end)
            for number in range(first, last):
                part = (max(starts[number], span.start), min(ends[number], span.end))
                if part == (starts[number], ends[number]):
                    whole[number] = (*whole.get(number, ()), at)
                else:
                    ranges = parts.setdefault(number, {})
                    ranges[part] = (*ranges.get(part, ()), at)
        return whole, parts

    def _cells_of(self, spans: _Numbers, name: str) -> str:
        """Return the cells of spans that share a row, each followed by a tab."""
        key = (spans, name if self._links.width else "")
        known = self._joined.get(key)
        if known is None:
            known = self._joined[key] = "\t".join(
                [*self._stacked(spans), *self._links.cells(spans, name), ""]
            )
        return known

    def _stacked(self, spans: _Numbers) -> Iterable[str]:
        stacks = [self._cells[at] for at in spans]
        return stacks[0] if len(stacks) == 1 else map("|".join, zip(*stacks, strict=True))

    def _name(self, number: int) -> str:
        sentence = bisect_right(self._starts, number)
        return f"{sentence}-{number - self._starts[sentence - 1] + 1}"

    def _offsets(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return offsets in UTF-16 units."""
        if self._utf16.is_identity:
            return offsets
        return list(map(self._utf16.to_utf16, offsets))


class _Links:
    """The relations of an article: they stand in the row where their target begins."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._numbers = {span.id: at for at, span in enumerate(article.spans)}
        names = {feature_name(key): key for link in article.relations for key in link.attributes}
        self._names = {name: names[name] for name in sorted(names)}
        self._incoming: dict[int, list[ExchangeRelation]] = {}
        for link in article.relations:
            self._incoming.setdefault(self._numbers[link.target], []).append(link)
        self._rows: dict[int, str] = {}

    @property
    def width(self) -> int:
        """How many columns relations need."""
        return len(self._names) + 2 if self._incoming else 0

    @property
    def header(self) -> str:
        """The line that names the columns, "" without any."""
        names = [f"#T_RL={RELATION_LAYER}", "label", *self._names, f"BT_{SPAN_LAYER}"]
        return "|".join(names) + "\n" if self._incoming else ""

    def stand_in(self, name: str, spans: _Numbers) -> None:
        """Know that spans are in a row; rows come in order, so that the first one is kept."""
        for at in spans if self._incoming else ():
            self._rows.setdefault(at, name)

    def cells(self, spans: _Numbers, name: str) -> Iterator[str]:
        """Yield the cells of the row of some spans."""
        if not self._incoming:
            return
        links = [
            (at, link)
            for at in spans
            if self._rows[at] == name
            for link in self._incoming.get(at, ())
        ]
        yield "|".join(_cell(link.label) for _, link in links) or _NOTHING
        for key in self._names.values():
            yield "|".join(_cell(_text(link.attributes, key)) for _, link in links) or _NOTHING
        sources = [(at, self._numbers[link.source]) for at, link in links]
        ends = [f"{self._rows[from_]}[{from_ + 1}_{at + 1}]" for at, from_ in sources]
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


def _sentence_starts(text: str, found: Tokens) -> list[int]:
    """Return the numbers of the tokens that start a sentence; the first one starts with all."""
    starts = [bisect_left(found.starts, sentence.start) for sentence in sentences(text)]
    return sorted({0, *(start for start in starts[1:] if start < len(found))})
