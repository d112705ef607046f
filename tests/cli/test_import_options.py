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
