"""A task of an article: its text with tokens, cut where a span starts or ends."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.formats.base.cut_tokens import cut_tokens
from annotator.core.formats.prodigy.tokens_json import tokens_json

_ANSWERS = {ArticleStatus.DONE: "accept", ArticleStatus.SKIPPED: "ignore"}
_STRETCH = ("start", "end", "token_start", "token_end", "label")


def task_line(article: AnnotatedArticle) -> bytes:
    """Return the line of an article; keys it has no value for are left out."""
    found = cut_tokens(article.text, article.spans)
    spans = _span_values(article.spans, found)
    value: dict[str, Any] = {
        "text": article.text,
        "meta": {key: value for key, value in article.meta.items() if value is not None},
        "tokens": orjson.Fragment(tokens_json(found, article.text)),
        "spans": spans,
        "relations": _relation_values(article, spans) if article.relations else [],
        "id": article.id,
        "status": article.status,
    }
    if article.status in _ANSWERS:
        value["answer"] = _ANSWERS[article.status]
    if article.annotator is not None:
        value["_annotator_id"] = article.annotator
    if article.split is not None:
        value["split"] = article.split
    if article.attributes:
        value["attributes"] = article.attributes
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _span_values(spans: Sequence[ExchangeSpan], found: Tokens) -> list[dict[str, Any]]:
    """Return the objects of spans; one loop without calls, because there are millions."""
    places = found.places([span.start for span in spans], [span.end for span in spans])
    values = []
    for span, (first, behind) in zip(spans, places, strict=True):
        _, start, end, text, label, attributes, entity, origin, note, _ = span
        value: dict[str, Any] = {
            "start": start,
            "end": end,
            "token_start": first,
            "token_end": behind - 1,
            "label": label,
            "text": text,
        }
        if entity:
            value["kb_id"] = entity
        if note:
            value["note"] = note
        if attributes:
            value["attributes"] = attributes
        if origin != "imported":
            value["origin"] = origin
        values.append(value)
    return values


def _relation_values(
    article: AnnotatedArticle, spans: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    ends = {
        span.id: {key: value[key] for key in _STRETCH}
        for span, value in zip(article.spans, spans, strict=True)
    }
    return [_relation(link, ends) for link in article.relations]


def _relation(link: ExchangeRelation, ends: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    head, child = ends[link.source], ends[link.target]
    found = {"head": head["token_end"], "child": child["token_end"], "label": link.label}
    found |= {"head_span": head, "child_span": child}
    return found | ({"attributes": link.attributes} if link.attributes else {})
