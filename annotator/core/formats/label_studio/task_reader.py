"""Tasks of Label Studio as articles: one for each annotation of a task."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import canonical_uuid, new_uuid
from annotator.core.domain.span import Origin
from annotator.core.domain.values import AttributeValue, JsonValue
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_plain_text,
    as_text,
    check_numbers,
    required,
    text_or_none,
)
from annotator.core.formats.base.format import OffsetUnit
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.label_studio.hypertext import page_text
from annotator.core.formats.label_studio.names import ARTICLE, ENTITY, TEXT
from annotator.core.formats.label_studio.result_values import attribute_value

_STATUSES = {status.value: status for status in ArticleStatus}
_ORIGINS = frozenset(origin.value for origin in Origin)
_FROM_LABEL_STUDIO = {"manual": "manual", "prediction": "suggested"}
_FLAT = frozenset({"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"})


def parse_task(value: JsonValue, place: str, text_key: str = TEXT) -> Iterator[RawArticle]:
    """Yield an article for each annotation of a task, or one without spans.

    Where the data of a task have no text under that name, their longest text is it.
    """
    task = as_object(value, "the task")
    is_flat = "data" not in task
    data = _flat_data(task) if is_flat else as_object(task["data"], "data")
    check_numbers(data, place)
    annotations = _flat(task) if is_flat else _given(task)
    text_key = _text_key(data, text_key)
    own = as_object(task.get("meta") or {}, "meta")
    for item in annotations or [{"result": []}]:
        found = as_object(item, "annotations")
        yield _article(found, _Data(data, text_key), own, place)


@dataclass(frozen=True, slots=True)
class _Data:
    """What a task is about; `text_key` is where its text stands."""

    fields: Fields
    text_key: str

    def text(self, results: Sequence[Fields]) -> str:
        """Return the text that offsets count in: of hypertext, what its elements hold."""
        text = as_text(required(self.fields, self.text_key), self.text_key)
        is_page = any(item.get("type") == "hypertextlabels" for item in results)
        return page_text(text) if is_page else text


def _given(task: Fields) -> list[JsonValue]:
    """Return the annotations of a task; before version 1.0 they were `completions`."""
    key = "annotations" if "annotations" in task else "completions"
    return as_list(task.get(key) or [], key)


def _text_key(data: Fields, told: str) -> str:
    """Return where the text stands; the longest one, if none was told and none is called so."""
    texts = {key: value for key, value in data.items() if isinstance(value, str)}
    if told in data or told != TEXT or not texts:
        return told
    return max(texts, key=lambda key: len(texts[key]))


def _flat_data(task: Fields) -> Fields:
    return {key: value for key, value in task.items() if key not in _FLAT and not _regions(value)}


def _flat(task: Fields) -> list[JsonValue]:
    """Return the annotation of a task of JSON-MIN, which has its regions beside the text."""
    result: list[JsonValue] = [
        {"id": new_uuid(), "type": "labels", "value": region}
        for value in task.values()
        for region in _regions(value)
    ]
    return [{"result": result, "completed_by": task.get("annotator")}]


def _regions(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list) or not value:
        return []
    is_region = all(
        isinstance(item, dict) and {"start", "end", "labels"} <= item.keys() for item in value
    )
    return value if is_region else []


def _article(annotation: Fields, data: _Data, own: Fields, place: str) -> RawArticle:
    results = [
        as_object(item, "result") for item in as_list(annotation.get("result") or [], "result")
    ]
    regions = _read_regions(results)
    given = own.get("status")
    status = (
        _STATUSES.get(given, ArticleStatus.NEW) if isinstance(given, str) else ArticleStatus.NEW
    )
    return RawArticle(
        place=place,
        text=data.text(results),
        unit=None,
        usual_unit=OffsetUnit.CODE_POINT,
        spans=[span for region in regions.values() for span in region.spans()],
        relations=list(_relations(results, regions)),
        article=AnnotatedArticle(
            id="",
            text="",
            meta=_meta(data),
            status=ArticleStatus.SKIPPED if annotation.get("was_cancelled") else status,
            annotator=_annotator(annotation.get("completed_by")) or text_or_none(own, "annotator"),
            split=text_or_none(own, "split"),
            attributes=_article_attributes(results),
        ),
    )


def _meta(data: _Data) -> Fields:
    fields = data.fields
    meta: dict[str, JsonValue] = {key: as_plain_text(fields.get(key), key) for key in META_KEYS}
    for key, value in fields.items():
        if key != data.text_key and key not in meta:
            meta[key[:-1] if key.rstrip("_") == TEXT else key] = value
    return meta


def _annotator(given: JsonValue) -> str | None:
    """Return a name for who made an annotation: an e-mail address, or a number with a name."""
    if isinstance(given, dict):
        name = given.get("email") or given.get("username")
        return name if isinstance(name, str) else _annotator(given.get("id"))
    if isinstance(given, int) and not isinstance(given, bool):
        return f"Label Studio {given}"
    return given if isinstance(given, str) and given else None


@dataclass(slots=True)
class _Region:
    """All results that share an id: one stretch, its labels, its attributes."""

    id: str
    start: int
    end: int
    text: str = ""
    labels: list[str] = field(default_factory=list)
    values: dict[str, AttributeValue] = field(default_factory=dict)
    entity: str | None = None
    origin: str = "imported"
    note: str = ""

    def spans(self) -> Iterator[ExchangeSpan]:
        """Yield a span for each label; the first keeps the id that relations know."""
        for at, label in enumerate(self.labels):
            prefix = f"{label}."
            values = self.values and {
                name.removeprefix(prefix): value for name, value in self.values.items()
            }
            uuid = self.id if at == 0 else new_uuid()
            yield ExchangeSpan(
                uuid, self.start, self.end, self.text, label, values, self.entity, self.origin,
                self.note,
            )  # fmt: skip


def _read_regions(results: list[dict[str, JsonValue]]) -> dict[str, _Region]:
    regions: dict[str, _Region] = {}
    for item in results:
        value = as_object(item.get("value") or {}, "value")
        if item.get("type") == "relation" or "start" not in value:
            continue
        start, end = _ends(value)
        key = as_text(required(item, "id"), "id")
        region = regions.get(key)
        if region is None:
            region = regions[key] = _Region(new_uuid(), start, end)
        _fill(region, item, value)
    return regions


def _ends(value: Fields) -> tuple[int, int]:
    """Return the offsets of a region, of hypertext the ones in its whole text."""
    ends = as_object(value.get("globalOffsets") or value, "globalOffsets")
    return as_offset(required(ends, "start"), "start"), as_offset(required(ends, "end"), "end")


def _fill(region: _Region, item: Fields, value: Fields) -> None:
    kind = as_text(required(item, "type"), "type")
    if kind in ("labels", "hypertextlabels"):
        region.labels += [as_text(name, kind) for name in as_list(required(value, kind), kind)]
        region.text = text_or_none(value, "text") or ""
        meta = as_object(item.get("meta") or {}, "meta")
        given = meta.get("origin")
        origin = given if given in _ORIGINS else _FROM_LABEL_STUDIO.get(str(item.get("origin")))
        region.origin = str(origin) if origin else "imported"
        notes = meta.get("text") or []
        lines = notes if isinstance(notes, list) else [notes]
        region.note = "\n".join(as_text(line, "meta") for line in lines)
        return
    name = as_text(required(item, "from_name"), "from_name")
    found = attribute_value(kind, value)
    entity = _uuid_or_none(found) if name == ENTITY else None
    if entity:
        region.entity = entity
    else:
        region.values[name] = found


def _uuid_or_none(value: AttributeValue) -> str | None:
    try:
        return canonical_uuid(value) if isinstance(value, str) else None
    except AnnotatorError:
        return None


def _article_attributes(results: list[dict[str, JsonValue]]) -> dict[str, AttributeValue]:
    values: dict[str, AttributeValue] = {}
    for item in results:
        value = as_object(item.get("value") or {}, "value")
        if item.get("type") == "relation" or "start" in value:
            continue
        name = as_text(required(item, "from_name"), "from_name").removeprefix(f"{ARTICLE}.")
        values[name] = attribute_value(as_text(required(item, "type"), "type"), value)
    return values


def _relations(
    results: list[dict[str, JsonValue]], regions: Mapping[str, _Region]
) -> Iterator[ExchangeRelation]:
    for item in results:
        if item.get("type") != "relation":
            continue
        source, target = (as_text(required(item, key), key) for key in ("from_id", "to_id"))
        if item.get("direction") == "left":
            source, target = target, source
        start, end = (regions[x].id if x in regions else x for x in (source, target))
        for label in as_list(item.get("labels") or ["related"], "labels"):
            yield ExchangeRelation(new_uuid(), as_text(label, "labels"), start, end)
