"""The spans a format keeps that cannot overlap."""

from collections.abc import Sequence

from annotator.core.domain.exchange import ExchangeSpan


def outermost(spans: Sequence[ExchangeSpan]) -> list[ExchangeSpan]:
    """Return spans of which none overlap: longer ones first, then earlier ones."""
    kept: list[ExchangeSpan] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if span.start not in taken and span.end - 1 not in taken:
            taken.update(range(span.start, span.end))
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
