"""The suggestions of one article, to be found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from annotator.core.domain.suggestion import Suggestion
from annotator.gui.article_view.lanes import assign_lanes


class SuggestionIndex:
    """Suggestions in reading order, each in a lane of its own; offsets are code points."""

    def __init__(self, suggestions: Sequence[Suggestion] = ()) -> None:
        self.suggestions = tuple(suggestions)
        ends = [(one.fragment.start, one.fragment.end) for one in suggestions]
        self._lanes = assign_lanes(ends)
        self._starts = [start for start, _ in ends]
        # An outer one ends behind those inside: the farthest end so far tells where to begin.
        self._farthest = list(accumulate((end for _, end in ends), max))

    def touching(self, start: int, end: int) -> Sequence[tuple[Suggestion, int]]:
        """Return those that may touch a stretch, and few others, with their lanes."""
        first = bisect_right(self._farthest, start)
        last = bisect_left(self._starts, end)
        return tuple(zip(self.suggestions[first:last], self._lanes[first:last], strict=True))
