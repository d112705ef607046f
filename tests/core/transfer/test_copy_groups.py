"""Near copies are looked for once, and among new articles alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.domain.errors import CancelledError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.values import JsonValue
from annotator.core.project import Project
from annotator.core.transfer import copy_groups as copy_groups_module
from annotator.core.transfer.copy_groups import copy_groups
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.known_copies import KEY, NONE
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.splitting import CopyCounts, Split, plan_split
from stored import bring_in, incoming, new_project

SPLIT = Split((80, 20))


def story(number: int) -> str:
    return " ".join(f"كلمة{number}ص{at}" for at in range(60))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ten stories, each twice."""
    with new_project(tmp_path / "p.anno") as made:
        bring_in(
            made, *(incoming(f"{story(at)} نسخة {copy}") for at in range(10) for copy in range(2))
        )
        yield made


def split_export(project: Project, folder: Path, name: str = "out.jsonl") -> None:
    export(project, "jsonl", folder / name, ExportOptions(split=SPLIT))


def read_texts(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The articles whose texts are read from now on."""
    found: list[int] = []
    read = project.articles.texts

    def noted(ids: list[int]) -> object:
        found.extend(ids)
        return read(ids)

    monkeypatch.setattr(project.articles, "texts", noted)
    return found


def test_what_was_found_is_remembered(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    split_export(project, tmp_path)
    read = read_texts(project, monkeypatch)
    plan = plan_split(project, SPLIT, None, SILENT)
    assert plan.copies == CopyCounts(groups=10, articles=20)
    assert (read, plan.findings) == ([], None)


def test_a_new_article_joins_a_known_group(project: Project, tmp_path: Path) -> None:
    split_export(project, tmp_path)
    bring_in(project, incoming(f"{story(3)} نسخة 3"), incoming(story(99)))
    plan = plan_split(project, SPLIT, None, SILENT)
    rows = [row for row, _, _ in project.splits()]
    parts = {row: name for name, own in plan.parts.items() for row in own}
    assert plan.copies == CopyCounts(groups=10, articles=21)
    assert parts[rows[20]] == parts[rows[6]]


def test_with_many_new_articles_all_are_compared_anew(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    split_export(project, tmp_path)
    bring_in(project, incoming(f"{story(3)} نسخة 3"), incoming(story(99)))
    few = plan_split(project, SPLIT, None, SILENT)
    monkeypatch.setattr(copy_groups_module, "MANY", 1)
    read = read_texts(project, monkeypatch)
    many = plan_split(project, SPLIT, None, SILENT)
    assert (many, len(read)) == (few, 22)


def test_a_bridge_joins_two_known_groups(project: Project, tmp_path: Path) -> None:
    split_export(project, tmp_path)
    bring_in(project, incoming(f"{story(3)} {story(4)}"))
    assert plan_split(project, SPLIT, None, SILENT).copies.groups == 9
    split_export(project, tmp_path)
    plan = plan_split(project, SPLIT, None, SILENT)
    assert (plan.copies.groups, plan.copies.articles) == (9, 21)


def test_equal_states_write_equal_manifests(project: Project, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        split_export(project, tmp_path / name)
    one, two = (
        (tmp_path / name / "out.jsonl.manifest.json").read_bytes() for name in ("one", "two")
    )
    assert one == two


def test_a_row_that_another_article_got_is_compared_anew(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno") as project:
        bring_in(project, incoming(story(1), split="train"), incoming(f"{story(1)} ب"))
        split_export(project, tmp_path)
        project.undo()
        bring_in(project, incoming(story(2), split="train"), incoming(story(3)))
        assert plan_split(project, SPLIT, None, SILENT).copies == CopyCounts()


def test_articles_that_came_with_parts_are_compared(project: Project, tmp_path: Path) -> None:
    split_export(project, tmp_path)
    bring_in(project, incoming(story(50), split="train"), incoming(f"{story(50)} ب", split="test"))
    assert plan_split(project, SPLIT, None, SILENT).copies.astride == 1


def test_comparing_tells_how_far_it_is_to_the_end(project: Project) -> None:
    told: list[float] = []
    rows = [row for row, _, _ in project.splits()]
    job = Job(progress=lambda done, total: told.append(done / total))
    copy_groups(project, rows, NONE, job)
    assert told == sorted(told)
    assert len({share for share in told if share > 0.8}) > 10


@pytest.mark.parametrize("share", [0.0, 0.8, 0.9])
def test_comparing_can_be_cancelled_anywhere(project: Project, share: float) -> None:
    far = [0.0]
    rows = [row for row, _, _ in project.splits()]
    job = Job(
        progress=lambda done, total: far.append(done / total), cancelled=lambda: far[-1] >= share
    )
    with pytest.raises(CancelledError):
        copy_groups(project, rows, NONE, job)
    assert share <= far[-1] < share + 0.1


@pytest.mark.parametrize(
    "change",
    [
        {"rows": None},
        {"rows": [[1]]},
        {"rows": [[1, 10**15]]},
        {"rows": [[1, 19]]},
        {"rows": [[20, 1]]},
        {"groups": [[1, 99]]},
        {"groups": [["1"]]},
        {"digest": ""},
        {"digest": "", "rows": [[1, 99]]},
        {"method": 0},
    ],
)
def test_what_makes_no_sense_is_found_anew(
    change: dict[str, JsonValue], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_split(project, SPLIT, None, SILENT)
    project.give_splits(plan.new_parts)
    assert isinstance(plan.findings, dict)
    for value in (plan.findings, plan.findings | change):
        project.exports.add(ExportRecord("jsonl", "", 0, 0, options={KEY: value}))
    read = read_texts(project, monkeypatch)
    again = plan_split(project, SPLIT, None, SILENT)
    assert (again.copies, again.findings, len(read)) == (plan.copies, plan.findings, 20)
