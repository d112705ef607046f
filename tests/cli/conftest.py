"""The command line in this process, and a project to use it on."""

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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two articles, one of them marked by Huda."""
    source = write_native(
        tmp_path / "in.jsonl",
        article(
            "😀 [قال](cue) [محمد](actor)",
            meta={"title": "خبر\nأول", "published": "2019-02-23T10:00"},
        ),
        article("نص آخر", annotator=None, meta={"title": "ثان"}),
    )
    path = tmp_path / "p.anno"
    with new_project(path, annotator="Huda") as made:
        import_paths(made, [source], ImportOptions())
    return path
