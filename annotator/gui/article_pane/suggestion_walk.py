"""Goes from suggestion to suggestion; one key accepts and goes on, one rejects and goes on."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core.commands.dismissals import RejectSuggestion
from annotator.core.domain.scheme import Ability
from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion
from annotator.gui.article_pane.labelling import Labelling
from annotator.gui.article_pane.span_words import SpanWords
from annotator.gui.article_view.view import ArticleView
from annotator.gui.bridge.workspace import Workspace


class SuggestionWalk(QObject):
    """What the walk is at is selected in the text, so every other key works on it as ever.

    A suggestion that is accepted or gets another label makes way for the next one. Only a quote
    stays: its record asks who says it.
    """

    def __init__(self, workspace: Workspace, view: ArticleView, labelling: Labelling) -> None:
        super().__init__(labelling)
        self._workspace = workspace
        self._view = view
        self.labelling = labelling
        self._words = SpanWords(workspace)
        self._found: tuple[Suggestion, ...] = ()
        self._at: Fragment | None = None

    def take(self, found: Sequence[Suggestion]) -> None:
        """Walk through these from now on; they come in reading order."""
        self._found = tuple(found)
        self._view.show_suggestions(self._found)
        self.labelling.take_suggestions(self._found)

    def accept(self) -> None:
        """Label the suggestion and go on; where none is selected, go to the next one."""
        current = self.labelling.suggestion
        if current is None:
            self.next()
        else:
            self._at = current.fragment
            self.press_label(current.label)

    def press_label(self, label_id: str) -> None:
        """Do what the key of a label does, and go on if the walk led here."""
        current = self.labelling.suggestion
        self.labelling.press_label(label_id)
        span = self.labelling.chosen
        if current is None or current.fragment != self._at or span is None:
            return
        if span.fragments == (current.fragment,) and not self._is_quote(span.label):
            self._leave(current)

    def reject(self) -> None:
        """Have the suggestion not made again in this article, and go on."""
        current, info = self.labelling.suggestion, self._workspace.info
        if current is None or info is None or info.read_only:
            return
        if self._workspace.run(RejectSuggestion(current)):
            self._tell(self.tr("Rejected: “{text}” as {label}"), current)
            self._leave(current)

    def next(self) -> None:
        """Go to the suggestion after the selected one, the chosen span or the caret."""
        self._go(bisect_right(self._found, self._here(), key=_place))

    def previous(self) -> None:
        """Go to the suggestion before the selected one, the chosen span or the caret."""
        self._go(bisect_left(self._found, self._here(), key=_place) - 1)

    def _leave(self, current: Suggestion) -> None:
        self.take([one for one in self._found if one.fragment != current.fragment])
        self._go(bisect_left(self._found, _place(current), key=_place))

    def _here(self) -> tuple[int, int]:
        selected, span = self._view.selected_range(), self.labelling.chosen
        if selected is not None:
            return selected.start, -selected.end
        return (self._view.caret(), 0) if span is None else (span.start, -span.end)

    def _go(self, index: int) -> None:
        self._at = None
        if not self._found:
            self.labelling.announced.emit(self.tr("Nothing is suggested any more"))
            return
        found = self._found[index % len(self._found)]
        self._at = piece = found.fragment
        self._view.choose_span(None)
        self._view.select_range(piece.start, piece.end)
        self._view.reveal(piece.start, piece.end)
        self._tell(self.tr("Suggested: “{text}” as {label}"), found)

    def _tell(self, sentence: str, found: Suggestion) -> None:
        self.labelling.announced.emit(self._words.on_suggestion(sentence, found))

    def _is_quote(self, label_id: str) -> bool:
        shown = self._workspace.open_article
        labels = () if shown is None else shown.scheme.labels
        return any(Ability.QUOTE in one.abilities for one in labels if one.id == label_id)


def _place(suggestion: Suggestion) -> tuple[int, int]:
    return suggestion.fragment.start, -suggestion.fragment.end
