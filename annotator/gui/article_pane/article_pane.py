"""The pane of the open article: header, find bar, text, and what the keys do now."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.scheme import Label
from annotator.core.domain.seen import share_seen
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.article_pane.article_header import ArticleHeader
from annotator.gui.article_pane.article_note import ArticleNote
from annotator.gui.article_pane.brush_cursor import brush_cursor
from annotator.gui.article_pane.direction_choice import DirectionChoice
from annotator.gui.article_pane.find_bar import FindBar
from annotator.gui.article_pane.key_footer import KeyFooter
from annotator.gui.article_pane.key_guide import KeyGuide
from annotator.gui.article_pane.labelling import Labelling
from annotator.gui.article_pane.mode import Focus
from annotator.gui.article_pane.places import Place, Places
from annotator.gui.article_pane.project_words import ProjectWords
from annotator.gui.article_pane.reading_look import ReadingLook
from annotator.gui.article_pane.seen import Seen
from annotator.gui.article_pane.suggestion_walk import SuggestionWalk
from annotator.gui.article_pane.text_requests import TextRequests
from annotator.gui.article_pane.undo_announcer import UndoAnnouncer
from annotator.gui.article_view.view import ArticleView
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.label_look import interface_language


class ArticlePane(QWidget):
    """Everything one needs to label an article without leaving its text.

    `view` is the text, `keys` are the actions that work on it (for menus), `labelling` is
    what they do, `requests` is what they ask of others. The main window connects the other
    panes: a label pressed elsewhere goes to `labelling.press_label`, a span chosen elsewhere
    to `choose_span`.
    """

    brush_changed = Signal(str)
    """Label id, "" when the brush was put down"""
    span_chosen = Signal(str)
    """UUID of the chosen span, "" for none"""
    label_of_interest = Signal(str)
    """Id of the brush's label, else of the chosen span's, else "": for the guidelines"""
    finished_unseen = Signal(int, float)
    """Row id of an article that is done now, and how much of it has been on screen, 0 to 1"""
    announced = Signal(str)
    """What was just done, in one sentence"""

    def __init__(
        self, workspace: Workspace, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: OpenArticle | None = None
        self._seen = Seen(workspace, self)
        self._places = Places(self)
        self._told = Focus()
        self._interest = ""
        self._return_to = 0
        self.view = ArticleView()
        self.header = ArticleHeader()
        self.note = ArticleNote(workspace)
        self.find_bar = FindBar()
        self.footer = KeyFooter()
        self.labelling = Labelling(workspace, self.view, self)
        self.keys = ArticleActions(self.view, settings)
        self.header.place_note(self.note)
        self.header.note_button.setDefaultAction(self.keys["note_article"])
        self._direction = DirectionChoice(workspace, self.keys, self)
        self.reading = ReadingLook(self.view, settings)
        self.walk = SuggestionWalk(workspace, self.view, self.labelling)
        self.requests = TextRequests(self.view, self.keys, self.walk, self.find_bar)
        self._guide = KeyGuide(
            self.footer,
            view=self.view,
            keys=self.keys,
            labelling=self.labelling,
            requests=self.requests,
            find_bar=self.find_bar,
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def choose_span(self, uuid: str) -> None:
        """Choose a span, bring it into sight and give the text the keyboard."""
        span = self.labelling.find(uuid)
        if span is not None:
            self.view.select_range(span.start, span.start)
            self.view.choose_span(uuid)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unseen(self, article_id: int) -> None:
        """Open an article where it begins not to have been on screen."""
        self._return_to = article_id
        self._workspace.show_article(article_id)

    def choose_range(self, start: int, end: int) -> None:
        """Select a stretch (code points), bring it into sight and give the text the keyboard."""
        self.view.select_range(start, end)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_strip(self, strip: QWidget) -> None:
        """Put a pane between the text and the line of keys; it never lies over the text."""
        self._column.insertWidget(self._column.indexOf(self.footer), strip)

    def leave_digits(self, taken: bool) -> None:  # noqa: FBT001 - a slot of a bool signal
        """Tell in the footer that the digits belong to the strip, or are the labels' again."""
        self._guide.leave_digits(taken=taken)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.find_bar, self.view, self.footer):
            column.addWidget(widget, 1 if widget is self.view else 0)
        self.setTabOrder(self.view, self.find_bar)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.article_opened.connect(self._open)
        workspace.article_changed.connect(self._refresh)
        ProjectWords(workspace, self).counted.connect(self.view.set_word_counts)
        history = UndoAnnouncer(workspace, self)
        history.announced.connect(self._announce)
        history.touched.connect(self._show_touched)
        self.labelling.focus_changed.connect(self._tell_focus)
        self.labelling.announced.connect(self._announce)
        self.reading.announced.connect(self._announce)
        self.keys["note_article"].triggered.connect(self.note.edit)
        self.note.editor.left.connect(self.view.setFocus)
        self.find_bar.matches_changed.connect(self.view.show_matches)
        self.view.seen.connect(self._take_seen)

    def _open(self, shown: OpenArticle | None) -> None:
        before = self._shown
        if shown is not None and before is not None and before.article == shown.article:
            # Read again after long work or for another annotator: the reader stays in place.
            self._refresh(shown)
            return
        is_first = before is None and shown is not None
        if before is not None:
            place = Place(self.view.scroll_state(), self.reading.own_size)
            self._places.keep(before.article, place)
        self._shown = shown
        self.requests.take_article(shown)
        self.setEnabled(shown is not None)
        if shown is None:
            self.view.clear_article()
            self._places.write()
        else:
            self._take_scheme(shown)
            known = self._places.of(shown.article)
            self.reading.take_own_size(None if known is None else known.size)
            self.view.show_article(shown.article, shown.layer)
            if known is not None:
                self.view.restore_scroll_state(known.scroll)
        self.find_bar.set_text("" if shown is None else shown.article.text)
        self.labelling.refresh()
        self._show_state()
        if is_first:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, shown: OpenArticle) -> None:
        before, self._shown = self._shown, shown
        self.requests.take_article(shown)
        if before is None or before.scheme is not shown.scheme:
            self._take_scheme(shown)
        if before is None or before.article != shown.article:
            self.view.show_article(shown.article, shown.layer)
        elif before.layer is not shown.layer:
            self.view.set_layer(shown.layer)
            self.labelling.arrive()
            # The eye waits for the text; the other panes follow when it is painted.
            self.view.paint_now()
        self.labelling.refresh()
        self._show_state()
        if before is not None and _is_finished(before, shown):
            self._tell_unseen(shown)

    def _tell_unseen(self, shown: OpenArticle) -> None:
        self.view.tell_seen()
        unseen = self._seen.unseen(shown)
        if unseen:
            share = share_seen(unseen, len(shown.article.text))
            self.finished_unseen.emit(shown.article.id, share)

    def _take_scheme(self, shown: OpenArticle) -> None:
        self.view.set_scheme(shown.scheme, interface_language())
        self.keys.set_labels(shown.scheme.labels)
        self._guide.set_labels(shown.scheme.labels)

    def _show_state(self) -> None:
        shown, info = self._shown, self._workspace.info
        self.header.show_article(shown)
        self.note.show_article(shown)
        self.keys.set_writable(writable=info is not None and not info.read_only)
        if shown is not None:
            self._show_seen(shown)
            self._direction.show_article(shown)
        self._tell_focus(self.labelling.focus)

    def _tell_focus(self, focus: Focus) -> None:
        if self.labelling.busy:
            return
        before, self._told = self._told, focus
        if before.brush != focus.brush:
            self._show_brush(self._guide.brush)
            self.brush_changed.emit(focus.brush)
        if before.span != focus.span:
            self.span_chosen.emit(focus.span)
        chosen = self.labelling.chosen
        interest = focus.brush or ("" if chosen is None else chosen.label)
        if interest != self._interest:
            self._interest = interest
            self.label_of_interest.emit(interest)

    def _show_brush(self, brush: Label | None) -> None:
        ratio = self.devicePixelRatioF()
        cursor = None
        if brush is not None:
            cursor = brush_cursor(brush, self.palette(), self.font(), ratio)
        self.view.set_text_cursor(cursor)

    def _take_seen(self, piece: Fragment) -> None:
        if self._shown is not None and self._seen.add(self._shown, piece):
            self._show_seen(self._shown)

    def _show_seen(self, shown: OpenArticle) -> None:
        unseen = self._seen.unseen(shown)
        self.header.progress.show_unseen(unseen, len(shown.article.text.rstrip()))
        if unseen and shown.article.id == self._return_to:
            self._return_to = 0
            self.view.select_range(unseen[0][0], unseen[0][0])
            self.view.reveal(unseen[0][0], unseen[0][0])

    def _show_touched(self, span: Span) -> None:
        """Bring what was undone or redone into sight; choose it if it is there."""
        if self._shown is None or span.article_id != self._shown.article.id:
            return
        if self.labelling.find(span.uuid) is None:
            self.view.reveal(span.start, span.end)
        else:
            self.view.choose_span(span.uuid)

    def _announce(self, sentence: str) -> None:
        announce(self.view, sentence)
        self.announced.emit(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self.keys.retranslate()
            if self._shown is not None:
                self.view.set_scheme(self._shown.scheme, interface_language())
            self._guide.show()
        elif event.type() == QEvent.Type.PaletteChange:
            self.keys.recolour()
            self.reading.apply()


def _is_finished(before: OpenArticle, now: OpenArticle) -> bool:
    """Tell whether the same article is done now and was not before."""
    done = ArticleStatus.DONE
    is_same = before.article.id == now.article.id
    return is_same and now.layer.status is done and before.layer.status is not done
