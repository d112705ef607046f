"""Articles of any text and any spans, for hypothesis."""

from dataclasses import replace
from hashlib import sha256

from hypothesis import strategies as st

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.xml_text import is_xml_text
from written import article, uuid

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00\ufeff")
TEXTS = st.text(CHARACTERS, min_size=1).filter(lambda text: bool(text.strip()))
ARABIC = st.text("ابتسمنوي ًّـ\u200f\u202b\u200d١٢😀👨‍👩‍👧\n«»،", min_size=1).filter(
    lambda text: bool(text.strip())
)
LABELS = st.sampled_from(["actor", "place", "فاعل.محلي"])
WORDS = st.text(CHARACTERS, min_size=1, max_size=8)
VALUES: st.SearchStrategy[AttributeValue] = st.one_of(
    WORDS,
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.lists(WORDS, max_size=3).map(tuple),
)
ATTRIBUTES = st.dictionaries(st.sampled_from(["type", "نوع", "a.b"]), VALUES, max_size=2)
NOTES = st.just("") | WORDS.filter(lambda text: bool(text.strip()) and is_xml_text(text))
"""A control character in a note is a space in `xmi`, as FORMATS.md says."""


@st.composite
def marked(draw: st.DrawFn) -> AnnotatedArticle:
    """Any text with spans of one piece, beside, over and within each other."""
    text = draw(TEXTS | ARABIC)
    pairs = draw(st.lists(st.tuples(_range(len(text)), LABELS), max_size=6))
    stretches = {(start, end, label) for (start, end), label in pairs if start < end}
    ordered = sorted(stretches, key=lambda x: (x[0], -x[1], x[2]))
    spans = [
        ExchangeSpan(uuid(at), start, end, text[start:end], label)
        for at, (start, end, label) in enumerate(ordered, start=1)
    ]
    checksum = sha256(text.encode()).hexdigest()
    return replace(article("x"), text=text, text_sha256=checksum, spans=tuple(spans))


@st.composite
def whole(draw: st.DrawFn) -> AnnotatedArticle:
    """The same, with fragments, attributes, entities, notes, and relations with attributes."""
    item = draw(marked())
    spans = tuple(draw(_filled(span, item.text)) for span in item.spans)
    ids = [span.id for span in spans]
    found: list[list[str]] = []
    if len(ids) > 1:
        ends = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
        found = draw(st.lists(ends, max_size=4, unique_by=tuple))
    relations = [
        ExchangeRelation(uuid(100 + at), "speaks", source, target, draw(ATTRIBUTES))
        for at, (source, target) in enumerate(found)
    ]
    return replace(
        item, spans=spans, relations=tuple(relations), attributes=draw(ATTRIBUTES), note=draw(NOTES)
    )


@st.composite
def _filled(draw: st.DrawFn, span: ExchangeSpan, text: str) -> ExchangeSpan:
    """A span with all it can have, perhaps of two pieces."""
    more = span._replace(
        attributes=draw(ATTRIBUTES),
        entity=draw(st.none() | st.just(uuid(900))),
        origin=draw(st.sampled_from(["imported", "manual", "suggested"])),
        note=draw(NOTES),
    )
    hole = draw(_range(span.end - span.start))
    if not draw(st.booleans()) or not 0 < hole[0] < hole[1] < span.end - span.start:
        return more
    pieces = ((span.start, span.start + hole[0]), (span.start + hole[1], span.end))
    return more._replace(fragments=pieces, text=" ".join(text[a:b] for a, b in pieces))


def _range(length: int) -> st.SearchStrategy[tuple[int, int]]:
    edge = st.integers(0, length)
    return st.tuples(edge, edge).map(lambda ends: (min(ends), max(ends)))
