"""Sentences for token lines: none ends inside a span."""

from collections.abc import Sequence

from annotator.core.arabic.sentences import sentences
from annotator.core.formats.base.tagging import Marked
from annotator.core.formats.base.token_spans import TokenTable


def sentence_ends(table: TokenTable, spans: Sequence[Marked]) -> list[int]:
    """Return after which token (exclusive end) each sentence ends; the last is the length.

    Readers take a span that goes on after a blank line for two, so that a quote of several
    sentences stays one. Spans are in order of their first token.
    """
    ends: list[int] = []
    held = 0
    spans_left = iter(spans)
    following = next(spans_left, None)
    at = 0
    for sentence in sentences(table.text):
        while at < len(table.starts) and table.starts[at] < sentence.end:
            at += 1
        while following is not None and following[0] < at:
            held = max(held, following[1])
            following = next(spans_left, None)
        if held <= at and at > (ends[-1] if ends else 0):
            ends.append(at)
    length = len(table.tokens)
    if not ends or ends[-1] != length:
        ends.append(length)
    return ends
