"""What stands in the cells of the span table, and what a screen reader says of them."""

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span
from annotator.gui.language.messages import filled, number
from annotator.gui.look.plain_text import tooltip
from annotator.gui.span_panel.paragraphs import Paragraphs
from annotator.gui.span_panel.span_rows import Column
from annotator.gui.widgets.label_look import label_name

translate = QCoreApplication.translate
NOTE_MARK = "●"


class SpanCells:
    """Texts of cells for one article and one scheme."""

    def __init__(self, text: str, labels: dict[str, Label]) -> None:
        self.text = text
        self.labels = labels
        self._paragraphs = Paragraphs(text)

    def shown(self, span: Span, column: int) -> str:
        """Return what stands in a cell."""
        if column == Column.LABEL:
            label = self.labels.get(span.label)
            return span.label if label is None else label_name(label)
        if column == Column.TEXT:
            return " ".join(span.surface(self.text).split())
        if column == Column.PLACE:
            return number(self._paragraphs.number(span.start))
        return self._mark(span, column)

    def spoken(self, span: Span, column: int) -> str:
        """Return a cell for a screen reader, which does not read the header each time."""
        if column == Column.NOTE:
            return (
                translate("SpanPanel", "has a note")
                if span.note
                else translate("SpanPanel", "no note")
            )
        if column == Column.PIECES:
            return filled(
                translate("SpanPanel", "fragments: {count}"), {"count": len(span.fragments)}
            )
        if column == Column.PLACE:
            place = self._paragraphs.number(span.start)
            return filled(translate("SpanPanel", "paragraph {number}"), {"number": place})
        return self.shown(span, column)

    def tip(self, span: Span, column: int) -> str:
        """Return the tooltip of a cell."""
        if column == Column.NOTE:
            return tooltip(span.note)
        return tooltip(self.shown(span, Column.TEXT)) if column == Column.TEXT else ""

    @staticmethod
    def _mark(span: Span, column: int) -> str:
        if column == Column.PIECES:
            return f"×{number(len(span.fragments))}" if len(span.fragments) > 1 else ""
        return NOTE_MARK if span.note else ""


def titles() -> tuple[str, ...]:
    """Return the headers of the columns; the narrow ones have signs."""
    return (translate("SpanPanel", "Label"), translate("SpanPanel", "Text"), "¶", "×", NOTE_MARK)


def long_titles() -> tuple[str, ...]:
    """Return the headers of the columns in words."""
    return (
        translate("SpanPanel", "Label"),
        translate("SpanPanel", "Text"),
        translate("SpanPanel", "Paragraph"),
        translate("SpanPanel", "Fragments"),
        translate("SpanPanel", "Note"),
    )
