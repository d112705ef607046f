"""A reader who knows which spans an article should have and makes them by clicks and keys."""

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from annotator.core.domain.span import Fragment
from drawn import Drawn
from flows.hands import Hands
from page_probe import click, point_in


class Mention(NamedTuple):
    """A stretch (code points) and the label it should have."""

    piece: Fragment
    label: str


class Reader:
    """Counts what the work costs: each key that goes down, Shift too, and each click."""

    def __init__(self, hands: Hands, gold: Drawn) -> None:
        self._hands = hands
        self.gold = [Mention(Fragment(start, end), label) for start, end, label in gold.spans]
        self.keys = self.clicks = self.rejected = 0

    @property
    def done(self) -> list[Mention]:
        """What is labelled now, in reading order."""
        spans = self._hands.shown.layer.spans
        return sorted(Mention(Fragment(span.start, span.end), span.label) for span in spans)

    def label_everything(self) -> None:
        """Label by hand what is not suggested, then decide on the suggestions; until all is done.

        What is inside a mention is labelled before it, as a click on a span means the span.
        """
        for _ in range(3):
            for mention in sorted(self.gold, key=lambda one: (one.piece.end, -one.piece.start)):
                if mention not in self.done and mention.piece not in self._suggested():
                    self._label(mention)
            self._decide()

    def _label(self, mention: Mention) -> None:
        hands, piece = self._hands, mention.piece
        hands.view.reveal(piece.start, piece.end)
        self._click(piece.start)
        for _ in range(3):
            if hands.view.selected_range() is None:
                self._click(piece.start)  # the clicks before meant the spans around the word
        while (selected := hands.view.selected_range()) != piece:
            assert selected is not None
            if selected.start != piece.start:
                self._press("]" if selected.start < piece.start else "[")
            else:
                self._press("Shift+]" if selected.end < piece.end else "Shift+[")
            assert hands.view.selected_range() != selected, mention
        self._press_label(mention.label)

    def _decide(self) -> None:
        wanted = {mention.piece: mention.label for mention in self.gold}
        while suggested := self._suggested():
            selected = self._hands.view.selected_range()
            if selected is None or selected not in suggested:
                self._press("Space")
            elif selected not in wanted:
                self._press("X")
                self.rejected += 1
            elif wanted[selected] == suggested[selected]:
                self._press("Space")
            else:
                self._press_label(wanted[selected])

    def _suggested(self) -> dict[Fragment, str]:
        """What is suggested in the article as it is now."""
        suggestions = self._hands.window.wired.suggestions
        self._hands.qtbot.waitUntil(lambda: suggestions.is_settled)
        found = self._hands.view.suggestions
        return {one.fragment: one.label for one in found}

    def _press_label(self, label: str) -> None:
        labels = self._hands.shown.scheme.labels
        self._press(next(one.key.upper() for one in labels if one.id == label))

    def _press(self, key: str) -> None:
        self._hands.keys(key)
        self.keys += len(key.split("+"))
        assert QApplication.activeModalWidget() is None

    def _click(self, code_point: int) -> None:
        click(self._hands.view, point_in(self._hands.view, code_point))
        self.clicks += 1
