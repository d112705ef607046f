"""Suggests who is named beside the verb of a quote: who speaks, in which role, and to whom."""

from collections.abc import Iterator

from annotator.core.arabic.quotes.reading import QuoteReading, SourceReason
from annotator.core.arabic.text_range import TextRange
from annotator.core.domain.quote_roles import quote_roles
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.domain.source_relations import usual_label
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import SPEAKERS, Asked
from annotator.core.suggest.readings import quotes_in

_NAMED_HERE = {
    SourceReason.AFTER_VERB,
    SourceReason.BEFORE_VERB,
    SourceReason.AFTER_PHRASE,
    SourceReason.MAIN_CLAUSE,
}
_BETWEEN = " \u00a0\n،,:؛-–"


class SpeakerSuggester:
    """For the labels at the other ends of the relations that quotes have."""

    id = SPEAKERS

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield sources with their roles, and addressees."""
        if not (label := asked.label_able(Ability.QUOTE)):
            return
        roles = quote_roles(asked.scheme, label)
        for quote in quotes_in(asked.text):
            if roles.source is not None:
                speaker = usual_label(asked.scheme, roles.source.source_labels)
                yield from self._source(asked, quote, speaker)
            if roles.addressee is not None and quote.addressee is not None:
                label = usual_label(asked.scheme, roles.addressee.target_labels)
                yield self._named(asked, label, quote.addressee)

    def _source(self, asked: Asked, quote: QuoteReading, label: str) -> Iterator[Suggestion]:
        first = next(iter(quote.candidates), None)
        if first is None or quote.implicit or first.reason not in _NAMED_HERE:
            return
        yield self._named(asked, label, first.range)
        role = _role_label(asked.scheme, label)
        whole = [one.range for one in quote.candidates if one.reason is SourceReason.WHOLE_PHRASE]
        for title in _titles(asked.text, first.range, whole) if role else ():
            yield self._named(asked, role, title)

    def _named(self, asked: Asked, label: str, found: TextRange) -> Suggestion:
        return asked.suggestion(label, found.start, found.end, source=self.id, score=0.8)


def _titles(text: str, name: TextRange, phrases: list[TextRange]) -> Iterator[TextRange]:
    """Yield what stands before or behind a name in the phrases that hold it."""
    for phrase in phrases:
        if phrase.start <= name.start and name.end <= phrase.end:
            for rest in (TextRange(phrase.start, name.start), TextRange(name.end, phrase.end)):
                inner = rest.of(text).strip(_BETWEEN)
                if inner:
                    start = text.index(inner, rest.start)
                    yield TextRange(start, start + len(inner))


def _role_label(scheme: Scheme, speaker: str) -> str:
    """Return the label of what a speaker is: a relation leads there, and it is no entity."""
    plain = {one.id for one in scheme.labels if not one.abilities and not one.has_entities}
    kinds = (kind for kind in scheme.relations if kind.enabled and speaker in kind.source_labels)
    return next((kind.target_labels[0] for kind in kinds if set(kind.target_labels) <= plain), "")
