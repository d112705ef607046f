"""A row of the dataset: the text with its exact spans, and its tokens with their tags."""

from annotator.core.domain.exchange import ExchangeRelation
from annotator.core.formats.base.attribute_texts import attribute_texts
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.base.tagging import layered, tags_of
from annotator.core.formats.hf.placing import Placing

Row = dict[str, object]


def row_of(placed: Placing, *, bilou: bool) -> Row:
    """Return the row of an article; what has no fixed type is JSON in a text.

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
        "spans": _span_values(placed),
        "relations": [_relation(link) for link in article.relations],
        "attributes": json_text(article.attributes),
        "meta": json_text(article.meta),
    }


def _span_values(placed: Placing) -> list[Row]:
    """Return the objects of spans; one loop without calls, because there are millions."""
    spans = placed.article.spans
    texts = attribute_texts([span.attributes for span in spans])
    values: list[Row] = []
    for span, first, last, json in zip(spans, placed.firsts, placed.lasts, texts, strict=True):
        uuid, start, end, _, label, _, entity, origin, note, fragments = span
        value = {
            "id": uuid,
            "start": start,
            "end": end,
            "token_start": first if first < last else None,
            "token_end": last if first < last else None,
            "label": label,
            "fragments": fragments,
            "entity": entity,
            "origin": origin,
            "note": note,
            "attributes": json,
        }
        values.append(value)
    return values


def _relation(link: ExchangeRelation) -> Row:
    return {
        "id": link.id,
        "label": link.label,
        "from": link.source,
        "to": link.target,
        "attributes": json_text(link.attributes),
    }
