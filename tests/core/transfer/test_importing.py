"""What an import takes in, reports, and leaves alone."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import CancelledError, SchemeFileError, UnknownFormatError
from annotator.core.formats.base.format import ReadOptions
from annotator.core.project import Project
from annotator.core.transfer.file_reading import FileReading
from annotator.core.transfer.foreign_names import NameMap, OtherNames
from annotator.core.transfer.importing import ImportOptions, ImportReport, import_paths
from annotator.core.transfer.progress import Job
from annotator.core.transfer.sample import add_sample
from projects import new_project
from written import article, write_native

DEFAULTS = ImportOptions()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno") as made:
        yield made


def titles(project: Project) -> list[str]:
    return [item.title for item in project.articles.summaries(project.articles.ids())]


def reasons(report: ImportReport) -> list[str]:
    return [f"{item.place}: {item.reason}" for item in report.refusals]


def test_folders_are_read_in_order_and_hidden_files_passed_over(
    project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "مقالات"
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"نص {name}", encoding="utf-8")
    report = import_paths(project, [folder], DEFAULTS)
    assert report.added == 3
    assert titles(project) == ["a", "b", "c"]


def test_what_is_refused_is_told_with_its_place(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "x.jsonl").write_bytes(b'{"text": "a"}\nno\n')
    (folder / "empty.txt").write_bytes(b"")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7")
    report = import_paths(project, [folder, tmp_path / "missing.txt"], DEFAULTS)
    assert report.added == 1
    assert reasons(report) == [
        "empty.txt: There is no text in it.",
        "paper.pdf: No format reads “paper.pdf”; name one with --format.",
        "deep/x.jsonl:2: It is not JSON (expecting value at position 0).",
        "missing.txt: It cannot be read (No such file or directory).",
    ]
    assert project.imports.refusals(report.batch_id or 0) == tuple(
        (item.place, str(item.reason)) for item in report.refusals
    )


def test_the_same_text_comes_in_once(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قال\r\n", encoding="utf-8", newline="")
    (tmp_path / "b.txt").write_text("قال\n", encoding="utf-8", newline="")
    report = import_paths(project, [tmp_path / "a.txt", tmp_path / "b.txt"], DEFAULTS)
    assert report.added == 1
    (twin,) = report.duplicates
    assert (twin.place, str(twin.reason)) == (
        "b.txt",
        "The same text is in the project already (“a”).",
    )


def test_unknown_labels_are_refused(project: Project, tmp_path: Path) -> None:
    path = write_native(tmp_path / "x.jsonl", article("[قال](verb)"), article("[نص](cue)"))
    report = import_paths(project, [path], DEFAULTS)
    assert (report.added, report.added_spans) == (1, 1)
    assert reasons(report) == ["x.jsonl:1: The scheme has no label “verb”."]


def test_unknown_labels_are_added_on_request(project: Project, tmp_path: Path) -> None:
    path = write_native(tmp_path / "x.jsonl", article("[قال](verb) [زيد](actor)"))
    report = import_paths(project, [path], ImportOptions(names=NameMap(others=OtherNames.ADD)))
    assert (report.added, report.added_spans, report.refusals) == (1, 2, ())
    assert project.scheme.label("verb").key == "8"


def test_labels_are_known_by_their_display_names(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    labels = [[0, 3, "CUE"], [4, 8, "فاعل"]]
    path.write_bytes(orjson.dumps({"text": "قال محمد", "label": labels}))
    report = import_paths(project, [path], DEFAULTS)
    assert (report.added_spans, report.refusals) == (2, ())
    layer = project.layers.get(project.articles.ids()[0])
    assert [span.label for span in layer.spans] == ["cue", "actor"]


def test_spans_without_an_annotator_are_of_who_works_now(project: Project, tmp_path: Path) -> None:
    path = write_native(tmp_path / "x.jsonl", article("[قال](cue)", annotator=None))
    import_paths(project, [path], DEFAULTS)
    assert len(project.layers.get(project.articles.ids()[0]).spans) == 1


def test_a_second_layer_joins_the_article(project: Project, tmp_path: Path) -> None:
    for name in ("Huda", "Omar"):
        path = write_native(tmp_path / f"{name}.jsonl", article("[قال](cue)", annotator=name))
        report = import_paths(project, [path], DEFAULTS)
    assert (report.added, report.added_layers) == (0, 1)
    assert len(project.articles.ids()) == 1
    assert {x.annotator for x in project.read_annotated()} == {"Huda", "Omar"}


def test_attributes_and_relations_must_fit_the_scheme(project: Project, tmp_path: Path) -> None:
    item = article("[محمد](actor)")
    wrong = (item.spans[0]._replace(attributes={"type": "planet"}),)
    path = write_native(tmp_path / "x.jsonl", article("[محمد](actor)", spans=wrong))
    report = import_paths(project, [path], DEFAULTS)
    assert reasons(report) == ["x.jsonl:1: “planet” is no value of the attribute “type”."]


def test_a_dry_run_reports_the_same_and_changes_nothing(project: Project, tmp_path: Path) -> None:
    path = write_native(tmp_path / "x.jsonl", article("[قال](cue)"), article("[نص](verb)"))
    before = project.path.read_bytes()
    dry = import_paths(project, [path], ImportOptions(dry_run=True))
    assert project.path.read_bytes() == before
    wet = import_paths(project, [path], DEFAULTS)
    assert (dry.added, dry.added_spans, reasons(dry)) == (1, 1, reasons(wet))
    assert dry.batch_id is None


def test_a_cancelled_import_leaves_nothing(project: Project, tmp_path: Path) -> None:
    lines = (orjson.dumps({"text": f"خبر {number}"}) for number in range(1200))
    (tmp_path / "x.jsonl").write_bytes(b"\n".join(lines))
    calls: list[float] = []
    job = Job(
        progress=lambda done, total: calls.append(done / total), cancelled=lambda: len(calls) > 2
    )
    with pytest.raises(CancelledError):
        import_paths(project, [tmp_path / "x.jsonl"], DEFAULTS, job)
    assert project.articles.count() == 0
    assert project.check() == ()
    assert calls == sorted(calls)


def test_a_cancelled_import_takes_its_labels_back(project: Project, tmp_path: Path) -> None:
    items = (article(f"[قال](verb) {number}") for number in range(600))
    path = write_native(tmp_path / "x.jsonl", *items)
    before = project.scheme
    job = Job(cancelled=lambda: project.scheme != before)
    with pytest.raises(CancelledError):
        import_paths(project, [path], ImportOptions(names=NameMap(others=OtherNames.ADD)), job)
    assert project.scheme == before
    assert project.history().undo is None


def test_an_import_of_nothing_makes_no_edit(project: Project, tmp_path: Path) -> None:
    report = import_paths(project, [tmp_path], DEFAULTS)
    assert report.added == 0
    assert project.history().undo is None


def test_an_unknown_format_is_refused_before_anything(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError):
        import_paths(project, [tmp_path], ImportOptions(format_name="excel"))


def test_a_broken_scheme_beside_the_data_is_refused(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    write_native(folder / "data.jsonl", article("قال"))
    (folder / "scheme.json").write_bytes(b"{}")
    with pytest.raises(SchemeFileError):
        import_paths(project, [folder], DEFAULTS)
    assert project.articles.count() == 0


def test_bad_spans_are_left_out_on_request(project: Project, tmp_path: Path) -> None:
    line = {"schema": "annotator.article/1", "text": "قال", "spans": [
        {"start": 0, "end": 3, "label": "cue"}, {"start": 0, "end": 9, "label": "cue"},
    ]}  # fmt: skip
    (tmp_path / "x.jsonl").write_bytes(orjson.dumps(line))
    options = ImportOptions(reading=ReadOptions(skip_bad_spans=True))
    report = import_paths(project, [tmp_path / "x.jsonl"], options)
    assert (report.added_spans, len(report.refusals)) == (1, 1)


def test_the_sample_article_comes_in_word_for_word(project: Project) -> None:
    assert add_sample(project) == 1
    (item,) = project.read_annotated()
    assert item.text.startswith("شرعت قوات سوريا الديمقراطية أمس “الجمعة”")
    assert item.meta["published"] == "2019-02-23"


@pytest.mark.parametrize("name", ["x.txt", "x.jsonl"])
def test_a_line_of_twenty_megabytes_is_one_article(
    project: Project, tmp_path: Path, name: str
) -> None:
    text = "قال الوزير " * 1_000_000 + "😀"
    start = len(text) - 8
    mark = {"start": start, "end": start + 6, "label": "actor", "text": text[start : start + 6]}
    native = {"schema": "annotator.article/1", "text": text, "spans": [mark]}
    data = text.encode() if name == "x.txt" else orjson.dumps(native)
    assert len(data) > 20_000_000
    (tmp_path / name).write_bytes(data)
    report = import_paths(project, [tmp_path / name], DEFAULTS)
    assert (report.added, reasons(report)) == (1, [])
    (item,) = project.read_annotated()
    assert (item.text, len(item.spans)) == (text, int(name == "x.jsonl"))
    assert all(item.text[span.start : span.end] == span.text for span in item.spans)


def test_single_files_are_read_as_told_of_them(project: Project, tmp_path: Path) -> None:
    text = "قال الرئيس إن الحرب انتهت في المدينة"
    folder = tmp_path / "in"
    folder.mkdir()
    garbled = text.encode("cp1256").decode("cp1252")
    for name, data in {
        "a.txt": text.encode("cp1256"),
        "b.txt": f"{garbled} 1".encode(),
        "c.txt": f"{garbled} 2".encode(),
        "d.txt": f"{text} 3".encode(),
    }.items():
        (folder / name).write_bytes(data)
    files = {
        folder / "a.txt": FileReading(encoding="windows-1252", repair=False),
        folder / "b.txt": FileReading(repair=False),
        folder / "c.txt": FileReading(encoding="utf-8"),
    }
    options = ImportOptions(reading=ReadOptions(repair=True), files=files)
    report = import_paths(project, [folder], options)
    assert (report.added, report.garbled, report.refusals) == (4, ("a.txt", "b.txt"), ())
    found = [item.text for item in project.articles.texts()]
    assert found == [garbled, f"{garbled} 1", f"{text} 2", f"{text} 3"]


def test_keys_are_guessed_for_each_file_in_an_archive(project: Project, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("a/x.jsonl", '{"headline": "أ", "body": "نص أول"}')
        archive.writestr("b.csv", "العنوان,المحتوى\nب,نص ثان\n")
    report = import_paths(project, [tmp_path / "news.zip"], DEFAULTS)
    assert (titles(project), report.refusals) == (["أ", "ب"], ())
    assert [one.place for one in report.taken_keys] == ["news.zip:a/x.jsonl", "news.zip:b.csv"]


def test_keys_are_guessed_for_each_file_where_they_are_not_told(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text('{"headline": "أ", "body": "نص أول"}', encoding="utf-8")
    (tmp_path / "b.csv").write_text("العنوان,المحتوى\nب,نص ثان\n", encoding="utf-8")
    report = import_paths(project, [tmp_path / "a.jsonl", tmp_path / "b.csv"], DEFAULTS)
    assert titles(project) == ["أ", "ب"]
    assert [dict(one.keys) for one in report.taken_keys] == [
        {"text": "body", "title": "headline"},
        {"text": "المحتوى", "title": "العنوان"},
    ]
