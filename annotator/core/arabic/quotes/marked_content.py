"""Direct words: what stands between quotation marks, through paragraphs and in spite of slips."""

from annotator.core.arabic.quotes.draft import Content
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteType
from annotator.core.arabic.quotes.tokens import Kind

_MOST_PARAGRAPHS = 40


def marked_content(page: Page, opening: int) -> Content | None:
    """Return the words behind an opening mark (index of a token), without the marks.

    A mark without a partner opens words that end with their sentence, unless each of the next
    paragraphs opens with the same mark: then all of them are one quote in several pieces.
    """
    if page.closes(opening) or opening + 1 >= len(page.tokens):
        return None
    paragraphs = _paragraphs(page, opening)
    bounds = [page.without_lines(*paragraph) for paragraph in paragraphs]
    pieces = tuple(page.range_of(first, last) for first, last in bounds if first < last)
    if not pieces:
        return None
    closing = page.kind(paragraphs[-1][1]) is Kind.MARK
    return Content(
        pieces,
        QuoteType.DIRECT,
        open_mark=page.key(opening),
        close_mark=page.key(paragraphs[-1][1]) if closing else "",
    )


def _paragraphs(page: Page, opening: int) -> list[tuple[int, int]]:
    """Return the stretches of tokens that belong to a quote; the last ends at its mark."""
    found: list[tuple[int, int]] = []
    while not page.opens(opening):
        end = page.line_end(opening)
        following = end
        while page.kind(following) is Kind.LINE:
            following += 1
        if page.key(following) != page.key(opening) or len(found) == _MOST_PARAGRAPHS:
            last = end if found else page.ends[opening + 1]
            return [*found, (opening + 1, last)]
        found.append((opening + 1, end))
        opening = following
    return [*found, (opening + 1, page.partners[opening])]


def inner_words(page: Page, opening: int) -> int:
    """Return how many words stand inside a pair of marks."""
    return page.word_count(opening, page.partners[opening])
