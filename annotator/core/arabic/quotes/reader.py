"""Reads the quotes of an Arabic news text: what was said, with which words, and by whom."""

from annotator.core.arabic.quotes.attribution import Attribution
from annotator.core.arabic.quotes.drafting import Levelled, attributed, drafts, levelled
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteReading


def read_quotes(text: str) -> tuple[QuoteReading, ...]:
    """Return the quotes of a text by start, an outer one before those inside (code points).

    Words in marks that nobody says (scare quotes) are never among them: most short marked
    strings are names or terms.
    """
    page = Page.of(text)
    found = attributed(page, levelled(drafts(page)))
    readings = [_reading(one, attribution) for one, attribution in found]
    return tuple(sorted(readings, key=lambda reading: (reading.start, -reading.end)))


def _reading(one: Levelled, attribution: Attribution) -> QuoteReading:
    content = one.draft.content
    return QuoteReading(
        start=content.start,
        end=content.end,
        type=content.type,
        level=one.level,
        open_mark=content.open_mark,
        close_mark=content.close_mark,
        complementizer=content.complementizer,
        cue=one.draft.cue,
        candidates=attribution.candidates,
        implicit=attribution.implicit,
        fragments=content.pieces if len(content.pieces) > 1 else (),
        addressee=attribution.addressee,
    )
