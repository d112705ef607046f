"""Sentences on spans and suggestions, with the words of the open article in them."""

from annotator.core.commands.base import quoted
from annotator.core.domain.span import Span
from annotator.core.domain.suggestion import Suggestion
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled
from annotator.gui.widgets.label_look import label_name


class SpanWords:
    """Fills `{text}` and `{label}` of translated sentences."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def on_span(self, sentence: str, span: Span) -> str:
        """Return a sentence on a span."""
        return self._filled(sentence, span.surface(self._text()), span.label)

    def on_suggestion(self, sentence: str, found: Suggestion) -> str:
        """Return a sentence on a suggestion."""
        piece = found.fragment
        return self._filled(sentence, self._text()[piece.start : piece.end], found.label)

    def on_label(self, sentence: str, label_id: str) -> str:
        """Return a sentence on a label."""
        return self._filled(sentence, "", label_id)

    def _filled(self, sentence: str, text: str, label_id: str) -> str:
        shown = self._workspace.open_article
        labels = () if shown is None else shown.scheme.labels
        name = next((label_name(one) for one in labels if one.id == label_id), label_id)
        return filled(sentence, {"text": quoted(text), "label": name})

    def _text(self) -> str:
        shown = self._workspace.open_article
        return "" if shown is None else shown.article.text
