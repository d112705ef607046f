"""A row of the dataset: the text with its exact spans, and its tokens with their tags."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.base.tagging import Marked, layered, tags_of

Row = dict[str, object]


def row_of(article: AnnotatedArticle, found: Tokens, *, bilou: bool) -> Row:
    """Return the row of an article; what has no fixed type is JSON in a text.

    `datasets` wants one type per column, and turns texts that all look like dates into dates.
    """
    layers = [
        tags_of(layer, len(found), bilou=bilou)
        for layer in layered(_marked(article.spans, found)) or [[]]
    ]
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
        "spans": [_span(span, found) for span in article.spans],
        "relations": [_relation(link) for link in article.relations],
        "attributes": json_text(article.attributes),
        "meta": json_text(article.meta),
    }


def _marked(spans: Iterable[ExchangeSpan], found: Tokens) -> list[Marked]:
    marks: set[tuple[int, int, str]] = set()
    for span in spans:
        for start, end in span.fragments or ((span.start, span.end),):
            place = found.place(start, end)
            if place is not None:
                marks.add((place[0], -place[1], span.label))
    return [(first, -last, label) for first, last, label in sorted(marks)]


def _span(span: ExchangeSpan, found: Tokens) -> Row:
    first, last = found.place(span.start, span.end) or (None, None)
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "token_start": first,
        "token_end": last,
        "label": span.label,
        "fragments": span.fragments,
        "entity": span.entity,
        "origin": span.origin,
        "note": span.note,
        "attributes": json_text(span.attributes),
    }


def _relation(link: ExchangeRelation) -> Row:
    return {
        "id": link.id,
        "label": link.label,
        "from": link.source,
        "to": link.target,
        "attributes": json_text(link.attributes),
    }


def cut_row(row: Mapping[str, Any]) -> Sequence[str]:
    """Return what a reader of a row cuts for each span; nothing if its tokens are wrong."""
    text = row["text"]
    tokens = [text[start:end] for start, end in row["offsets"]]
    columns = [row["ner_tags"], *row["nested_ner_tags"]]
    if tokens != row["tokens"] or any(len(column) != len(tokens) for column in columns):
        return ()
    return [
        " ".join(
            text[start:end] for start, end in span["fragments"] or [(span["start"], span["end"])]
        )
        for span in row["spans"]
    ]
