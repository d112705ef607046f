"""Spans whose ends are not where a word begins or ends."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import word_at
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability
from annotator.core.domain.span import Span
from annotator.core.review.view import ReviewView

_CLOSING: Final = {
    "“": "”“",
    "”": "”“",
    "„": "“”",
    "«": "»",
    '"': '"',
    "‹": "›",
    "‘": "’",
    "(": ")",
    "[": "]",
    "﴿": "﴾",
}
_OPENING: Final = {
    mark: "".join(one for one, closing in _CLOSING.items() if mark in closing)
    for mark in '”“»"›’)]﴾'
}
_PART_OF_MARKED: Final = frozenset("%٪‰#@-−&*")
"""Punctuation that belongs to what it stands beside: 5%, #هاشتاغ, -3."""


def punctuation_at_edges(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the spans that begin or end with a space, a mark or a bracket.

    A pair that begins or ends inside the span may stand at its edge (وكالة “رويترز”). A
    quote keeps its own punctuation; only marks around all of it, or half a pair, are asked.
    """
    quotes = view.labels_with(Ability.QUOTE)
    for span in view.layer.spans:
        edge = _edge(view.text, span, is_quote=span.label in quotes)
        if edge:
            yield view.finding(ReviewCode.PUNCTUATION_AT_EDGE, span, edge=edge)


def clitics_at_edges(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the spans that begin with a letter glued to their first word."""
    quotes = view.labels_with(Ability.QUOTE)
    for span in view.layer.spans:
        word = None if span.label in quotes else _word_over(view.text, span.start)
        if word is None:
            continue
        begins = word.start + _cuts(view.text, word)[0]
        if span.start < begins < span.end:
            edge = view.text[span.start : begins]
            yield view.finding(ReviewCode.CLITIC_AT_EDGE, span, edge=edge)


def edges_inside_words(view: ReviewView) -> Iterator[ReviewFinding]:
    """Yield the spans that begin or end inside a word, other than after a clitic."""
    for span in view.layer.spans:
        word = _cut_word(view.text, span)
        if word is not None:
            yield view.finding(ReviewCode.EDGE_INSIDE_WORD, span, word=word.of(view.text))


def _edge(text: str, span: Span, *, is_quote: bool) -> str:
    """Return the character that should not stand at an end, "" where all is well."""
    first, last = text[span.start], text[span.end - 1]
    inside = text[span.start + 1 : span.end - 1]
    if _is_strange(first, is_quote=is_quote) and not any(
        mark in inside for mark in _CLOSING.get(first, "")
    ):
        return first
    if _is_strange(last, is_quote=is_quote) and not any(
        mark in inside for mark in _OPENING.get(last, "")
    ):
        return last
    return ""


def _is_strange(character: str, *, is_quote: bool) -> bool:
    if character.isspace():
        return True
    if is_quote:
        return character in _CLOSING or character in _OPENING
    is_mark = unicodedata.category(character).startswith("P")
    return is_mark and character not in _PART_OF_MARKED


def _cut_word(text: str, span: Span) -> TextRange | None:
    left = _word_over(text, span.start)
    if (
        left is not None
        and left.start < span.start
        and _joins(text, span.start)
        and span.start - left.start not in _cuts(text, left)
    ):
        return left
    right = _word_over(text, span.end - 1)
    if right is not None and right.end > span.end and _joins(text, span.end):
        rest = text[span.end : right.end]
        if any(character.isalnum() for character in rest):
            return right
    return None


def _joins(text: str, position: int) -> bool:
    """Tell whether letters stand on both sides, so that no hyphen or slash parts the word."""
    return _is_in_word(text[position - 1]) and _is_in_word(text[position])


def _is_in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN" or character == "ـ"


def _word_over(text: str, position: int) -> TextRange | None:
    word = word_at(text, position)
    return word if word is not None and word.start <= position < word.end else None


def _cuts(text: str, word: TextRange) -> tuple[int, ...]:
    return proclitic_cuts(word.of(text), WordCounts.of_frequent_words())
