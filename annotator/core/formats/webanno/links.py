"""The relations of an article in a sheet: they stand in the row where their target begins."""

from collections.abc import Iterable, Iterator

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.webanno.cells import Numbers, attribute_cell, text_cell

SPAN_LAYER = "webanno.custom.Span"
RELATION_LAYER = "webanno.custom.Relation"
NOTHING = "_"


class Links:
    """The relations of an article, false where there are none."""

    def __init__(self, article: AnnotatedArticle) -> None:
        spans = article.spans if article.relations else ()
        self._numbers = {span.id: at for at, span in enumerate(spans)}
        names = {feature_name(key): key for link in article.relations for key in link.attributes}
        self._names = {name: names[name] for name in sorted(names)}
        self._incoming: dict[int, list[ExchangeRelation]] = {}
        for link in article.relations:
            self._incoming.setdefault(self._numbers[link.target], []).append(link)
        self._rows: dict[int, str] = {}

    def __bool__(self) -> bool:
        return bool(self._incoming)

    @property
    def width(self) -> int:
        """How many columns relations need."""
        return len(self._names) + 2 if self else 0

    @property
    def header(self) -> str:
        """The line that names the columns, "" without any."""
        names = [f"#T_RL={RELATION_LAYER}", "label", *self._names, f"BT_{SPAN_LAYER}"]
        return "|".join(names) + "\n" if self else ""

    def stand_in(self, name: str, spans: Iterable[int]) -> None:
        """Know that spans are in a row; rows come in order, so that the first one is kept."""
        for at in spans if self else ():
            self._rows.setdefault(at, name)

    def cells(self, spans: Numbers, name: str) -> str:
        """Return the cells of the row of some spans, a tab behind each."""
        return "\t".join([*self._cells(spans, name), ""]) if self else ""

    def _cells(self, spans: Numbers, name: str) -> Iterator[str]:
        links = [
            (at, link)
            for at in spans
            if self._rows[at] == name
            for link in self._incoming.get(at, ())
        ]
        yield "|".join(text_cell(link.label) for _, link in links) or NOTHING
        for key in self._names.values():
            yield "|".join(attribute_cell(link.attributes, key) for _, link in links) or NOTHING
        sources = [(at, self._numbers[link.source]) for at, link in links]
        ends = [f"{self._rows[from_]}[{from_ + 1}_{at + 1}]" for at, from_ in sources]
        yield "|".join(ends) or NOTHING
