"""Sentences for token lines: none ends inside a span."""

from bisect import bisect_left
from collections.abc import Sequence

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.tokens import Tokens
from annotator.core.formats.base.tagging import Marked


def sentence_ends(text: str, found: Tokens, spans: Sequence[Marked]) -> list[int]:
    """Return after which token (exclusive end) each sentence ends; the last is the length.

    Readers take a span that goes on after a blank line for two, so that a quote of several
    sentences stays one. Spans are in order of their first token.
    """
    ends: list[int] = []
    held, at, number = 0, 0, 0
    for sentence in sentences(text):
        at = bisect_left(found.starts, sentence.end, lo=at)
        while number < len(spans) and spans[number][0] < at:
            held = max(held, spans[number][1])
            number += 1
        if held <= at and at > (ends[-1] if ends else 0):
            ends.append(at)
    length = len(found)
    if not ends or ends[-1] != length:
        ends.append(length)
    return ends
