"""A checkout that is not real, on a machine that only pretends."""

from pathlib import Path

import pytest

from annotator.bootstrap.environment import Environment
from bootstrap.machine import Machine


@pytest.fixture
def fake_checkout(tmp_path: Path) -> Path:
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "constraints.txt").write_text("orjson==3.13.0\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def machine(fake_checkout: Path) -> Machine:
    return Machine(Environment(fake_checkout))
