"""A row of the dataset: the text with its exact spans, and its tokens with their tags."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.base.tagging import Marked, layered, tags_of
from annotator.core.formats.base.token_spans import TokenTable

Row = dict[str, object]


def row_of(article: AnnotatedArticle, table: TokenTable, *, bilou: bool) -> Row:
    """Return the row of an article; what has no fixed type is JSON in a text.

    `datasets` wants one type per column, and turns texts that all look like dates into dates.
    """
    layers = [
        tags_of(layer, len(table.tokens), bilou=bilou)
        for layer in layered(_marked(article.spans, table)) or [[]]
    ]
    return {
        "id": article.id,
        "annotator": article.annotator,
        "status": article.status,
        "split": article.split,
        "text": article.text,
        "tokens": table.words(),
        "offsets": list(zip(table.starts, table.ends, strict=True)),
        "ner_tags": layers[0],
        "nested_ner_tags": layers[1:],
        "spans": [_span(span, table) for span in article.spans],
        "relations": [_relation(link) for link in article.relations],
        "attributes": json_text(article.attributes),
        "meta": json_text(article.meta),
    }


def _marked(spans: Iterable[ExchangeSpan], table: TokenTable) -> list[Marked]:
    found: set[tuple[int, int, str]] = set()
    for span in spans:
        for start, end in span.fragments or ((span.start, span.end),):
            place = table.place(start, end)
            if place is not None:
                found.add((place[0], -place[1], span.label))
    return [(first, -last, label) for first, last, label in sorted(found)]


def _span(span: ExchangeSpan, table: TokenTable) -> Row:
    first, last = table.place(span.start, span.end) or (None, None)
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
