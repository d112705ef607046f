"""Which suggestions the spans of a layer leave open; loads no reader."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import QUOTES


def still_open(found: Iterable[Suggestion], spans: Sequence[Span]) -> tuple[Suggestion, ...]:
    """Return the suggestions that spans leave open.

    Done is a stretch that carries any label, and one that meets a span of its own label. Only
    behind the beginning of a span may another of its label stand inside it: in عناصر التنظيم
    the group is another actor, in المرصد السوري the first word is the same one. Quotes may hold
    quotes.
    """
    labelled = {piece for span in spans for piece in span.fragments}
    taken: dict[str, Taken] = {}
    for label in {span.label for span in spans}:
        taken[label] = Taken((one.start, one.end) for one in spans if one.label == label)
    return tuple(
        one
        for one in found
        if one.fragment not in labelled
        and (
            one.source == QUOTES
            or one.label not in taken
            or not taken[one.label].forbids(one.fragment)
        )
    )


class Taken:
    """Stretches of one label, and where another one of it has no place (code points)."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._stretches = sorted(stretches)
        # The farthest end so far tells how far back a stretch can be that reaches a place.
        self._farthest = list(accumulate((end for _, end in self._stretches), max))

    def add(self, stretch: tuple[int, int]) -> None:
        """Take one more, which starts at or after all others."""
        self._stretches.append(stretch)
        self._farthest.append(max([stretch[1], *self._farthest[-1:]]))

    def forbids(self, piece: Fragment) -> bool:
        """Whether a piece meets a stretch other than by standing inside it, behind its start."""
        at = bisect_left(self._stretches, (piece.end, 0)) - 1
        while at >= 0 and self._farthest[at] > piece.start:
            start, end = self._stretches[at]
            if end > piece.start and not (start < piece.start and piece.end <= end):
                return True
            at -= 1
        return False
