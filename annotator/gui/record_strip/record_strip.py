"""The pane between the text and the key footer: the record of the chosen span."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.base import ArticleCommand
from annotator.core.domain.scheme import Ability
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings
from annotator.gui.record_strip.late_cards import figure_card, quote_card, typed_number
from annotator.gui.record_strip.parts import (
    BACKTAB,
    ENTER,
    NEW_CARD,
    TAB,
    Card,
    CardState,
    KeyPlace,
    Part,
)
from annotator.gui.record_strip.recent_units import RecentUnits
from annotator.gui.record_strip.record_keys import RecordKeys
from annotator.gui.record_strip.relation_card import RelationCard
from annotator.gui.record_strip.strip_line import StripLine
from annotator.gui.record_strip.value_line import ValueLine
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.span_lookup import SpanLookup

_SPOKEN = frozenset({TAB, BACKTAB, "I", "U", "C"})
"""Keys after which is said what is at hand now."""


class RecordStrip(QWidget):
    """One line that is always there, so that the text never moves for it; it asks nothing.

    A figure's card has the digits, Enter and the arrows as soon as the figure is chosen, that
    of a quote without a source its digits and Tab. Enter confirms; from then on the keys are
    those of the text again, until another Enter. `text` is the widget whose keys it hears.
    """

    live_changed = Signal(bool)
    """Whether digits and Enter belong to the strip now"""
    left = Signal()
    """The keyboard should go back to the text"""
    span_wanted = Signal(str)
    """UUID of the span that should stay chosen in the text"""
    keys_placed = Signal()
    """Other keys stand over the text now"""
    announced = Signal(str)
    """What was just done, or why not, in one sentence"""

    def __init__(
        self,
        workspace: Workspace,
        text: QWidget,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._units = RecentUnits(settings)
        self._text = text
        self._shown: OpenArticle | None = None
        self._lookup = SpanLookup()
        self._chosen, self._reachable = "", False
        self._card: Card | None = None
        self._linking: RelationCard | None = None
        self._reason = ""
        self._of = ("", "")
        self._live = self._told_live = False
        self._placed: tuple[KeyPlace, ...] = ()
        self.value = ValueLine(typed_number)
        self.value.entered.connect(self._set_value)
        self.value.left.connect(self.left)
        self.line = StripLine()
        self.line.pressed.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.value)
        row.addWidget(self.line, 1)
        RecordKeys(text, self._wants).pressed.connect(self._press)
        workspace.article_opened.connect(self._show)
        workspace.article_changed.connect(self._show)
        self._retranslate()

    @property
    def is_live(self) -> bool:
        """Whether the card has the keys now."""
        has_card = self._linking is not None or (self._live and self._card is not None)
        return has_card and self._reachable and self._is_writable()

    @property
    def placed(self) -> tuple[KeyPlace, ...]:
        """The keys that stand over the text now, each where it does something."""
        return self._placed

    def show_chosen(self, uuid: str, *, reachable: bool) -> None:
        """Show a span ("" for none); its card has no keys where others come first."""
        linking = self._linking
        if linking is not None and uuid not in {"", linking.span.uuid}:
            # Pointed at while a relation is made: it is the other end.
            self._reason = ""
            self._linking = linking if linking.link_to(uuid) else None
            reason = self._reason
            self.span_wanted.emit(linking.span.uuid)
            if reason:
                self._refuse(reason)
            return
        self._chosen, self._reachable = uuid, reachable
        if linking is not None and (not uuid or not reachable):
            self._linking = None
        self._refresh()

    def start_relation(self) -> None:
        """Offer the spans that the chosen one may be linked to; once more: the next nine."""
        span = self._lookup.find(self._shown, self._chosen)
        if self._linking is not None:
            self._press(TAB)
        elif self._shown is not None and span is not None and self._reachable:
            card = RelationCard(self._shown, span, self._run, self._tell, self._refuse)
            if card.refusal:
                self._refuse(card.refusal)
            elif self._is_writable():
                self._linking = card
                self._paint()
                announce(self._text, self.line.text)

    def _show(self, shown: OpenArticle | None) -> None:
        self._shown = shown
        # Its candidates are those of the article as it was.
        self._linking = None
        self._refresh()

    def _refresh(self) -> None:
        self._reason = ""
        span = self._lookup.find(self._shown, self._chosen)
        of = ("", "") if span is None else (span.uuid, span.label)
        before = self._card if of == self._of else None
        state = NEW_CARD if before is None else before.state
        self._card = None if span is None else self._card_of(span, state)
        if of != self._of:
            self._of, self._live = of, self._card is not None and self._card.asks
            self.value.hide()
        self._paint()

    def _card_of(self, span: Span, state: CardState) -> Card | None:
        shown = self._shown
        labels = () if shown is None else shown.scheme.labels
        label = next((one for one in labels if one.id == span.label), None)
        if shown is None or label is None:
            return None
        if Ability.FIGURE in label.abilities:
            begin = self.value.begin
            return figure_card(shown, span, self._run, begin, self._units, state)
        if Ability.QUOTE in label.abilities:
            return quote_card(shown, span, self._run, self._refuse, state)
        return None

    def _paint(self) -> None:
        live, card = self.is_live, self._linking or self._card
        parts = () if card is None else card.parts(live=live)
        if card is not None and not live and self._reachable and self._is_writable():
            parts = (*parts, Part(self.tr("change"), keys=("⏎",), press=ENTER, quiet=True))
        if self._reason:
            parts = (Part("⚠ " + self._reason, warning=True), *parts)
        self.line.show_parts(parts)
        self._place_keys(() if card is None or not live else card.places())
        if live != self._told_live:
            self._told_live = live
            self.live_changed.emit(live)
            if live:
                announce(self._text, self.line.text)

    def _place_keys(self, places: tuple[KeyPlace, ...]) -> None:
        if places != self._placed:
            self._placed = places
            self.keys_placed.emit()

    def _wants(self, key: str) -> bool:
        if self._linking is not None:
            return self._linking.takes(key)
        if self._card is None or not self._reachable or not self._is_writable():
            return False
        return self._card.takes(key) if self._live else key == ENTER

    def _press(self, key: str) -> None:
        if not self._wants(key):
            return
        self._reason = ""
        linking = self._linking
        if linking is not None:
            # Looked at again before it is kept: the link itself has refreshed everything.
            self._linking = linking if linking.press(key) else None
        elif self._card is not None:
            self._live = not self._live or self._card.press(key)
        self._paint()
        if self.is_live and key in _SPOKEN and not self._reason:
            announce(self._text, self.line.at_hand)

    def _set_value(self, value: int | float) -> None:
        span = self._lookup.find(self._shown, self._chosen)
        if self._shown is not None and span is not None:
            begin = self.value.begin
            card = figure_card(self._shown, span, self._run, begin, self._units)
            card.set_value(value)
        self.left.emit()

    def _tell(self, sentence: str) -> None:
        announce(self._text, sentence)
        self.announced.emit(sentence)

    def _refuse(self, sentence: str) -> None:
        """Say on the strip why something was not done, until something is."""
        self._reason = sentence
        self._paint()
        self._tell(sentence)

    def _run(self, command: ArticleCommand) -> bool:
        return self._is_writable() and self._workspace.run(command)

    def _is_writable(self) -> bool:
        info = self._workspace.info
        return info is not None and not info.read_only

    def _retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("Record of the chosen span"))
        self.value.setAccessibleName(self.tr("Another value"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._refresh()
