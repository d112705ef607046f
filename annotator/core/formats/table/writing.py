"""Writes the table of articles, and beside it those of spans, relations, quotes, figures."""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from typing_extensions import override

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import Ability
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.table.articles import COLUMNS, article_line, cut_cells
from annotator.core.formats.table.cells import FORMULAS, Sheet, cells_in, lines_of
from annotator.core.formats.table.marks import (
    MarkedRow,
    record_table,
    relations_table,
    spans_table,
)

_TABLES = ("spans", "relations", "quotes", "figures")
_Lines = tuple[bytes, ...]
"""The lines of an item in the table of articles, and in each of the others."""


class CsvWriter(ForgetfulWriter[_Lines]):
    """A row for each article and layer; everything is held."""

    suffix = ".csv"
    needs_folder = False
    holds = EVERYTHING - {Feature.ARTICLE_NOTES}

    def __init__(self, settings: WriterSettings) -> None:
        self._formulas = settings.value(FORMULAS)
        self._sheet = Sheet(neutrally=self._formulas == "neutral")
        self._tables = (
            spans_table(),
            relations_table(),
            record_table(settings.scheme, Ability.QUOTE),
            record_table(settings.scheme, Ability.FIGURE),
        )

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> _Lines:
        row = MarkedRow.of(article, self._sheet)
        lines, first = self._sheet.lines, row.first
        return (
            article_line(article, self._sheet, self._formulas),
            *(lines(table.rows(row), first=first) for table in self._tables),
        )

    @override
    def put(self, pieces: Iterable[_Lines], path: Path) -> None:
        """Write the table of articles; those beside it wait under the name of its file."""
        columns = [COLUMNS, *(table.columns for table in self._tables)]
        with ExitStack() as stack:
            streams = [
                stack.enter_context(file.open("xb", buffering=MEGABYTE))
                for file in (path, *_waiting(path))
            ]
            for lines in chain([self._headers(columns)], pieces):
                for stream, some in zip(streams, lines, strict=True):
                    stream.write(some)

    @override
    def pieces(self, path: Path) -> Iterator[_Lines]:
        return ((lines,) for lines in lines_of(path))

    @override
    def cut(self, piece: _Lines) -> Sequence[str]:
        return cut_cells(cells_in(piece[0]))

    def companions(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the names of four tables for each table of articles."""
        return tuple(f"{_before(name)}{table}.csv" for name in data for table in _TABLES)

    def may_replace(self, target: Path) -> bool:
        """Tell whether an old table begins as ours do."""
        with target.open(encoding="utf-8-sig", errors="replace") as stream:
            return stream.readline().startswith("article_id,title,")

    def write_companions(
        self,
        data: Sequence[Path],
        names: Sequence[str],  # noqa: ARG002 - the tables do not name each other
        targets: Sequence[Path],
    ) -> None:
        """Put the four tables of each table of articles in their places."""
        waiting = chain.from_iterable(map(_waiting, data))
        for file, target in zip(waiting, targets, strict=True):
            file.replace(target)

    def _headers(self, columns: Iterable[Sequence[str]]) -> _Lines:
        """Return first rows; they begin with the byte order mark that Excel asks for."""
        return tuple(
            codecs.BOM_UTF8 + self._sheet.lines([",".join(self._sheet.cells(names))])
            for names in columns
        )


def _waiting(path: Path) -> list[Path]:
    """Return where the tables beside a table of articles are until they get their places."""
    return [path.with_name(f"{path.name}.{table}") for table in _TABLES]


def _before(name: str) -> str:
    """Return what stands before the name of a table: nothing in a folder of its own."""
    stem = Path(name).stem
    return "" if stem == "data" else f"{stem}."
