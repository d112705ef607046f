"""What a data file holds, for its card."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.hf import parquet


@dataclass(slots=True)
class Counts:
    """Numbers of one data file, and the first example of each label."""

    rows: int = 0
    tokens: int = 0
    relations: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)


def counted(path: Path) -> Counts:
    """Count a data file, line by line."""
    counts = Counts()
    for row in data_rows(path):
        counts.rows += 1
        counts.tokens += len(row["tokens"])
        counts.relations += len(row["relations"])
        for span in row["spans"]:
            label = span["label"]
            counts.labels[label] += 1
            counts.origins[span["origin"]] += 1
            if label not in counts.examples:
                counts.examples[label] = row["text"][span["start"] : span["end"]]
    return counts


def data_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a data file, whichever kind it is."""
    with path.open("rb", buffering=MEGABYTE) as stream:
        if stream.read(len(parquet.MAGIC)) == parquet.MAGIC:
            yield from parquet.rows_of(path)
            return
        stream.seek(0)
        yield from map(orjson.loads, stream)
