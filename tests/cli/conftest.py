"""The command line in this process, and a project to use it on."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.cli.main import main
from annotator.core.transfer.importing import ImportOptions, import_paths
from projects import new_project
from written import article, write_native


class Said(NamedTuple):
    """What a run of the command line said and returned."""

    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line and return what it said."""

    def say(*arguments: object) -> Said:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(status, captured.out, captured.err)

    return say


@pytest.fixture(scope="session")
def finished_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two articles, one of them marked by Huda; for copying only."""
    folder = tmp_path_factory.mktemp("project")
    source = write_native(
        folder / "in.jsonl",
        article(
            "😀 [قال](cue) [محمد](actor)",
            meta={"title": "خبر\nأول", "published": "2019-02-23T10:00"},
        ),
        article("نص آخر", annotator=None, meta={"title": "ثان"}),
    )
    with new_project(folder / "p.anno", annotator="Huda") as made:
        import_paths(made, [source], ImportOptions())
    return folder / "p.anno"


@pytest.fixture
def project(finished_project: Path, tmp_path: Path) -> Path:
    """A copy of the finished project, for one test."""
    return Path(shutil.copy(finished_project, tmp_path / "p.anno"))
