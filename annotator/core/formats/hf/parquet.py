"""Rows in Parquet files, for which pyarrow must be there."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from annotator.core.domain.errors import NotJsonError
from annotator.core.domain.strict_json import parse_json
from annotator.core.formats.base.optional_library import Extra, optional_module

MAGIC: Final = b"PAR1"
_BATCH: Final = 256
_PYARROW: Final = Extra("parquet", "pyarrow")


def _library(name: str) -> Any:  # noqa: ANN401 - an optional library without types here
    return optional_module(name, extra=_PYARROW, known="hf")


def write_rows(rows: Iterable[dict[str, object]], path: Path) -> None:
    """Write rows to a new file, some at a time; raises MissingLibraryError."""
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    schema = _schema(arrow)
    with path.open("xb") as stream, parquet.ParquetWriter(stream, schema) as writer:
        remaining = iter(rows)
        while some := list(islice(remaining, _BATCH)):
            writer.write_table(arrow.Table.from_pylist(some, schema=schema))


def is_parquet(path: Path) -> bool:
    """Tell whether a file begins as Parquet does; False where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False  # reading it as lines says why


def features_of(path: Path) -> dict[str, Any]:
    """Return the columns that `datasets` described in a file; raises MissingLibraryError."""
    parquet = _library("pyarrow.parquet")
    try:
        given = (parquet.read_schema(path).metadata or {}).get(b"huggingface", b"{}")
        found = parse_json(given)
    except (OSError, ValueError, NotJsonError):
        return {}
    info = found.get("info") if isinstance(found, dict) else None
    features = info.get("features") if isinstance(info, dict) else None
    return features if isinstance(features, dict) else {}


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file, some at a time; raises MissingLibraryError."""
    parquet = _library("pyarrow.parquet")
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()


def _schema(arrow: Any) -> Any:  # noqa: ANN401 - as above
    text, number, texts = arrow.string(), arrow.int64(), arrow.list_(arrow.string())
    ranges = arrow.list_(arrow.list_(number))
    span = {
        "id": text, "start": number, "end": number, "token_start": number, "token_end": number,
        "label": text, "fragments": ranges, "entity": text, "origin": text, "note": text,
        "attributes": text,
    }  # fmt: skip
    link = dict.fromkeys(("id", "label", "from", "to", "attributes"), text)
    columns = {
        **dict.fromkeys(("id", "annotator", "status", "split", "text"), text),
        "tokens": texts,
        "offsets": ranges,
        "ner_tags": texts,
        "nested_ner_tags": arrow.list_(texts),
        "spans": arrow.list_(arrow.struct(list(span.items()))),
        "relations": arrow.list_(arrow.struct(list(link.items()))),
        "attributes": text,
        "meta": text,
    }
    return arrow.schema(list(columns.items()))
