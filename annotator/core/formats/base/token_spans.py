"""Spans as tokens have them: moved outwards, counted, never dropped in silence."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.tokens import tokens
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.formats.base.features import Feature, losses_of, reduced
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.writer_options import WriterOption, WriterSettings

TOKENS = WriterOption(
    name="tokens",
    values=("snap", "split"),
    meaning="whole words, or the letters glued before a word as tokens of their own",
)
"""With `split`, whoever predicts must cut texts in the same way."""


def splits_clitics(settings: WriterSettings) -> bool:
    """Tell whether clitics are to be tokens of their own."""
    return settings.value(TOKENS) == "split"


@dataclass(frozen=True, slots=True)
class TokenTable:
    """The tokens of one text, and which of them a range of the text touches."""

    text: str
    tokens: list[TextRange]
    starts: list[int]
    ends: list[int]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the half-open range of tokens that a range of code points touches."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return (first, last) if first < last else None

    def words(self) -> list[str]:
        """Return the text of each token."""
        text = self.text
        return [text[start:end] for start, end in self.tokens]

    def surface(self, first: int, last: int) -> str:
        """Return the tokens of a half-open range, joined by one space."""
        return " ".join([self.text[start:end] for start, end in self.tokens[first:last]])


@lru_cache(maxsize=2)
def token_table(text: str, *, split: bool) -> TokenTable:
    """Return the tokens of a text; the last ones are kept, for fitting comes before writing."""
    found = tokens(text, split_clitics=split)
    return TokenTable(
        text=text,
        tokens=found,
        starts=[token.start for token in found],
        ends=[token.end for token in found],
    )


def fit_to_tokens(
    article: AnnotatedArticle, holds: frozenset[Feature], table: TokenTable
) -> Fitted:
    """Move every span outwards to the edges of tokens.

    The text of a span becomes its tokens joined by one space. Spans that touch no token, and
    those that become equal to another one, are left out and counted; so is what is moved.
    Relations of a span that fell together with another one go to that.
    """
    losses = losses_of(article, holds)
    item = reduced(article, holds)
    now: dict[str, str] = {}
    spans = _moved(item.spans, table, losses, now)
    relations = _relinked(item.relations, now)
    losses[Feature.RELATIONS] += len(item.relations) - len(relations)
    losses[Feature.TEXT] += table.surface(0, len(table.tokens)) != article.text
    return Fitted(replace(item, spans=spans, relations=relations), +losses)


def _moved(
    spans: Sequence[ExchangeSpan],
    table: TokenTable,
    losses: Counter[Feature],
    now: dict[str, str],
) -> tuple[ExchangeSpan, ...]:
    """Return the moved spans in order, each once; `now` gets what has become of each id."""
    kept: dict[tuple[int, int, str], ExchangeSpan] = {}
    for span in spans:
        place = table.place(span.start, span.end)
        if place is None:
            losses[Feature.TOKENLESS] += 1
            continue
        first, last = place
        key = (first, -last, span.label)
        if key in kept:
            losses[Feature.TOKENLESS] += 1
            now[span.id] = kept[key].id
            continue
        start, end = table.starts[first], table.ends[last - 1]
        losses[Feature.EDGES] += (start, end) != (span.start, span.end)
        now[span.id] = span.id
        kept[key] = span._replace(start=start, end=end, text=table.surface(first, last))
    return tuple(kept[key] for key in sorted(kept))


def _relinked(
    relations: Sequence[ExchangeRelation], now: Mapping[str, str]
) -> tuple[ExchangeRelation, ...]:
    """Return relations between the spans there are now, each of them once."""
    found: dict[tuple[str, str, str], ExchangeRelation] = {}
    for link in relations:
        source, target = now.get(link.source), now.get(link.target)
        if source is not None and target is not None and source != target:
            moved = link._replace(source=source, target=target)
            found.setdefault((link.label, source, target), moved)
    return tuple(found.values())
