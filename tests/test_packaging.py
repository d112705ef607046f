"""What must be true of the files around the code, in a clone on any machine."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QPen

from annotator.bootstrap.packages import APP_MODULES, TEST_MODULES

# How the address of a package index looks, whatever its host; written so that this file itself
# does not match.
INDEX_ADDRESS = re.compile(r"//[^\s'\"]+/(?:simple|packages|pypi)(?:/|\b)")
INDEX_OPTION = re.compile(r"--(?:extra-)?index-url[ =]+\w+:")
LOCK_FILES = re.compile(r"(?:^|/)(?:uv\.lock|pylock(?:\.[^/]*)?\.toml)$")
HOST = re.compile(r"https?://(?:[^@/\s]*@)?([\w.-]+)")
CONFIGURATIONS = (
    Path("/etc/pip.conf"),
    Path("/etc/uv/uv.toml"),
    Path(sys.prefix, "pip.conf"),
    *(Path.home() / name for name in (".pip/pip.conf", ".config/pip/pip.conf")),
    Path.home() / ".config/uv/uv.toml",
)


@pytest.fixture(scope="module")
def project(checkout: Path) -> dict[str, Any]:
    with (checkout / "pyproject.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)["project"]
    return data


def tracked_files(checkout: Path) -> list[str]:
    """The files git knows, or every file outside dot folders where there is no git folder."""
    if (checkout / ".git").exists():
        command = ["git", "-c", f"safe.directory={checkout}", "ls-files", "-z"]
        done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
        return [name for name in done.stdout.split("\0") if (checkout / name).is_file()]
    return [
        str(path.relative_to(checkout))
        for path in checkout.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.parts)
    ]


def configured_hosts() -> set[str]:
    """The hosts this machine's pip and uv are told to use, from files and environment."""
    values = [value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_"))]
    values += [path.read_text(encoding="utf-8") for path in CONFIGURATIONS if path.is_file()]
    hosts = {host for value in values for host in HOST.findall(value)}
    return {host for host in hosts if "." in host and not host.startswith("127.")}


def test_no_tracked_file_names_a_package_index(checkout: Path) -> None:
    hosts = configured_hosts()
    found = []
    for name in tracked_files(checkout):
        text = (checkout / name).read_bytes().decode("utf-8", errors="replace")
        if INDEX_ADDRESS.search(text) or INDEX_OPTION.search(text) or any(h in text for h in hosts):
            found.append(name)
    assert found == []


def test_no_lock_file_is_tracked(checkout: Path) -> None:
    assert [name for name in tracked_files(checkout) if LOCK_FILES.search(name)] == []


def test_the_pins_name_versions_and_nothing_else(checkout: Path) -> None:
    text = (checkout / ".ci" / "constraints.txt").read_text(encoding="utf-8")
    for line in filter(None, text.splitlines()):
        assert [one.operator for one in Requirement(line).specifier] == ["=="], line
        assert Requirement(line).url is None


def test_every_requirement_is_pinned_to_a_version_it_allows(
    checkout: Path, project: dict[str, Any]
) -> None:
    lines = (checkout / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    active = [one for one in map(Requirement, lines) if not one.marker or one.marker.evaluate()]
    pins = {canonicalize_name(one.name): next(iter(one.specifier)).version for one in active}
    for text in project["dependencies"] + project["optional-dependencies"]["test"]:
        wanted = Requirement(text)
        if not wanted.marker or wanted.marker.evaluate():
            assert wanted.specifier.contains(pins[canonicalize_name(wanted.name)]), text


def test_the_bootstrap_looks_for_every_requirement(project: dict[str, Any]) -> None:
    providers = metadata.packages_distributions()
    missing = set(APP_MODULES + TEST_MODULES) - providers.keys()
    assert not missing, "not installed here; python3 main.py test --version installs them"
    looked_for = {
        canonicalize_name(name)
        for module in APP_MODULES + TEST_MODULES
        for name in providers[module]
    }
    for text in project["dependencies"] + project["optional-dependencies"]["test"]:
        assert canonicalize_name(Requirement(text).name) in looked_for, text


@pytest.mark.parametrize("version", [(3, 6), (3, 7), (3, 10)])
def test_main_is_read_by_pythons_too_old_to_run_it(
    checkout: Path, version: tuple[int, int]
) -> None:
    text = (checkout / "main.py").read_text(encoding="ascii")
    ast.parse(text, feature_version=version)  # raises SyntaxError where it could not
    assert len(text.splitlines()) < 25


def test_qt_calls_do_not_eat_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 does, and aborts after some 5,000 calls."""
    pen = QPen()
    before = sys.getrefcount(None)
    for _ in range(1000):
        pen.setWidth(1)
    assert sys.getrefcount(None) > before - 500
