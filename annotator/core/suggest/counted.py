"""Suggests what a figure counts: the noun behind it, with the nationality of people."""

import re
from collections.abc import Iterator
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.numbers.figure import Figure, FigureKind
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.domain.source_relations import first_entity
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import COUNTED, Asked
from annotator.core.suggest.readings import figures_in

_NO_COUNTS: Final = WordCounts()
_PEOPLE: Final = {FigureKind.PEOPLE_COUNT, FigureKind.CASUALTIES}
_COUNTED: Final = re.compile(r"[ \u00a0]+(?:من[ \u00a0]+)?([^\W\d_]{3,})(?!\w)")
_NO_NOUNS: Final = """
بعد قبل إزاء خلال مقابل عند منذ حتى على إلى فقط تقريبا سنويا شهريا أسبوعيا يوميا
"""
_NOT_COUNTED: Final = frozenset(_NO_NOUNS.split())
_NATIONALITY: Final = re.compile(r"[ \u00a0]((?!ال|ي)\w{2,}(?:ي|ية|يا|يين|يون))(?!\w)")


class CountedSuggester:
    """For the labels to which a relation leads that only figures have."""

    id = COUNTED

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield the counted people and things of the text."""
        ends = _ends(asked.scheme, asked.label_able(Ability.FIGURE))
        people = first_entity(asked.scheme, ends)
        things = next((label for label in ends if label != people), people)
        for figure in figures_in(asked.text):
            label = people if figure.kind in _PEOPLE else things
            counts = figure.kind in _PEOPLE | {FigureKind.OBJECT_COUNT}
            found = _counted(asked.text, figure) if counts and label else None
            if found is not None:
                yield asked.suggestion(label, found.start, found.end, source=self.id, score=0.7)


def _ends(scheme: Scheme, figure: str) -> tuple[str, ...]:
    kinds = (one for one in scheme.relations if one.enabled and set(one.source_labels) == {figure})
    return next((kind.target_labels for kind in kinds), ())


def _counted(text: str, figure: Figure) -> TextRange | None:
    noun = _COUNTED.match(text, figure.end)
    if noun is None or not _is_noun(noun[1]) or isinstance(figure.value, float):
        return None
    start, end = noun.span(1)
    nationality = _NATIONALITY.match(text, end) if figure.kind in _PEOPLE else None
    is_definite = noun[1].startswith("ال")
    return TextRange(start, end if nationality is None or is_definite else nationality.end(1))


def _is_noun(word: str) -> bool:
    """Whether a word may be counted: nothing is glued to it, and it is no verb of every day."""
    glued = proclitic_cuts(word, _NO_COUNTS)[0]
    return not glued and not word.startswith("ي") and word not in _NOT_COUNTED
