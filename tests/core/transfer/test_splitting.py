"""The parts of a dataset stay what they are."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.splitting import CopyCounts, Split, parse_shares, plan_split
from annotator.core.transfer.surveying import survey
from drawn_world import SCHEME
from projects import new_project
from stored import bring_in, incoming

SPLIT = Split((80, 10, 10))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno") as made:
        add(made, tmp_path, range(50))
        yield made


def add(project: Project, folder: Path, numbers: range) -> None:
    path = folder / f"{numbers.start}.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps({"text": f"خبر {number}"}) for number in numbers))
    import_paths(project, [path], ImportOptions())


def texts(path: Path) -> set[str]:
    return {orjson.loads(line)["text"] for line in path.read_bytes().splitlines()}


def parts_of(project: Project, split: Split) -> Mapping[str, Sequence[int]]:
    plan = plan_split(project, split, None, SILENT)
    project.give_splits(plan.new_parts)
    return plan.parts


def sizes(parts: Mapping[str, Sequence[int]]) -> dict[str, int]:
    return {name: len(rows) for name, rows in parts.items()}


def test_shares_are_met_also_by_few_articles(project: Project) -> None:
    assert sizes(parts_of(project, SPLIT)) == {"train": 40, "dev": 5, "test": 5}


def test_shares_are_met_also_by_articles_that_come_one_by_one(
    project: Project, tmp_path: Path
) -> None:
    parts_of(project, SPLIT)
    for number in range(100, 110):
        add(project, tmp_path, range(number, number + 1))
        parts_of(project, SPLIT)
    assert sizes(parts_of(project, SPLIT)) == {"train": 48, "dev": 6, "test": 6}


def test_many_articles_meet_the_shares_nearly(project: Project, tmp_path: Path) -> None:
    add(project, tmp_path, range(100, 1100))
    parts = parts_of(project, SPLIT)
    assert 0.75 < len(parts["train"]) / 1050 < 0.85


def test_an_article_stays_in_its_part(project: Project, tmp_path: Path) -> None:
    before = parts_of(project, SPLIT)
    add(project, tmp_path, range(100, 150))
    after = parts_of(project, Split((50, 0, 50), seed=9))
    assert set(before["train"]) <= set(after["train"])
    assert set(before["test"]) <= set(after["test"])
    assert before["dev"] == after["dev"]


def test_the_seed_decides_the_cut(tmp_path: Path, project: Project) -> None:
    copy = project.snapshot(tmp_path)
    again = project.snapshot(tmp_path)
    with Project.open(copy) as one, Project.open(again) as other:
        assert parts_of(one, SPLIT) != parts_of(other, Split((80, 10, 10), seed=1))


def test_two_copies_of_a_project_are_cut_alike(tmp_path: Path, project: Project) -> None:
    copy = project.snapshot(tmp_path)
    with Project.open(copy) as other:
        assert parts_of(project, SPLIT) == parts_of(other, SPLIT)


def test_only_chosen_articles_get_a_part(project: Project) -> None:
    chosen = [row for row, _, _ in project.splits()][:10]
    plan = plan_split(project, SPLIT, chosen, SILENT)
    assert sorted(plan.new_parts) == chosen
    assert sizes(plan.parts) == {"train": 8, "dev": 1, "test": 1}


def test_near_copies_stay_together(project: Project, tmp_path: Path) -> None:
    texts = [" ".join(f"كلمة{group}ص{at}" for at in range(60)) for group in range(20)]
    bring_in(project, *(incoming(f"{text} نسخة {at}") for text in texts for at in range(2)))
    parts = parts_of(project, SPLIT)
    home = {row: name for name, rows in parts.items() for row in rows}
    rows = sorted(home)[-40:]
    assert [home[row] for row in rows[::2]] == [home[row] for row in rows[1::2]]
    assert plan_split(project, SPLIT, None, SILENT).copies == CopyCounts(groups=20, articles=40)


def test_a_copy_that_comes_later_gets_the_part_of_the_first(
    project: Project, tmp_path: Path
) -> None:
    home = {row: name for name, rows in parts_of(project, SPLIT).items() for row in rows}
    first = next(row for row, name in home.items() if name == "test")
    long = " ".join(f"كلمة{at}" for at in range(80))
    bring_in(project, incoming(long, split="test"))
    bring_in(project, incoming(f"{long} زيادة"))
    home = {row: name for name, rows in parts_of(project, SPLIT).items() for row in rows}
    assert [home[row] for row in sorted(home)[-2:]] == ["test", "test"]
    assert home[first] == "test"


def test_copies_that_had_several_parts_are_told(project: Project) -> None:
    long = " ".join(f"كلمة{at}" for at in range(80))
    bring_in(project, incoming(long, split="test"), incoming(f"{long} ب", split="train"))
    assert plan_split(project, SPLIT, None, SILENT).copies.astride == 1


@settings(max_examples=25)
@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=5),
    st.lists(st.sampled_from([(80, 10, 10), (50, 50), (34, 33, 33), (90, 0, 10)]), min_size=5),
    st.integers(0, 3),
)
def test_no_article_ever_changes_its_part(
    rounds: list[int], shares: list[tuple[int, ...]], seed: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder, "p.anno"), scheme=SCHEME, annotator="Sara") as project,
    ):
        home: dict[int, str] = {}
        number = 0
        for count, cut in zip(rounds, shares, strict=False):
            bring_in(project, *(incoming(f"نص {number + at}") for at in range(count)))
            number += count
            parts = parts_of(project, Split(cut, seed))
            now = {row: name for name, rows in parts.items() for row in rows}
            assert home.items() <= now.items()
            assert len(now) == number
            home = now


def test_each_part_gets_its_file(project: Project, tmp_path: Path) -> None:
    report = export(project, "jsonl", tmp_path / "out.jsonl", ExportOptions(split=SPLIT))
    names = [file.path.name for file in report.files]
    assert names == [
        "out.train.jsonl", "out.dev.jsonl", "out.test.jsonl", "out.jsonl.manifest.json",
    ]  # fmt: skip
    assert {name: part.articles for name, part in report.parts.items()} == {
        "train": 40, "dev": 5, "test": 5,
    }  # fmt: skip
    found = [texts(file.path) for file in report.files[:3]]
    assert set.union(*found) == {f"خبر {number}" for number in range(50)}
    assert sum(map(len, found)) == 50
    first = orjson.loads((tmp_path / "out.dev.jsonl").read_bytes().splitlines()[0])
    assert first["split"] == "dev"


def test_a_folder_gets_a_file_per_part_and_the_sidecars(project: Project, tmp_path: Path) -> None:
    report = export(project, "spacy-jsonl", f"{tmp_path}/out/", ExportOptions(split=SPLIT))
    assert {file.path.name for file in report.files} == {
        "train.jsonl", "dev.jsonl", "test.jsonl", "scheme.json", "register.json", "README.md",
        "manifest.json",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["out.jsonl", None])
def test_progress_goes_through_planning_and_all_parts(
    name: str | None, project: Project, tmp_path: Path
) -> None:
    told: list[float] = []
    job = Job(progress=lambda done, total: told.append(done / total))
    options = ExportOptions(split=SPLIT)
    if name is None:
        survey(project, "jsonl", options, job)
    else:
        export(project, "jsonl", tmp_path / name, options, job)
    assert told == sorted(told)
    assert any(0 < share < 0.1 for share in told)
    assert told[-1] > 0.9


def test_an_export_is_remembered(project: Project, tmp_path: Path) -> None:
    report = export(project, "jsonl", tmp_path / "out.jsonl")
    (record,) = project.exports.all()
    assert (record.articles, record.sha256) == (50, report.files[0].sha256)


def test_a_split_tells_what_train_has_of_the_other_parts(project: Project, tmp_path: Path) -> None:
    bring_in(
        project,
        incoming("زار [الوزير](actor) [القاهرة](place)", split="train"),
        incoming("عاد [الوَزير](actor) و[عمرو](actor) إلى [الوزير](place)", split="test"),
    )
    report = survey(project, "jsonl", ExportOptions(split=Split((90, 10))))
    assert report.parts["test"].spans == {"actor": 2, "place": 1}
    assert report.parts["test"].seen == {"actor": 1}
    assert report.parts["train"].seen is None


@pytest.mark.parametrize("text", ["", "80", "80/10", "80/10/10/0", "a/b", "110/-10", "80/20/"])
def test_what_is_no_split_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_shares(text)
