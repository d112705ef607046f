"""An article as a sheet of WebAnno TSV 3.3; offsets count UTF-16 units.

Sentences start with their first token, as the format wants it, and go on to the next one, so
that nothing between them is lost. A span that starts or ends inside a token stands in the row
of a sub-token. Every span has a number, which joins its rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.tokens import Tokens, tokens
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.cut_tokens import cut_further
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.webanno.cells import Numbers, SpanCells
from annotator.core.formats.webanno.escapes import escaped_text, is_plain
from annotator.core.formats.webanno.links import NOTHING, SPAN_LAYER, Links
from annotator.core.formats.webanno.rows import rows


def sheet(article: AnnotatedArticle) -> str:
    """Return the sheet of an article, lines ending with LF."""
    return _Sheet(article).data()


class _Sheet:
    """Builds the lines of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._text = article.text
        self._spans = article.spans
        self._utf16 = Utf16Map.of(article.text)
        self._cells = SpanCells(article.spans)
        self._links = Links(article)
        self._found = tokens(article.text)
        self._is_plain = is_plain(article.text)
        others = self._fill_alone()
        if others or self._found.starts[0]:
            self._found = _cut(article, self._found)
            self._is_plain = False
            others = self._fill_alone()
        self._starts = _sentence_starts(self._text, self._found)
        if others:
            self._fill(others)

    def data(self) -> str:
        """Return header and rows."""
        names = "|".join([f"#T_SP={SPAN_LAYER}", *self._cells.names])
        found = self._found
        return f"#FORMAT=WebAnno TSV 3.3\n{names}\n{self._links.header}\n" + rows(
            list(zip(self._starts, self._sentence_lines(), strict=True)),
            self._offsets(found.starts),
            self._offsets(found.ends),
            self._escaped(found.texts),
            self._tails,
        )

    def _sentence_lines(self) -> Iterator[str]:
        """Yield the lines that say which text tokens and what follows them have."""
        edges = [self._found.starts[first] for first in self._starts]
        for start, end in pairwise([*edges, None]):
            text = self._text[start:end]
            if end is not None:  # the line end behind a sentence is understood
                text = text.removesuffix("\n")
            yield "\n#Text=".join(["", *self._escaped(text.split("\n"))]) + "\n"

    def _escaped(self, texts: Sequence[str]) -> Sequence[str]:
        return texts if self._is_plain else list(map(escaped_text, texts))

    def _fill_alone(self) -> Sequence[int]:
        """Make the tails of rows; return the numbers of spans that are still to be filled in.

        Those of whole tokens that no other span touches are filled in: nearly all there are.
        """
        nothing = f"{NOTHING}\t" * (len(self._cells.names) + self._links.width)
        self._tails = tails = [f"\t{nothing}\n"] * len(self._found)
        if self._links:
            return range(len(self._spans))
        starts, ends, cells = self._found.starts, self._found.ends, self._cells.each
        others: list[int] = []
        held = 0
        limits = [*(span.start for span in self._spans[1:]), len(self._text)]
        for at, (span, limit) in enumerate(zip(self._spans, limits, strict=False)):
            start, end = span.start, span.end
            first, last = bisect_right(ends, start), bisect_left(starts, end)
            is_whole = first < last and starts[first] == start and ends[last - 1] == end
            if is_whole and held <= start and end <= limit:
                tails[first:last] = [f"\t{cells[at]}\n"] * (last - first)
            else:
                others.append(at)
            held = max(held, end)
        return others

    def _fill(self, numbers: Iterable[int]) -> None:
        """Fill in spans that may overlap, end inside tokens and have relations."""
        whole, parts = self._covered(numbers)
        named = {*whole, *parts} if self._links else parts
        names = {number: self._name(number) for number in sorted(named)}
        subs = {number: sorted(ranges) for number, ranges in parts.items()}
        for number, name in names.items():
            self._links.stand_in(name, whole.get(number, ()))
            for at, part in enumerate(subs.get(number, ()), start=1):
                self._links.stand_in(f"{name}.{at}", parts[number][part])
        for number, spans in whole.items():
            self._tails[number] = self._tail(spans, names.get(number, ""))
        for number, ranges in subs.items():
            for at, part in enumerate(ranges, start=1):
                name = f"{names[number]}.{at}"
                start, end = self._offsets(part)
                text = escaped_text(self._text[part[0] : part[1]])
                tail = self._tail(parts[number][part], name)
                self._tails[number] += f"{name}\t{start}-{end}\t{text}{tail}"

    def _covered(
        self, numbers: Iterable[int]
    ) -> tuple[dict[int, Numbers], dict[int, dict[Range, Numbers]]]:
        """Return which spans cover each token: all of it, or which part of it."""
        starts, ends = self._found.starts, self._found.ends
        whole: dict[int, Numbers] = {}
        parts: dict[int, dict[Range, Numbers]] = {}
        for at in numbers:
            span = self._spans[at]
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

    def _tail(self, spans: Numbers, name: str) -> str:
        return f"\t{self._cells.stacked(spans)}{self._links.cells(spans, name)}\n"

    def _name(self, number: int) -> str:
        sentence = bisect_right(self._starts, number)
        return f"{sentence}-{number - self._starts[sentence - 1] + 1}"

    def _offsets(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return offsets in UTF-16 units."""
        if self._utf16.is_identity:
            return offsets
        return list(map(self._utf16.to_utf16, offsets))


def _cut(article: AnnotatedArticle, found: Tokens) -> Tokens:
    """Return whole tokens and white space that spans have; that before the first one as well."""
    found = cut_further(article.text, found, article.spans, gaps=False, inside=False)
    start = found.starts[0]
    if not start:
        return found
    return Tokens(
        starts=[0, *found.starts], ends=[start, *found.ends],
        texts=[article.text[:start], *found.texts],
    )  # fmt: skip


def _sentence_starts(text: str, found: Tokens) -> list[int]:
    """Return the numbers of the tokens that start a sentence; the first one starts with all."""
    starts = [bisect_left(found.starts, sentence.start) for sentence in sentences(text)]
    return sorted({0, *(start for start in starts[1:] if start < len(found))})
