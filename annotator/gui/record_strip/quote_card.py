"""The record of a quote: source, cue, content, addressee, and what else each may be."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from annotator.core.arabic.quotes.frame import frame_for
from annotator.core.arabic.quotes.reading import QuoteFrame, SourceReason
from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.quote_record import IMPLICIT, FillQuote
from annotator.core.commands.read_records import WithReading, quote_attributes
from annotator.core.commands.relations import RemoveRelation, SetRelationAttributes
from annotator.core.commands.spans import RelabelSpan, ResizeSpan
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.quote_roles import quote_roles
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Fragment, Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.language.messages import filled
from annotator.gui.record_strip.parts import (
    BACKTAB,
    DELETE,
    ENTER,
    NEW_CARD,
    SLOT,
    TAB,
    WITH_ALT,
    CardState,
    KeyPlace,
    Part,
)
from annotator.gui.record_strip.quote_parts import quote_parts, role_name
from annotator.gui.record_strip.quote_slots import Role, Slot, quote_slots
from annotator.gui.widgets.label_look import label_name

translate = QCoreApplication.translate
UNDERSTOOD = "I"
Act = Callable[[], object]
_BESIDE_VERB = {
    SourceReason.AFTER_VERB,
    SourceReason.BEFORE_VERB,
    SourceReason.AFTER_PHRASE,
}


class QuoteCard:
    """Shows one quote's frame; what is only proposed has a dashed edge.

    Tab walks the slots, a digit takes another candidate of the slot, the key of a label (with
    Alt where it is a digit) relabels what stands there, Enter makes all that is proposed.
    `state` is that of the card of the same quote before this one.
    """

    def __init__(
        self,
        shown: OpenArticle,
        span: Span,
        run: Callable[[ArticleCommand], bool],
        refuse: Callable[[str], None],
        state: CardState = NEW_CARD,
    ) -> None:
        self._shown = shown
        self._span = span
        self._run = run
        self._refuse = refuse
        self._labels = {label.id: label for label in shown.scheme.labels}
        self._source_type = quote_roles(shown.scheme, span.label).source
        self._frame = _frame(shown.article.text, span.fragments, self._actors())
        self._slots = quote_slots(shown, span, self._frame)
        self._read = quote_attributes(self._frame, self._labels[span.label].attributes)
        self.state = state

    @property
    def asks(self) -> bool:
        """Whether the quote has no source yet."""
        return self._slots[0].there is None

    @property
    def _at(self) -> int:
        return min(self.state.slot, len(self._slots) - 1)

    @property
    def slot(self) -> Slot:
        """The slot that the keys act on."""
        return self._slots[self._at]

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return the frame, and while the card is live the candidates and keys."""
        at = self._at if live else -1
        known = self._is_understood() if self._may_be_understood() else None
        quote = replace(self._span, attributes={**self._read, **self._span.attributes})
        return quote_parts(self._shown, quote, self._slots, at=at, understood=known)

    def places(self) -> tuple[KeyPlace, ...]:
        """Return where the candidates of the slot stand; other extents differ at their end."""
        text, at_end = self._shown.article.text, self.slot.role is Role.CONTENT
        return tuple(
            KeyPlace(
                max(text.rfind(" ", place.start, place.end) + 1, place.start)
                if at_end
                else place.start,
                str(digit),
                None if at_end else self._marked(place),
            )
            for digit, place in enumerate(self.slot.candidates, 1)
        )

    def takes(self, key: str) -> bool:
        """Tell whether a key does something here: a digit never labels meanwhile."""
        return key == ENTER or key in self._acts()

    def press(self, key: str) -> bool:
        """Do what a key does; False when the card is done with its keys."""
        if key == ENTER:
            self._fill(self._all())
            return False
        self._acts()[key]()
        return True

    def _acts(self) -> dict[str, Act]:
        """Return what each key does now, but for Enter."""
        acts: dict[str, Act] = {}
        for label in self._shown.scheme.labels:
            if self.slot.role is not Role.CONTENT and label.key.isalpha():
                acts[label.key.upper()] = partial(self._relabel, label)
            acts[f"{WITH_ALT}{label.key}"] = partial(self._relabel, label)
        if len(self._slots) > 1:
            acts |= {str(digit): partial(self._take, digit) for digit in range(10)}
        acts |= {f"{SLOT}{at}": partial(self._go, at) for at in range(len(self._slots))}
        if self._at + 1 < len(self._slots):
            acts[TAB] = partial(self._go, self._at + 1)
        if self._at > 0:
            acts[BACKTAB] = partial(self._go, self._at - 1)
        if self._may_be_understood():
            acts[UNDERSTOOD] = self._toggle_understood
        if self.slot.link is not None:
            acts[DELETE] = partial(self._empty, self.slot.link)
        return acts

    def _go(self, at: int) -> None:
        self.state = replace(self.state, slot=at)

    def _empty(self, link: Relation) -> None:
        self._run(RemoveRelation(link.uuid))

    def _take(self, digit: int) -> None:
        candidates = self.slot.candidates
        if not 0 < digit <= len(candidates):
            sentence = translate("QuoteCard", "Nothing here has the digit {digit}")
            self._refuse(filled(sentence, {"digit": digit}))
        elif self.slot.role is Role.CONTENT:
            place = candidates[digit - 1]
            piece = Fragment(place.start, place.end)
            self._run(WithReading(ResizeSpan(self._span.uuid, (piece,))))
        else:
            self._fill(self._filling(self.slot, candidates[digit - 1]))

    def _filling(self, slot: Slot, place: TextRange, label: str = "") -> FillQuote:
        """Return the command that puts a place into a slot."""
        quote = self._span.uuid
        if slot.role is Role.SOURCE:
            implicit = self._understood_for(place)
            return FillQuote(quote, source=place, implicit=implicit, label=label)
        if slot.role is Role.CUE:
            return FillQuote(quote, cue=place, verb_class=self._class_of(place), label=label)
        return FillQuote(quote, addressee=place, label=label)

    def _all(self) -> FillQuote:
        open_slots = {slot.role: slot.proposed for slot in self._slots if slot.there is None}
        source, cue = open_slots.get(Role.SOURCE), open_slots.get(Role.CUE)
        return FillQuote(
            self._span.uuid,
            source=source,
            cue=cue,
            verb_class="" if cue is None else self._class_of(cue),
            addressee=open_slots.get(Role.ADDRESSEE),
            implicit=source is not None and self._understood_for(source),
            values=tuple(self._read.items()),
        )

    def _fill(self, command: FillQuote) -> None:
        try:
            command.plan(self._shown)
        except EditConflictError:
            # All of it is there already: that is what was wanted.
            return
        self._run(command)

    def _relabel(self, label: Label) -> None:
        slot = self.slot
        if slot.role is not Role.CONTENT and label.id not in slot.labels:
            sentence = translate("QuoteCard", "In the slot “{slot}” nothing can be {label}")
            names = {"slot": role_name(slot.role), "label": label_name(label)}
            self._refuse(filled(sentence, names))
        elif slot.there is None:
            if slot.proposed is not None:
                self._fill(self._filling(slot, slot.proposed, label.id))
        elif slot.there.label != label.id:
            self._run(WithReading(RelabelSpan(slot.there.uuid, label.id)))

    def _may_be_understood(self) -> bool:
        kinds = () if self._source_type is None else self._source_type.attributes
        source = self._slots[0]
        return any(kind.id == IMPLICIT for kind in kinds) and (
            source.link is not None or source.proposed is not None
        )

    def _is_understood(self) -> bool:
        """Whether the speaker is understood: as the relation says, or will say by Enter."""
        source = self._slots[0]
        if source.link is not None:
            return source.link.attributes.get(IMPLICIT) is True
        return source.proposed is not None and self._understood_for(source.proposed)

    def _toggle_understood(self) -> None:
        link, now = self._slots[0].link, not self._is_understood()
        if link is None:
            self.state = replace(self.state, understood=now)
        else:
            self._run(SetRelationAttributes(link.uuid, {IMPLICIT: now}))

    def _understood_for(self, place: TextRange) -> bool:
        if self.state.understood is not None:
            return self.state.understood
        reasons = {one.range: one.reason for one in self._frame.candidates}
        return self._frame.implicit and reasons.get(place) not in _BESIDE_VERB

    def _class_of(self, place: TextRange) -> str:
        return next((cue.verb_class for cue in self._frame.cues if cue.range == place), "")

    def _actors(self) -> tuple[TextRange, ...]:
        kind = self._source_type
        labels = () if kind is None else kind.source_labels
        spans = (span for span in self._shown.layer.spans if span.label in labels)
        return tuple(TextRange(span.start, span.end) for span in spans)

    def _marked(self, place: TextRange) -> Span | None:
        """Return the span that stands just there with a label of the slot."""
        spans = (span for span in self._shown.layer.spans if span.label in self.slot.labels)
        return next((one for one in spans if (one.start, one.end) == place), None)


@lru_cache(maxsize=8)
def _frame(text: str, fragments: tuple[Fragment, ...], actors: tuple[TextRange, ...]) -> QuoteFrame:
    """Return a quote's frame; the same one is asked for at every refresh."""
    pieces = tuple(TextRange(piece.start, piece.end) for piece in fragments)
    return frame_for(text, pieces[0].start, pieces[-1].end, actors, pieces)
