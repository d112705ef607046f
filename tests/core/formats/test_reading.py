"""Bad and strange input: one clear sentence each, and offsets that always cut their text."""

from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import (
    AnnotatorError,
    BinaryFileError,
    CannotReadError,
    DuplicateSpanError,
    EmptySpanError,
    EmptyTextError,
    InvalidUtf8Error,
    LoneSurrogateError,
    NotJsonError,
    SpanOutsideError,
    TooLargeError,
    UnknownFormatError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.format import KeyedReader, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.registry import format_named, reading_format
from written import article, only_article, only_refusal, read, write_native


def native(**fields: object) -> bytes:
    return orjson.dumps({"schema": "annotator.article/1", **fields}) + b"\n"


def span(start: object, end: object, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "label": "actor", **more}


BAD_TEXTS: dict[str, tuple[bytes, type[AnnotatorError], str]] = {
    "empty": (b"", EmptyTextError, "There is no text in it."),
    "only white space": (b" \r\n\t", EmptyTextError, "There is no text in it."),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(200), BinaryFileError, "PNG"),
    "invalid UTF-8": ("زار ".encode() * 9 + b"\xff" + "مصر".encode(), InvalidUtf8Error, "byte 63"),
}


@pytest.mark.parametrize("case", BAD_TEXTS)
def test_a_file_that_is_no_text_is_refused(case: str, tmp_path: Path) -> None:
    data, kind, sentence = BAD_TEXTS[case]
    error = only_refusal(tmp_path / "مقال.txt", data)
    assert isinstance(error, kind)
    assert sentence in str(error)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.txt", b"a" * 11, ReadOptions(limit=10))
    assert isinstance(error, TooLargeError)


def test_a_text_file_keeps_its_text_and_takes_its_name_as_title(tmp_path: Path) -> None:
    text = "  قال\u202e مُحَمَّد\u200d 👨‍👩‍👧 كتـــاب\u00a0  \n\n"
    article = only_article(tmp_path / "أخبار 1.txt", text.encode())
    assert article.text == text
    assert article.meta["title"] == "أخبار 1"


def test_line_ends_byte_order_mark_and_nul_are_cleaned(tmp_path: Path) -> None:
    article = only_article(tmp_path / "x.txt", "\ufeffأ\r\nب\rج\x00د\nهـ وما بعدها".encode())
    assert article.text == "أ\nب\nجد\nهـ وما بعدها"


def test_windows_1256_is_read_when_it_is_told(tmp_path: Path) -> None:
    article = only_article(
        tmp_path / "x.txt", "قال".encode("cp1256"), ReadOptions(encoding="windows-1256")
    )
    assert article.text == "قال"


def test_an_old_encoding_stands_in_the_metadata(tmp_path: Path) -> None:
    text = "وصل الوزير إلى دمشق"
    old = only_article(tmp_path / "x.txt", text.encode("cp1256"))
    assert (old.text, old.meta["encoding"]) == (text, "windows-1256")
    assert "encoding" not in only_article(tmp_path / "y.txt", text.encode()).meta


@pytest.mark.parametrize("name", ["x.csv", "x.jsonl"])
def test_tables_and_lines_in_a_surely_arabic_encoding_are_read(name: str, tmp_path: Path) -> None:
    text = "وصل الوزير إلى دمشق"
    data = f"text\n{text}\n" if name == "x.csv" else f'{{"text": "{text}"}}\n'
    assert only_article(tmp_path / name, data.encode("cp1256")).text == text


GARBLED = "قال الرئيس في بيان إن الحرب انتهت"


@pytest.mark.parametrize("ways", [("cp1256", "cp1252"), ("utf-8", "latin-1"), ("utf-8", "cp1256")])
def test_garbled_text_is_repaired_only_on_request(ways: tuple[str, str], tmp_path: Path) -> None:
    text = GARBLED.encode(ways[0]).decode(ways[1])
    path = tmp_path / "x.jsonl"
    path.write_bytes(orjson.dumps({"text": text, "title": text}))
    reader = format_named("jsonl").reader
    assert reader is not None
    (kept,) = reader.read(path, ReadOptions())
    assert isinstance(kept, ReadArticle)
    assert (kept.article.text, kept.is_garbled) == (text, True)
    (mended,) = reader.read(path, ReadOptions(repair=True))
    assert isinstance(mended, ReadArticle)
    assert (mended.article.text, mended.is_garbled) == (GARBLED, False)
    assert mended.article.meta["title"] == GARBLED


