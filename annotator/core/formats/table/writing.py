"""Writes the table of articles, and beside it those of spans, relations, quotes, figures."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import Ability
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.table.articles import COLUMNS, cells_of, cut_row, plain_row
from annotator.core.formats.table.cells import FORMULAS, Sheet, new_sheet, rows_of
from annotator.core.formats.table.marks import (
    MarkedRow,
    record_table,
    relations_table,
    spans_table,
)

_TABLES = ("spans", "relations", "quotes", "figures")


class CsvWriter:
    """A row for each article and layer; everything is held."""

    suffix = ".csv"
    needs_folder = False
    holds = EVERYTHING - {Feature.ARTICLE_NOTES}

    def __init__(self, settings: WriterSettings) -> None:
        self._formulas = settings.value(FORMULAS)
        self._scheme = settings.scheme

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write the table of articles."""
        with self._sheet(path) as sheet:
            sheet.write(COLUMNS)
            for article in articles:
                sheet.write(cells_of(article, self._formulas))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each row the text of each span."""
        return map(cut_row, rows_of(path))

    def companions(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the names of four tables for each table of articles."""
        return tuple(f"{_before(name)}{table}.csv" for name in data for table in _TABLES)

    def may_replace(self, target: Path) -> bool:
        """Tell whether an old table begins as ours do."""
        with target.open(encoding="utf-8-sig", errors="replace") as stream:
            return stream.readline().startswith("article_id,title,")

    def write_companions(
        self, data: Sequence[Path], names: Sequence[str], targets: Sequence[Path]
    ) -> None:
        """Write the four tables of each table of articles."""
        del names
        tables = (
            spans_table(),
            relations_table(),
            record_table(self._scheme, Ability.QUOTE),
            record_table(self._scheme, Ability.FIGURE),
        )
        places = iter(targets)
        for path in data:
            with ExitStack() as stack:
                sheets = [
                    (table, stack.enter_context(self._sheet(place)))
                    for table, place in zip(tables, places, strict=False)
                ]
                for table, sheet in sheets:
                    sheet.write(table.columns)
                for row in map(MarkedRow.of, map(plain_row, rows_of(path))):
                    for table, sheet in sheets:
                        for cells in table.rows(row):
                            sheet.write(cells)

    def _sheet(self, path: Path) -> AbstractContextManager[Sheet]:
        return new_sheet(path, neutrally=self._formulas == "neutral")


def _before(name: str) -> str:
    """Return what stands before the name of a table: nothing in a folder of its own."""
    stem = Path(name).stem
    return "" if stem == "data" else f"{stem}."
