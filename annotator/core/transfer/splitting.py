"""The parts of a dataset: train, dev and test, the same ones in every export."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.core.domain.values import JsonValue
from annotator.core.project import Project
from annotator.core.transfer.copy_groups import copy_groups
from annotator.core.transfer.known_copies import known_copies, value_of
from annotator.core.transfer.progress import Job

PART_NAMES = {2: ("train", "test"), 3: ("train", "dev", "test")}
"""Names of the parts, by how many shares are given."""

FEW = 500
"""Below so many new articles the shares are met exactly: by chance they would be missed."""


@dataclass(frozen=True, slots=True)
class Split:
    """How a project is cut: shares of a hundred, and a seed for another cut."""

    shares: tuple[int, ...]
    seed: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return PART_NAMES[len(self.shares)]

    @property
    def asked(self) -> dict[str, int]:
        """Part → its share of a hundred."""
        return dict(zip(self.names, self.shares, strict=True))


@dataclass(frozen=True, slots=True)
class CopyCounts:
    """Near copies among the articles that are in a part."""

    groups: int = 0
    articles: int = 0
    astride: int = 0
    """Groups with articles in several parts: they had their parts before they met."""


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """Which articles (rows) are in which part."""

    parts: Mapping[str, Sequence[int]]
    """The chosen articles, in project order; train first."""
    new_parts: Mapping[int, str]
    """What articles without a part are to get, for good."""
    copies: CopyCounts
    findings: JsonValue
    """What the project is to remember of near copies; None where it knows all of it."""


def parse_shares(text: str) -> tuple[int, ...]:
    """Return the shares of a text such as `80/10/10`.

    Raises ValueError unless they are two or three whole numbers that make 100.
    """
    shares = tuple(int(part) for part in text.split("/"))
    if len(shares) not in PART_NAMES or sum(shares) != 100 or min(shares) < 0:  # noqa: PLR2004
        raise ValueError("expected two or three shares that make 100, such as 80/10/10")
    return shares


def plan_split(
    project: Project, split: Split, chosen: Collection[int] | None, job: Job
) -> SplitPlan:
    """Return the parts of the chosen articles (None: of all); nothing is stored.

    Articles that are near copies of each other get one part: that of those that have one
    already, else one by the UUID of the first and the seed. A part once stored never changes,
    so that nothing of an earlier test set gets into training; an import may have brought
    parts of other names. Raises CancelledError.
    """
    known: dict[int, str] = {}
    new: dict[int, str] = {}
    uuids: dict[int, str] = {}
    for row, uuid, part in project.splits():
        if part is not None:
            known[row] = part
        elif chosen is None or row in chosen:
            new[row] = uuid
        else:
            continue
        uuids[row] = uuid
    before = known_copies(project, uuids)
    copies = copy_groups(project, list(uuids), before, job)
    new_parts = _assigned(known, new, copies.groups, split)
    every = {**known, **new_parts}
    return SplitPlan(
        parts=_by_part(every, chosen, split),
        new_parts=new_parts,
        copies=_counted(copies.groups, every),
        findings=None if copies is before else value_of(copies, uuids),
    )


def _by_part(
    every: Mapping[int, str], chosen: Collection[int] | None, split: Split
) -> dict[str, Sequence[int]]:
    parts: dict[str, list[int]] = {name: [] for name in split.names}
    for row in sorted(every):
        if chosen is None or row in chosen:
            parts.setdefault(every[row], []).append(row)
    return {name: rows for name, rows in parts.items() if rows}


def _counted(groups: Iterable[Sequence[int]], parts: Mapping[int, str]) -> CopyCounts:
    found = [{parts[row] for row in group} for group in groups]
    return CopyCounts(
        groups=len(found),
        articles=sum(map(len, groups)),
        astride=sum(len(names) > 1 for names in found),
    )


def _assigned(
    known: Mapping[int, str],
    uuids: Mapping[int, str],
    groups: Iterable[Sequence[int]],
    split: Split,
) -> dict[int, str]:
    """Return the parts of the articles in `uuids`."""
    given: dict[int, str] = {}
    new: list[list[int]] = []
    alone = dict.fromkeys(uuids)
    for group in groups:
        members = [row for row in group if row in uuids]
        for row in members:
            del alone[row]
        there = Counter(known[row] for row in group if row in known)
        if there:
            # Of several parts that of most articles; of equally many that of the first article.
            given |= dict.fromkeys(members, there.most_common(1)[0][0])
        elif members:
            new.append(members)
    new += ([row] for row in alone)
    for group, part in _drawn(new, {**known, **given}, uuids, split):
        given |= dict.fromkeys(group, part)
    return given


def _drawn(
    groups: Iterable[Sequence[int]],
    known: Mapping[int, str],
    uuids: Mapping[int, str],
    split: Split,
) -> Iterator[tuple[Sequence[int], str]]:
    """Draw a part for each group: by its place, or if they are few so that the shares are met."""
    placed = sorted((_place(min(uuids[x] for x in group), split.seed), group) for group in groups)
    if len(placed) >= FEW:
        ends = [end / 100 for end in accumulate(split.shares)]
        for place, group in placed:
            yield group, _part(place, ends, split.names)
        return
    counts = Counter(known.values())
    total = sum(counts[name] for name in split.names) + sum(len(group) for _, group in placed)
    wanted = split.asked
    for _, group in placed:
        part = max(split.names, key=lambda name: wanted[name] * total - 100 * counts[name])
        counts[part] += len(group)
        yield group, part


def _place(uuid: str, seed: int) -> float:
    """Return a number from 0 to 1 that nobody can foresee and that never changes."""
    digest = hashlib.sha256(f"{seed}:{uuid}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64


def _part(place: float, ends: Sequence[float], names: Sequence[str]) -> str:
    return next((name for name, end in zip(names, ends, strict=True) if place < end), names[-1])
