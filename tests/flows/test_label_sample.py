"""All mentions of the sample article, labelled by real clicks and keys: few of each, no drag.

`sample_gold.txt` is the article with the spans that a reader drew by the scheme's boundary rules:
actors (nominal ones where they speak, are counted or stand for a named actor), roles, places,
figures with what they count, quotes. Cues come with the record of a quote and are not in it.
"""

from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.transfer.sample import add_sample
from drawn import Drawn, parse
from flows.hands import Hands
from flows.reader import Reader
from shipped_world import SHIPPED

KEYS_PER_MENTION = 1.4
CLICKS_PER_MENTION = 0.5


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project with the sample article and nothing labelled in it."""
    path = tmp_path / "sample.anno"
    with Project.create(path, scheme=SHIPPED, annotator="Sara") as project:
        add_sample(project)
    return path


@pytest.fixture(autouse=True)
def one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample is the only article, so the second one cannot be opened."""
    opened = Hands.open
    monkeypatch.setattr(Hands, "open", lambda self, _row: opened(self, 1))


@pytest.fixture
def gold() -> Drawn:
    drawing = (Path(__file__).parent / "sample_gold.txt").read_text(encoding="utf-8")
    return parse(drawing.removesuffix("\n"))


def test_the_gold_is_drawn_in_the_sample(hands: Hands, gold: Drawn) -> None:
    assert gold.text == hands.shown.article.text
    assert len(gold.spans) == len({(start, end) for start, end, _ in gold.spans}) == 117


@pytest.mark.timeout(240)
def test_all_mentions_take_few_keys_and_clicks(hands: Hands, gold: Drawn) -> None:
    reader = Reader(hands, gold)
    reader.label_everything()
    assert reader.done == sorted(reader.gold)
    print(f"{len(reader.gold)} mentions: {reader.keys} keys, {reader.clicks} clicks")
    assert reader.keys <= KEYS_PER_MENTION * len(reader.gold)
    assert reader.clicks <= CLICKS_PER_MENTION * len(reader.gold)


def test_places_that_read_the_same_are_one_undoable_edit(hands: Hands) -> None:
    hands.click("الزور")
    hands.keys("2")
    hands.click("سوريا")
    hands.keys("2", "A")
    places = hands.shown.article.text.count("سوريا")
    assert len(hands.surfaces) == places + 1
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: len(hands.surfaces) == 2)
