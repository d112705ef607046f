"""Versions by the folders of installations."""

from importlib import metadata

import pytest

from annotator.gui.versions import installed_version


@pytest.mark.parametrize(
    ("module", "distribution"),
    [("PySide6", "PySide6-Essentials"), ("qt_material", "qt-material"), ("orjson", "orjson")],
)
def test_it_is_the_version_that_was_installed(module: str, distribution: str) -> None:
    assert installed_version(module, distribution) == metadata.version(distribution)


def test_what_is_not_installed_has_no_version() -> None:
    assert installed_version("no_such_module", "no-such-module") == ""
    assert installed_version("orjson", "another-name") == ""
