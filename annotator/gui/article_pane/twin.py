"""Whether a stretch carries a label already."""

from bisect import bisect_left
from itertools import islice, takewhile

from annotator.core.domain.span import Fragment, Span
from annotator.gui.bridge.open_article import OpenArticle


def twin(shown: OpenArticle, fragment: Fragment, label_id: str) -> Span | None:
    """Return the span that covers just the fragment with that label already."""
    spans, wanted = shown.layer.spans, (fragment,)
    first = bisect_left(spans, fragment.start, key=lambda span: span.start)
    same_start = takewhile(lambda span: span.start == fragment.start, islice(spans, first, None))
    return next((s for s in same_start if s.fragments == wanted and s.label == label_id), None)
