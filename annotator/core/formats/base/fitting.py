"""What of an article reaches a file, and what is lost on the way, known before writing."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple, Protocol, runtime_checkable

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import (
    EVERYTHING,
    EXACT,
    Feature,
    losses_of,
    reduced,
)
from annotator.core.formats.base.format import Writer


class Fitted(NamedTuple):
    """An article as a format has it; the text of a span is what a reader will cut."""

    article: AnnotatedArticle
    losses: Counter[Feature]


Fit = Callable[[AnnotatedArticle], Fitted]


@runtime_checkable
class FittingWriter(Protocol):
    """A writer that changes spans or text, because its format counts in tokens.

    What such a writer says it `holds` is all it holds, also of `EXACT`.
    """

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Return the article as it will be read from the file, and what it loses."""


def fit_for(writer: Writer) -> Fit:
    """Return how articles become those that the writer can write."""
    if isinstance(writer, FittingWriter):
        return writer.fit
    holds = writer.holds
    if holds == EVERYTHING:
        nothing = Counter[Feature]()
        return lambda article: Fitted(article, nothing)
    return lambda article: _reduced(article, holds)


def _reduced(article: AnnotatedArticle, holds: frozenset[Feature]) -> Fitted:
    item, losses = reduced(article, holds), losses_of(article, holds)
    if Feature.RELATIONS in holds and len(item.relations) < len(article.relations):
        losses[Feature.RELATIONS] = len(article.relations) - len(item.relations)
    return Fitted(item, losses)


def held_by(writer: Writer) -> frozenset[Feature]:
    """Return all that survives in the files of a writer, texts and edges of spans included."""
    return writer.holds if isinstance(writer, FittingWriter) else writer.holds | EXACT
