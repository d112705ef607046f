"""Which keys of foreign records are guessed to be ours."""

from pathlib import Path

import pytest

from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.registry import reading_format
from annotator.core.transfer.key_guess import FirstRows, first_rows, guess_keys
from written import article, write_native


def rows_of(path: Path, data: str) -> FirstRows:
    path.write_text(data, encoding="utf-8")
    return first_rows(reading_format(path), path, ReadOptions())


NEWS = (
    '{"articles": [{"title": "خبر", "content": "نص", "source": {"id": 1, "name": "قناة"},'
    ' "publishedAt": "2024-03-05T10:00Z", "url": "https://news.example/1", "author": "هدى"}]}'
)
FILES = {
    "lines.jsonl": (
        '{"headline": "خبر", "body": "نص", "pubDate": "Tue, 05 Mar 2024 10:00:00 GMT", "x": 1}\n',
        {"title": "headline", "text": "body", "published": "pubDate"},
    ),
    "news.json": (
        NEWS,
        {
            "title": "title", "text": "content", "source": "source.name", "url": "url",
            "published": "publishedAt", "author": "author",
        },
    ),
    "table.csv": (
        "العنوان;النص;تاريخ النشر;الرابط;اللغة\nخبر;نص الخبر;2024-03-05;https://x.example;ar\n",
        {
            "title": "العنوان", "text": "النص", "published": "تاريخ النشر", "url": "الرابط",
            "language": "اللغة",
        },
    ),
    "odd.csv": ("a,b\nقصير,هذا هو العمود الأطول في الجدول\n", {"text": "b"}),
    "spans.jsonl": (
        '{"b": "وصل محمد إلى دمشق", "c": [{"start": 4, "end": 8, "label": "P", "t": "وصل محمد"}]}',
        {"text": "b"},
    ),
    "dates.csv": ("text,date\nنص,أمس\n", {"text": "text"}),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_keys_are_guessed_by_their_names_and_values(name: str, tmp_path: Path) -> None:
    data, expected = FILES[name]
    assert guess_keys(rows_of(tmp_path / name, data)) == expected


def test_the_first_rows_are_shown_as_texts(tmp_path: Path) -> None:
    first = rows_of(
        tmp_path / "x.jsonl", '{"text": "أ", "n": 5, "meta": {"a": [1]}}\n{"text": "ب"}\n'
    )
    assert first.keys == ("text", "n", "meta.a")
    assert first.rows == ({"text": "أ", "n": "5", "meta.a": "[1]"}, {"text": "ب"})


def test_our_own_files_and_other_dialects_leave_no_choice(tmp_path: Path) -> None:
    native = write_native(tmp_path / "x.jsonl", article("قال"))
    assert first_rows(reading_format(native), native, ReadOptions()) == FirstRows()
    assert rows_of(tmp_path / "y.jsonl", '{"text": "قال", "label": [[0, 3, "x"]]}\n') == FirstRows()


@pytest.mark.parametrize("data", ["", "no json\n", "[1, 2]"])
def test_a_broken_file_has_no_rows(data: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(data, encoding="utf-8")
    assert first_rows(reading_format(path), path, ReadOptions()) == FirstRows()
