"""The table of articles: a row has all of an article, its spans and relations as JSON."""

from collections.abc import Iterator, Mapping, Sequence

import orjson

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.formats.base.exchange_json import json_text, relation_object
from annotator.core.formats.table.cells import Cell, plain

COLUMNS = (
    "article_id", "annotator", "status", "split", *META_KEYS, "text", "text_sha256",
    "attributes", "meta", "spans", "relations", "formulas",
)  # fmt: skip

_KEYS = ExchangeSpan._fields
_CUT = [COLUMNS.index(name) for name in ("text", "spans", "formulas")]


def cells_of(article: AnnotatedArticle, formulas: str) -> Iterator[Cell]:
    """Yield the cells of an article, in the order of the columns."""
    yield from (article.id, article.annotator, article.status.value, article.split)
    for key in META_KEYS:
        value = article.meta.get(key)
        yield value if value is None or isinstance(value, str) else json_text(value)
    yield from (article.text, article.text_sha256, json_text(article.attributes))
    yield json_text({key: value for key, value in article.meta.items() if key not in META_KEYS})
    yield json_text([_span(span) for span in article.spans])
    yield json_text([relation_object(link) for link in article.relations])
    yield formulas


def _span(span: ExchangeSpan) -> dict[str, object]:
    return {key: value for key, value in zip(_KEYS, span, strict=True) if value or key == "start"}


def plain_row(row: Mapping[str, str]) -> dict[str, str]:
    """Return a row of ours as it was before formulas were made neutral."""
    if row["formulas"] != "neutral":
        return dict(row)
    return {key: plain(cell) for key, cell in row.items()}


def cut_cells(cells: Sequence[str]) -> Sequence[str]:
    """Return what a reader of a row cuts for each span."""
    text, spans, formulas = (cells[at] for at in _CUT)
    if formulas == "neutral" and text.lstrip("'")[:1] in tuple("=+-@\t\r"):
        text = text[1:]
    return [
        " ".join(
            text[start:end] for start, end in span.get("fragments", [(span["start"], span["end"])])
        )
        for span in orjson.loads(spans)
    ]
