"""The spans of one layer, found by place and compared between two states of the layer."""

from bisect import bisect_left
from collections.abc import Sequence

from annotator.core.domain.span import Span

_CHUNK = 128


class SpanIndex:
    """Spans in `sort_key` order with a quick answer to "which ones touch this range?".

    All offsets are code points. The farthest end is kept per chunk of 128 spans, so a span as
    long as the article costs one chunk, not a walk through everything before a place. Chunks
    are looked into when a place behind them is first asked for: opening costs nothing.
    """

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self._spans: tuple[Span, ...] = tuple(spans)
        self._reaches: list[int] = []
        self._by_uuid: dict[str, Span] = {}

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans in order."""
        return self._spans

    def touching(self, start: int, end: int) -> list[Span]:
        """Return the spans whose extent overlaps `[start, end)`, in order."""
        found: list[Span] = []
        stop = self.rank_of(end)
        chunks = (stop + _CHUNK - 1) // _CHUNK
        self._look_into(chunks)
        for chunk, reach in enumerate(self._reaches[:chunks]):
            if reach > start:
                some = self._spans[chunk * _CHUNK : min((chunk + 1) * _CHUNK, stop)]
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
        return bisect_left(self._spans, position, key=_start)

    def replace(self, spans: Sequence[Span]) -> list[Span]:
        """Take a new state; return every span that came, went or changed (both states).

        Spans that are the same objects in both states are never looked into, so one more span
        among 20,000 is found in a fraction of a millisecond.
        """
        new = tuple(spans)
        old = self._spans
        head = _same_head(old, new)
        tail = _same_tail(old, new, most=min(len(old), len(new)) - head)
        gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
        self._spans = new
        self._follow_uuids(gone, come)
        del self._reaches[head // _CHUNK :]
        return _different(gone, come)

    def _follow_uuids(self, gone: Sequence[Span], come: Sequence[Span]) -> None:
        """Keep the table of UUIDs true, if it was ever asked for: 20,000 entries take a while."""
        if self._by_uuid:
            for span in gone:
                self._by_uuid.pop(span.uuid, None)
            self._by_uuid.update((span.uuid, span) for span in come)

    def _look_into(self, chunks: int) -> None:
        for chunk in range(len(self._reaches), chunks):
            some = self._spans[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            self._reaches.append(max([span.fragments[-1].end for span in some]))


def _start(span: Span) -> int:
    return span.fragments[0].start


def _same_head(old: tuple[Span, ...], new: tuple[Span, ...]) -> int:
    """Count how many spans at the front are the same in both."""
    count, most = 0, min(len(old), len(new))
    # Whole slices first: tuples compare their items by identity before they look into them.
    while count + _CHUNK <= most and old[count : count + _CHUNK] == new[count : count + _CHUNK]:
        count += _CHUNK
    while count < most and old[count] == new[count]:
        count += 1
    return count


def _same_tail(old: tuple[Span, ...], new: tuple[Span, ...], *, most: int) -> int:
    """Count how many spans at the back are the same in both, at most so many."""
    count = 0
    last, other = len(old), len(new)
    while count + _CHUNK <= most and (
        old[last - count - _CHUNK : last - count] == new[other - count - _CHUNK : other - count]
    ):
        count += _CHUNK
    while count < most and old[last - count - 1] == new[other - count - 1]:
        count += 1
    return count


def _different(gone: Sequence[Span], come: Sequence[Span]) -> list[Span]:
    before = {span.uuid: span for span in gone}
    after = {span.uuid: span for span in come}
    return [span for span in gone if after.get(span.uuid) != span] + [
        span for span in come if before.get(span.uuid) != span
    ]
