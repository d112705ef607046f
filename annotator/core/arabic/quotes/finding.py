"""Quotes that a verb introduces, not yet attributed."""

from annotator.core.arabic.quotes.attachment import Attachment, Opening
from annotator.core.arabic.quotes.content_end import Cuts
from annotator.core.arabic.quotes.draft import Content, Draft
from annotator.core.arabic.quotes.marked_content import marked_content
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteType
from annotator.core.arabic.quotes.word_lists import ORGANISATION_HEADS
from annotator.core.arabic.text_range import TextRange

_SHORTEST_MARKED_PART = 4
_FARTHEST_PART = 300
_SHORTEST_REPORT = 2


def by_verb(page: Page, found: Attachment, cuts: Cuts) -> Draft | None:
    """Return the quote that a verb introduces."""
    if found.opening is Opening.MARKS:
        content = marked_content(page, found.content - 1)
    elif found.opening is Opening.COMPLEMENTIZER:
        content = reported(page, found.content, cuts.end_of(found.content))
    else:
        content = _unmarked(page, found.content, cuts)
    if content is None:
        return None
    return Draft(
        content=content,
        at=found.verb.at,
        cue=found.verb.cue(page),
        verb=found.verb,
        region=(found.verb.behind, found.region_end),
    )


def reported(page: Page, first: int, end: int) -> Content | None:
    """Return indirect words in `[first, end)`; mixed if a part of them stands in marks."""
    if end - first < _SHORTEST_REPORT:
        return None
    token = page.tokens[first]
    start = token.start + max(token.lexeme.complementizer, 0)
    part = _marked_part(page, first, end)
    return Content(
        (TextRange(start, page.tokens[end - 1].end),),
        QuoteType.MIXED if part else QuoteType.INDIRECT,
        open_mark=page.key(part[0]) if part else "",
        close_mark=page.key(part[1]) if part else "",
        complementizer=page.text[start : token.end] if token.lexeme.complementizer >= 0 else "",
    )


def _unmarked(page: Page, first: int, cuts: Cuts) -> Content | None:
    """Return what stands after a colon without marks."""
    end = cuts.end_of(first)
    return Content((page.range_of(first, end),), QuoteType.DIRECT) if end > first else None


def _marked_part(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """Return the first pair of marks in `[first, end)` that holds words, not a name."""
    at, end = first, min(end, first + _FARTHEST_PART)
    while at < end:
        if page.opens(at):
            closing = page.partners[at]
            is_named = page.key(at - 1) in ORGANISATION_HEADS
            if not is_named and page.word_count(at, closing) >= _SHORTEST_MARKED_PART:
                return at, closing
        at = page.after(at)
    return None