def test_garbled_text_with_spans_keeps_its_offsets(tmp_path: Path) -> None:
    text = GARBLED.encode().decode("latin-1")
    data = native(text=text, spans=[span(0, 2)])
    article = only_article(tmp_path / "x.jsonl", data, ReadOptions(repair=True))
    assert (article.text, article.spans[0].text) == (text, text[:2])


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        reading_format(tmp_path)


def test_a_file_of_no_known_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(CannotReadError, match=r"No format reads “x.pdf”"):
        reading_format(tmp_path / "x.pdf")


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match="jsonl, txt, doccano"):
        format_named("excel")


def test_good_lines_go_in_and_bad_ones_are_listed_with_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"text": "a"}\n\nnot json\n{"text": 5}\n{"body": "x"}\n{"text": "b"}')
    articles, refusals = read(format_named("jsonl"), path)
    assert [article.text for article in articles] == ["a", "b"]
    assert [(item.place, str(item.reason)) for item in refusals] == [
        ("x.jsonl:3", "It is not JSON (expecting value at position 0)."),
        ("x.jsonl:4", "“text” should be a text."),
        ("x.jsonl:5", "The key “text” is missing; it has “body”."),
    ]


def test_line_separators_inside_a_text_do_not_end_a_line(tmp_path: Path) -> None:
    text = "أ\u2028ب\u2029ج\u0085د\x0cه\x1cو"
    assert only_article(tmp_path / "x.jsonl", orjson.dumps({"text": text})).text == text


def test_a_line_of_20_megabytes_is_read(tmp_path: Path) -> None:
    text = "خبر " * 3_000_000
    article = only_article(tmp_path / "x.jsonl", native(text=text, spans=[span(0, 3)]))
    assert article.text == text


def test_a_line_beyond_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 3_000_000 + b'"}\n{"text": "b"}\n')
    articles, refusals = read(format_named("jsonl"), path, ReadOptions(limit=1_000_000))
    assert [article.text for article in articles] == ["b"]
    assert str(refusals[0].reason) == "It is too large (4 MB; the limit is 1 MB)."


def test_json_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    data = '{"text": "قال"}\n'.encode("utf-16")
    assert only_article(tmp_path / "x.jsonl", data).text == "قال"


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_of_lines_is_refused(data: bytes, tmp_path: Path) -> None:
    assert isinstance(only_refusal(tmp_path / "x.jsonl", data), EmptyTextError)


BAD_SPANS = {
    "outside": ([span(0, 99)], SpanOutsideError, "The span 0–99 lies outside its text of 3"),
    "backwards": ([span(2, 1)], SpanOutsideError, "The span 2–1"),
    "cutting nothing": ([span(1, 1)], EmptySpanError, "A span from 1 to 1 marks no text."),
    "true": ([span(True, 2)], None, "“start” should be a whole number"),
    "a fraction": ([span(0, 1.5)], None, "“end” should be a whole number"),
    "a whole fraction": ([span(0, 2.0)], None, "“end” should be a whole number"),
    "negative": ([span(-1, 2)], None, "“start” should be a whole number"),
    "a text": ([span("0", 2)], None, "“start” should be a whole number"),
    "no end": ([{"start": 0, "label": "x"}], None, "The key “end” is missing; it has “start”,"),
    "other text": ([span(0, 2, text="مص")], None, "should cut “مص” but cuts “قا”."),
    "twice": ([span(0, 2), span(0, 2)], DuplicateSpanError, "is labelled “actor” here already"),
    "another key": ([span(0, 2, colour="red")], None, "“colour” is not part of the format."),
    "no uuid": ([span(0, 2, id="7")], None, "“7” is not a UUID."),
    "no origin": ([span(0, 2, origin="magic")], None, "“origin” should be one of manual"),
    "not an object": ([[0, 2]], None, "“spans” should be an object."),
}


@pytest.mark.parametrize("case", BAD_SPANS)
def test_a_line_with_a_bad_span_is_refused(case: str, tmp_path: Path) -> None:
    spans, kind, sentence = BAD_SPANS[case]
    error = only_refusal(tmp_path / "x.jsonl", native(text="قال", spans=spans))
    assert kind is None or isinstance(error, kind)
    assert sentence in str(error)


def test_an_offset_of_65_bits_is_refused(tmp_path: Path) -> None:
    data = b'{"schema":"annotator.article/1","text":"abc","spans":[{"start":0,"end":%d}]}'
    assert "whole number" in str(only_refusal(tmp_path / "x.jsonl", data % 2**64))


