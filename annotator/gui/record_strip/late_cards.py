"""The cards, loaded with the readers they stand on when the first one is shown."""
# ruff: noqa: PLC0415 - see gui/bridge/late_readings.py

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.core.commands.base import ArticleCommand
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.record_strip.parts import NEW_CARD, CardState
from annotator.gui.record_strip.recent_units import RecentUnits

if TYPE_CHECKING:  # the readers take a tenth of a second of the start
    from annotator.gui.record_strip.figure_card import FigureCard
    from annotator.gui.record_strip.quote_card import QuoteCard

Run = Callable[[ArticleCommand], bool]


def figure_card(
    shown: OpenArticle,
    span: Span,
    run: Run,
    begin_value: Callable[[str], None],
    units: RecentUnits,
    state: CardState = NEW_CARD,
) -> "FigureCard":
    """The card of a figure."""
    from annotator.gui.record_strip.figure_card import FigureCard

    return FigureCard(shown, span, run, begin_value, units, state)


def quote_card(
    shown: OpenArticle,
    span: Span,
    run: Run,
    refuse: Callable[[str], None],
    state: CardState = NEW_CARD,
) -> "QuoteCard":
    """The card of a quote."""
    from annotator.gui.record_strip.quote_card import QuoteCard

    return QuoteCard(shown, span, run, refuse, state)


def typed_number(text: str) -> int | float | None:
    """Return the number that a person typed, None where it is none."""
    from annotator.gui.record_strip.typed_number import typed_number as read

    return read(text)
