"""The rules of the house: which part may use which."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest
from importlinter.application.use_cases import SUCCESS, lint_imports
from importlinter.configuration import configure

# Folders of gui/ that panes stand on, or that stand on the panes; every other one is a pane.
SHARED_IN_GUI = {
    "annotator.gui.actions",
    "annotator.gui.bridge",
    "annotator.gui.dialogs",
    "annotator.gui.keys",
    "annotator.gui.language",
    "annotator.gui.look",
    "annotator.gui.memory",
    "annotator.gui.reports",
    "annotator.gui.transfers",
    "annotator.gui.widgets",
    "annotator.gui.window",
}
# A pane around a view of its own folder: the view never looks back.
PANE_AROUND_A_VIEW = {("annotator.gui.article_pane", "annotator.gui.article_view")}
DRAWERS = {"utils", "util", "misc", "common", "helpers", "shared", "tools"}


def is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def printed_by(program: str, *options: str, folder: Path) -> list[str]:
    """The words that a fresh interpreter prints when it runs `program`."""
    command = [sys.executable, *options, "-c", program]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("annotator", cache_dir=None)


def test_the_import_contracts_hold(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(checkout)
    configure()
    kept = lint_imports(config_filename="pyproject.toml", cache_dir=None) == SUCCESS
    assert kept, capsys.readouterr().out


def test_only_the_project_opens_storage(graph: grimp.ImportGraph) -> None:
    storage = {name for name in graph.modules if is_in(name, "annotator.core.storage")}
    importers = {
        importer
        for name in storage
        for importer in graph.find_modules_that_directly_import(name) - storage
    }
    assert {name for name in importers if not is_in(name, "annotator.core.project")} == set()


def test_panes_do_not_know_each_other(graph: grimp.ImportGraph) -> None:
    folders = {
        name for name in graph.find_children("annotator.gui") if graph.find_children(name)
    } - SHARED_IN_GUI
    chains = [
        (one, other)
        for one in folders
        for other in folders - {one}
        if graph.direct_import_exists(importer=one, imported=other, as_packages=True)
    ]
    assert set(chains) - PANE_AROUND_A_VIEW == set()


def test_no_module_is_a_drawer_for_anything(graph: grimp.ImportGraph) -> None:
    drawers = {name for name in graph.modules if name.rpartition(".")[2] in DRAWERS}
    assert drawers == set()


def test_core_and_command_line_run_without_qt(checkout: Path) -> None:
    program = (
        "import importlib, pkgutil, sys\n"
        "for name in ('annotator.core', 'annotator.cli'):\n"
        "    package = importlib.import_module(name)\n"
        "    for found in pkgutil.walk_packages(package.__path__, name + '.'):\n"
        "        importlib.import_module(found.name)\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )
    assert printed_by(program, folder=checkout) == []


def test_the_first_run_loads_nothing_that_must_be_installed(checkout: Path) -> None:
    program = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "import annotator.__main__, annotator.bootstrap.start\n"
        "names = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(names - sys.stdlib_module_names - {'annotator'}))"
    )
    # -S: without site-packages, as on a machine where nothing was ever installed.
    assert printed_by(program, "-S", folder=checkout) == []


def test_a_process_that_helps_an_export_loads_no_database(checkout: Path) -> None:
    program = (
        "import sys, annotator.core.transfer.export_helper\n"
        "import annotator.core.storage.packed_articles\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = set(printed_by(program, folder=checkout))
    assert loaded & {"sqlite3", "sqlalchemy", "sqlmodel", "pydantic"} == set()