def test_bad_spans_can_be_left_out_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = "019ac000-0000-7000-8000-000000000001"
    spans = [span(0, 3, id=good), span(0, 99), span(1, 1)]
    relations = [{"label": "speaks", "from": good, "to": good[:-1] + "2"}]
    path.write_bytes(native(text="قال", spans=spans, relations=relations))
    articles, refusals = read(format_named("jsonl"), path, ReadOptions(skip_bad_spans=True))
    assert [(item.start, item.end) for item in articles[0].spans] == [(0, 3)]
    assert articles[0].relations == ()
    assert [item.place for item in refusals] == ["x.jsonl:1"] * 3


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'{"schema":"annotator.article/2","text":"a"}', "“schema” should be"),
        (b'{"schema":"annotator.article/1"}', "The key “text” is missing"),
        (b'{"schema":"annotator.article/1","text":"a","texts":1}', "“texts” is not part"),
        (b'{"schema":"annotator.article/1","text":"a","status":"ready"}', "“status” should be"),
        (b'{"schema":"annotator.article/1","text":"a","text_sha256":"00"}', "checksum"),
        (b'{"schema":"annotator.article/1","text":"a","text":"b"}', "“text” stands twice"),
        (b'{"text": NaN}', "NaN does not exist"),
        (rb'{"text": "\ud83d"}', "half a character"),
        (b"[]", "“the line” should be an object."),
    ],
)
def test_a_line_of_another_shape_is_refused(data: bytes, sentence: str, tmp_path: Path) -> None:
    assert sentence in str(only_refusal(tmp_path / "x.jsonl", data))


def test_half_a_character_written_raw_is_refused() -> None:
    raw = RawArticle("here", "a\ud83d", AnnotatedArticle(id="", text=""))
    (result,) = settle(raw, ReadOptions())
    assert isinstance(result.reason, LoneSurrogateError)  # type: ignore[union-attr]


def test_offsets_of_an_uncleaned_text_are_carried_over(tmp_path: Path) -> None:
    text = "\ufeff😀 قال\r\nمحمد\x00 معيط\rفي القاهرة"
    names = {"actor": "محمد\x00 معيط", "place": "القاهرة"}
    spans = [
        {"start": text.index(name), "end": text.index(name) + len(name), "label": key, "text": name}
        for key, name in names.items()
    ]
    article = only_article(tmp_path / "x.jsonl", native(text=text, spans=spans))
    assert article.text == "😀 قال\nمحمد معيط\nفي القاهرة"
    assert [span.text for span in article.spans] == ["محمد معيط", "القاهرة"]


def test_a_span_that_cleaning_empties_is_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.jsonl", native(text="ab\x00c", spans=[span(2, 3)]))
    assert isinstance(error, EmptySpanError)


def test_native_offsets_may_count_utf_16(tmp_path: Path) -> None:
    data = native(text="😀 قال", offset_unit="utf16", spans=[span(3, 6, text="قال")])
    assert only_article(tmp_path / "x.jsonl", data).spans[0].start == 2


def test_an_offset_inside_a_character_is_refused(tmp_path: Path) -> None:
    data = native(text="😀 قال", offset_unit="utf16", spans=[span(1, 6)])
    assert str(only_refusal(tmp_path / "x.jsonl", data)) == "The offset 1 lies inside a character."


def test_a_pretty_printed_json_file_is_not_taken_for_lines(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b'[\n  {"text": "a"}\n]\n')
    assert reading_format(tmp_path / "x.json").name == "json"


def test_a_line_that_is_not_json_says_where(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.jsonl", b'{"text": }\n')
    assert isinstance(error, NotJsonError)
    assert "position 9" in str(error)


def test_a_file_of_ours_is_not_searched_for_foreign_lines(tmp_path: Path) -> None:
    foreign = b'{"body": "\xd9\x86\xd8\xb5"}\n'
    native = write_native(tmp_path / "in.jsonl", article("نص")).read_bytes()
    reader = format_named("jsonl").reader
    assert isinstance(reader, KeyedReader)
    found = []
    for lines in (foreign + native + foreign, native + foreign):
        (tmp_path / "mixed.jsonl").write_bytes(lines)
        found.append(list(reader.records(tmp_path / "mixed.jsonl", ReadOptions())))
    assert found == [[{"body": "نص"}], []]
