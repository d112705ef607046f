"""What suggesters are asked, and what a suggester is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from annotator.core.domain.article import Article
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.known_strings import KnownStrings

QUOTES: Final = "quotes"
FIGURES: Final = "figures"
COUNTED: Final = "counted"
SPEAKERS: Final = "speakers"
MEMORY: Final = "memory"
"""Sources of suggestions."""
LONGEST: Final = 20_000
"""Code points of an article that are looked at; what stands behind them gets no suggestions."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One article, the scheme it is labelled by, and what was labelled before.

    Of two labels of one string the one that is known first counts: the article's own layer
    stands before the project.
    """

    article: Article
    scheme: Scheme
    known: tuple[KnownStrings, ...] = ()

    @property
    def text(self) -> str:
        """The part of the article that is looked at."""
        return self.article.text[:LONGEST]

    def label_able(self, ability: Ability) -> str:
        """Return the first label of the scheme with an ability, "" where none has it."""
        found = (label.id for label in self.scheme.labels if ability in label.abilities)
        return next(found, "")

    def suggestion(
        self, label: str, start: int, end: int, *, source: str, score: float
    ) -> Suggestion:
        """Return a suggestion for a stretch of the article (code points)."""
        return Suggestion("", self.article.id, label, Fragment(start, end), source, score)


class Suggester(Protocol):
    """One way to find what may be labelled."""

    @property
    def id(self) -> str:
        """What suggestions of it have as their source."""

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield suggestions in any order; they may overlap each other and what is labelled."""
