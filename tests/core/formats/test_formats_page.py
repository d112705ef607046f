"""docs/FORMATS.md says what the formats do."""

from pathlib import Path

import pytest

from annotator.core.domain.article import META_KEYS
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import held_by
from annotator.core.formats.base.format import Format
from annotator.core.formats.registry import FORMATS

WRITING = [known for known in FORMATS if known.writer]


@pytest.fixture(scope="module")
def page() -> str:
    return (Path(__file__).parents[3] / "docs" / "FORMATS.md").read_text(encoding="utf-8")


def rows(page: str) -> list[list[str]]:
    lines = (line for line in page.splitlines() if line.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def yes(held: object) -> str:
    return "yes" if held else "no"


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_is_described(known: Format, page: str) -> None:
    (row,) = (row for row in rows(page) if row[0] == f"`{known.name}`")
    suffixes = " ".join(f"`{suffix}`" for suffix in known.suffixes)
    assert row[1:5] == [yes(known.reader), yes(known.writer), suffixes, known.offsets]


def test_the_table_of_losses_is_what_the_writers_hold(page: str) -> None:
    table = rows(page)
    header = next(row for row in table if row[0] == "" and len(row) > 1)
    assert header[1:] == [f"`{known.name}`" for known in WRITING]
    for feature in Feature:
        (row,) = (row for row in table if row[0] == feature.value)
        holds = [held_by(known.writer) for known in WRITING if known.writer]
        assert row[1:] == [yes(feature in held) for held in holds]


def test_every_key_option_is_described(page: str) -> None:
    for key in ("text", *META_KEYS):
        assert f"`--{key}-key`" in page
