"""Tables: formulas that are not run, quotes with their speaker, tables of other origin."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.errors import (
    MissingKeyError,
    TextChecksumError,
    WrongShapeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.formats.base.format import FieldKeys, ReadOptions
from annotator.core.formats.registry import format_named, reading_format
from annotator.core.formats.table.cells import Sheet, neutral, plain
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from projects import new_project
from written import article, only_article, only_refusal, read, write, write_native


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def quoted() -> AnnotatedArticle:
    item = article("قال [محمد](actor) و[علي](actor): «[=إن 2+2](quote)» [7 أشخاص](figure)")
    first, second, quote, figure = item.spans
    figure = figure._replace(attributes={"value": 7, "kind": "people_count"})
    relations = (
        ExchangeRelation("", "speaks", first.id, quote.id),
        ExchangeRelation("", "speaks", second.id, quote.id),
    )
    return replace(item, spans=(first, second, quote, figure), relations=relations)


def exported(folder: Path, writing: Mapping[str, str]) -> list[str]:
    with new_project(folder / "p.anno") as made:
        source = write_native(folder / "in.jsonl", article("[=نص](cue)"))
        native = format_named("jsonl")
        more = write(native, [_with_ids(quoted())], folder / "more.jsonl")
        import_paths(made, [source, more], ImportOptions())
        return names_of(made, folder, writing)


def _with_ids(item: AnnotatedArticle) -> AnnotatedArticle:
    links = tuple(
        link._replace(id=f"019ac000-0000-7000-8000-00000000009{at}")
        for at, link in enumerate(item.relations)
    )
    return replace(item, relations=links)


def names_of(made: Project, folder: Path, writing: Mapping[str, str]) -> list[str]:
    report = export(made, "csv", f"{folder}/out/", ExportOptions(writing=writing))
    return [file.path.name for file in report.files]


def test_a_folder_has_a_table_for_each_kind(tmp_path: Path) -> None:
    assert exported(tmp_path, {}) == [
        "data.csv", "spans.csv", "relations.csv", "quotes.csv", "figures.csv", "scheme.json",
        "register.json", "README.md", "manifest.json",
    ]  # fmt: skip
    (quote,) = table(tmp_path / "out" / "quotes.csv")
    assert (quote["speaks"], quote["text"]) == ("محمد; علي", "'=إن 2+2")
    (figure,) = table(tmp_path / "out" / "figures.csv")
    assert (figure["text"], figure["value"], figure["kind"]) == ("7 أشخاص", "7", "people_count")
    links = table(tmp_path / "out" / "relations.csv")
    assert {(x["from_text"], x["label"], x["to_text"]) for x in links} == {
        ("محمد", "speaks", "'=إن 2+2"),
        ("علي", "speaks", "'=إن 2+2"),
    }


def test_formulas_are_kept_if_asked(tmp_path: Path) -> None:
    exported(tmp_path, {"formulas": "keep"})
    texts = [row["text"] for row in table(tmp_path / "out" / "spans.csv")]
    assert "=نص" in texts


@pytest.mark.parametrize("sign", "'=+-@\t\n＝＋－＠")
def test_a_text_that_begins_as_a_formula_is_proven(sign: str, tmp_path: Path) -> None:
    known, item = format_named("csv"), article(f"{sign}قال [محمد](actor)")
    assert known.writer is not None
    path = write(known, [item], tmp_path / "x.csv")
    assert [list(texts) for texts in known.writer.cuts(path)] == [["محمد"]]


def test_an_exported_folder_is_read_without_its_tables(tmp_path: Path) -> None:
    exported(tmp_path, {})
    with new_project(tmp_path / "again.anno") as again:
        report = import_paths(again, [tmp_path / "out"], ImportOptions())
        assert (report.added, report.added_spans, report.refusals) == (2, 5, ())


@given(st.text("'=+-@\t\r\n＝＋－＠a", max_size=6))
def test_neutral_cells_are_no_formulas_and_come_back(text: str) -> None:
    cell = neutral(text)
    assert isinstance(cell, str)
    assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert plain(cell) == text


@given(st.lists(st.text("'=+-@\t\r\n＝＠\",;ا😀 Aa"), min_size=2), st.booleans())
def test_rows_are_those_of_the_standard_writer(texts: list[str], neutrally: bool) -> None:
    sheet = Sheet(neutrally=neutrally)
    expected = StringIO()
    csv.writer(expected).writerow([neutral(text) if neutrally else text for text in texts])
    assert sheet.lines([",".join(sheet.cells(texts))]).decode() == expected.getvalue()
    assert [sheet.cell(text) for text in texts] == sheet.cells(texts)


def test_values_stand_in_columns_and_numbers_stay_numbers(tmp_path: Path) -> None:
    item = article("[خمسة](figure) [ستة](figure)")
    first, second = item.spans
    spans = (
        first._replace(attributes={"value": -5, "unit": "=x"}),
        second._replace(attributes={"value": 5.5, "unit": 'a, "b"'}),
    )
    with new_project(tmp_path / "p.anno") as made:
        source = write_native(tmp_path / "in.jsonl", replace(item, spans=spans))
        import_paths(made, [source], ImportOptions())
        names_of(made, tmp_path, {})
    figures = table(tmp_path / "out" / "figures.csv")
    assert [(x["value"], x["unit"]) for x in figures] == [("-5", "'=x"), ("5.5", 'a, "b"')]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_with_a_column_of_texts_is_read(mark: str, tmp_path: Path) -> None:
    lines = [["title", "text", "id", "page"], ["عنوان", '"سطر\nوآخر"', "7", ""]]
    data = "\r\n".join(mark.join(line) for line in lines)
    found = only_article(tmp_path / "x.csv", b"\xef\xbb\xbf" + data.encode())
    assert found.text == "سطر\nوآخر"
    assert (found.meta["title"], found.meta["id"]) == ("عنوان", "7")
    assert "page" not in found.meta


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1256"])
def test_line_ends_and_encodings_of_spreadsheets_are_read(
    end: str, encoding: str, tmp_path: Path
) -> None:
    lines = ["title;text", "خبر;قال محمد في القاهرة إن العجز ارتفع على مدى العام", "ثان;نص آخر", ""]
    path = tmp_path / "x.csv"
    path.write_bytes(end.join(lines).encode(encoding))
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    assert [one.meta["title"] for one in articles] == ["خبر", "ثان"]


def test_a_first_line_may_tell_what_parts_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("SEP=;\nt,itle;text\nأ,ب;نص\nج\n", "utf-8")
    articles, refusals = read(reading_format(path), path)
    assert [(one.text, one.meta["t,itle"]) for one in articles] == [("نص", "أ,ب")]
    assert [item.place for item in refusals] == ["x.csv:4"]


def test_columns_without_a_name_and_twice_the_same_are_kept(tmp_path: Path) -> None:
    found = only_article(tmp_path / "x.csv", "tag,text,tag,,\n1,نص,2,,3\n".encode())
    others = {key: value for key, value in found.meta.items() if value is not None}
    assert others == {"tag": "1", "tag_": "2", "column 5": "3"}


def test_the_column_of_texts_can_be_named(tmp_path: Path) -> None:
    options = ReadOptions(keys=FieldKeys(text="body"))
    found = only_article(tmp_path / "x.csv", "n,body\n1,=نص\n".encode(), options)
    assert (found.text, found.meta["n"]) == ("=نص", "1")


def test_a_column_of_texts_must_be_there(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.csv", b"a,b\n1,2\n")
    assert isinstance(error, MissingKeyError)


def test_a_row_with_too_many_cells_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('text,n\nأ,1,2\n"ب\n",3\nج,4\n', "utf-8")
    articles, refusals = read(reading_format(path), path)
    assert [item.text for item in articles] == ["ب\n", "ج"]
    assert [item.place for item in refusals] == ["x.csv:2"]
    assert isinstance(refusals[0].reason, WrongShapeError)


def test_a_text_that_was_changed_is_refused(tmp_path: Path) -> None:
    path = write(format_named("csv"), [article("قال [محمد](actor)")], tmp_path / "x.csv")
    data = path.read_bytes().replace("قال محمد".encode(), "قالت محمد".encode(), 1)
    assert isinstance(only_refusal(path, data), TextChecksumError)


def test_long_texts_fit_into_a_cell(tmp_path: Path) -> None:
    text = "نص " * 70_000
    path = write(format_named("csv"), [article(text)], tmp_path / "x.csv")
    assert read(format_named("csv"), path)[0][0].text == text
