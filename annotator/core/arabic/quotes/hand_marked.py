"""What stands in a range that a person marked as a quote, and the marks around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.core.arabic.quotes.draft import Content
from annotator.core.arabic.quotes.finding import reported
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteType
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.text_range import TextRange


@dataclass(frozen=True, slots=True)
class HandMarked:
    """The tokens `[first, last)` of a marked range; marks around them lie outside."""

    first: int
    last: int
    opening: int = -1
    """The token of the opening mark; -1 if there is none."""
    closing: int = -1

    def content(self, page: Page) -> Content:
        """Return what is quoted: direct if it stands in marks."""
        is_marked = self.opening >= 0 or self.closing >= 0
        before = self.opening - 1 if self.opening >= 0 else self.first - 1
        found = None if is_marked else reported(page, self.first, self.last)
        if found is None:
            found = Content(
                (page.range_of(self.first, self.last),),
                QuoteType.DIRECT if is_marked else QuoteType.INDIRECT,
                open_mark=page.key(self.opening) if self.opening >= 0 else "",
                close_mark=page.key(self.closing) if self.closing >= 0 else "",
            )
        if found.complementizer or before < 0 or page.tokens[before].lexeme.complementizer < 0:
            return found
        token = page.tokens[before]
        outside = page.text[token.start + token.lexeme.complementizer : token.end]
        return replace(found, complementizer=outside)


def hand_marked_pieces(page: Page, pieces: Sequence[TextRange]) -> HandMarked | None:
    """Return what stands in one or several pieces; None if the first or last has no word.

    The marks of an interrupted quote are those before its first and behind its last piece.
    """
    first = hand_marked(page, *pieces[0])
    if len(pieces) == 1 or first is None:
        return first
    last = hand_marked(page, *pieces[-1])
    if last is None:
        return None
    return HandMarked(first.first, last.last, first.opening, last.closing)


def hand_marked(page: Page, start: int, end: int) -> HandMarked | None:
    """Return what stands in `[start, end)` (code points of the page); None if no word does."""
    inside = [at for at, token in enumerate(page.tokens) if token.start < end and start < token.end]
    if not any(page.kind(at) is Kind.WORD for at in inside):
        return None
    first, last = inside[0], inside[-1] + 1
    opening = _opening(page, first, last)
    closing = _closing(page, first, last, opening)
    if opening < 0 and closing < 0:
        return HandMarked(*page.trimmed(first, last))
    first = max(first, opening + 1)
    last = closing if first < closing < last else last
    first, last = page.without_lines(first, last)
    return HandMarked(first, last, opening, closing) if first < last else None


def _opening(page: Page, first: int, last: int) -> int:
    """Return the mark that opens a range, at its start or right before it; -1 if none does."""
    for at in (first, first - 1):
        if page.kind(at) is Kind.MARK and not page.closes(at):
            partner = page.partners.get(at, last)
            return at if partner >= last - 1 or _only_stops(page, partner + 1, last) else -1
    return -1


def _closing(page: Page, first: int, last: int, opening: int) -> int:
    """Return the mark that closes a range, at its end or right behind it; -1 if none does."""
    at = last - 1
    while at > first and page.kind(at) is Kind.STOP:
        at -= 1
    if page.kind(at) is not Kind.MARK:
        at = last
        while page.kind(at) is Kind.STOP:
            at += 1
    if page.kind(at) is not Kind.MARK or page.opens(at):
        return -1
    return at if page.partners.get(at, opening) == opening else -1


def _only_stops(page: Page, first: int, last: int) -> bool:
    return all(page.kind(at) is Kind.STOP for at in range(first, last))
