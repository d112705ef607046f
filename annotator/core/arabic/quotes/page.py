"""A text cut into tokens, with its pairs of quotation marks and the ends of its sentences."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from annotator.core.arabic.quotes.mark_pairs import mark_partners
from annotator.core.arabic.quotes.tokens import Kind, Token, tokens
from annotator.core.arabic.text_range import TextRange

_ENDS = (Kind.STOP, Kind.LINE)
_GOES_ON = (Kind.COMMA, Kind.COLON, Kind.STOP, Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Page:
    """A text and its tokens; places are indices in the tokens unless they say otherwise."""

    text: str
    tokens: list[Token]
    partners: dict[int, int]
    """The partner of each paired mark, both ways."""
    starts: list[int]
    """For each token the first one of its sentence; inside marks of the sentence there."""
    ends: list[int]
    """For each token where its sentence ends: the index behind the last token of it."""
    lines: list[int]
    """The line ends."""

    @classmethod
    def of(cls, text: str) -> "Page":
        """Cut a text."""
        found = tokens(text)
        partners = mark_partners(text, found)
        starts, ends = _starts(found, partners), _ends(found, partners)
        lines = [at for at, token in enumerate(found) if token.kind is Kind.LINE]
        return cls(
            text=text, tokens=found, partners=partners, starts=starts, ends=ends, lines=lines
        )

    def kind(self, at: int) -> Kind | None:
        """Return the kind of the token at an index; None outside the text."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None

    def key(self, at: int) -> str:
        """Return the match key of the token at an index; nothing outside the text."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def bare(self, at: int) -> str:
        """Return the key without a conjunction in front of a verb; nothing outside the text."""
        return self.tokens[at].lexeme.bare if 0 <= at < len(self.tokens) else ""

    def opens(self, at: int) -> bool:
        """Whether the token is an opening mark that has a partner."""
        return self.partners.get(at, -1) > at

    def closes(self, at: int) -> bool:
        """Whether the token is a closing mark that has a partner."""
        return -1 < self.partners.get(at, -1) < at

    def after(self, at: int) -> int:
        """Return the next index, behind the whole quotation if one opens here."""
        return self.partners[at] + 1 if self.opens(at) else at + 1

    def before(self, at: int) -> int:
        """Return the index before, before the whole quotation if one closes there."""
        return self.partners[at - 1] if self.closes(at - 1) else at - 1

    def line_end(self, at: int) -> int:
        """Return the first line end at or after an index, or the number of tokens."""
        line = bisect_left(self.lines, at)
        return self.lines[line] if line < len(self.lines) else len(self.tokens)

    def word_count(self, first: int, last: int) -> int:
        """Return how many of the tokens `[first, last)` are words."""
        return sum(token.kind is Kind.WORD for token in self.tokens[first:last])

    def has_words(self, number: int, first: int, last: int) -> bool:
        """Whether so many of the tokens `[first, last)` are words."""
        inside = (at for at in range(first, last) if self.tokens[at].kind is Kind.WORD)
        return sum(1 for _ in islice(inside, number)) == number

    def range_of(self, first: int, last: int) -> TextRange:
        """Return the code points from the start of one token to the end of the one before last.

        `first < last`; both are indices.
        """
        return TextRange(self.tokens[first].start, self.tokens[last - 1].end)

    def without_lines(self, first: int, last: int) -> tuple[int, int]:
        """Return `[first, last)` without line ends at its edges."""
        while first < last and self.tokens[first].kind is Kind.LINE:
            first += 1
        while first < last and self.tokens[last - 1].kind is Kind.LINE:
            last -= 1
        return first, last

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Return `[first, last)` without punctuation at its edges; paired marks stay."""
        while first < last and self._is_edge(first, first, last):
            first += 1
        while first < last and self._is_edge(last - 1, first, last):
            last -= 1
        return first, last

    def _is_edge(self, at: int, first: int, last: int) -> bool:
        kind = self.tokens[at].kind
        if kind is Kind.MARK:
            return not first <= self.partners.get(at, -1) < last
        if kind is Kind.OPEN_BRACKET:
            return at == last - 1
        if kind is Kind.CLOSE_BRACKET:
            return at == first
        return kind is not Kind.WORD and self.tokens[at].key not in "%$€£٪"


def _starts(found: list[Token], partners: dict[int, int]) -> list[int]:
    starts: list[int] = []
    around: list[int] = []
    start = 0
    for at, token in enumerate(found):
        partner = partners.get(at, -1)
        if -1 < partner < at:
            start = around.pop()
            starts.append(start)
            if _ends_outside(found, at):
                start = at + 1
            continue
        starts.append(start)
        if partner > at:
            around.append(start)
            start = at + 1
        elif token.kind in _ENDS:
            start = at + 1
    return starts


def _ends(found: list[Token], partners: dict[int, int]) -> list[int]:
    ends = [0] * len(found)
    around: list[int] = []
    end = len(found)
    for at in range(len(found) - 1, -1, -1):
        partner = partners.get(at, -1)
        if -1 < partner < at:
            around.append(at + 1 if _ends_outside(found, at) else end)
            end = at
        elif partner > at:
            end = around.pop()
        elif found[at].kind in _ENDS:
            end = at
        ends[at] = end
    return ends


def _ends_outside(found: list[Token], closing: int) -> bool:
    """Whether the sentence around a quotation ends with its full stop: “….” وقال."""
    if found[closing - 1].kind is not Kind.STOP:
        return False
    return closing + 1 >= len(found) or found[closing + 1].kind not in _GOES_ON
