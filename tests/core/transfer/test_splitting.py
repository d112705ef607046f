"""The parts of a dataset stay what they are."""

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.splitting import Split, parse_shares, parts_of
from projects import new_project

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


def test_shares_are_met_also_by_few_articles(project: Project) -> None:
    parts = parts_of(project, SPLIT)
    assert {name: len(rows) for name, rows in parts.items()} == {"train": 40, "dev": 5, "test": 5}


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


def test_each_part_gets_its_file(project: Project, tmp_path: Path) -> None:
    report = export(project, "jsonl", tmp_path / "out.jsonl", ExportOptions(split=SPLIT))
    names = [file.path.name for file in report.files]
    assert names == ["out.train.jsonl", "out.dev.jsonl", "out.test.jsonl"]
    assert report.parts == {"train": 40, "dev": 5, "test": 5}
    found = [texts(file.path) for file in report.files]
    assert set.union(*found) == {f"خبر {number}" for number in range(50)}
    assert sum(map(len, found)) == 50
    first = orjson.loads((tmp_path / "out.dev.jsonl").read_bytes().splitlines()[0])
    assert first["split"] == "dev"


def test_a_folder_gets_a_file_per_part_and_the_sidecars(project: Project, tmp_path: Path) -> None:
    report = export(project, "spacy-jsonl", f"{tmp_path}/out/", ExportOptions(split=SPLIT))
    assert {file.path.name for file in report.files} == {
        "train.jsonl", "dev.jsonl", "test.jsonl", "scheme.json", "register.json",
    }  # fmt: skip


def test_an_export_is_remembered(project: Project, tmp_path: Path) -> None:
    report = export(project, "jsonl", tmp_path / "out.jsonl")
    (record,) = project.exports()
    assert (record.articles, record.sha256) == (50, report.files[0].sha256)


@pytest.mark.parametrize("text", ["", "80", "80/10", "80/10/10/0", "a/b", "110/-10", "80/20/"])
def test_what_is_no_split_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_shares(text)
