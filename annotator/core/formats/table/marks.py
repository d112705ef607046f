"""Tables for spreadsheets: one row for each span, relation, quote or figure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.formats.base.exchange_json import json_text
from annotator.core.formats.table.cells import Cell

_CONTEXT = 60
_META = ("title", "source", "published")
_ARTICLE = ("article_id", *_META, "annotator")


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row of the table of articles, with its spans and relations."""

    article: tuple[str, ...]
    text: str
    spans: Mapping[str, ExchangeSpan]
    relations: Sequence[ExchangeRelation]

    @classmethod
    def of(cls, article: AnnotatedArticle) -> "MarkedRow":
        """Return what the tables show of an item."""
        meta = (article.meta.get(key) for key in _META)
        return cls(
            article=(
                article.id,
                *(x if isinstance(x, str) else "" if x is None else json_text(x) for x in meta),
                article.annotator or "",
            ),
            text=article.text,
            spans={span.id: span for span in article.spans},
            relations=article.relations,
        )

    def cut(self, span: ExchangeSpan) -> str:
        """Return the text of a span, several fragments joined by a space."""
        ranges = span.fragments or ((span.start, span.end),)
        return " ".join(self.text[start:end] for start, end in ranges)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, and its rows for a row of the table of articles."""

    columns: Sequence[str]
    rows: Callable[[MarkedRow], Iterator[Sequence[Cell]]]


def spans_table() -> Table:
    """Return the table of spans, with what stands around each."""
    columns = ("span_id", "label", "start", "end", "left", "text", "right", "entity",
               "attributes", "origin", "note")  # fmt: skip
    return Table((*_ARTICLE, *columns), _span_rows)


def _span_rows(row: MarkedRow) -> Iterator[Sequence[Cell]]:
    for span in row.spans.values():
        left = row.text[max(0, span.start - _CONTEXT) : span.start]
        right = row.text[span.end : span.end + _CONTEXT]
        yield (*row.article, span.id, span.label, span.start, span.end, left, row.cut(span),
               right, span.entity, json_text(span.attributes), span.origin,
               span.note)  # fmt: skip


def relations_table() -> Table:
    """Return the table of relations, with the texts of both ends."""
    columns = ("relation_id", "label", "from_id", "from_label", "from_text", "to_id",
               "to_label", "to_text", "attributes")  # fmt: skip
    return Table((*_ARTICLE, *columns), _relation_rows)


def _relation_rows(row: MarkedRow) -> Iterator[Sequence[Cell]]:
    for link in row.relations:
        source, target = row.spans[link.source], row.spans[link.target]
        yield (*row.article, link.id, link.label, source.id, source.label, row.cut(source),
               target.id, target.label, row.cut(target), json_text(link.attributes))  # fmt: skip


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

    def rows(row: MarkedRow) -> Iterator[Sequence[Cell]]:
        ends = _ends(row) if row.relations else {}
        for span in row.spans.values():
            if span.label in names:
                others = ("; ".join(ends.get((span.id, link), ())) for link in links)
                given = (_cell(span.attributes.get(value)) for value in values)
                yield (*row.article, span.id, span.label, span.start, span.end, row.cut(span),
                       *others, *given)  # fmt: skip

    return Table((*_ARTICLE, "span_id", "label", "start", "end", "text", *links, *values), rows)


def _ends(row: MarkedRow) -> dict[tuple[str, str], list[str]]:
    """Return the texts at the other ends of the relations of each span."""
    found: dict[tuple[str, str], list[str]] = {}
    for link in row.relations:
        for here, there in ((link.source, link.target), (link.target, link.source)):
            found.setdefault((here, link.label), []).append(row.cut(row.spans[there]))
    return found


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, (str, int, float)):
        return value
    return "; ".join(map(str, value)) if isinstance(value, tuple) else json_text(value)
