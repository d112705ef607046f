"""Figures without a value, and values that are not what the text says."""

from collections.abc import Iterator

from annotator.core.arabic.numbers.figure import Figure, FigureKind, Number
from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability, AttributeKind, Label
from annotator.core.domain.span import Span
from annotator.core.review.view import ReviewView

VALUES = ("value", "value_min", "value_max")
"""The attributes in which a figure's label keeps its value and bounds."""

KIND = "kind"
FACTOR = 10


def figures_without_value(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the figures that have neither value nor bounds; dates need none."""
    labels = {label for label in view.labels_with(Ability.FIGURE) if _keeps_values(view, label)}
    for span in view.layer.spans:
        is_date = span.attributes.get(KIND) == FigureKind.DATE.value
        if span.label in labels and not is_date and not _stated(span):
            yield view.finding(ReviewCode.FIGURE_WITHOUT_VALUE, span)


def figures_that_disagree(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the figures whose value is ten times the value of their text, or a tenth of it."""
    labels = view.labels_with(Ability.FIGURE)
    for span in view.layer.spans:
        stated = _stated(span) if span.label in labels else []
        read = _read(span.surface(view.text)) if stated else []
        if not read:
            continue
        low, high = min(read), max(read)
        for value in stated:
            if value > 0 < low and (value >= FACTOR * high or value * FACTOR <= low):
                yield view.finding(
                    ReviewCode.FIGURE_DISAGREES,
                    span,
                    value=_shown(value),
                    read=_shown(low) if low == high else f"{_shown(low)}–{_shown(high)}",
                )
                break


def _keeps_values(view: ReviewView, label_id: str) -> bool:
    label: Label = view.scheme.label(label_id)
    return any(kind.id in VALUES and kind.kind is AttributeKind.NUMBER for kind in label.attributes)


def _stated(span: Span) -> list[Number]:
    values = (span.attributes.get(name) for name in VALUES)
    return [v for v in values if isinstance(v, int | float) and not isinstance(v, bool)]


def _read(surface: str) -> list[Number]:
    """Return the numbers of the longest figure of a text that is no date."""
    figures = [figure for figure in read_figures(surface) if figure.kind is not FigureKind.DATE]
    if not figures:
        return []
    longest: Figure = max(figures, key=lambda figure: figure.end - figure.start)
    numbers = (longest.value, longest.value_min, longest.value_max)
    return [number for number in numbers if number is not None]


def _shown(value: Number) -> str:
    return str(int(value)) if value == int(value) else str(value)
