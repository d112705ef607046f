"""Whatever is done with mouse and keys, the file says what the window shows, and all is undone."""

from random import Random

import pytest

from annotator.core.domain.layer import Layer
from annotator.core.project import Project
from flows.hands import CTRL, Hands

WORDS = ("قال", "الرئيس", "إن", "الحرب", "انتهت")
KEYS = (
    *("1", "2", "3", "4", "Q", "Esc", "Del", "Tab", "Shift+Tab", "W", "Shift+W"),
    *("[", "]", "Shift+[", "Shift+]", "Ctrl+[", "Ctrl+]", "Ctrl+Shift+[", "Ctrl+Shift+]"),
    *("Ctrl+Z", "Ctrl+Shift+Z"),
)
ACTS = 70


def layer_in_file(hands: Hands) -> Layer:
    hands.wait_saved()
    answers: list[Layer] = []
    article = hands.shown.article.id

    def read(project: Project) -> Layer:
        return project.layers.get(article)

    hands.window.workspace.ask(read, answers.append)
    hands.qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def act(hands: Hands, random: Random) -> None:
    chance = random.random()
    if chance < 0.3:
        hands.click(random.choice(WORDS))
    elif chance < 0.35:
        hands.click(random.choice(WORDS), CTRL)
    else:
        hands.keys(random.choice(KEYS))
    hands.wait_saved()


@pytest.mark.parametrize("seed", range(4))
def test_random_work_is_saved_and_undone(hands: Hands, seed: int) -> None:
    random = Random(seed)
    start = layer_in_file(hands)
    for _ in range(ACTS):
        act(hands, random)
        assert hands.view.hasFocus()
    worked = hands.shown.layer
    assert layer_in_file(hands).spans == worked.spans
    undo, redo = hands.window.commands["undo"], hands.window.commands["redo"]
    undone = 0
    while hands.shown.layer.spans or hands.shown.layer.status is not start.status:
        undo.trigger()
        hands.wait_saved()
        undone += 1
        assert undone <= ACTS
    assert layer_in_file(hands).spans == start.spans
    for _ in range(undone):
        redo.trigger()
        hands.wait_saved()
    assert hands.shown.layer.spans == worked.spans
    assert layer_in_file(hands).spans == worked.spans
