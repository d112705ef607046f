"""Tables for spreadsheets: one row for each span, relation, quote or figure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import orjson

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.formats.base.attribute_texts import attribute_texts
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.table.articles import meta_text
from annotator.core.formats.table.cells import Sheet

_CONTEXT = 60
_META = ("title", "source", "published")
_ARTICLE = ("article_id", *_META, "annotator")
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row of the table of articles as the tables beside it need it.

    What several tables say of a span is made once; one list is as long as the others.
    """

    first: str
    """The cells of the article, with which each row begins, and a comma."""
    text: str
    spans: Sequence[ExchangeSpan]
    labels: Sequence[str]
    heads: Sequence[str]
    """Id, label, start and end of each span."""
    surfaces: Sequence[str]
    """The cell of the text of each span, several fragments joined by a space."""
    values: Sequence[str]
    """The attributes of each span as JSON."""
    relations: Sequence[ExchangeRelation]
    sheet: Sheet

    @classmethod
    def of(cls, article: AnnotatedArticle, sheet: Sheet) -> "MarkedRow":
        """Return what the tables show of an item."""
        spans = article.spans
        meta = (meta_text(article.meta.get(key)) for key in _META)
        word = sheet.word
        return cls(
            first=",".join([*sheet.cells((article.id, *meta, article.annotator or "")), ""]),
            text=article.text,
            spans=spans,
            labels=[span[4] for span in spans],
            heads=[f"{span[0]},{word(span[4])},{span[1]},{span[2]}" for span in spans],
            surfaces=sheet.cells([span[3] for span in spans]),
            values=attribute_texts([span[5] for span in spans]),
            relations=article.relations,
            sheet=sheet,
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, and what each row has behind the article's cells."""

    columns: Sequence[str]
    rows: Callable[[MarkedRow], Iterable[str]]


def spans_table() -> Table:
    """Return the table of spans, with what stands around each."""
    columns = ("span_id", "label", "start", "end", "left", "text", "right", "entity",
               "attributes", "origin", "note")  # fmt: skip
    return Table((*_ARTICLE, *columns), _span_rows)


def _span_rows(row: MarkedRow) -> Iterable[str]:
    """Return rows made of columns: there are millions of them."""
    if not row.spans:
        return ()
    text, sheet = row.text, row.sheet
    _, starts, ends, _, _, _, entities, origins, notes, _ = zip(*row.spans, strict=True)
    lefts = [text[start - _CONTEXT if start > _CONTEXT else 0 : start] for start in starts]
    columns = (
        row.heads,
        sheet.cells(lefts),
        row.surfaces,
        sheet.cells([text[end : end + _CONTEXT] for end in ends]),
        [entity or "" for entity in entities],
        map(sheet.word, row.values),
        map(sheet.word, origins),
        sheet.cells(notes) if any(notes) else notes,
    )
    return map(",".join, zip(*columns, strict=True))


def relations_table() -> Table:
    """Return the table of relations, with the texts of both ends."""
    columns = ("relation_id", "label", "from_id", "from_label", "from_text", "to_id",
               "to_label", "to_text", "attributes")  # fmt: skip
    return Table((*_ARTICLE, *columns), _relation_rows)


def _relation_rows(row: MarkedRow) -> Iterator[str]:
    if not row.relations:
        return
    word = row.sheet.word
    ends = {
        span.id: f"{span.id},{word(span.label)},{surface}"
        for span, surface in zip(row.spans, row.surfaces, strict=True)
    }
    for link in row.relations:
        values = row.sheet.cell(json_text(link.attributes))
        yield f"{link.id},{word(link.label)},{ends[link.source]},{ends[link.target]},{values}"


def record_table(scheme: Scheme | None, ability: Ability) -> Table:
    """Return the table of spans whose label has an ability.

    Each attribute of such labels has a column, and each relation that ends at them: what
    stands at its other end, several parted by a semicolon. So a quote has its speaker.
    """
    labels = [label for label in scheme.labels if ability in label.abilities] if scheme else []
    names = {label.id for label in labels}
    values = list(dict.fromkeys(kind.id for label in labels for kind in label.attributes))
    links = [
        kind.id
        for kind in (scheme.relations if scheme else ())
        if names.intersection((*kind.source_labels, *kind.target_labels))
    ]
    no_ends = "," * len(links)

    @lru_cache(_REMEMBERED)
    def given(json: str, sheet: Sheet) -> str:
        """Return the cells of attributes, which are often those of another span."""
        attributes = orjson.loads(json)
        return "".join([f",{_cell(attributes.get(value), sheet)}" for value in values])

    def rows(row: MarkedRow) -> Iterator[str]:
        sheet = row.sheet
        ends = _ends(row) if row.relations else {}
        for at in [at for at, label in enumerate(row.labels) if label in names]:
            others = no_ends
            if ends:
                uuid = row.spans[at].id
                texts = ["; ".join(ends.get((uuid, link), ())) for link in links]
                others = "".join([f",{cell}" for cell in sheet.cells(texts)])
            yield f"{row.heads[at]},{row.surfaces[at]}{others}{given(row.values[at], sheet)}"

    return Table((*_ARTICLE, "span_id", "label", "start", "end", "text", *links, *values), rows)


def _ends(row: MarkedRow) -> dict[tuple[str, str], list[str]]:
    """Return the texts at the other ends of the relations of each span."""
    texts = {span.id: span.text for span in row.spans}
    found: dict[tuple[str, str], list[str]] = {}
    for link in row.relations:
        for here, there in ((link.source, link.target), (link.target, link.source)):
            found.setdefault((here, link.label), []).append(texts[there])
    return found


def _cell(value: object, sheet: Sheet) -> str:
    """Return the cell of a value of JSON; numbers are never taken for formulas."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return sheet.cell("; ".join(map(str, value)))
    return sheet.cell(value if isinstance(value, str) else json_text(value))
