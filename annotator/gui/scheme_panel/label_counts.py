"""How many spans of each label the open article and the project have, kept by differences."""

from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.core.domain.span import Span
from annotator.gui.widgets.span_changes import span_changes


class LabelCounts:
    """Counts by label id; an edit changes them by what differs."""

    def __init__(self) -> None:
        self._spans: Sequence[Span] = ()
        self._here: Counter[str] = Counter()
        self._project: Mapping[str, int] | None = None

    @property
    def here(self) -> Mapping[str, int]:
        """Counts in the open article."""
        return self._here

    @property
    def project(self) -> Mapping[str, int] | None:
        """Counts in the project, None until they were read."""
        return self._project

    def show_spans(self, spans: Sequence[Span]) -> bool:
        """Count another article, or what differs in the same one; False if nothing does."""
        changes = span_changes(self._spans, spans)
        self._spans = spans
        self._here.subtract(span.label for span in changes.gone)
        self._here.update(span.label for span in changes.come)
        return bool(changes)

    def set_project(self, counts: Mapping[str, int] | None) -> None:
        """Take counts read from the project."""
        self._project = counts
