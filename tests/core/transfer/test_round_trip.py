"""A project written in the native format and read again is the same project."""

from pathlib import Path

import pytest

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.entity import Entity
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.formats.base.features import Feature
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.foreign_names import NameMap, OtherNames
from annotator.core.transfer.importing import ImportOptions, import_paths
from projects import commit_entities, new_project
from written import rich_articles, uuid, write

ADDING = ImportOptions(names=NameMap(others=OtherNames.ADD))
ENTITY = Entity(uuid(90), "actor", "محمد معيط", "person", ("معيط",), "وزير", {"wikidata": "Q1"})


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A folder export of a project that has everything."""
    source = write(format_named("jsonl"), rich_articles(), tmp_path / "rich.jsonl")
    with new_project(tmp_path / "rich.anno") as project:
        commit_entities(project, ENTITY)
        report = import_paths(project, [source], ADDING)
        assert report.refusals == ()
        export(project, "jsonl", f"{tmp_path / 'rich'}/")
    return tmp_path / "rich"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_folder_read_into_an_empty_project_is_written_the_same(
    rich: Path, tmp_path: Path
) -> None:
    with new_project(tmp_path / "again.anno", scheme="four-labels") as project:
        report = import_paths(project, [rich], ImportOptions())
        assert (report.refusals, report.duplicates) == ((), ())
        export(project, "jsonl", f"{tmp_path / 'again'}/")
    assert contents(tmp_path / "again") == contents(rich)
    assert sorted(contents(rich)) == [
        "README.md", "data.jsonl", "manifest.json", "register.json", "scheme.json",
    ]  # fmt: skip


def test_the_written_lines_are_those_that_were_read(rich: Path, tmp_path: Path) -> None:
    assert (rich / "data.jsonl").read_bytes() == (tmp_path / "rich.jsonl").read_bytes()


def test_writing_twice_gives_the_same_bytes(rich: Path, tmp_path: Path) -> None:
    with Project.open(tmp_path / "rich.anno") as project:
        one = export(project, "jsonl", tmp_path / "one.jsonl")
        two = export(project, "jsonl", tmp_path / "two.jsonl")
    assert one.files[0].sha256 == two.files[0].sha256
    assert one.losses == {}


def test_the_register_comes_back_with_a_folder(rich: Path, tmp_path: Path) -> None:
    with new_project(tmp_path / "again.anno") as project:
        import_paths(project, [rich], ImportOptions())
        assert project.entities() == (ENTITY,)


def test_the_layers_of_all_annotators_come_back(rich: Path, tmp_path: Path) -> None:
    with new_project(tmp_path / "again.anno") as project:
        import_paths(project, [rich], ImportOptions())
        assert {person.name for person in project.annotators()} == {"Zaki", "Huda", "gold"}
        options = ExportOptions(ExportChoice(annotator="gold"))
        report = export(project, "jsonl", tmp_path / "x.jsonl", options)
        assert (report.lines, report.spans) == (1, {})


def test_an_import_is_one_edit(rich: Path, tmp_path: Path) -> None:
    with new_project(tmp_path / "again.anno") as project:
        before = len(project.articles.ids())
        import_paths(project, [rich / "data.jsonl"], ADDING)
        assert len(project.articles.ids()) == 2
        project.undo()
        assert len(project.articles.ids()) == before
        project.redo()
        assert len(project.articles.ids()) == 2
        assert project.check() == ()


def test_reading_the_same_file_again_adds_nothing(rich: Path, tmp_path: Path) -> None:
    with Project.open(tmp_path / "rich.anno") as project:
        report = import_paths(project, [rich], ImportOptions())
    assert (report.added, report.added_layers, report.refusals) == (0, 0, ())
    assert [item.place for item in report.duplicates] == [f"data.jsonl:{n}" for n in (1, 2, 3)]


def test_an_export_can_be_narrowed(rich: Path, tmp_path: Path) -> None:
    with Project.open(tmp_path / "rich.anno") as project:
        report = export(
            project,
            "jsonl",
            tmp_path / "x.jsonl",
            ExportOptions(
                ExportChoice(statuses=frozenset({ArticleStatus.DONE}), labels=frozenset({"actor"}))
            ),
        )
    assert (report.articles, report.lines, report.spans, report.relations) == (
        1,
        1,
        {"actor": 1},
        0,
    )


def test_losses_are_counted(rich: Path, tmp_path: Path) -> None:
    with Project.open(tmp_path / "rich.anno") as project:
        report = export(project, "doccano", tmp_path / "x.jsonl")
    assert report.losses == {
        Feature.STATUS: 2,
        Feature.ANNOTATOR: 2,
        Feature.SPLIT: 2,
        Feature.ARTICLE_ATTRIBUTES: 2,
        Feature.ARTICLE_NOTES: 1,
        Feature.FRAGMENTS: 1,
        Feature.SPAN_ATTRIBUTES: 5,
        Feature.ENTITIES: 1,
        Feature.ORIGINS: 3,
        Feature.NOTES: 1,
        Feature.RELATIONS: 2,
        Feature.RELATION_ATTRIBUTES: 1,
    }
