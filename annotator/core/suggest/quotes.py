"""Suggests the quotes that a verb, a phrase or marks give away."""

from collections.abc import Iterator

from annotator.core.domain.scheme import Ability
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import QUOTES, Asked
from annotator.core.suggest.readings import quotes_in


class QuoteSuggester:
    """For the first label that holds quotes; interrupted ones are left to a person."""

    id = QUOTES

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield every quote of the text that is in one piece."""
        if not (label := asked.label_able(Ability.QUOTE)):
            return
        for quote in quotes_in(asked.text):
            if not quote.fragments:
                yield asked.suggestion(label, quote.start, quote.end, source=self.id, score=0.84)
