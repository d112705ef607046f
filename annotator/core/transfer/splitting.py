"""The parts of a dataset: train, dev and test, the same ones in every export."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.core.project import Project

PART_NAMES = {2: ("train", "test"), 3: ("train", "dev", "test")}
"""Names of the parts, by how many shares are given."""

FEW = 500
"""Below so many articles shares are cut by rank: by chance they would miss them widely."""


@dataclass(frozen=True, slots=True)
class Split:
    """How a project is cut: shares of a hundred, and a seed for another cut."""

    shares: tuple[int, ...]
    seed: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return PART_NAMES[len(self.shares)]


def parse_shares(text: str) -> tuple[int, ...]:
    """Return the shares of a text such as `80/10/10`.

    Raises ValueError unless they are two or three whole numbers that make 100.
    """
    shares = tuple(int(part) for part in text.split("/"))
    if len(shares) not in PART_NAMES or sum(shares) != 100 or min(shares) < 0:  # noqa: PLR2004
        raise ValueError("expected two or three shares that make 100, such as 80/10/10")
    return shares


def assigned_parts(project: Project, split: Split) -> dict[int, str]:
    """Return the part that each article (row) without one is to get; nothing is stored.

    The part of an article depends on its UUID and the seed. Once stored with the article it
    never changes, so that nothing of an earlier test set gets into training.
    """
    waiting = {uuid: row for row, uuid, part in project.splits() if part is None}
    chosen = _chosen(list(waiting), split)
    return {waiting[uuid]: part for uuid, part in chosen.items()}


def rows_of_parts(
    project: Project, split: Split, new_parts: Mapping[int, str]
) -> dict[str, list[int]]:
    """Return the articles (rows) of each part; an import may have brought other names."""
    parts: dict[str, list[int]] = {name: [] for name in split.names}
    for row, _, part in project.splits():
        parts.setdefault(part or new_parts[row], []).append(row)
    return {name: rows for name, rows in parts.items() if rows}


def parts_of(project: Project, split: Split) -> dict[str, list[int]]:
    """Give every article without a part one, and return the articles (rows) of each part."""
    new_parts = assigned_parts(project, split)
    if new_parts:
        project.give_splits(new_parts)
    return rows_of_parts(project, split, new_parts)


def _chosen(uuids: Sequence[str], split: Split) -> dict[str, str]:
    places = {uuid: _place(uuid, split.seed) for uuid in uuids}
    if len(uuids) < FEW:
        ranked = sorted(uuids, key=lambda uuid: places[uuid])
        places = {uuid: (rank + 0.5) / len(ranked) for rank, uuid in enumerate(ranked)}
    ends = [end / 100 for end in accumulate(split.shares)]
    return {uuid: _part(place, ends, split.names) for uuid, place in places.items()}


def _place(uuid: str, seed: int) -> float:
    """Return a number from 0 to 1 that nobody can foresee and that never changes."""
    digest = hashlib.sha256(f"{seed}:{uuid}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64


def _part(place: float, ends: Sequence[float], names: Sequence[str]) -> str:
    return next((name for name, end in zip(names, ends, strict=True) if place < end), names[-1])
