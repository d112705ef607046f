"""Suggestions in the article: one key accepts and goes on, one rejects, nothing asks."""

from pathlib import Path

import pytest

from annotator.core.domain.span import Origin
from annotator.core.project import Project
from annotator.gui.memory.setting_records import SHOW_SUGGESTIONS
from drawn import draw
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, incoming

FIRST = "زار [الوزير](actor) [دمشق](place)"
SECOND = "وصل 12 جنديا إلى دمشق ثم عادوا من دمشق"
QUOTED = "وقال الناطق إن الحرب انتهت في دمشق"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Three articles under the scheme that ships; in the first دمشق is labelled."""
    path = tmp_path / "news.anno"
    with Project.create(path, scheme=SHIPPED, annotator="Sara") as project:
        bring_in(project, *(incoming(text) for text in (FIRST, SECOND, QUOTED)))
    return path


def suggested(hands: Hands) -> str:
    found = hands.view.suggestions
    ends = [(one.fragment.start, one.fragment.end, one.label) for one in found]
    return draw(hands.shown.article.text, ends)


def wait_for(hands: Hands, drawing: str) -> None:
    hands.qtbot.waitUntil(lambda: suggested(hands) == drawing)


@pytest.fixture
def reading(hands: Hands) -> Hands:
    """The second article with its suggestions."""
    wait_for(
        hands,
        "وصل [12](figure) [جنديا](actor) إلى [دمشق](place) ثم عادوا من [دمشق](place)",
    )
    return hands


def test_one_key_accepts_and_goes_on(reading: Hands) -> None:
    reading.keys("Space", "Space", "Space", "Space", "Space")
    done = "وصل [12](figure) [جنديا](actor) إلى [دمشق](place) ثم عادوا من [دمشق](place)"
    assert reading.drawn == done
    assert {span.origin for span in reading.shown.layer.spans} == {Origin.SUGGESTED}
    assert reading.in_file() == done
    wait_for(reading, SECOND)


def test_one_key_rejects_and_goes_on(reading: Hands) -> None:
    reading.keys("Space", "Space", "X", "Space")
    assert reading.drawn == "وصل [12](figure) جنديا إلى [دمشق](place) ثم عادوا من دمشق"
    wait_for(reading, "وصل 12 جنديا إلى دمشق ثم عادوا من [دمشق](place)")


def test_a_rejection_is_undone(reading: Hands) -> None:
    reading.keys("Space", "X")
    wait_for(reading, "وصل 12 [جنديا](actor) إلى [دمشق](place) ثم عادوا من [دمشق](place)")
    reading.wait_saved()
    reading.keys("Ctrl+Z")
    wait_for(
        reading,
        "وصل [12](figure) [جنديا](actor) إلى [دمشق](place) ثم عادوا من [دمشق](place)",
    )


def test_the_key_of_a_label_accepts_with_that_label(reading: Hands) -> None:
    reading.keys("Space", "S", "S", "1")
    assert reading.drawn == "وصل 12 جنديا إلى [دمشق](actor) ثم عادوا من دمشق"
    assert reading.shown.layer.spans[0].origin is Origin.MANUAL
    assert reading.view.selected_range() is not None
    # What is labelled in this article stands before what the project has.
    wait_for(reading, "وصل [12](figure) [جنديا](actor) إلى دمشق ثم عادوا من [دمشق](actor)")


def test_the_walk_goes_back_and_round(reading: Hands) -> None:
    reading.keys("Space", "Shift+S")
    piece = reading.view.selected_range()
    assert piece is not None
    assert piece.end == len(SECOND)
    reading.keys("S", "S")
    reading.keys("Space")
    assert reading.drawn == "وصل 12 [جنديا](actor) إلى دمشق ثم عادوا من دمشق"


def test_moved_ends_make_it_a_span_by_hand(reading: Hands) -> None:
    reading.keys("Space", "Shift+]", "4")
    assert reading.drawn == "وصل [12 جنديا](figure) إلى دمشق ثم عادوا من دمشق"
    assert reading.shown.layer.spans[0].origin is Origin.MANUAL


def test_a_quote_that_is_accepted_stays_for_its_record(hands: Hands) -> None:
    hands.open(3)
    wait_for(hands, "وقال [الناطق](actor) [إن الحرب انتهت في [دمشق](place)](quote)")
    hands.keys("Space", "S", "Space")
    assert hands.chosen.label == "quote"
    hands.keys("Enter")
    assert ("cue", "قال") in hands.surfaces
    hands.keys("Space")
    assert hands.view.selected_range() is not None


def test_suggestions_are_no_part_of_the_project(reading: Hands) -> None:
    assert reading.in_file() == SECOND


def test_suggestions_can_be_turned_off(reading: Hands) -> None:
    reading.window.settings.set_value(SHOW_SUGGESTIONS, False)
    assert reading.view.suggestions == ()
    reading.window.settings.set_value(SHOW_SUGGESTIONS, True)
    reading.qtbot.waitUntil(lambda: bool(reading.view.suggestions))
