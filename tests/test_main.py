from pathlib import Path

import pytest

import annotator
from annotator.__main__ import main, opens_window
from annotator.gui import preflight


@pytest.mark.parametrize("arguments", [[], ["news.anno"], ["news.anno", "other.anno"]])
def test_projects_open_the_window(arguments: list[str]) -> None:
    assert opens_window(arguments)


def test_an_existing_path_opens_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "export").touch()
    assert opens_window(["./export"])
    assert opens_window([str(tmp_path)])


@pytest.mark.parametrize(
    "arguments", [["export", "x.anno"], ["exprot", "x"], ["--version"], ["no/such/file.txt"]]
)
def test_everything_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_a_verb_stays_a_verb_where_a_file_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "export").touch()
    assert not opens_window(["export"])


def test_a_missing_library_ends_with_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = preflight.Problem("Qt cannot start: this system lacks libGL.so.1.", 3)
    monkeypatch.setattr(preflight, "find_problem", lambda environ: problem)
    assert main([]) == 3
    assert capsys.readouterr().err == problem.message + "\n"


def test_where_names_versions_and_folders(
    capsys: pytest.CaptureFixture[str], private_home: Path
) -> None:
    assert main(["--where"]) == 0
    printed = capsys.readouterr().out
    for name in ("app", "python", "PySide6-Essentials", "font", "settings", "log", "DISPLAY"):
        assert f"\n{name} " in f"\n{printed}"
    assert str(private_home) in printed


def test_the_version_is_answered_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"annotator {annotator.__version__}\n"
