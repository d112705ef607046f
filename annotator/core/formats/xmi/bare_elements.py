"""Elements with nothing but offsets: sentences and tokens, which are most of a file.

Numbers are the slow part of it, so those that come again and again are written once.
"""

from collections.abc import Sequence
from functools import lru_cache

from annotator.core.formats.xmi.types import SOFA, prefixed

_KNOWN = 1 << 13
"""Ids and offsets below this are written once; few articles have others."""


def bare_elements(type_name: str, first: int, starts: Sequence[int], ends: Sequence[int]) -> bytes:
    """Return the lines of annotations with ascending offsets, and ids from the first one on."""
    count = len(starts)
    if not count:
        return b""
    if max(first + count, ends[-1]) > _KNOWN:
        cells = zip(range(first, first + count), starts, ends, strict=True)
        return "".join(map(_line(type_name).__mod__, cells)).encode()
    begin, end = _edges()
    pieces = [b""] * (3 * count)
    pieces[::3] = _openings(type_name)[first : first + count]
    pieces[1::3] = map(begin.__getitem__, starts)
    pieces[2::3] = map(end.__getitem__, ends)
    return b"".join(pieces)


def listed_ids(first: int, last: int) -> str:
    """Return all ids from one to another, parted by spaces."""
    if last >= _KNOWN:
        return " ".join(map(str, range(first, last + 1)))
    return " ".join(_numbers()[first : last + 1])


def _line(type_name: str) -> str:
    return f'<{prefixed(type_name)} xmi:id="%d" sofa="{SOFA}" begin="%d" end="%d"/>\n'


@lru_cache(maxsize=4)
def _openings(type_name: str) -> list[bytes]:
    opening = _line(type_name).partition('%d" end')[0]
    return [(opening % number).encode() for number in range(_KNOWN)]


@lru_cache(maxsize=1)
def _edges() -> tuple[list[bytes], list[bytes]]:
    """Return what stands from `begin` to `end`, and what stands behind it, by the offset."""
    return (
        [b'%d" end="' % offset for offset in range(_KNOWN)],
        [b'%d"/>\n' % offset for offset in range(_KNOWN)],
    )


@lru_cache(maxsize=1)
def _numbers() -> list[str]:
    return list(map(str, range(_KNOWN)))
