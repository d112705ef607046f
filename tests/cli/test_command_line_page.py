"""docs/COMMAND_LINE.md names every verb and option."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from annotator.cli.verbs import VERBS, Verb


@pytest.fixture(scope="module")
def page() -> str:
    folder = Path(__file__).parents[2] / "docs"
    return "".join((folder / name).read_text("utf-8") for name in ("COMMAND_LINE.md", "FORMATS.md"))


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_and_option_is_described(verb: Verb, page: str) -> None:
    assert f"| `annotator {verb.name}" in page
    parser = ArgumentParser(add_help=False)
    verb.load().add_arguments(parser)
    options = {name for action in parser._actions for name in action.option_strings}
    assert [name for name in sorted(options) if name not in page] == []
