"""Which near copies a project knows already, so that only new articles are compared.

They stand in the record of the split export that found them, under a key of its options.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from annotator.core.arabic.near_copies import METHOD
from annotator.core.domain.json_node import JsonNode, WrongNodeError
from annotator.core.domain.values import JsonValue
from annotator.core.project import Project

KEY = "near_copies"
"""The key of an export's options under which they stand."""
_MOST = 10_000_000
"""No project has so many articles in a range."""


@dataclass(frozen=True, slots=True)
class KnownCopies:
    """Articles (rows) that were compared with each other, and the groups that were found."""

    rows: frozenset[int] = frozenset()
    groups: Sequence[Sequence[int]] = ()


NONE = KnownCopies()


def known_copies(project: Project, uuids: Mapping[int, str]) -> KnownCopies:
    """Return what is known of the articles in `uuids` (row → UUID, in project order).

    Nothing is, if one of those compared is no longer among them: its row may be that of
    another one now. Nor is what another method found.
    """
    try:
        node = JsonNode(project.exports.latest_option(KEY))
        if node["method"].whole() != METHOD:
            return NONE
        rows = frozenset(chain.from_iterable(map(_range, node["rows"].items())))
        groups = [[row.whole() for row in group.items()] for group in node["groups"].items()]
        is_whole = node["digest"].text() == _digest(uuids, rows)
    except WrongNodeError:
        return NONE
    is_whole = is_whole and rows.issuperset(chain.from_iterable(groups))
    return KnownCopies(rows, groups) if is_whole else NONE


def value_of(copies: KnownCopies, uuids: Mapping[int, str]) -> JsonValue:
    """Return what is to be remembered, as JSON holds it: rows as ranges, both ends included."""
    return {
        "method": METHOD,
        "rows": _ranges(copies.rows),
        "digest": _digest(uuids, copies.rows),
        "groups": [[*group] for group in copies.groups],
    }


def _digest(uuids: Mapping[int, str], rows: frozenset[int]) -> str | None:
    """Return a checksum of the UUIDs of some articles; None if one of them is missing."""
    names = [uuid for row, uuid in uuids.items() if row in rows]
    if len(names) != len(rows):
        return None
    return hashlib.blake2b("".join(names).encode(), digest_size=16).hexdigest()


def _range(node: JsonNode) -> Iterable[int]:
    """Return the rows of a range of two ends; raises WrongNodeError for anything else."""
    ends = [end.whole() for end in node.items()]
    if len(ends) != 2 or not 0 <= ends[1] - ends[0] < _MOST:  # noqa: PLR2004 - its ends
        raise WrongNodeError(f"“{node.place}” should be a range")
    return range(ends[0], ends[1] + 1)


def _ranges(rows: frozenset[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return found
