"""Archives put together of packed members are ZIP files, and are read again entry by entry."""

import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.formats.base import packing
from annotator.core.formats.base.packing import (
    Member,
    members_of,
    packed,
    put_members,
    stored,
    unpacked,
)

FOLDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0/\\"), min_size=1)
CONTENTS = st.dictionaries(FOLDS, st.binary(max_size=200), max_size=6)
MANY = 70_000
"""More members than the end of an archive can count without its ZIP64 records."""


def written(path: Path, contents: dict[str, bytes]) -> Path:
    path.unlink(missing_ok=True)
    """Every second member is stored as it is."""
    makers = cycle((packed, stored))
    put_members(path, (make(*item) for make, item in zip(makers, contents.items(), strict=False)))
    return path


@given(contents=CONTENTS)
def test_zipfile_and_our_reader_find_the_same(
    contents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = written(tmp_path_factory.getbasetemp() / "any.zip", contents)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        found = {info.orig_filename: archive.read(info) for info in archive.infolist()}
    assert found == contents
    assert {one.name: unpacked(one) for one in members_of(path)} == contents


def test_a_member_far_behind_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "_FAR", 50)  # so that it need not be 4 GB
    path = written(tmp_path / "x.zip", {"a": b"", "b": b"x" * 9, "c": b"y"})
    assert {one.name: unpacked(one) for one in members_of(path)} == {
        "a": b"", "b": b"x" * 9, "c": b"y",
    }  # fmt: skip


def test_many_members_take_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    empty = packed("", b"")
    put_members(path, (empty._replace(name=f"{number}") for number in range(MANY)))
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) == MANY
    tracemalloc.start()
    assert sum(1 for _ in members_of(path)) == MANY
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MANY * 60  # zipfile takes half a kilobyte a member


@pytest.mark.parametrize("mark", [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"])
def test_an_archive_that_does_not_agree_is_refused(mark: bytes, tmp_path: Path) -> None:
    path = written(tmp_path / "x.zip", {"a": b"1", "b": b"2"})
    data = path.read_bytes()
    at = data.rindex(mark)
    path.write_bytes(data[:at] + b"PK\x00\x00" + data[at + 4 :])
    with pytest.raises(zipfile.BadZipFile):
        list(members_of(path))


@pytest.mark.parametrize("make", [packed, stored])
def test_a_letter_that_was_changed_is_seen(make: Callable[[str, bytes], Member]) -> None:
    member = make("a", "نص".encode() * 9)
    damaged = member.data[:-3] + bytes([member.data[-3] ^ 1]) + member.data[-2:]
    with pytest.raises((ValueError, zlib.error)):
        unpacked(member._replace(data=damaged))


def test_a_member_under_another_name_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "x.zip", {"name": b"1"})
    path.write_bytes(path.read_bytes().replace(b"name", b"game", 1))
    with pytest.raises(zipfile.BadZipFile):
        list(members_of(path))
