"""An article as the lines of an annotation file; offsets are code points.

brat cannot mark a line end, so a span is split there, as brat itself does. Where splitting does
not say all (a span that starts or ends with a line end), a note of the type `Range` does. What
is no plain name (a value with spaces, a number given as a text) stands in a note as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from operator import attrgetter

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.known_values import KnownValues
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.value_texts import text_value, value_text
from annotator.core.formats.brat.type_names import is_safe, type_name

LINE_ENDS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What brat takes for the end of a line when it reads its own files."""

NOTE = "AnnotatorNotes"
RANGE = "Range"
VALUE = "Value-"
DATABASE = "Register"

_LABEL, _ATTRIBUTES = attrgetter("label"), attrgetter("attributes")
_Value = tuple[bool, str, str]
"""Whether a value stands in a note, and what stands before and behind its owner."""


def standoff(article: AnnotatedArticle) -> str:
    """Return the annotation file of an article."""
    numbers = _Numbers()
    return "".join([*_spans(article, numbers), *_relations(article, numbers)])


class _Numbers:
    """The next number of attributes, of links and of notes in a file."""

    def __init__(self) -> None:
        self.attributes, self.links, self.notes = count(1), count(1), count(1)


def _spans(article: AnnotatedArticle, numbers: _Numbers) -> Iterator[str]:
    """Yield the lines of spans; one loop with few calls, because there are millions."""
    text, spans = article.text, article.spans
    has_line_ends = _has_line_ends(article)
    known = _KNOWN.each(map(_LABEL, spans), list(map(_ATTRIBUTES, spans)))
    for number, (span, (label, values)) in enumerate(zip(spans, known, strict=True), start=1):
        _, start, end, _, _, _, entity, _, note, fragments = span
        is_whole = not fragments and not (has_line_ends and LINE_ENDS.search(text, start, end))
        own = f"T{number}"
        if is_whole:
            yield f"{own}\t{label} {start} {end}\t{text[start:end]}\n"
        else:
            pieces = pieces_of(span, text)
            shown = " ".join([text[first:last] for first, last in pieces])
            yield f"{own}\t{label} {_ends(pieces)}\t{LINE_ENDS.sub(_blank, shown)}\n"
        if values:
            yield from _values(own, values, numbers)
        if entity:
            link = f"N{next(numbers.links)}\tReference {own} {DATABASE}:{entity}"
            yield f"{link}\t{entity}\n"
        if note:
            yield f"#{next(numbers.notes)}\t{NOTE} {own}\t{one_line(note)}\n"
        if not is_whole and rejoined(pieces, text) != _ranges(span):
            yield f"#{next(numbers.notes)}\t{RANGE} {own}\t{_ends(_ranges(span))}\n"


def _has_line_ends(article: AnnotatedArticle) -> bool:
    """Tell whether any span of an article has a line end in it, by one search for all."""
    texts = [article.text[span[1] : span[2]] for span in article.spans]
    return LINE_ENDS.search("".join(texts)) is not None


def _relations(article: AnnotatedArticle, numbers: _Numbers) -> Iterator[str]:
    if not article.relations:
        return
    ids = {span.id: f"T{number}" for number, span in enumerate(article.spans, start=1)}
    for number, link in enumerate(article.relations, start=1):
        own, ends = f"R{number}", f"Arg1:{ids[link.source]} Arg2:{ids[link.target]}"
        label, values = _spelled(link.label, link.attributes)
        yield f"{own}\t{label} {ends}\n"
        yield from _values(own, values, numbers)


def _values(owner: str, values: list[_Value], numbers: _Numbers) -> Iterator[str]:
    for is_note, name, value in values:
        if is_note:
            yield f"#{next(numbers.notes)}\t{name} {owner}{value}\n"
        else:
            yield f"A{next(numbers.attributes)}\t{name} {owner}{value}\n"


def _spelled(label: str, values: Mapping[str, AttributeValue]) -> tuple[str, list[_Value]]:
    return type_name(label), [_value(*item) for item in values.items()]


def _value(name: str, value: AttributeValue) -> _Value:
    text = value_text(value)
    if value is True:
        return False, type_name(name), ""
    if is_safe(text) and text_value(text) == value:
        return False, type_name(name), f" {text}"
    return True, f"{VALUE}{type_name(name)}", f"\t{one_line(text)}"


_KNOWN = KnownValues(_spelled)


def pieces_of(span: ExchangeSpan, text: str) -> list[Range]:
    """Return the pieces of a span without line ends; the whole span if it is nothing else."""
    pieces = []
    for start, end in _ranges(span):
        at = start
        for found in LINE_ENDS.finditer(text, start, end):
            pieces += [(at, found.start())] if found.start() > at else []
            at = found.end()
        pieces += [(at, end)] if end > at else []
    return pieces or [(span.start, span.end)]


def rejoined(pieces: list[Range], text: str) -> list[Range]:
    """Return pieces with those put together between which only line ends are."""
    joined = pieces[:1]
    for start, end in pieces[1:]:
        if LINE_ENDS.fullmatch(text, joined[-1][1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def one_line(text: str) -> str:
    """Return a text fit for one line: as it is, or as JSON."""
    is_plain = not LINE_ENDS.search(text) and text == text.strip() and text[:1] != '"'
    if is_plain and "\t" not in text:
        return text
    quoted = orjson.dumps(text).decode()
    return LINE_ENDS.sub(lambda found: "".join(f"\\u{ord(x):04x}" for x in found[0]), quoted)


def plain_text(line: str) -> str:
    """Return the text that `one_line` was given."""
    if line[:1] == '"':
        value = text_value(line)
        return value if isinstance(value, str) else line
    return line


def _ends(ranges: Iterable[Range]) -> str:
    return ";".join([f"{start} {end}" for start, end in ranges])


def _ranges(span: ExchangeSpan) -> list[Range]:
    return list(span.fragments) or [(span.start, span.end)]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
