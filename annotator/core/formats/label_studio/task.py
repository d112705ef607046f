"""One article as a task of Label Studio; offsets are code points."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import AttributeKind
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.vocabulary import AttributeUse, Vocabulary
from annotator.core.formats.label_studio.names import ARTICLE, ENTITY, LABEL, TEXT, control

Json = dict[str, Any]
_REMEMBERED = 1 << 12
_Given = tuple[str, str, str, object]
"""The name and the type of a control, the key of its value, and the value."""


def task_json(article: AnnotatedArticle, vocabulary: Vocabulary) -> bytes:
    """Return the task of an article on one line; attributes are results of their own."""
    is_marked = article.annotator is not None or bool(article.spans)
    annotation = {"result": _results(article, vocabulary), "was_cancelled": False}
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


def _results(article: AnnotatedArticle, vocabulary: Vocabulary) -> list[Json]:
    results = _of_spans(article.spans, vocabulary)
    for name, value in article.attributes.items():
        if value is not None:
            from_name, kind, key, given = _given(
                ARTICLE, name, _kind(vocabulary.article_attributes, name), value
            )
            shared = {"id": f"article-{name}", "from_name": from_name, "to_name": TEXT}
            results.append({**shared, "type": kind, "value": {key: given}})
    results += map(_relation, article.relations)
    return results


def _of_spans(spans: Sequence[ExchangeSpan], vocabulary: Vocabulary) -> list[Json]:
    """Return the results of spans; one loop with few calls, because there are millions."""
    results: list[Json] = []
    for at, span in enumerate(spans, start=1):
        uuid, start, end, text, label, values, entity, origin, note, _ = span
        region, first = uuid or f"s{at}", len(results)
        found: list[_Given] = [(LABEL, "labels", "labels", [label])]
        if values:
            found += _controls(label, values, vocabulary)
        if entity:
            found.append((ENTITY, "textarea", "text", [entity]))
        for from_name, kind, key, given in found:
            results.append(
                {
                    "id": region,
                    "to_name": TEXT,
                    "from_name": from_name,
                    "type": kind,
                    "value": {"start": start, "end": end, "text": text, key: given},
                }
            )
        if note or origin != "imported":
            results[first]["meta"] = _meta(origin, note)
    return results


def _meta(origin: str, note: str) -> Json:
    meta: Json = {} if origin == "imported" else {"origin": origin}
    return {**meta, "text": [note]} if note else meta


def _controls(
    label: str, values: Mapping[str, AttributeValue], vocabulary: Vocabulary
) -> list[_Given]:
    """Return what the controls of a label were given."""
    uses = vocabulary.labels[label].attributes if label in vocabulary.labels else {}
    return [
        # 0.0 and -0.0 are one to a cache.
        (_given if isinstance(value, float) else _known)(label, name, _kind(uses, name), value)
        for name, value in values.items()
        if value is not None
    ]


def _kind(uses: Mapping[str, AttributeUse], name: str) -> AttributeKind | None:
    return uses[name].kind if name in uses else None


def _given(owner: str, name: str, kind: AttributeKind | None, value: AttributeValue) -> _Given:
    """Return the name and the type of the control, the key of its value, and the value."""
    if isinstance(value, bool):
        found: tuple[str, str, object] = "choices", "choices", [str(value).lower()]
    elif isinstance(value, tuple):
        found = "taxonomy", "taxonomy", [[item] for item in value]
    elif isinstance(value, str):
        is_choice = kind is AttributeKind.CHOICE and value not in ("true", "false")
        found = ("choices", "choices", [value]) if is_choice else ("textarea", "text", [value])
    else:
        found = "number", "number", value
    return control(owner, name), *found


_known = lru_cache(maxsize=_REMEMBERED, typed=True)(_given)


def _relation(link: ExchangeRelation) -> Json:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.label],
    }
