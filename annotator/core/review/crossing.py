"""Spans that overlap without one lying inside the other."""

from collections.abc import Iterator

from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.span import Span
from annotator.core.review.view import ReviewView


def crossing_spans(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the later one of two spans that cross, once for each it crosses."""
    open_spans: list[Span] = []
    for span in view.layer.spans:
        open_spans = [other for other in open_spans if other.end > span.start]
        for other in open_spans:
            if _cross(other, span):
                yield view.finding(ReviewCode.CROSSING_SPANS, span, other=view.shown(other))
        open_spans.append(span)


def _cross(one: Span, other: Span) -> bool:
    """Tell whether two spans share some text while each has text of its own."""
    if len(one.fragments) == len(other.fragments) == 1:
        return one.start < other.start < one.end < other.end
    first, second = _covered(one), _covered(other)
    return bool(first & second and first - second and second - first)


def _covered(span: Span) -> set[int]:
    return {at for piece in span.fragments for at in range(piece.start, piece.end)}
