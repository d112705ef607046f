"""What suggestions ask of the core: readers and database are loaded when they are first asked."""
# ruff: noqa: PLC0415 - see the first line

from collections.abc import Collection
from time import thread_time
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.domain.suggestion import REJECTED, Suggestion
from annotator.core.suggest.known_strings import KnownStrings, LabelledString
from annotator.gui.bridge.open_article import OpenArticle

if TYPE_CHECKING:  # loading the database layer takes 0.4 s of the start
    from annotator.core.project import Project

MOST_OF_ITS_OWN = 2000
"""Spans up to which an article's own strings are looked at again after every edit."""


def known_strings(project: "Project") -> KnownStrings:
    """What was labelled in the project, in everybody's layers."""
    return KnownStrings.of(LabelledString(*row) for row in project.suggestions.labelled_strings())


def rejected(project: "Project") -> frozenset[str]:
    """The keys of all suggestions that were rejected."""
    return frozenset(one.key for one in project.reviews.dismissals() if one.code == REJECTED)


class Timed(NamedTuple):
    """Suggestions in reading order, and how many seconds of the processor they took."""

    found: tuple[Suggestion, ...]
    seconds: float


def suggestions_for(
    shown: OpenArticle, known: KnownStrings, rejected_keys: Collection[str]
) -> Timed:
    """What may be labelled next in an article as it is on the screen."""
    from annotator.core.suggest.asked import Asked
    from annotator.core.suggest.registry import suggestions

    began = thread_time()
    text, spans = shown.article.text, shown.layer.spans
    strings = (
        LabelledString(span.surface(text), span.label)
        for span in spans[:MOST_OF_ITS_OWN]
        if len(span.fragments) == 1
    )
    asked = Asked(shown.article, shown.scheme, (KnownStrings.of(strings), known))
    found = suggestions(asked, spans, rejected_keys)
    return Timed(found, thread_time() - began)
