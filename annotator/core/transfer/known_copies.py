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
        rows = frozenset(_rows(node["rows"].items()))
        found = _digest(uuids, rows)
        if node["method"].whole() != METHOD or node["digest"].text() != found:
            return NONE
        groups = [[row.whole() for row in group.items()] for group in node["groups"].items()]
    except WrongNodeError:
        return NONE
    return KnownCopies(rows, groups)


def value_of(copies: KnownCopies, uuids: Mapping[int, str]) -> JsonValue:
    """Return what is to be remembered, as JSON holds it: rows as ranges, both ends included."""
    return {
        "method": METHOD,
        "rows": _ranges(copies.rows),
        "digest": _digest(uuids, copies.rows),
        "groups": [[*group] for group in copies.groups],
    }


def _digest(uuids: Mapping[int, str], rows: frozenset[int]) -> str:
    """Return a checksum of the UUIDs of some articles; "" if one of them is missing."""
    names = [uuid for row, uuid in uuids.items() if row in rows]
    if len(names) != len(rows):
        return ""
    return hashlib.blake2b("".join(names).encode(), digest_size=16).hexdigest()


def _rows(ranges: Iterable[JsonNode]) -> Iterable[int]:
    ends = ([end.whole() for end in one.items()] for one in ranges)
    return chain.from_iterable(range(first, last + 1) for first, last in ends)


def _ranges(rows: frozenset[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return found
