"""The sample article's mentions, labelled by real clicks and keys: few of each, and no drag."""

from pathlib import Path

import pytest

from annotator.core.transfer.sample import add_sample
from flows.hands import Hands
from stored import new_project

PLACES = (
    "الباغوز", "سوريا", "الفرات", "الحسكة", "دمشق", "روسيا", "إيران", "الزور", "الولاياتالمتحدة",
)  # fmt: skip
ACTORS = ("داعش", "رويترز", "المدنيين", "التنظيم", "التحالف", "الأكراد", "ساندرز", "المرصد")
KEYS_PER_MENTION = 1.4
CLICKS_PER_MENTION = 0.5


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project with the sample article."""
    path = tmp_path / "sample.anno"
    project = new_project(path)
    add_sample(project)
    project.close()
    return path


@pytest.fixture
def sample(hands: Hands) -> Hands:
    """A person in front of the sample."""
    return hands


@pytest.fixture(autouse=True)
def one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample is the only article, so the second one cannot be opened."""
    opened = Hands.open
    monkeypatch.setattr(Hands, "open", lambda self, _row: opened(self, 1))


def _mentions(text: str) -> list[tuple[str, str]]:
    """Each place where one of the words stands, whatever is glued to its front."""
    words = [(word, "place") for word in PLACES] + [(word, "actor") for word in ACTORS]
    return sorted((label, word) for word, label in words for _ in range(text.count(word)))


def test_mentions_take_few_keys_and_clicks(sample: Hands) -> None:
    text, keys, clicks = sample.shown.article.text, 0, 0
    mentions = _mentions(text)
    for word, key in [(word, "2") for word in PLACES] + [(word, "1") for word in ACTORS]:
        start = text.index(word)
        sample.view.reveal(start, start + len(word))
        sample.click(word)
        pressed = (key, "A") if text.count(word) > 1 else (key,)
        sample.keys(*pressed)
        clicks, keys = clicks + 1, keys + len(pressed)
    assert sorted(sample.surfaces) == mentions
    assert keys <= KEYS_PER_MENTION * len(mentions)
    assert clicks <= CLICKS_PER_MENTION * len(mentions)


def test_places_that_read_the_same_are_one_undoable_edit(sample: Hands) -> None:
    sample.click("الباغوز")
    sample.keys("2", "A")
    assert len(sample.surfaces) == sample.shown.article.text.count("الباغوز")
    sample.wait_saved()
    sample.keys("Ctrl+Z")
    sample.qtbot.waitUntil(lambda: len(sample.surfaces) == 1)
    assert sample.surfaces == [("place", "الباغوز")]
