"""Reads tables of articles: our own, and any that has a column of texts."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.errors import (
    AnnotatorError,
    TextChecksumError,
    UnreadableFileError,
    WrongShapeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.identity import sha256_of
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.exchange_json import (
    json_object,
    json_value,
    relation_of,
    span_of,
)
from annotator.core.formats.base.fields import Fields, as_list, attributes, check_numbers, required
from annotator.core.formats.base.format import FieldKeys, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, id_or_new, settle
from annotator.core.formats.base.text_lines import text_lines
from annotator.core.formats.table.articles import COLUMNS, plain_row
from annotator.core.formats.table.rows import column_names, table_rows

SUFFIXES = (".csv",)
_HEADER = 65_536

Row = Mapping[str, str]


class CsvReader:
    """Reads tables parted by commas, semicolons, tabs or bars; the first row names the columns."""

    def sniff(self, head: Head) -> int:
        """The suffix, and more surely a column called text."""
        if head.suffix not in {*SUFFIXES, ".tsv"}:
            return 0
        first = head.data[:_HEADER].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        if FieldKeys().text in column_names(first):
            return 86
        return 70 if head.suffix in SUFFIXES else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per row, and a refusal for each row that is not taken in."""
        try:
            yield from _articles(text_lines(path, options), path.name, options)
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
        except csv.Error as error:
            expected = f"a table ({error})"
            yield Refusal(path.name, WrongShapeError(key="the file", expected=expected))
        except AnnotatorError as error:
            yield Refusal(path.name, error)

    def records(self, path: Path, options: ReadOptions) -> Iterator[Fields]:
        """Yield the rows of a foreign table as they stand."""
        try:
            for _, names, cells in table_rows(text_lines(path, options), options.limit):
                if set(names) != set(COLUMNS):
                    yield dict(zip(names, cells, strict=False))
        except (OSError, csv.Error, AnnotatorError):
            return  # reading says what is wrong


def _articles(
    lines: Iterator[str], name: str, options: ReadOptions
) -> Iterator[ReadArticle | Refusal]:
    for number, names, cells in table_rows(lines, options.limit):
        place = f"{name}:{number}"
        try:
            if len(cells) != len(names):
                expected = f"{len(names)} cells, as the first row has"
                raise WrongShapeError(key="the row", expected=expected)
            raw = _raw(dict(zip(names, cells, strict=True)), place, options.keys)
        except AnnotatorError as error:
            yield Refusal(place, error)
        else:
            yield from settle(raw, options)


def _raw(row: Row, place: str, keys: FieldKeys) -> RawArticle:
    return _own(row, place) if row.keys() == set(COLUMNS) else _foreign(row, place, keys)


def _own(row: Row, place: str) -> RawArticle:
    fields = plain_row(row)
    if sha256_of(fields["text"]) != fields["text_sha256"]:
        raise TextChecksumError
    given: dict[str, JsonValue] = dict(fields)
    more = json_object(given, "meta")
    check_numbers(more, "meta")
    if fields["status"] not in set(ArticleStatus):
        raise WrongShapeError(key="status", expected=f"one of {', '.join(ArticleStatus)}")
    return RawArticle(
        place=place,
        text=fields["text"],
        spans=[span_of(item) for item in as_list(json_value(given, "spans"), "spans")],
        relations=[
            relation_of(item) for item in as_list(json_value(given, "relations"), "relations")
        ],
        article=AnnotatedArticle(
            id=id_or_new(fields["article_id"]),
            text="",
            meta={**{key: fields[key] or None for key in META_KEYS}, **more},
            status=ArticleStatus(fields["status"]),
            annotator=fields["annotator"] or None,
            split=fields["split"] or None,
            attributes=attributes(json_object(given, "attributes"), "attributes"),
        ),
    )


def _foreign(row: Row, place: str, keys: FieldKeys) -> RawArticle:
    """Take the text and the metadata from their columns; every other column is kept."""
    text = str(required(dict(row), keys.text))
    known: dict[str, JsonValue] = {key: row.get(keys.meta[key]) or None for key in META_KEYS}
    taken = {keys.text, *keys.meta.values()}
    others = {
        f"{name}_" if name in known else name: cell
        for name, cell in row.items()
        if name not in taken and cell
    }
    article = AnnotatedArticle(id="", text="", meta={**known, **others})
    return RawArticle(place=place, text=text, article=article)
