"""What the keys and the context menu ask for beyond labelling: lists, menus, find, notes."""

from PySide6.QtCore import QObject, QRect, Qt, Signal

from annotator.core.domain.span import Fragment
from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.article_pane.edge_keys import EdgeKeys
from annotator.gui.article_pane.edges import Edge, Move
from annotator.gui.article_pane.find_bar import FindBar
from annotator.gui.article_pane.hint_letters import HintLetters
from annotator.gui.article_pane.label_popup import LabelPopup
from annotator.gui.article_pane.mode import Mode
from annotator.gui.article_pane.suggestion_walk import SuggestionWalk
from annotator.gui.article_pane.text_menu import TextMenu
from annotator.gui.article_view.targets import ContextTarget
from annotator.gui.article_view.view import ArticleView
from annotator.gui.bridge.open_article import OpenArticle


class TextRequests(QObject):
    """Connects the actions with what they do; the label list and the menus live here."""

    guideline_wanted = Signal(str)
    """Label id whose guideline should be shown"""
    attributes_wanted = Signal(str)
    """UUID of the span whose attributes should be set"""
    note_wanted = Signal(str)
    """UUID of the span whose note should be written"""

    def __init__(
        self, view: ArticleView, keys: ArticleActions, walk: SuggestionWalk, find_bar: FindBar
    ) -> None:
        super().__init__(view)
        self.hints = HintLetters(view, walk.labelling)
        self._view = view
        self._keys = keys
        self._walk = walk
        self._labelling = labelling = walk.labelling
        self._find_bar = find_bar
        self._shown: OpenArticle | None = None
        self.popup = LabelPopup(view)
        self.popup.picked.connect(self._picked_label)
        self.menu = TextMenu(view, keys, labelling)
        EdgeKeys(view, keys).pressed.connect(labelling.move_end)
        view.context_menu_requested.connect(self._open_menu)
        find_bar.closed.connect(self._found)
        keys.label_pressed.connect(walk.press_label)
        self._connect_keys()

    def take_article(self, shown: OpenArticle | None) -> None:
        """Act on this article from now on."""
        self._shown = shown
        self.hints.end()

    def open_find(self) -> None:
        """Open the find bar with the selected text, if any."""
        fragment = self._labelling.focus.selection
        query = "" if fragment is None else self._surface(fragment)
        self._find_bar.open_bar(query, near=0 if fragment is None else fragment.start)

    def open_labels(self) -> None:
        """Open the list of labels at the selection or the chosen span."""
        shown, focus = self._shown, self._labelling.focus
        if shown is None or focus.mode is Mode.READING:
            return
        span = self._labelling.chosen
        start = "" if span is None or focus.selection is not None else span.label
        self.popup.open_at(self._place(), shown.scheme.labels, start)

    def _connect_keys(self) -> None:
        for name, act in (
            ("choose_label", self.open_labels),
            ("next_span", self._view.next_span),
            ("previous_span", self._view.previous_span),
            ("next_word", self._view.pick_next_word),
            ("previous_word", self._view.pick_previous_word),
            ("hint_letters", self.hints.begin),
            ("edge_back", lambda: self._labelling.move_end(Edge.START, Move.BACK)),
            ("edge_forward", lambda: self._labelling.move_end(Edge.START, Move.FORWARD)),
            ("label_alike", self._labelling.label_alike),
            ("accept_suggestion", self._walk.accept),
            ("reject_suggestion", self._walk.reject),
            ("next_suggestion", self._walk.next),
            ("previous_suggestion", self._walk.previous),
            ("delete_span", self._labelling.delete),
            ("edit_attributes", self._ask_attributes),
            ("note_span", self._ask_note),
            ("show_guideline", self._ask_guideline),
            ("find", self.open_find),
            ("find_next", lambda: self._find_bar.step(1)),
            ("find_previous", lambda: self._find_bar.step(-1)),
            ("leave", self._leave),
        ):
            self._keys[name].triggered.connect(lambda _checked=False, act=act: act())

    def _leave(self) -> None:
        """Leave the innermost thing: brush, selection, span, and last the find bar."""
        if not self._labelling.escape() and self._find_bar.isVisible():
            self._find_bar.close_bar()

    def _picked_label(self, label_id: str) -> None:
        focus = self._labelling.focus
        if focus.selection is not None:
            self._labelling.label(focus.selection, label_id)
        elif focus.span:
            self._labelling.relabel(focus.span, label_id)
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _ask_attributes(self) -> None:
        if self._labelling.focus.span:
            self.attributes_wanted.emit(self._labelling.focus.span)

    def _ask_note(self) -> None:
        """Ask for the note of the chosen span, without one for the article's."""
        if self._labelling.focus.span:
            self.note_wanted.emit(self._labelling.focus.span)
        else:
            self._keys["note_article"].trigger()

    def _ask_guideline(self) -> None:
        span = self._labelling.chosen
        if span is not None:
            self.guideline_wanted.emit(span.label)

    def _open_menu(self, target: ContextTarget) -> None:
        if target.selection is None and target.span_uuids:
            self._view.choose_span(target.span_uuids[0])
            self._labelling.refresh()
        span = self._labelling.chosen
        if target.selection is not None:
            self.menu.fill_for_selection(self._surface(target.selection))
        elif target.span_uuids and span is not None and self._shown is not None:
            self.menu.fill_for_span(span.surface(self._shown.article.text))
        else:
            self.menu.fill_for_text()
        self.menu.popup(target.global_pos)

    def _found(self, match: Fragment | None) -> None:
        """Select the match that was current when the bar closed, ready to be labelled."""
        if match is not None:
            self._view.select_range(match.start, match.end)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> QRect:
        """Return where the caret stands on the screen."""
        page = self._view.viewport()
        box = self._view.caret_rect().intersected(page.rect())
        return QRect(page.mapToGlobal(box.topLeft()), box.size())

    def _surface(self, fragment: Fragment) -> str:
        return (
            "" if self._shown is None else self._shown.article.text[fragment.start : fragment.end]
        )
