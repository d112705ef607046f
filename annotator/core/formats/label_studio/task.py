"""One article as a task of Label Studio; offsets are code points."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import AttributeKind
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.vocabulary import AttributeUse, Vocabulary
from annotator.core.formats.label_studio.names import ARTICLE, ENTITY, LABEL, TEXT, control

Json = dict[str, Any]


def task_json(article: AnnotatedArticle, vocabulary: Vocabulary) -> bytes:
    """Return the task of an article on one line; attributes are results of their own."""
    is_marked = article.annotator is not None or bool(article.spans)
    annotation = {"result": list(_results(article, vocabulary)), "was_cancelled": False}
    return orjson.dumps(
        {
            "data": {TEXT: article.text, **_data(article)},
            "annotations": [annotation] if is_marked or article.attributes else [],
            "meta": {
                "id": article.id,
                "sha256": article.text_sha256,
                "status": article.status,
                "annotator": article.annotator,
                "split": article.split,
            },
        }
    )


def _data(article: AnnotatedArticle) -> Json:
    return {
        f"{key}_" if key.rstrip("_") == TEXT else key: value
        for key, value in article.meta.items()
        if value is not None
    }


def _results(article: AnnotatedArticle, vocabulary: Vocabulary) -> Iterator[Json]:
    for at, span in enumerate(article.spans, start=1):
        yield from _of_span(span, span.id or f"s{at}", vocabulary)
    for name, value in article.attributes.items():
        if value is not None:
            use = vocabulary.article_attributes.get(name)
            item = {"id": f"article-{name}", "from_name": control(ARTICLE, name), "to_name": TEXT}
            yield item | _typed({}, value, use)
    for link in article.relations:
        yield _relation(link)


def _of_span(span: ExchangeSpan, region: str, vocabulary: Vocabulary) -> Iterator[Json]:
    ends: Json = {"start": span.start, "end": span.end, "text": span.text}
    shared = {"id": region, "to_name": TEXT}
    meta: Json = {"origin": span.origin} if span.origin != "imported" else {}
    if span.note:
        meta |= {"text": [span.note]}
    first = {"from_name": LABEL, "type": "labels", "value": ends | {"labels": [span.label]}}
    yield shared | first | ({"meta": meta} if meta else {})
    if span.attributes:
        uses = vocabulary.labels[span.label].attributes if span.label in vocabulary.labels else {}
        for name, value in span.attributes.items():
            if value is not None:
                item = {"from_name": control(span.label, name)}
                yield shared | item | _typed(ends, value, uses.get(name))
    if span.entity:
        value_ = ends | {"text": [span.entity]}
        yield shared | {"from_name": ENTITY, "type": "textarea", "value": value_}


def _typed(ends: Mapping[str, Any], value: AttributeValue, use: AttributeUse | None) -> Json:
    """Return type and value of the result for an attribute."""
    kind, key, given = _control_value(value, use)
    return {"type": kind, "value": {**ends, key: given}}


def _control_value(value: AttributeValue, use: AttributeUse | None) -> tuple[str, str, object]:
    """Return the type of the control, the key of its value, and the value."""
    if isinstance(value, bool):
        return "choices", "choices", [str(value).lower()]
    if isinstance(value, tuple):
        return "taxonomy", "taxonomy", [[item] for item in value]
    if isinstance(value, str):
        is_choice = use is not None and use.kind is AttributeKind.CHOICE
        kind = "choices" if is_choice and value not in ("true", "false") else "textarea"
        return kind, kind if kind == "choices" else "text", [value]
    return "number", "number", value


def _relation(link: ExchangeRelation) -> Json:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.label],
    }
