"""Exports are whole and proven, or they do not happen."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from annotator.core.domain.errors import (
    CancelledError,
    CannotWriteError,
    ExportVerificationError,
    LossRefusedError,
    UnknownAnnotatorError,
    UnknownLabelError,
    UnwritableError,
)
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.formats import registry
from annotator.core.formats.base.features import EVERYTHING
from annotator.core.formats.base.format import Format
from annotator.core.formats.base.json_lines import LinesWriter
from annotator.core.formats.jsonl.native_cuts import cut_native_line
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.formats.registry import FORMATS, format_named
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_report import loss_sentence
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.progress import Job
from projects import new_project
from written import WRITING, article, read, write_native

DRAWING = "😀 [قال](cue) [محمد](actor): «[إن [مصر](place) بخير](quote)»"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    source = write_native(tmp_path / "in.jsonl", article(DRAWING), article("نص [آخر](thing)"))
    with new_project(tmp_path / "p.anno") as made:
        import_paths(made, [source], ImportOptions())
        yield made


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"p.anno", "p.anno.lock", "in.jsonl"}


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_every_format_is_exported_and_read_again(
    known: Format, project: Project, tmp_path: Path
) -> None:
    report = export(project, known.name, tmp_path / "out.jsonl")
    assert (report.articles, report.lines, sum(report.spans.values())) == (2, 2, 5)
    articles, refusals = read(known, report.files[0].path)
    assert refusals == []
    expected = [[span.text for span in item.spans] for item in project.read_annotated()]
    assert [[span.text for span in item.spans] for item in articles] == expected
    assert report.files[0].size == report.files[0].path.stat().st_size


def test_a_folder_gets_scheme_and_register(project: Project, tmp_path: Path) -> None:
    report = export(project, "doccano", f"{tmp_path}/new/deep/")
    assert [file.path.name for file in report.files] == [
        "data.jsonl",
        "scheme.json",
        "register.json",
        "README.md",
        "manifest.json",
    ]
    assert {file.path for file in report.files} == set((tmp_path / "new" / "deep").iterdir())


def broken(writer: LinesWriter) -> Format:
    return replace(format_named("jsonl"), writer=writer)


def test_a_wrong_offset_is_found_and_the_old_file_stays(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shifted(item: AnnotatedArticle) -> bytes:
        return native_line(replace(item, text="\u200f" + item.text))

    writer = LinesWriter(holds=EVERYTHING, line=shifted, cut=cut_native_line)
    monkeypatch.setattr(registry, "FORMATS", (broken(writer),))
    (tmp_path / "out.jsonl").write_text("old")
    with pytest.raises(ExportVerificationError, match="its article 1 does not cut"):
        export(project, "jsonl", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert files_in(tmp_path) == {"out.jsonl"}


def test_a_missing_line_is_found(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(LinesWriter):
        @override
        def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
            super().write(list(articles)[:-1], path)

    writer = Forgetful(holds=EVERYTHING, line=native_line, cut=cut_native_line)
    monkeypatch.setattr(registry, "FORMATS", (broken(writer),))
    with pytest.raises(ExportVerificationError):
        export(project, "jsonl", tmp_path / "out.jsonl")
    assert files_in(tmp_path) == set()


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_a_file_that_is_cut_off_behind_the_writer_is_found(
    known: Format, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert known.writer is not None
    kind = type(known.writer)
    write = kind.write

    def cut_off(self: Any, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        write(self, articles, path)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    monkeypatch.setattr(kind, "write", cut_off)
    with pytest.raises(ExportVerificationError):
        export(project, known.name, f"{tmp_path}/made/")
    assert files_in(tmp_path) == set()


def test_strict_writes_nothing_that_would_lose_something(project: Project, tmp_path: Path) -> None:
    with pytest.raises(LossRefusedError, match=r"would lose .*2 annotator names"):
        export(project, "doccano", f"{tmp_path}/new/", ExportOptions(strict=True))
    assert files_in(tmp_path) == set()
    assert export(project, "jsonl", tmp_path / "x.jsonl", ExportOptions(strict=True)).lines == 2


def test_a_cancelled_export_leaves_the_old_file(project: Project, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    with pytest.raises(CancelledError):
        export(project, "jsonl", tmp_path / "out.jsonl", job=Job(cancelled=lambda: True))
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert files_in(tmp_path) == {"out.jsonl"}


def test_a_project_is_never_overwritten(project: Project, tmp_path: Path) -> None:
    before = project.path.read_bytes()
    with pytest.raises(UnwritableError, match="it is a project or another database"):
        export(project, "jsonl", project.path)
    assert project.path.read_bytes() == before


def test_a_missing_folder_is_told(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"out.jsonl” cannot be written \(No such file"):
        export(project, "jsonl", tmp_path / "nowhere" / "out.jsonl")


@pytest.mark.parametrize("name", ["data.jsonl", "scheme.json", "register.json"])
def test_a_file_in_a_folder_that_no_export_wrote_stays(
    name: str, project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / name).write_text("mine")
    with pytest.raises(UnwritableError, match="not of an export"):
        export(project, "jsonl", folder)
    assert [path.read_text() for path in folder.iterdir()] == ["mine"]


def test_files_of_earlier_exports_are_replaced_whatever_the_manifest_names(
    project: Project, tmp_path: Path
) -> None:
    folder = f"{tmp_path}/folder/"
    export(project, "jsonl", folder)
    export(project, "label-studio", folder)
    assert export(project, "jsonl", folder).files[0].path.name == "data.jsonl"
    (tmp_path / "folder" / "data.jsonl").write_text("edited")
    export(project, "jsonl", folder)
    assert "edited" not in (tmp_path / "folder" / "data.jsonl").read_text()


@pytest.mark.parametrize(
    ("name", "reason"), [("", "no name"), ("x" * 300, "too long"), ("p.anno.lock", "the project")]
)
def test_names_that_cannot_be_meant_are_told(
    name: str, reason: str, project: Project, tmp_path: Path
) -> None:
    with pytest.raises(UnwritableError, match=reason):
        export(project, "jsonl", name and tmp_path / name)
    assert files_in(tmp_path) == set()


def test_an_export_replaces_an_older_one(project: Project, tmp_path: Path) -> None:
    for _ in range(2):
        export(project, "jsonl", f"{tmp_path}/out/")
    assert files_in(tmp_path / "out") == {
        "data.jsonl", "scheme.json", "register.json", "README.md", "manifest.json",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (ExportOptions(ExportChoice(annotator="Nobody")), UnknownAnnotatorError),
        (ExportOptions(ExportChoice(labels=frozenset({"nothing"}))), UnknownLabelError),
    ],
)
def test_unknown_names_are_told(
    options: ExportOptions, error: type[Exception], project: Project, tmp_path: Path
) -> None:
    with pytest.raises(error):
        export(project, "jsonl", tmp_path / "out.jsonl", options)


def test_a_format_that_is_only_read_is_told(project: Project, tmp_path: Path) -> None:
    reading = next(known for known in FORMATS if known.writer is None)
    with pytest.raises(CannotWriteError, match=f"“{reading.name}” can be read"):
        export(project, reading.name, tmp_path / "out")


def test_progress_goes_up_to_the_end(project: Project, tmp_path: Path) -> None:
    seen: list[float] = []
    job = Job(progress=lambda done, total: seen.append(done / total))
    export(project, "jsonl", tmp_path / "out.jsonl", job=job)
    assert seen == sorted(seen)
    assert max(seen) <= 1


def test_nothing_lost_is_an_empty_sentence() -> None:
    assert loss_sentence({}) == ""
