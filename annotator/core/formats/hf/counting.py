"""What a data file holds, for its card."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import orjson


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
    with path.open("rb") as stream:
        for line in stream:
            row = orjson.loads(line)
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
