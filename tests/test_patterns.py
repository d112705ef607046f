"""No pattern uses what Python's own `re` gets wrong in versions that the app runs on."""

import re
from pathlib import Path

import pytest

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,{}]+\})\+|\(\?>")
"""A possessive quantifier behind a group, or an atomic group."""


@pytest.mark.parametrize("pattern", ["(?:ab|c)*+", "(ab)++", "(?:a){{0,2}}+", "(?>ab)"])
def test_the_check_finds_what_it_looks_for(pattern: str) -> None:
    assert POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("pattern", ["[ab]*+", r"\d++(?:[.,]\d++)*", "(a)+b"])
def test_single_characters_may_be_possessive(pattern: str) -> None:
    assert not POSSESSIVE_GROUP.search(pattern)


def test_no_group_is_possessive(checkout: Path) -> None:
    """Python before 3.11.5 (Debian 12 has 3.11.2) matches them wrongly: words lost letters.

    Source: CPython issue gh-106052, and the whole test suite run on 3.11.2.
    """
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((checkout / "annotator").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
