"""JSON documents of others: a list, a list inside an object, keys of any name."""

from pathlib import Path

import pytest

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import NotJsonError, WrongShapeError
from annotator.core.formats.base.format import FieldKeys, ReadOptions
from annotator.core.formats.registry import format_named, reading_format
from written import only_refusal, read

SHAPES = {
    "a list": '[{"text": "أ"}, {"text": "ب"}]',
    "a list over lines": '[\n  {"text": "أ"},\n  {"text": "ب"}\n]\n',
    "a list in an object": '{"status": "ok", "articles": [{"text": "أ"}, {"text": "ب"}]}',
    "a list in an object over lines": '{\n"articles": [\n{"text": "أ"},\n{"text": "ب"}]}',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("case", SHAPES)
def test_every_object_is_an_article(case: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(SHAPES[case].encode(encoding))
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    assert [one.text for one in articles] == ["أ", "ب"]


def test_one_object_over_lines_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{\n"title": "ت",\n"text": "أ"\n}', encoding="utf-8")
    articles, _ = read(reading_format(path), path)
    assert [(one.text, one.meta["title"]) for one in articles] == [("أ", "ت")]


def test_keys_may_lead_into_objects(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('[{"body": {"ar": "نص"}, "source": {"name": "قناة"}}]', encoding="utf-8")
    names = {key: key for key in META_KEYS} | {"source": "source.name"}
    options = ReadOptions(keys=FieldKeys(text="body.ar", meta=names))
    (article,), _ = read(reading_format(path), path, options)
    assert (article.text, article.meta["source"]) == ("نص", "قناة")


def test_an_object_under_a_name_of_ours_is_kept_with_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('[{"text": "نص", "source": {"name": "قناة"}}]', encoding="utf-8")
    (article,), _ = read(reading_format(path), path)
    assert article.meta["source"] is None
    assert article.meta["source_"] == {"name": "قناة"}


def test_what_is_no_object_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('[{"text": "أ"}, 7, {"body": "ب"}]', encoding="utf-8")
    articles, refusals = read(format_named("json"), path)
    assert len(articles) == 1
    assert [(item.place, str(item.reason)) for item in refusals] == [
        ("x.json:2", "“the item” should be an object."),
        ("x.json:3", "The key “text” is missing; it has “body”."),
    ]


def test_a_list_in_an_old_encoding_is_read_when_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes('[{"text": "قال"}]'.encode("cp1256"))
    articles, _ = read(format_named("json"), path, ReadOptions(encoding="windows-1256"))
    assert [one.text for one in articles] == ["قال"]


@pytest.mark.parametrize(("data", "kind"), [(b"{\n", NotJsonError), (b'[{"a":\n', NotJsonError)])
def test_broken_json_is_refused(data: bytes, kind: type, tmp_path: Path) -> None:
    assert isinstance(only_refusal(tmp_path / "x.json", data), kind)


def test_a_number_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"7")
    _, (refusal,) = read(format_named("json"), path)
    assert isinstance(refusal.reason, WrongShapeError)
