"""Names in archives: as they were meant, whoever packed them."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from annotator.core.formats.registry import reading_format
from written import read

NAMES = ("أخبار/السلام عليكم.txt", "أخبار/خبر.txt")


def packed(names: dict[bytes, bytes]) -> bytes:
    """An archive with such names as they stand, and no flag that tells their encoding.

    The values are their extra fields.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for at, (name, extra) in enumerate(names.items()):
            entry = zipfile.ZipInfo(f"{at}".rjust(len(name), "q"))
            entry.extra = extra
            archive.writestr(entry, f"نص الخبر {at}")
    data = stream.getvalue()
    for at, name in enumerate(names):
        data = data.replace(f"{at}".rjust(len(name), "q").encode(), name)
    return data


def titles(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    return sorted(str(one.meta["title"]) for one in articles)


@pytest.mark.parametrize("encoding", ["utf-8", "cp720", "cp1256", "iso8859-6"])
def test_arabic_names_without_a_flag_are_read(encoding: str, tmp_path: Path) -> None:
    data = packed({name.encode(encoding): b"" for name in NAMES})
    assert titles(tmp_path / "x.zip", data) == ["السلام عليكم", "خبر"]


def test_other_names_without_a_flag_are_those_of_the_standard(tmp_path: Path) -> None:
    assert titles(tmp_path / "x.zip", packed({"größe.txt".encode("cp437"): b""})) == ["größe"]


def test_the_extra_field_tells_the_name_if_it_is_of_this_one(tmp_path: Path) -> None:
    raw, meant = b"\xe1\x81.txt", "خبر.txt".encode()
    fields = [struct.pack("<BL", 1, zlib.crc32(raw) + wrong) + meant for wrong in (0, 1)]
    for field, title in zip(fields, ("خبر", raw[:2].decode("cp437")), strict=True):
        data = packed({raw: struct.pack("<HH", 0x7075, len(field)) + field})
        assert titles(tmp_path / f"{title}.zip", data) == [title]


@pytest.mark.parametrize("name", ["a\\b\\c.txt", "ب: c.txt"])
def test_names_of_windows_and_colons_in_names_stay_inside(name: str, tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "نص الخبر")
    assert titles(tmp_path / "x.zip", stream.getvalue())[0].endswith("c")
