"""`annotator import`: how texts are read, and what becomes of unknown labels."""

from pathlib import Path

import pytest

from cli.conftest import Run

GARBLED = "قال الرئيس إن الحرب انتهت".encode("cp1256").decode("cp1252")


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "p.anno"
    assert run("new", path, "--annotator", "Huda").status == 0
    return path


def test_garbled_texts_are_told_and_repaired_on_request(
    project: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "a.txt").write_text(GARBLED, encoding="utf-8")
    dry = run("import", project, tmp_path / "a.txt", "--dry-run")
    assert "garbled: 1 look as if decoded wrongly; --repair mends them" in dry.out
    assert "a.txt" in dry.err
    mended = run("import", project, tmp_path / "a.txt", "--repair")
    assert "garbled" not in mended.out
    assert "قال الرئيس إن الحرب انتهت" in run("show", project, "1").out


LINES = (
    '{"text": "قال محمد في دمشق", "label": [[0, 3, "VERB"], [4, 8, "PER"], [12, 16, "LOC"]]}\n'
    '{"text": "وصل محمد", "label": [[4, 8, "PER"], [4, 8, "actor"]]}\n'
)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "x.jsonl"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_labels_are_mapped_and_the_rest_left_out(project: Path, lines: Path, run: Run) -> None:
    maps = ("--label-map", "PER=actor", "--label-map", "LOC=مكان", "--drop-labels")
    said = run("import", project, lines, *maps)
    assert said.status == 0
    assert "added: 2 articles, 2 layers, 3 spans" in said.out
    assert "left out: label “VERB” 1, label “actor” 1" in said.out
    shown = run("show", project, "1").out
    assert "actor" in shown
    assert "place" in shown


def test_a_label_is_left_out_by_name(project: Path, lines: Path, run: Run) -> None:
    maps = ("--label-map", "PER=actor", "--label-map", "LOC=", "--label-map", "VERB=cue")
    said = run("import", project, lines, *maps, "--json")
    assert '"refused": []' in said.out
    assert '"name": "LOC"' in said.out


def test_new_labels_may_be_mapped_and_added(project: Path, lines: Path, run: Run) -> None:
    run("import", project, lines, "--label-map", "PER=person", "--add-labels")
    scheme = run("scheme", project).out
    assert "person" in scheme
    assert "LOC" in scheme
    assert "PER " not in scheme


def test_a_target_that_is_nowhere_is_refused_before_anything(
    project: Path, lines: Path, run: Run
) -> None:
    said = run("import", project, lines, "--label-map", "PER=person")
    assert (said.status, said.out) == (1, "")
    assert "The scheme has no label “person”." in said.err
    said = run("import", project, lines, "--relation-map", "by=with")
    assert "The scheme has no “with”." in said.err


@pytest.mark.parametrize(
    "options", [("--add-labels", "--drop-labels"), ("--label-map", "PER"), ("--label-map", "=x")]
)
def test_what_makes_no_sense_is_wrong_usage(
    options: tuple[str, ...], project: Path, lines: Path, run: Run
) -> None:
    assert run("import", project, lines, *options).status == 2
