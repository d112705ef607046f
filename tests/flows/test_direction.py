"""A reader fixes which way an article's paragraphs run; the file keeps it."""

from annotator.core.domain.article import Direction
from flows.hands import Hands


def test_a_direction_is_chosen_in_the_menu_and_undone(hands: Hands) -> None:
    menu = hands.context_menu(" ")
    hands.choose(menu, "Direction", "All paragraphs left to right")
    assert hands.shown.article.direction is Direction.LTR
    assert not hands.view._scene.shown.is_rtl(0)
    hands.wait_saved()
    hands.window.commands["undo"].trigger()
    hands.qtbot.waitUntil(lambda: hands.shown.article.direction is Direction.AUTO)
    assert hands.view._scene.shown.is_rtl(0)


def test_a_direction_stays_with_its_article(hands: Hands) -> None:
    actions = hands.window.article_pane.keys
    actions["direction_ltr"].trigger()
    hands.wait_saved()
    hands.open(3)
    assert actions["direction_auto"].isChecked()
    hands.open(2)
    assert actions["direction_ltr"].isChecked()
    assert hands.shown.article.direction is Direction.LTR
