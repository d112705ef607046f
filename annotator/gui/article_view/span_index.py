"""The spans of one layer, found by place and compared between two states of the layer."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import is_not

from annotator.core.domain.span import Span

_CHUNK = 128


class SpanIndex:
    """Spans in `sort_key` order with a quick answer to "which ones touch this range?".

    All offsets are code points. The farthest end is kept per chunk of 128 spans, so a span as
    long as the article costs one chunk, not a walk through everything before a place.
    """

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self._spans: tuple[Span, ...] = tuple(spans)
        self._starts = [span.fragments[0].start for span in self._spans]
        self._reaches: list[int] = []
        self._by_uuid: dict[str, Span] = {}
        self._refresh_reaches(0)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans in order."""
        return self._spans

    def touching(self, start: int, end: int) -> list[Span]:
        """Return the spans whose extent overlaps `[start, end)`, in order."""
        found: list[Span] = []
        stop = bisect_left(self._starts, end)
        for chunk in range((stop + _CHUNK - 1) // _CHUNK):
            if self._reaches[chunk] > start:
                first = chunk * _CHUNK
                some = self._spans[first : min(first + _CHUNK, stop)]
                found += [span for span in some if span.fragments[-1].end > start]
        return found

    def at(self, position: int) -> list[Span]:
        """Return the spans that cover a code point, shortest first."""
        covering = [s for s in self.touching(position, position + 1) if s.covers(position)]
        return sorted(covering, key=lambda span: (span.end - span.start, span.sort_key))

    def find(self, uuid: str) -> Span | None:
        """Return the span of that UUID, or None."""
        if uuid and not self._by_uuid:
            self._by_uuid = {span.uuid: span for span in self._spans}
        return self._by_uuid.get(uuid)

    def rank_of(self, position: int) -> int:
        """Return how many spans start before a code point."""
        return bisect_left(self._starts, position)

    def replace(self, spans: Sequence[Span]) -> list[Span]:
        """Take a new state; return every span that came, went or changed (both states).

        Spans that are the same objects in both states at both ends are never looked into, so
        one more span among 20,000 is found in under a millisecond.
        """
        new = tuple(spans)
        old = self._spans
        head = _same(old, new)
        tail = min(_same(reversed(old), reversed(new)), min(len(old), len(new)) - head)
        gone = old[head : len(old) - tail]
        come = new[head : len(new) - tail]
        self._spans = new
        self._by_uuid = {}
        self._starts[head : len(old) - tail] = [span.fragments[0].start for span in come]
        self._refresh_reaches(head // _CHUNK)
        return _different(gone, come)

    def _refresh_reaches(self, chunk: int) -> None:
        ends = [span.fragments[-1].end for span in self._spans[chunk * _CHUNK :]]
        self._reaches[chunk:] = [
            max(ends[first : first + _CHUNK]) for first in range(0, len(ends), _CHUNK)
        ]


def _same(old: Iterable[Span], new: Iterable[Span]) -> int:
    """Count how many spans at the front are the same objects."""
    count = 0
    for differs in map(is_not, old, new):
        if differs:
            break
        count += 1
    return count


def _different(gone: Sequence[Span], come: Sequence[Span]) -> list[Span]:
    before = {span.uuid: span for span in gone}
    after = {span.uuid: span for span in come}
    return [span for span in gone if after.get(span.uuid) != span] + [
        span for span in come if before.get(span.uuid) != span
    ]
