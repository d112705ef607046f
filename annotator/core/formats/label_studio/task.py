"""One article as a task of Label Studio; offsets are code points."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import AttributeKind, Scheme
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.known_values import KnownValues
from annotator.core.formats.base.vocabulary import AttributeUse, Vocabulary
from annotator.core.formats.label_studio.names import ARTICLE, ENTITY, LABEL, TEXT, control

Json = dict[str, Any]
_LABEL, _ATTRIBUTES = attrgetter("label"), attrgetter("attributes")
_Given = tuple[str, str, str, object]
"""The name and the type of a control, the key of its value, and the value."""


class Tasks:
    """Makes tasks; the scheme says which values are chosen from a list."""

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._vocabulary = Vocabulary(scheme)
        self._known = KnownValues(self._controls)

    def task(self, article: AnnotatedArticle) -> bytes:
        """Return the task of an article on one line; attributes are results of their own."""
        is_marked = article.annotator is not None or bool(article.spans)
        annotation = {"result": self._results(article), "was_cancelled": False}
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

    def _results(self, article: AnnotatedArticle) -> list[Json]:
        spans = article.spans
        controls = self._known.each(map(_LABEL, spans), list(map(_ATTRIBUTES, spans)))
        results = _of_spans(spans, controls)
        uses = self._vocabulary.article_attributes
        for name, value in article.attributes.items():
            if value is not None:
                from_name, kind, key, given = _given(ARTICLE, name, uses.get(name), value)
                shared = {"id": f"article-{name}", "from_name": from_name, "to_name": TEXT}
                results.append({**shared, "type": kind, "value": {key: given}})
        results += map(_relation, article.relations)
        return results

    def _controls(self, label: str, values: Mapping[str, AttributeValue]) -> list[_Given]:
        """Return what the controls of a label were given, the label itself first."""
        known = self._vocabulary.labels
        uses = known[label].attributes if label in known else {}
        return [
            (LABEL, "labels", "labels", [label]),
            *(
                _given(label, name, uses.get(name), value)
                for name, value in values.items()
                if value is not None
            ),
        ]


def _data(article: AnnotatedArticle) -> Json:
    return {
        f"{key}_" if key.rstrip("_") == TEXT else key: value
        for key, value in article.meta.items()
        if value is not None
    }


def _of_spans(spans: Sequence[ExchangeSpan], controls: Sequence[list[_Given]]) -> list[Json]:
    """Return the results of spans; one loop without calls, because there are millions."""
    results: list[Json] = []
    for at, (span, given) in enumerate(zip(spans, controls, strict=True), start=1):
        uuid, start, end, text, _, _, entity, origin, note, _ = span
        region, first = uuid or f"s{at}", len(results)
        for from_name, kind, key, value in given:
            results.append(
                {
                    "id": region,
                    "to_name": TEXT,
                    "from_name": from_name,
                    "type": kind,
                    "value": {"start": start, "end": end, "text": text, key: value},
                }
            )
        if note or origin != "imported":
            results[first]["meta"] = _meta(origin, note)
        if entity:
            value = {"start": start, "end": end, "text": [entity]}
            shared = {"id": region, "to_name": TEXT}
            results.append({**shared, "from_name": ENTITY, "type": "textarea", "value": value})
    return results


def _meta(origin: str, note: str) -> Json:
    meta: Json = {} if origin == "imported" else {"origin": origin}
    return {**meta, "text": [note]} if note else meta


def _given(owner: str, name: str, use: AttributeUse | None, value: AttributeValue) -> _Given:
    """Return the name and the type of the control, the key of its value, and the value."""
    if isinstance(value, bool):
        found: tuple[str, str, object] = "choices", "choices", [str(value).lower()]
    elif isinstance(value, tuple):
        found = "taxonomy", "taxonomy", [[item] for item in value]
    elif isinstance(value, str):
        is_choice = use is not None and use.kind is AttributeKind.CHOICE
        is_choice = is_choice and value not in ("true", "false")
        found = ("choices", "choices", [value]) if is_choice else ("textarea", "text", [value])
    else:
        found = "number", "number", value
    return control(owner, name), *found


def _relation(link: ExchangeRelation) -> Json:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.label],
    }
