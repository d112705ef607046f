"""Finds a span of the open article by its UUID, looking through the layer once per state."""

from collections.abc import Sequence

from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle


class SpanLookup:
    """Remembers the last answer: the same span is asked for many times between two edits."""

    def __init__(self) -> None:
        self._spans: Sequence[Span] = ()
        self._uuid = ""
        self._found: Span | None = None

    def find(self, shown: OpenArticle | None, uuid: str) -> Span | None:
        """Return the span of that UUID, None for "" or where there is none."""
        if shown is None or not uuid:
            return None
        spans = shown.layer.spans
        if spans is not self._spans or uuid != self._uuid:
            self._spans, self._uuid = spans, uuid
            self._found = next((span for span in spans if span.uuid == uuid), None)
        return self._found
