"""Turns gestures and keys into commands: the labelling loop of one open article."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.core.commands.add_spans import AddSpans
from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.spans import (
    AddFragment,
    AddSpan,
    RelabelSpan,
    RemoveSpan,
    ResizeSpan,
)
from annotator.core.domain.span import Fragment, Origin, Span
from annotator.core.domain.suggestion import Suggestion
from annotator.gui.article_pane.edges import (
    Edge,
    Move,
    keeps_order,
    moved,
    trimmed,
    with_outer_ends,
)
from annotator.gui.article_pane.mode import Focus, Mode
from annotator.gui.article_pane.span_words import SpanWords
from annotator.gui.article_pane.twin import twin
from annotator.gui.article_view.view import ArticleView
from annotator.gui.bridge.late_readings import with_reading
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.widgets.span_lookup import SpanLookup


class Labelling(QObject):
    """Knows what the keys act on, and does what they say.

    Everything goes through `Workspace.run`, so each act is one undoable edit. Afterwards
    the span that was touched is chosen and the keyboard stays in the text.
    """

    focus_changed = Signal(object)
    """Focus"""
    announced = Signal(str)
    """A sentence on what was done, for screen readers and the status bar."""

    def __init__(
        self, workspace: Workspace, view: ArticleView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self._focus = Focus()
        self._coming = ""
        self._busy = False
        self._lookup = SpanLookup()
        self._words = SpanWords(workspace)
        self._suggestions: dict[Fragment, Suggestion] = {}
        view.selection_changed.connect(self.refresh)
        view.span_chosen.connect(self.refresh)
        view.range_picked.connect(self._picked)
        view.fragment_added.connect(self.add_fragment)
        view.span_resized.connect(self._resized)

    @property
    def focus(self) -> Focus:
        """What the keys act on now."""
        return self._focus

    @property
    def busy(self) -> bool:
        """Whether an edit is on its way to the text, which is painted before all else."""
        return self._busy

    @property
    def chosen(self) -> Span | None:
        """The chosen span as it is now, or None."""
        return self.find(self._focus.span)

    def press_label(self, label_id: str) -> None:
        """Do what the key of a label does: label, relabel, take up or put down the brush."""
        if self._focus.selection is not None:
            self.label(self._focus.selection, label_id)
        elif self._focus.mode is Mode.SPAN:
            self.relabel(self._focus.span, label_id)
        else:
            self.set_brush("" if self._focus.brush == label_id else label_id)

    def label(self, fragment: Fragment, label_id: str) -> None:
        """Label a stretch without the spaces around it.

        Where it carries that label already, that span is chosen.
        """
        shown = self._workspace.open_article
        piece = None if shown is None else trimmed(shown.article.text, fragment)
        if shown is None or piece is None:
            return
        same = twin(shown, piece, label_id)
        if same is not None:
            self._settle(same.uuid)
            return
        found = self._suggestions.get(piece)
        is_suggested = found is not None and found.label == label_id
        origin = Origin.SUGGESTED if is_suggested else Origin.MANUAL
        command = AddSpan(label_id, (piece,), origin)
        if self._run_on(with_reading(command), command.uuid):
            self._say(self.tr("Labelled “{text}” as {label}"), command.uuid)

    def label_alike(self) -> None:
        """Label the other places of the article that read as the chosen span does."""
        shown, span = self._workspace.open_article, self.chosen
        if shown is None or span is None or len(span.fragments) > 1:
            return
        places = self._view.alike(span.fragments[0])
        rest = tuple(place for place in places if twin(shown, place, span.label) is None)
        if rest and self._run_on(with_reading(AddSpans(span.label, rest)), span.uuid):
            self._say(self.tr("All “{text}” are {label} now"), span.uuid)

    def take_suggestions(self, found: Iterable[Suggestion]) -> None:
        """Know what is suggested now: what is labelled as suggested has that as its origin."""
        self._suggestions = {one.fragment: one for one in found}
        self.refresh()

    @property
    def suggestion(self) -> Suggestion | None:
        """What is suggested for just what is selected."""
        selected = self._focus.selection
        return None if selected is None else self._suggestions.get(selected)

    def relabel(self, uuid: str, label_id: str) -> None:
        """Give a span another label."""
        span = self.find(uuid)
        if span is None or span.label == label_id:
            return
        if self._run_on(with_reading(RelabelSpan(uuid, label_id)), uuid):
            self._say(self.tr("“{text}” is {label} now"), uuid)

    def set_brush(self, label_id: str) -> None:
        """Make a label the brush, so that every pick labels at once; "" puts it down."""
        if label_id == self._focus.brush:
            return
        self._take(replace(self._focus, brush=label_id))
        taken = self.tr("Brush: {label}") if label_id else self.tr("Brush off")
        self.announced.emit(self._words.on_label(taken, label_id))

    def delete(self, uuid: str = "") -> None:
        """Delete a span, the chosen one if none is named."""
        span = self.find(uuid or self._focus.span)
        if span is None:
            return
        if self._run(RemoveSpan(span.uuid)):
            self._view.choose_span(None)
            self.refresh()
            deleted = self.tr("Deleted the span “{text}”")
            self.announced.emit(self._words.on_span(deleted, span))

    def move_end(self, edge: Edge, move: Move, held: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Move an end of the selection, or else of the chosen span.

        What a key does while it is `held` down is one step of the history.
        """
        shown = self._workspace.open_article
        if shown is None:
            return
        text = shown.article.text
        if self._focus.selection is not None:
            piece = moved(text, self._focus.selection, edge, move)
            self._view.select_range(piece.start, piece.end)
            return
        span = self.chosen
        if span is not None:
            at = 0 if edge is Edge.START else -1
            pieces = list(span.fragments)
            pieces[at] = moved(text, pieces[at], edge, move)
            if keeps_order(pieces):
                self._resize(span, tuple(pieces), continues=held)

    def add_fragment(self, fragment: Fragment) -> None:
        """Add a piece to the chosen span; a piece that it has already is taken away."""
        span = self.chosen
        if span is None:
            self._picked(fragment)
            return
        rest = tuple(piece for piece in span.fragments if piece != fragment)
        if len(rest) < len(span.fragments):
            if rest:
                self._resize(span, rest)
            return
        self._reshape(with_reading(AddFragment(span.uuid, fragment)), span.uuid)

    def escape(self) -> bool:
        """Put the brush down, else drop the selection, else leave the span; False if neither."""
        if self._focus.brush:
            self.set_brush("")
        elif self._focus.selection is not None:
            self._drop_selection()
        elif self._focus.span:
            self._view.choose_span(None)
        else:
            return False
        self.refresh()
        return True

    def arrive(self) -> None:
        """Choose the span of the edit that the text shows now, if it was made here."""
        uuid, self._coming = self._coming, ""
        if uuid:
            self._settle(uuid)

    def refresh(self) -> None:
        """Look again at what is selected and chosen, after the article or its spans changed."""
        chosen = self._view.chosen_span() or ""
        selected = self._view.selected_range()
        found = None if selected is None else self._suggestions.get(selected)
        label = "" if found is None else found.label
        self._take(Focus(selected, chosen, self._focus.brush, label))

    def find(self, uuid: str) -> Span | None:
        """Return the span of that UUID as it is now, or None."""
        return self._lookup.find(self._workspace.open_article, uuid)

    def _picked(self, fragment: Fragment) -> None:
        if self._focus.brush:
            self.label(fragment, self._focus.brush)

    def _resized(self, uuid: str, fragment: Fragment) -> None:
        span = self.find(uuid)
        if span is not None:
            self._resize(span, with_outer_ends(span.fragments, fragment))

    def _resize(
        self, span: Span, fragments: tuple[Fragment, ...], *, continues: bool = False
    ) -> None:
        if fragments != span.fragments:
            command = with_reading(ResizeSpan(span.uuid, fragments))
            self._reshape(command, span.uuid, continues=continues)

    def _run(self, command: ArticleCommand, *, continues: bool = False) -> bool:
        info = self._workspace.info
        if info is None or info.read_only:
            return False
        return self._workspace.run(command, continues=continues)

    def _run_on(self, command: ArticleCommand, uuid: str, *, continues: bool = False) -> bool:
        """Run a command and choose the span it touches; others hear of it afterwards."""
        before, self._busy, self._coming = self._focus, True, uuid
        done = self._run(command, continues=continues)
        if done:
            self.arrive()
        self._busy, self._coming = False, ""
        if self._focus != before:
            self.focus_changed.emit(self._focus)
        return done

    def _reshape(self, command: ArticleCommand, uuid: str, *, continues: bool = False) -> None:
        if self._run_on(command, uuid, continues=continues):
            self._say(self.tr("The span is “{text}” now"), uuid)

    def _settle(self, uuid: str) -> None:
        """Choose the span that was touched and drop the selection; the caret goes behind it."""
        self._view.choose_span(uuid)
        self._drop_selection()
        self.refresh()

    def _drop_selection(self) -> None:
        end = self._view.caret() if self._focus.selection is None else self._focus.selection.end
        self._view.select_range(end, end)

    def _take(self, focus: Focus) -> None:
        if focus != self._focus:
            self._focus = focus
            if not self._busy:
                self.focus_changed.emit(focus)

    def _say(self, sentence: str, uuid: str) -> None:
        span = self.find(uuid)
        if span is not None:
            self.announced.emit(self._words.on_span(sentence, span))
