"""A row of the dataset: the text with its exact spans, and its tokens with their tags."""

from collections.abc import Sequence

import msgspec
import orjson

from annotator.core.domain.exchange import ExchangeRelation
from annotator.core.formats.base.attribute_texts import attribute_texts
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.base.tagging import layered, tags_of
from annotator.core.formats.hf.placing import Placing

Row = dict[str, object]


class _Span(msgspec.Struct, gc=False):
    """A span: objects of known keys are made and written sooner than dicts."""

    id: str
    start: int
    end: int
    token_start: int | None
    token_end: int | None
    label: str
    fragments: Sequence[tuple[int, int]]
    entity: str | None
    origin: str
    note: str
    attributes: str


_ENCODER = msgspec.json.Encoder()


def line_of(placed: Placing, *, bilou: bool) -> bytes:
    """Return the row of an article as a line of JSON."""
    spans = orjson.Fragment(_ENCODER.encode(_spans(placed)))
    return orjson.dumps(_row(placed, spans, bilou=bilou), option=orjson.OPT_APPEND_NEWLINE)


def row_of(placed: Placing, *, bilou: bool) -> Row:
    """Return the row of an article."""
    return _row(placed, list(map(msgspec.structs.asdict, _spans(placed))), bilou=bilou)


def _row(placed: Placing, spans: object, *, bilou: bool) -> Row:
    """Return the row with its spans as given; what has no fixed type is JSON in a text.

    `datasets` wants one type per column, and turns texts that all look like dates into dates.
    """
    article, found = placed.article, placed.tokens
    layers = [tags_of(layer, len(found), bilou=bilou) for layer in layered(placed.marks) or [[]]]
    return {
        "id": article.id,
        "annotator": article.annotator,
        "status": article.status,
        "split": article.split,
        "text": article.text,
        "tokens": found.texts,
        "offsets": list(zip(found.starts, found.ends, strict=True)),
        "ner_tags": layers[0],
        "nested_ner_tags": layers[1:],
        "spans": spans,
        "relations": [_relation(link) for link in article.relations],
        "attributes": json_text(article.attributes),
        "meta": json_text(article.meta),
    }


def _spans(placed: Placing) -> list[_Span]:
    """Return the objects of spans, made of columns: an export has millions of them."""
    spans = placed.article.spans
    if not spans:
        return []
    firsts, lasts = zip(
        *[place if place[0] < place[1] else (None, None) for place in placed.places], strict=True
    )
    ids, starts, ends, _, labels, given, *others, fragments = zip(*spans, strict=True)
    values = attribute_texts(given)
    columns = (ids, starts, ends, firsts, lasts, labels, fragments, *others, values)
    return list(map(_Span, *columns))


def _relation(link: ExchangeRelation) -> Row:
    return {
        "id": link.id,
        "label": link.label,
        "from": link.source,
        "to": link.target,
        "attributes": json_text(link.attributes),
    }
