"""`--option`: how a format is written, and what is said about a wrong one."""

from pathlib import Path

import orjson
import pytest

from cli.conftest import Run
from written import article, write_native


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "p.anno"
    item = article("زار [محمد معيط](actor) و[القاهرة](place) [أمس](cue)، [قوات حفظ السلام](actor)")
    source = write_native(tmp_path / "in.jsonl", item)
    assert run("new", path).status == 0
    assert run("import", path, source).status == 0
    return path


def test_an_option_decides_the_tagging(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.conll"
    said = run(
        "export", project, "--format", "conll", "--output", target, "--option", "tagging=bilou"
    )
    assert said.status == 0
    tags = {line.split(" ")[3][:2] for line in target.read_text("utf-8").split("\n") if line}
    assert tags == {"O", "B-", "L-", "U-", "I-"}


def test_moved_spans_are_told_and_strict_refuses(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.conll"
    said = run("export", project, "--format", "conll", "--output", target)
    assert "spans moved to the edges of tokens" in said.err
    said = run("export", project, "--format", "hf", "--output", tmp_path / "hf", "--strict")
    assert said.status == 1
    assert "spans moved to the edges of tokens" in said.err
    assert not (tmp_path / "hf").exists()


def test_a_dry_run_tells_the_losses_and_writes_nothing(
    run: Run, project: Path, tmp_path: Path
) -> None:
    before = project.read_bytes()
    said = run("export", project, "--format", "conll", "--output", tmp_path / "x", "--dry-run")
    assert said.status == 0
    assert "1 articles, 1 layers, 4 spans" in said.out
    assert "1 spans moved to the edges of tokens" in said.err
    assert not (tmp_path / "x").exists()
    assert project.read_bytes() == before


@pytest.mark.parametrize("given", ["tagging=xyz", "colour=red"])
def test_an_unknown_option_is_refused(given: str, run: Run, project: Path, tmp_path: Path) -> None:
    said = run(
        "export", project, "--format", "conll", "--output", tmp_path / "x", "--option", given
    )
    assert said.status == 1
    assert f"has no option “{given}”" in said.err


def test_formats_lists_the_options(run: Run) -> None:
    assert "tagging=iob2|bilou" in run("formats").out
    found = {item["name"]: item["options"] for item in orjson.loads(run("formats", "--json").out)}
    assert found["conll"]["tokens"]["values"] == ["snap", "split"]
    assert found["jsonl"] == {}
