"""An article as the lines of an annotation file; offsets are code points.

brat cannot mark a line end, so a span is split there, as brat itself does. Where splitting does
not say all (a span that starts or ends with a line end), a note of the type `Range` does. What
is no plain name (a value with spaces, a number given as a text) stands in a note as well.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import count

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.value_texts import text_value, value_text
from annotator.core.formats.brat.type_names import is_safe, type_name

LINE_ENDS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What brat takes for the end of a line when it reads its own files."""

NOTE = "AnnotatorNotes"
RANGE = "Range"
VALUE = "Value-"
DATABASE = "Register"


def standoff(article: AnnotatedArticle) -> str:
    """Return the annotation file of an article."""
    lines = list(_lines(article))
    return "".join(f"{line}\n" for line in lines)


def _lines(article: AnnotatedArticle) -> Iterator[str]:
    attributes, links, notes = count(1), count(1), count(1)
    ids: dict[str, str] = {}
    for number, span in enumerate(article.spans, start=1):
        own = ids[span.id] = f"T{number}"
        pieces = pieces_of(span, article.text)
        ends = ";".join(f"{start} {end}" for start, end in pieces)
        shown = " ".join(article.text[start:end] for start, end in pieces)
        yield f"{own}\t{type_name(span.label)} {ends}\t{LINE_ENDS.sub(_blank, shown)}"
        yield from _values(own, span.attributes, attributes, notes)
        if span.entity:
            yield f"N{next(links)}\tReference {own} {DATABASE}:{span.entity}\t{span.entity}"
        if span.note:
            yield f"#{next(notes)}\t{NOTE} {own}\t{one_line(span.note)}"
        if rejoined(pieces, article.text) != _ranges(span):
            exact = ";".join(f"{start} {end}" for start, end in _ranges(span))
            yield f"#{next(notes)}\t{RANGE} {own}\t{exact}"
    for number, link in enumerate(article.relations, start=1):
        own = f"R{number}"
        yield f"{own}\t{type_name(link.label)} Arg1:{ids[link.source]} Arg2:{ids[link.target]}"
        yield from _values(own, link.attributes, attributes, notes)


def _values(
    owner: str, values: Mapping[str, AttributeValue], numbers: Iterator[int], notes: Iterator[int]
) -> Iterator[str]:
    for name, value in values.items():
        text = value_text(value)
        if value is True:
            yield f"A{next(numbers)}\t{type_name(name)} {owner}"
        elif is_safe(text) and text_value(text) == value:
            yield f"A{next(numbers)}\t{type_name(name)} {owner} {text}"
        else:
            yield f"#{next(notes)}\t{VALUE}{type_name(name)} {owner}\t{one_line(text)}"


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


def _ranges(span: ExchangeSpan) -> list[Range]:
    return list(span.fragments) or [(span.start, span.end)]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
