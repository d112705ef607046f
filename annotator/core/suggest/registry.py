"""All suggesters, and what of their suggestions is shown."""

from collections.abc import Collection, Sequence
from typing import Final

from annotator.core.domain.span import Span
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import Asked, Suggester
from annotator.core.suggest.counted import CountedSuggester
from annotator.core.suggest.figures import FigureSuggester
from annotator.core.suggest.memory import MemorySuggester
from annotator.core.suggest.quotes import QuoteSuggester
from annotator.core.suggest.speakers import SpeakerSuggester
from annotator.core.suggest.still_open import still_open

SUGGESTERS: Final[tuple[Suggester, ...]] = (
    QuoteSuggester(),
    FigureSuggester(),
    MemorySuggester(),
    SpeakerSuggester(),
    CountedSuggester(),
)


def suggestions(
    asked: Asked, spans: Sequence[Span], rejected: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """Return what may be labelled next, in reading order, an outer stretch before inner ones.

    Left out is what is labelled already and what somebody rejected here (keys of dismissals).
    Of two suggestions for one stretch the first suggester's stands.
    """
    by_stretch: dict[tuple[int, int], Suggestion] = {}
    for suggester in SUGGESTERS:
        for found in suggester.suggest(asked):
            if not rejected or found.rejection.key not in rejected:
                by_stretch.setdefault((found.fragment.start, found.fragment.end), found)
    ordered = (by_stretch[key] for key in sorted(by_stretch, key=lambda one: (one[0], -one[1])))
    return still_open(ordered, spans)
