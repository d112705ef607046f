"""The record of a quote: source, cue, content, addressee, and who else may have said it."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from annotator.core.arabic.quotes.frame import frame_for
from annotator.core.arabic.quotes.reading import QuoteFrame, SourceCandidate, SourceReason
from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleCommand, quoted
from annotator.core.commands.quote_record import FillQuote, QuoteRoles, quote_roles
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.scheme import Label, RelationType
from annotator.core.domain.source_relations import source_relations, usual_label
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.language.messages import filled
from annotator.gui.record_strip.parts import ENTER, Part

translate = QCoreApplication.translate
_BESIDE_VERB = {
    SourceReason.AFTER_VERB,
    SourceReason.BEFORE_VERB,
    SourceReason.AFTER_PHRASE,
}


class QuoteCard:
    """Shows one quote's frame; what is only proposed has a dashed edge.

    A digit takes another source, Enter makes everything that is proposed.
    """

    def __init__(
        self,
        shown: OpenArticle,
        span: Span,
        run: Callable[[ArticleCommand], bool],
        refuse: Callable[[str], None],
    ) -> None:
        self._shown = shown
        self._span = span
        self._run = run
        self._refuse = refuse
        self._labels = {label.id: label for label in shown.scheme.labels}
        self._roles: QuoteRoles = quote_roles(shown.scheme, span.label)
        self._frame = _frame(shown.article.text, span.start, span.end, self._actors())
        self._source = self._end_of(
            {kind.id for kind in source_relations(shown.scheme, span.label)}, into=True
        )

    @property
    def asks(self) -> bool:
        """Whether the quote has no source yet."""
        return self._source is None

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return the frame, and while the card is live the candidates and keys."""
        return tuple(self._parts(live=live))

    def takes(self, key: str) -> bool:
        """Tell whether a key does something here: a digit never labels meanwhile."""
        return key == ENTER or (key.isdigit() and self._roles.source is not None)

    def press(self, key: str) -> bool:
        """Take a source by its digit, or make all that is proposed; Enter ends."""
        candidates = self._frame.candidates
        if key == ENTER:
            first = candidates[0] if candidates and self._source is None else None
            self._fill(self._all(first))
            return False
        at = int(key) - 1
        if 0 <= at < len(candidates):
            chosen = candidates[at]
            self._fill(
                FillQuote(self._span.uuid, source=chosen.range, implicit=self._is_implicit(chosen))
            )
        else:
            sentence = translate("QuoteCard", "No source has the digit {digit}")
            self._refuse(filled(sentence, {"digit": int(key)}))
        return True

    def _all(self, source: SourceCandidate | None) -> FillQuote:
        frame = self._frame
        return FillQuote(
            self._span.uuid,
            source=None if source is None else source.range,
            cue=None if frame.cue is None or self._cue() is not None else frame.cue.range,
            verb_class="" if frame.cue is None else frame.cue.verb_class,
            addressee=None if self._addressee() is not None else frame.addressee,
            implicit=source is not None and self._is_implicit(source),
        )

    def _fill(self, command: FillQuote) -> None:
        try:
            command.plan(self._shown)
        except EditConflictError:
            # All of it is there already: that is what was wanted.
            return
        self._run(command)

    def _parts(self, *, live: bool) -> Iterator[Part]:
        frame = self._frame
        first = frame.sources[0] if frame.sources else None
        cue = None if frame.cue is None else frame.cue.range
        asked = translate("QuoteCard", "who says it?")
        yield from self._slot(self._roles.source, self._source, first, asked)
        yield from self._slot(self._roles.cue, self._cue(), cue)
        yield Part(quoted(self._text(self._span)), label=self._labels[self._span.label])
        yield from self._slot(self._roles.addressee, self._addressee(), frame.addressee)
        if live:
            yield from self._offers()
            confirm = translate("QuoteCard", "confirm")
            yield Part(confirm, keys=("⏎",), press=ENTER, quiet=True)

    def _offers(self) -> Iterator[Part]:
        """Yield the candidates with their digits; what is no span yet has a dashed edge."""
        kind = self._roles.source
        if kind is None:
            return
        label, marked = self._label_of(kind.source_labels), set(self._actors())
        for digit, place in enumerate(self._frame.sources, 1):
            text, key = quoted(place.of(self._shown.article.text)), str(digit)
            is_new = place not in marked
            yield Part(text, label=label, keys=(key,), press=key, quiet=is_new)

    def _slot(
        self,
        kind: RelationType | None,
        there: Span | None,
        proposed: TextRange | None,
        asked: str = "",
    ) -> Iterator[Part]:
        """Yield the chip of a role with an arrow towards, or away from, the content."""
        if kind is None or (there is None and proposed is None and not asked):
            return
        arrow = Part(_arrow(), quiet=True)
        is_after = self._span.label in kind.source_labels
        if is_after:
            yield arrow
        if there is not None:
            yield Part(quoted(self._text(there)), label=self._labels.get(there.label))
        else:
            text = asked if proposed is None else quoted(proposed.of(self._shown.article.text))
            ends = kind.target_labels if is_after else kind.source_labels
            yield Part(text, label=self._label_of(ends), quiet=True)
        if not is_after:
            yield arrow

    def _label_of(self, ends: tuple[str, ...]) -> Label | None:
        return self._labels.get(usual_label(self._shown.scheme, ends))

    def _cue(self) -> Span | None:
        kind = self._roles.cue
        return None if kind is None else self._end_of({kind.id}, into=True)

    def _addressee(self) -> Span | None:
        kind = self._roles.addressee
        return None if kind is None else self._end_of({kind.id}, into=False)

    def _end_of(self, kinds: set[str], *, into: bool) -> Span | None:
        """Return the span at the other end of a relation that leads to the quote, or away."""
        for link in self._shown.layer.relations_of(self._span.uuid):
            mine, other = (link.target, link.source) if into else (link.source, link.target)
            if link.label in kinds and mine == self._span.uuid:
                return self._shown.layer.span(other)
        return None

    def _is_implicit(self, chosen: SourceCandidate) -> bool:
        return self._frame.implicit and chosen.reason not in _BESIDE_VERB

    def _actors(self) -> tuple[TextRange, ...]:
        kind = self._roles.source
        labels = () if kind is None else kind.source_labels
        spans = (span for span in self._shown.layer.spans if span.label in labels)
        return tuple(TextRange(span.start, span.end) for span in spans)

    def _text(self, span: Span) -> str:
        return span.surface(self._shown.article.text)


@lru_cache(maxsize=8)
def _frame(text: str, start: int, end: int, actors: tuple[TextRange, ...]) -> QuoteFrame:
    """Return a quote's frame; the same one is asked for at every refresh."""
    return frame_for(text, start, end, actors)


def _arrow() -> str:
    """Return an arrow in the reading direction of the window."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return "◂" if rtl else "▸"
