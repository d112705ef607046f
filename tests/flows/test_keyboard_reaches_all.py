"""Everything in the window is reached by F6 between the panes and Tab inside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from flows.hands import Hands

ROUNDS = 8
"""F6 as often, so that every pane had its turn."""
LONGEST = 60


def reachable(root: QWidget) -> set[QWidget]:
    """What takes the keyboard and can be seen now."""
    tab = Qt.FocusPolicy.TabFocus
    return {
        one
        for one in root.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusProxy() is None
        if one.focusPolicy() & tab
    }


def walked(hands: Hands, key: str) -> set[QWidget]:
    """What has the keyboard while a key is pressed again and again, until it goes round."""
    seen: list[QWidget] = []
    for _ in range(LONGEST):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
        hands.keys(key)
    return set(seen)


@pytest.mark.parametrize("pane", ["", "guidelines", "review", "register", "search_project"])
def test_keys_alone_reach_everything(hands: Hands, pane: str) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    if pane:
        hands.window.commands[pane].trigger()
    found: set[QWidget] = set()
    for _ in range(ROUNDS):
        hands.keys("F6")
        here = QApplication.focusWidget()
        assert here is not None
        for key in ("Tab", "Shift+Tab"):
            here.setFocus()
            found |= walked(hands, key)
        here.setFocus()
    missed = reachable(hands.window) - found
    assert [one for one in missed if not has_key(one)] == []


def has_key(widget: QWidget) -> bool:
    """Whether a key of its own does what a button does."""
    action = widget.defaultAction() if isinstance(widget, QToolButton) else None
    return action is not None and bool(action.shortcuts())
