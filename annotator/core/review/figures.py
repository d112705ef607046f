"""Figures without a value, and values that are not what the text says."""

from collections.abc import Iterator

from annotator.core.arabic.numbers.figure import FigureKind, Number
from annotator.core.commands.figure_reading import (
    HIGH,
    LOW,
    VALUE,
    disagreeing,
    figure_numbers,
    read_figure,
    stated_numbers,
)
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability, AttributeKind, Label
from annotator.core.review.view import ReviewView

KIND = "kind"


def figures_without_value(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the figures that have neither value nor bounds; dates need none."""
    labels = {label for label in view.labels_with(Ability.FIGURE) if _keeps_values(view, label)}
    for span in view.layer.spans:
        is_date = span.attributes.get(KIND) == FigureKind.DATE.value
        if span.label in labels and not is_date and not stated_numbers(span.attributes):
            yield view.finding(ReviewCode.FIGURE_WITHOUT_VALUE, span)


def figures_that_disagree(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the figures whose value is ten times the value of their text, or a tenth of it."""
    labels = view.labels_with(Ability.FIGURE)
    for span in view.layer.spans:
        if span.label not in labels or not stated_numbers(span.attributes):
            continue
        figure = read_figure(view.text, span)
        wrong = disagreeing(span.attributes, figure)
        if wrong is not None and figure is not None:
            read = "–".join(map(_shown, sorted(set(figure_numbers(figure)))))
            yield view.finding(ReviewCode.FIGURE_DISAGREES, span, value=_shown(wrong), read=read)


def _keeps_values(view: ReviewView, label_id: str) -> bool:
    label: Label = view.scheme.label(label_id)
    kept = {VALUE, LOW, HIGH}
    return any(kind.id in kept and kind.kind is AttributeKind.NUMBER for kind in label.attributes)


def _shown(value: Number) -> str:
    return str(int(value)) if value == int(value) else str(value)
