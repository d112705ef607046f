"""Each verb: what it prints, and how it ends."""

from pathlib import Path

import orjson
import pytest

from annotator.cli.main import main
from annotator.core.domain.scheme_json import scheme_from_json
from annotator.core.formats.registry import FORMATS
from annotator.core.project import Project
from annotator.core.resources import resource_path
from cli.conftest import Run


def test_new_makes_a_project_and_never_overwrites(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "مشروع.anno"
    assert run("new", path, "--annotator", "هدى", "--sample") == (0, f"{path}\n", "")
    with Project.open(path, read_only=True) as project:
        assert project.annotator.name == "هدى"
        assert project.articles.count() == 1
    before = path.read_bytes()
    again = run("new", path)
    assert (again.status, again.out) == (1, "")
    assert again.err == f"annotator: “{path}” exists already; nothing was overwritten.\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize("named", ["four-labels", "file"])
def test_new_takes_a_scheme_by_name_or_file(named: str, run: Run, tmp_path: Path) -> None:
    file = resource_path("schemes", "four-labels.json")
    scheme = file if named == "file" else named
    assert run("new", tmp_path / "p.anno", "--scheme", scheme).status == 0
    with Project.open(tmp_path / "p.anno", read_only=True) as project:
        assert project.scheme == scheme_from_json(file.read_bytes(), path="")


def test_new_says_which_schemes_there_are(run: Run, tmp_path: Path) -> None:
    said = run("new", tmp_path / "p.anno", "--scheme", "mine")
    assert said.status == 1
    assert "arabic-media-v1, four-labels" in said.err
    assert not (tmp_path / "p.anno").exists()


def test_import_reports_and_lists_refusals(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes('{"text": "نص آخر"}\n{"text": "جديد"}\nno\n'.encode())
    said = run("import", project, tmp_path / "x.jsonl")
    assert said.status == 0
    assert said.out == (
        "added: 1 articles, 0 layers, 0 spans\nskipped: 1 there already\nrefused: 1\n"
    )
    assert said.err == (
        "  x.jsonl:1: The same text is in the project already (“ثان”).\n"
        "  x.jsonl:3: It is not JSON (expecting value at position 0).\n"
    )


def test_import_as_json(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"no\n")
    said = run("import", project, tmp_path / "x.jsonl", "--json")
    assert said.status == 1
    assert said.err == ""
    assert orjson.loads(said.out)["refused"] == [
        {
            "place": "x.jsonl:1",
            "reason": "It is not JSON (expecting value at position 0).",
            "kind": "NotJsonError",
        }
    ]


def test_import_takes_keys_and_encoding(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes('{"body": "نص", "head": "عنوان"}'.encode("cp1256"))
    options = ("--text-key", "body", "--title-key", "head", "--encoding", "windows-1256")
    assert run("import", project, tmp_path / "x.jsonl", *options).status == 0
    assert "عنوان" in run("list", project).out


@pytest.mark.parametrize("name", ["utf-9", "base64", "x y"])
def test_an_unknown_encoding_is_wrong_usage(name: str, run: Run, project: Path) -> None:
    said = run("import", project, "x.txt", "--encoding", name)
    assert said.status == 2
    assert f"there is no text encoding '{name}'" in said.err


def test_a_dry_run_changes_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("جديد", encoding="utf-8")
    before = project.read_bytes()
    said = run("import", project, tmp_path / "x.txt", "--dry-run")
    assert said.out == "would add: 1 articles, 0 layers, 0 spans\n"
    assert project.read_bytes() == before


def test_export_prints_counts_and_losses(run: Run, project: Path, tmp_path: Path) -> None:
    said = run("export", project, "--format", "doccano", "--output", tmp_path / "o.jsonl")
    assert said.status == 0
    assert said.out.startswith("2 articles, 2 layers, 2 spans, 0 relations\n  actor: 1\n  cue: 1\n")
    assert said.err == "Not in this format:\n  1 annotator names\n"


def test_export_of_a_project_that_is_open_elsewhere(
    run: Run, project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "o.jsonl"
    with Project.open(project):
        said = run("export", project, "--format", "jsonl", "--output", target, "--json")
    assert said.status == 0
    assert orjson.loads(said.out)["items"] == 2
    assert target.read_bytes().count(b"\n") == 2


def test_strict_export_ends_with_one_sentence(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "o.jsonl"
    said = run("export", project, "--format", "doccano", "--output", target, "--strict")
    assert said == (
        1,
        "",
        "annotator: Nothing was written: the format “doccano” would lose 1 annotator names.\n",
    )
    assert not target.exists()


def test_export_splits_for_training(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "o.jsonl"
    said = run("export", project, "--format", "jsonl", "--output", target, "--split", "50/50")
    assert said.status == 0
    lines = [line.split() for line in said.out.splitlines()]
    assert ["train", "test"] in lines
    assert ["asked", "50%", "50%"] in lines
    assert ["articles", "1", "50%", "1", "50%"] in lines
    assert {path.name for path in tmp_path.glob("o.*")} == {
        "o.train.jsonl", "o.test.jsonl", "o.jsonl.manifest.json",
    }  # fmt: skip


def test_export_says_what_a_part_lacks(run: Run, project: Path, tmp_path: Path) -> None:
    asked = ("export", project, "--format", "jsonl", "--output", tmp_path / "o.jsonl")
    said = run(*asked, "--split", "34/33/33", "--dry-run", "--seed", "1")
    lacking = [line for line in said.out.splitlines() if " has no " in line]
    assert "  dev has no article" in lacking or "  test has no article" in lacking
    assert any(line.endswith(" has no span of: actor, cue") for line in lacking)
    value = orjson.loads(run(*asked, "--split", "34/33/33", "--json").out)
    part = value["parts"]["train"]
    assert (part["asked"], part["share_of_articles"]) == (0.34, 0.5)


def test_a_wrong_split_is_wrong_usage(run: Run, project: Path, tmp_path: Path) -> None:
    said = run("export", project, "--format", "jsonl", "--output", "x", "--split", "80/30")
    assert said.status == 2
    assert "'80/30' is no split such as 80/10/10" in said.err


def test_list_aligns_columns_and_puts_the_title_last(run: Run, project: Path) -> None:
    assert run("list", project).out == (
        "1  new  2  2019-02-23  خبر⏎أول\n2  new  0  -           ثان\n"
    )
    values = orjson.loads(run("list", project, "--json").out)
    assert [(value["number"], value["title"]) for value in values] == [(1, "خبر\nأول"), (2, "ثان")]


def test_show_finds_an_article_by_number_and_id(run: Run, project: Path) -> None:
    uuid = orjson.loads(run("list", project, "--json").out)[0]["id"]
    by_number = run("show", project, 1)
    assert by_number == run("show", project, uuid)
    assert by_number.out.endswith(
        "😀 قال محمد\n\nHuda: new, 2 spans\n2-5   cue      قال\n6-10  actor    محمد\n"
    )
    (line,) = orjson.loads(run("show", project, 1, "--json").out)
    assert [span["text"] for span in line["spans"]] == ["قال", "محمد"]


@pytest.mark.parametrize("name", ["9", "nothing", "019ac0"])
def test_show_refuses_what_is_no_single_article(name: str, run: Run, project: Path) -> None:
    said = run("show", project, name)
    assert (said.status, said.out) == (1, "")
    assert f"no article “{name}”" in said.err


def test_stats_count_spans_per_label(run: Run, project: Path) -> None:
    said = run("stats", project)
    assert "2  articles\n" in said.out
    assert "1  span actor\n" in said.out
    assert orjson.loads(run("stats", project, "--json").out)["articles"] == 2


def test_check_finds_no_faults(run: Run, project: Path) -> None:
    assert run("check", project) == (0, "No faults.\n", "")
    assert orjson.loads(run("check", project, "--json").out) == []


def test_scheme_is_shown_written_and_replaced(run: Run, project: Path, tmp_path: Path) -> None:
    assert "1  actor" in run("scheme", project).out
    target = tmp_path / "s.json"
    assert run("scheme", project, "--export", target).out == f"{target}\n"
    shipped = resource_path("schemes", "arabic-media-v1.json").read_bytes()
    assert target.read_bytes() == shipped
    assert run("scheme", project, "--export", "-").out.encode() == shipped
    refused = run("scheme", project, "--import", "four-labels")
    assert refused.status == 1
    assert "cue" in refused.err
    run("undo", project)
    assert run("scheme", project, "--import", "four-labels").status == 0
    assert "role" not in run("scheme", project).out


def test_undo_says_what_it_took_back(run: Run, project: Path) -> None:
    assert run("undo", project) == (0, "Undone: import 2 articles\n", "")
    assert run("undo", project) == (1, "", "annotator: There is nothing to undo.\n")
    assert run("list", project) == (0, "", "")


def test_backup_writes_a_copy_that_opens(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.anno"
    with Project.open(project):
        assert run("backup", project, target) == (0, f"{target}\n", "")
    assert run("list", target) == run("list", project)
    assert run("backup", project, target).status == 1


def test_formats_lists_every_format(run: Run) -> None:
    names = [line.split()[0] for line in run("formats").out.splitlines()]
    assert names == [known.name for known in FORMATS]
    values = orjson.loads(run("formats", "--json").out)
    assert values[0]["loses"] == []
    assert "relations" in values[2]["loses"]


@pytest.mark.parametrize("verb", ["import", "list", "undo", "check", "stats"])
def test_a_folder_is_no_project(verb: str, run: Run, tmp_path: Path) -> None:
    said = run(verb, tmp_path, *([tmp_path] if verb == "import" else []))
    expected = f"annotator: “{tmp_path}” is a folder, not a project file.\n"
    assert said == (1, "", expected)


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["annotator", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("annotator ")
