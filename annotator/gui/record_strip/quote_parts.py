"""How the record of a quote is shown: chips of its slots, the candidates, the keys."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import quoted
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.source_relations import usual_label
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.record_strip.parts import DELETE, ENTER, SLOT, TAB, Part
from annotator.gui.record_strip.quote_slots import Role, Slot
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate
_UNDERSTOOD = "I"
_TAIL = 24
"""Of another extent so many code points at its end are shown: there it differs."""


def quote_parts(
    shown: OpenArticle,
    quote: Span,
    slots: Sequence[Slot],
    *,
    at: int,
    understood: bool | None,
) -> tuple[Part, ...]:
    """Return the parts of a quote's record.

    `at` is the slot that the keys act on, -1 while they are the text's; `understood` says that
    the verb has no subject of its own, None where that cannot be said.
    """
    return tuple(_QuoteParts(shown, quote).parts(slots, at=at, understood=understood))


def role_name(role: Role) -> str:
    """Return the name of a slot in the language of the window."""
    names = {
        Role.SOURCE: translate("QuoteCard", "source"),
        Role.CUE: translate("QuoteCard", "cue"),
        Role.CONTENT: translate("QuoteCard", "words"),
        Role.ADDRESSEE: translate("QuoteCard", "addressee"),
    }
    return names[role]


class _QuoteParts:
    """One quote as it is shown."""

    def __init__(self, shown: OpenArticle, quote: Span) -> None:
        self._shown = shown
        self._quote = quote
        self._labels = {label.id: label for label in shown.scheme.labels}

    def parts(self, slots: Sequence[Slot], *, at: int, understood: bool | None) -> Iterator[Part]:
        """Yield the slots with arrows between them, then what belongs to the one at hand."""
        yield from self._frame(slots, at, understood=bool(understood))
        if at >= 0:
            yield from self._offers(slots[at])
            confirm = translate("QuoteCard", "confirm")
            yield Part(confirm, keys=("⏎",), press=ENTER, quiet=True)
        if understood:
            yield Part(translate("QuoteCard", "speaker understood"), quiet=True)
        read = self._read()
        if read:
            yield Part(read, quiet=True)
        if at >= 0:
            yield from _hints(slots[at], understood=understood)
            yield from _label_hint(self._shown.scheme, slots[at])

    def _frame(self, slots: Sequence[Slot], at: int, *, understood: bool) -> Iterator[Part]:
        """Yield the chips; a speaker who is understood stands in brackets."""
        for number, slot in enumerate(slots):
            chip = self._chip(slot, live=at >= 0)
            if chip is None:
                continue
            if understood and slot.role is Role.SOURCE:
                chip = replace(chip, text=f"({chip.text})")
            if at >= 0:
                digit = _digit(slot) if number == at else ""
                keys = (digit,) if digit else ()
                chip = replace(chip, current=number == at, press=f"{SLOT}{number}", keys=keys)
            leads_here = slot.role in {Role.SOURCE, Role.CUE}
            yield from (
                (chip, Part(_arrow(), quiet=True))
                if leads_here
                else ((chip,) if slot.role is Role.CONTENT else (Part(_arrow(), quiet=True), chip))
            )

    def _chip(self, slot: Slot, *, live: bool) -> Part | None:
        if slot.there is not None:
            text = quoted(slot.there.surface(self._shown.article.text))
            return Part(text, label=self._labels.get(slot.there.label))
        if slot.proposed is not None:
            text = quoted(slot.proposed.of(self._shown.article.text))
        elif live or slot.role is Role.SOURCE:
            text = _asked(slot.role)
        else:
            return None
        label = self._labels.get(usual_label(self._shown.scheme, slot.labels))
        return Part(text, label=label, quiet=True)

    def _read(self) -> str:
        """Return the type of the quote and the word that opens it."""
        label = self._labels[self._quote.label]
        kind = next((one for one in label.attributes if one.id == "type"), None)
        value = self._quote.attributes.get("type")
        choices = () if kind is None else kind.choices
        names = [one.names.in_language(interface_language()) for one in choices if one.id == value]
        opener = self._quote.attributes.get("complementizer")
        return " · ".join([*names, *([f"\u2068{opener}\u2069"] if names and opener else [])])

    def _offers(self, slot: Slot) -> Iterator[Part]:
        """Yield the candidates with their digits; what is no span yet has a dashed edge."""
        text, spans = self._shown.article.text, self._shown.layer.spans
        marked = {(span.start, span.end) for span in spans if span.label in slot.labels}
        own = self._quote.label
        label = usual_label(self._shown.scheme, slot.labels) if slot.labels else own
        for digit, place in enumerate(slot.candidates, 1):
            if place == _stands(slot):
                continue  # its chip carries the digit
            words = place.of(text)
            shown = f"… {words[-_TAIL:].strip()}" if slot.role is Role.CONTENT else quoted(words)
            yield Part(
                shown,
                label=self._labels.get(label),
                keys=(str(digit),),
                press=str(digit),
                quiet=place not in marked,
            )


def _label_hint(scheme: Scheme, slot: Slot) -> Iterator[Part]:
    """Yield how the keys of labels are pressed, where the slot may have several."""
    digits = sorted(label.key for label in scheme.labels if label.key.isdigit())
    if digits and (slot.role is Role.CONTENT or len(slot.labels) > 1):
        words = translate("QuoteCard", "another label")
        yield Part(words, keys=("Alt", f"{digits[0]}–{digits[-1]}"), quiet=True)


def _stands(slot: Slot) -> TextRange | None:
    """Return the place that is shown in a slot."""
    return slot.proposed if slot.there is None else TextRange(slot.there.start, slot.there.end)


def _digit(slot: Slot) -> str:
    """Return the digit of what is shown in a slot, "" where it is no candidate."""
    place = _stands(slot)
    return str(slot.candidates.index(place) + 1) if place in slot.candidates else ""


def _hints(slot: Slot, *, understood: bool | None) -> Iterator[Part]:
    yield Part(translate("QuoteCard", "next slot"), keys=("⇥",), press=TAB, quiet=True)
    if understood is not None:
        words = translate("QuoteCard", "speaker understood")
        yield Part(words, keys=(_UNDERSTOOD,), press=_UNDERSTOOD, quiet=True)
    if slot.link is not None:
        words = translate("QuoteCard", "empty the slot")
        yield Part(words, keys=("Del",), press=DELETE, quiet=True)


def _asked(role: Role) -> str:
    return {
        Role.SOURCE: translate("QuoteCard", "who says it?"),
        Role.CUE: translate("QuoteCard", "by which word?"),
        Role.CONTENT: "",
        Role.ADDRESSEE: translate("QuoteCard", "to whom?"),
    }[role]


def _arrow() -> str:
    """Return an arrow in the reading direction of the window."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return "◂" if rtl else "▸"
