"""Suggests the figures that the grammar of numbers reads."""

from collections.abc import Iterator

from annotator.core.domain.scheme import Ability
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import FIGURES, Asked
from annotator.core.suggest.readings import figures_in


class FigureSuggester:
    """For the first label that holds figures."""

    id = FIGURES

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield every figure of the text."""
        if not (label := asked.label_able(Ability.FIGURE)):
            return
        for figure in figures_in(asked.text):
            yield asked.suggestion(label, figure.start, figure.end, source=self.id, score=0.8)
