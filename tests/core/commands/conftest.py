"""The project whose scheme is changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.project import Project
from core.commands.schemed import ARTICLES, furnish
from stored import new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with two articles; it must be sound when the test is over."""
    with new_project(tmp_path / "p.anno", *ARTICLES) as made:
        furnish(made)
        yield made
        assert made.check() == ()
