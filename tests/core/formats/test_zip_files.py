"""Archives of files that can be read, and those that could do harm."""

import io
import stat
import tempfile
import zipfile
from pathlib import Path

import pytest

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.registry import format_named, reading_format
from written import only_refusal, read


def zipped(members: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read_zip(path: Path, data: bytes) -> tuple[list[AnnotatedArticle], list[tuple[str, str]]]:
    path.write_bytes(data)
    articles, refusals = read(reading_format(path), path)
    return articles, [(item.place, str(item.reason)) for item in refusals]


MIXED: dict[str, bytes | str] = {
    "ب.txt": "نص الخبر الثاني",
    "أ.txt": "وصل الوزير إلى دمشق".encode("cp1256"),
    "folder/page.html": "<p>صفحة قصيرة</p>",
    "lines.jsonl": '{"text": "سطر أول"}\n{"text": 5}\n{"text": "سطر ثان"}',
    "scheme.json": "{}",
    "__MACOSX/._ب.txt": "x",
    ".DS_Store": "x",
    "photo.png": b"\x89PNG\r\n",
}


def test_every_readable_file_of_an_archive_comes_in(tmp_path: Path) -> None:
    articles, refusals = read_zip(tmp_path / "x.zip", zipped(MIXED))
    assert [one.text for one in articles] == [
        "صفحة قصيرة", "سطر أول", "سطر ثان", "وصل الوزير إلى دمشق", "نص الخبر الثاني",
    ]  # fmt: skip
    assert [one.meta["title"] for one in articles] == ["page", None, None, "أ", "ب"]
    assert refusals == [
        ("x.zip:lines.jsonl:2", "“text” should be a text."),
        ("x.zip:photo.png", "No format reads “photo.png”; name one with --format."),
    ]


def test_an_archive_in_an_archive_is_read_and_a_third_is_not(tmp_path: Path) -> None:
    third = zipped({"ج.txt": "ثالث"})
    second = zipped({"ب.txt": "ثان", "third.zip": third})
    articles, refusals = read_zip(tmp_path / "x.zip", zipped({"a/second.zip": second}))
    assert [one.text for one in articles] == ["ثان"]
    assert refusals == [
        (
            "x.zip:a/second.zip:third.zip",
            "The archive is not read (it lies too deep in other archives).",
        )
    ]


def test_nothing_stays_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    read_zip(tmp_path / "x.zip", zipped(MIXED | {"in.zip": zipped({"د.txt": "رابع"})}))
    assert list(scratch.iterdir()) == []


def test_names_of_members_never_become_names_of_files(tmp_path: Path) -> None:
    names: dict[str, bytes | str] = {f"{'ن' * 300}.txt": "طويل", "a\n\u202eb<img>.txt": "غريب"}
    articles, refusals = read_zip(tmp_path / "x.zip", zipped(names))
    assert refusals == []
    assert {one.meta["title"] for one in articles} == {"ن" * 300, "a\n\u202eb<img>"}


def link() -> bytes:
    info = zipfile.ZipInfo("passwd.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    return stream.getvalue()


def encrypted() -> bytes:
    data = zipped({"a.txt": "نص"})
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        data = data[:at] + b"\x01" + data[at + 1 :]
    return data


def overlapping() -> bytes:
    data = bytearray(zipped({"a.txt": "أ" * 50, "b.txt": "ب" * 50}))
    first, second = (at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02")
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    for at in (first, second):
        data[at + 20 : at + 24] = (10_000).to_bytes(4, "little")
    return bytes(data)


HARMFUL = {
    "a link": (link(), "“passwd.txt” is a link"),
    "a password": (encrypted(), "“a.txt” is encrypted"),
    "a way out": (zipped({"../a.txt": "x"}), "“../a.txt” leads out of it"),
    "an absolute name": (zipped({"/etc/a.txt": "x"}), "“/etc/a.txt” leads out of it"),
    "entries that overlap": (overlapping(), "its entries overlap"),
    "many members of nothing but zeros": (
        zipped({f"{at}.txt": bytes(1_000_000) for at in range(250)}),
        "it is packed suspiciously small",
    ),
    "an entry without a name": (zipped({"Q": "x"}).replace(b"Q", b"\0"), "an entry has no name"),
    "no archive": (b"PK\x03\x04 abc", "it is damaged"),
}


@pytest.mark.parametrize("case", HARMFUL)
def test_an_archive_that_could_do_harm_is_refused_as_a_whole(case: str, tmp_path: Path) -> None:
    data, sentence = HARMFUL[case]
    error = only_refusal(tmp_path / "x.zip", data)
    assert str(error) == f"The archive is not read ({sentence})."


def test_a_bomb_among_the_members_is_refused_and_the_others_come(tmp_path: Path) -> None:
    data = zipped({"bomb.txt": bytes(9_000_000), "good.txt": "خبر", "pad.bin": random_bytes()})
    articles, refusals = read_zip(tmp_path / "x.zip", data)
    assert [one.text for one in articles] == ["خبر"]
    assert refusals[0] == (
        "x.zip:bomb.txt",
        "The archive is not read (“bomb.txt” is packed suspiciously small).",
    )


def random_bytes() -> bytes:
    return bytes(at * at * 2654435761 % 251 for at in range(100_000))


def test_a_bomb_inside_an_inner_archive_is_refused(tmp_path: Path) -> None:
    inner = zipped({"bomb.txt": bytes(9_000_000)})
    _, refusals = read_zip(tmp_path / "x.zip", zipped({"in.zip": inner}))
    assert refusals == [
        (
            "x.zip:in.zip:bomb.txt",
            "The archive is not read (“bomb.txt” is packed suspiciously small).",
        )
    ]


def test_archives_with_a_shape_of_their_own_keep_their_readers(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({"a.txt": "قال", "a.ann": "T1\tcue 0 3\tقال\n"}))
    assert reading_format(path) is format_named("brat")
