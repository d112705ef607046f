"""The table of articles: a row has all of an article, its spans and relations as JSON."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import orjson

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.behind import BEHIND
from annotator.core.formats.base.exchange_json import json_text, relation_object
from annotator.core.formats.table.cells import Sheet, plain

COLUMNS = (
    "article_id", "annotator", "status", "split", *META_KEYS, "text", "text_sha256",
    "attributes", "meta", "spans", "relations", "formulas",
)  # fmt: skip

_CUT = [COLUMNS.index(name) for name in ("text", "spans", "formulas")]


class _Span(msgspec.Struct, gc=False):
    """A span as far as it is cut, in code points; msgspec skips every other key."""

    start: int
    end: int
    fragments: tuple[tuple[int, int], ...] = ()


_OF_FORMULAS = frozenset("=+-@\t\r\n＝＋－＠")
"""Before these one apostrophe was put."""

_SPANS = msgspec.json.Decoder(list[_Span])


def article_line(article: AnnotatedArticle, sheet: Sheet, formulas: str) -> bytes:
    """Return the line of an article, its cells in the order of the columns."""
    meta = article.meta
    cells = (
        article.id,
        article.annotator or "",
        article.status.value,
        article.split or "",
        *(meta_text(meta.get(key)) for key in META_KEYS),
        article.text,
        article.text_sha256,
        json_text(article.attributes),
        json_text({key: value for key, value in meta.items() if key not in META_KEYS}),
    )
    lists = (_span_values(article.spans), list(map(relation_object, article.relations)))
    parts = (",".join(sheet.cells(cells)).encode(), *map(_list_cell, lists), formulas.encode())
    return b",".join(parts) + b"\r\n"


def meta_text(value: JsonValue) -> str:
    """Return what stands in the cell of a metadata value."""
    return value if isinstance(value, str) else "" if value is None else json_text(value)


def _span_values(spans: Iterable[ExchangeSpan]) -> list[dict[str, object]]:
    """Return the objects of spans; one loop without calls, because there are millions."""
    found = []
    for uuid, start, end, text, label, values, entity, origin, note, fragments in spans:
        value: dict[str, object] = {
            "id": uuid, "start": start, "end": end, "text": text, "label": label,
        }  # fmt: skip
        if values:
            value["attributes"] = values
        if entity:
            value["entity"] = entity
        value["origin"] = origin
        if note:
            value["note"] = note
        if fragments:
            value["fragments"] = fragments
        found.append(value)
    return found


def _list_cell(values: list[dict[str, object]]) -> bytes:
    """Return the cell of a list of objects: JSON, which has quotation marks if it has any."""
    return b'"%b"' % orjson.dumps(values).replace(b'"', b'""') if values else b"[]"


def plain_row(row: Mapping[str, str]) -> dict[str, str]:
    """Return a row of ours as it was before formulas were made neutral."""
    if row["formulas"] != "neutral":
        return dict(row)
    return {key: plain(cell) for key, cell in row.items()}


def cut_cells(cells: Sequence[str]) -> Sequence[str]:
    """Return what a reader of a row cuts for each span."""
    text, spans, formulas = (cells[at] for at in _CUT)
    if formulas == "neutral" and text.lstrip("'")[:1] in _OF_FORMULAS:
        text = text[1:]
    text += BEHIND
    return [
        " ".join([text[start:end] for start, end in span.fragments])
        if span.fragments
        else text[span.start : span.end]
        for span in _SPANS.decode(spans)
    ]
