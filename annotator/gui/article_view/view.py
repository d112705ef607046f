"""The article view: shows one article and one layer, and tells what a person does with them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.article import Article
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.known_strings import KnownStrings
from annotator.gui.article_view.announce import SpanAnnouncer
from annotator.gui.article_view.bands import changed_bands, marks_of
from annotator.gui.article_view.document import shown_text
from annotator.gui.article_view.on_screen import Target, targets_on_screen
from annotator.gui.article_view.picking import Picker
from annotator.gui.article_view.pointer_page import PointerPage
from annotator.gui.article_view.scene import NO_TEXT, Badge
from annotator.gui.article_view.scrolling import anchor_at, kept
from annotator.gui.article_view.span_index import SpanIndex
from annotator.gui.article_view.style import ReadingStyle
from annotator.gui.article_view.suggestion_index import SuggestionIndex


class ArticleView(PointerPage):
    """One article with the spans of one layer; all offsets are code points of its text.

    It holds no truth and changes nothing: it shows values and tells wishes. Spans are drawn
    around the letters, never set into the text, so every letter joins and every ligature
    stands as without them.
    """

    selection_changed = Signal(object)
    """Fragment, or None for a bare caret."""
    span_chosen = Signal(str)
    """UUID of the chosen span, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = WordCounts()
        self._known = KnownStrings()
        self._caret = 0
        self._announcer = SpanAnnouncer()
        self._gestures.chosen.connect(self.choose_span)
        self.selectionChanged.connect(self._follow_selection)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.setAccessibleName(self.tr("Article text"))
        self.setAccessibleDescription(self.tr("The article, with the spans of the layer"))
        self.set_style(ReadingStyle())

    def show_article(self, article: Article, layer: Layer) -> None:
        """Show an article with a layer; nothing is chosen or selected.

        It shows from its start; the article that is shown already (its direction was changed,
        say) keeps the reader's place.
        """
        state = self.scroll_state() if article.text is self._text else None
        self.show_matches((), -1)
        self._scene.spans = SpanIndex(layer.spans)
        self._scene.relations = layer.relations
        self.choose_span(None)
        self._set_hovered("")
        shown = shown_text(article.text, article.direction)
        self._show_text(article.text, shown)
        self._take_picker(Picker(article.text, self._counts, self._known))
        if state is not None:
            self.restore_scroll_state(state)

    def clear_article(self) -> None:
        """Show nothing."""
        self._scene.spans = SpanIndex()
        self._scene.relations = ()
        self.choose_span(None)
        self.show_matches((), -1)
        self._set_hovered("")
        self._show_text("", NO_TEXT)
        self._take_picker(Picker("", self._counts))
        self.show_suggestions(())

    def set_layer(self, layer: Layer) -> None:
        """Show another state of the layer; only lines whose spans changed are marked anew."""
        scroll = self.verticalScrollBar().value()
        anchor = anchor_at(self._geometry, scroll)
        blocks = self._blocks_of(self._scene.spans.replace(layer.spans))
        before = marks_of(self._geometry, blocks)
        if self._scene.relations != layer.relations:
            self._scene.relations = layer.relations
            self.viewport().update()
        if self._geometry.mark_again(blocks):
            self.viewport().update()
            if anchor is not None:
                self._scroll_to(kept(self._geometry, anchor, anchor.below_top))
        for band in changed_bands(self._geometry, before):
            self._update_band(band)
        self._choose_again()

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        """Take labels, colours and names; `language` is the interface's, such as `ar`."""
        self._scene.take_scheme(scheme, language)
        self.viewport().update()

    def set_word_counts(self, counts: WordCounts) -> None:
        """Take the words of the project's articles: they tell clitics from letters."""
        self._counts = counts
        self._take_picker(Picker(self._text, counts, self._known))

    def set_known_strings(self, known: KnownStrings) -> None:
        """Take what was labelled before: a click on a part of it means all of it."""
        self._known = known
        self._take_picker(Picker(self._text, self._counts, known))

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is shown as suggested, in reading order."""
        return self._scene.suggestions.suggestions

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show what may be labelled next (in reading order)."""
        if tuple(suggestions) != self.suggestions:
            self._scene.suggestions = SuggestionIndex(suggestions)
            self.viewport().update()

    def set_show_invisible(self, shown: bool) -> None:  # noqa: FBT001 - a slot of toggled(bool)
        """Show or hide signs for spaces, joiners and direction marks."""
        self._scene.show_invisible = shown
        self.viewport().update()

    def set_show_tags(self, shown: bool) -> None:  # noqa: FBT001 - a slot of toggled(bool)
        """Show or hide the small label names over spans."""
        self._scene.show_tags = shown
        self.viewport().update()

    def show_matches(self, matches: Sequence[Fragment], current: int) -> None:
        """Show what a search found (sorted) and which one is current (-1 for none)."""
        self._scene.matches = tuple(matches)
        self._scene.current_match = current
        if 0 <= current < len(matches):
            self.reveal(matches[current].start, matches[current].end)
        self.viewport().update()

    def chosen_span(self) -> str | None:
        """Return the UUID of the chosen span, None if none is."""
        return self._scene.chosen or None

    def choose_span(self, uuid: str | None) -> None:
        """Choose a span and bring it into sight; None or an unknown UUID chooses none."""
        before = self._scene.chosen_span
        if self._scene.chosen_relations:
            self.viewport().update()
        if not self._scene.choose(uuid or ""):
            return
        span = self._scene.chosen_span
        if span is not None and self._text:
            self.reveal(span.start, span.end)
        self._update_chosen(before)
        self.span_chosen.emit(self._scene.chosen)

    def next_span(self) -> None:
        """Choose the span after the chosen one, or after the caret."""
        self._choose_beside(1)

    def previous_span(self) -> None:
        """Choose the span before the chosen one, or before the caret."""
        self._choose_beside(-1)

    def pick_next_word(self) -> None:
        """Select the next word without its clitics."""
        selected = self.selected_range()
        start = selected.end if selected else self.caret()
        self._select_word(self._picker.next_word(start))

    def pick_previous_word(self) -> None:
        """Select the previous word without its clitics."""
        selected = self.selected_range()
        start = selected.start if selected else self.caret()
        self._select_word(self._picker.previous_word(start))

    def targets(self) -> tuple[Target, ...]:
        """Return what can be picked of what is on the screen, in reading order."""
        stretch = self.on_screen()
        return targets_on_screen(self._scene, self._picker, stretch) if stretch else ()

    def pick(self, target: Target) -> None:
        """Do what a click on a span or a word does: choose it, or select and pick it."""
        if isinstance(target, Span):
            self.select_range(target.start, target.start)
            self.choose_span(target.uuid)
        else:
            self._select_word(target)
            self._picked(target)

    def show_badges(self, badges: Iterable[Badge]) -> None:
        """Show signs over letters, in front of tags; none takes them away."""
        self._scene.badges = tuple(sorted(badges, key=lambda badge: badge.start))
        self.viewport().update()

    def alike(self, piece: Fragment) -> tuple[Fragment, ...]:
        """Return where else in the article the letters of a stretch stand as words."""
        return self._picker.alike(piece)

    def _select_word(self, word: Fragment | None) -> None:
        if word is not None:
            self.choose_span(None)
            self.select_range(word.start, word.end)
            self.reveal(word.start, word.end)

    def _choose_again(self) -> None:
        """Let go of what was chosen or hovered and is no longer there."""
        before = self._scene.chosen_span
        is_another = self._scene.choose(self._scene.chosen)
        if before != self._scene.chosen_span:
            self._update_chosen(before)
        if is_another:
            self.span_chosen.emit(self._scene.chosen)
        if self._scene.spans.find(self._scene.hovered) is None:
            self._set_hovered("")

    def _update_chosen(self, before: Span | None) -> None:
        """Paint again what was chosen before and what is chosen now."""
        if self._scene.chosen_relations:
            self.viewport().update()
        for span in (before, self._scene.chosen_span):
            if span is not None:
                self._update_stretch(span.start, span.end)

    def _choose_beside(self, step: int) -> None:
        spans = self._scene.spans.spans
        chosen = self._scene.chosen_span
        if chosen is not None:
            rank = bisect_left(spans, chosen.sort_key, key=lambda span: span.sort_key) + step
        else:
            rank = self._scene.spans.rank_of(self.caret()) - (step < 0)
        if 0 <= rank < len(spans):
            self.choose_span(spans[rank].uuid)

    def _blocks_of(self, spans: Iterable[Span]) -> set[int]:
        """Return the laid-out blocks that some spans touch."""
        laid_out = sorted(self._geometry.laid_out())
        shown = self._scene.shown
        touched: set[int] = set()
        for span in spans:
            first = bisect_left(laid_out, shown.block_of_code_point(span.start))
            last = bisect_right(laid_out, shown.block_of_code_point(span.end - 1))
            touched.update(laid_out[first:last])
        return touched

    def _follow_selection(self) -> None:
        selected = self.selected_range()
        if selected != self._scene.selection:
            for piece in (self._scene.selection, selected):
                if piece is not None:
                    self._update_stretch(piece.start, piece.end)
            self._scene.selection = selected
            self.selection_changed.emit(selected)

    def _follow_caret(self) -> None:
        self._follow_selection()
        # Qt repaints where it believes the caret to be; in mixed text ours is elsewhere.
        before, self._caret = self._caret, self.caret()
        for at in (before, self._caret):
            self._update_stretch(at, at)
        if self._text and self.hasFocus():
            spans = self._scene.spans.at(self._caret)
            names = [(span.uuid, self._scene.label_name(span)) for span in reversed(spans)]
            self._announcer.enter(self, names)
