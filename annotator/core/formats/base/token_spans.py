"""Spans as tokens have them: moved outwards, counted, never dropped in silence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from annotator.core.arabic.tokens import Tokens, tokens
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.features import Feature, losses_of, reduced, relinked
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.writer_options import OptionValue, WriterOption, WriterSettings

TOKENS = WriterOption(
    name="tokens",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Tokens"),
    choices=(
        OptionValue("snap", QT_TRANSLATE_NOOP("WriterOptions", "Whole words")),
        OptionValue("split", QT_TRANSLATE_NOOP("WriterOptions", "Clitics apart")),
    ),
    meaning=QT_TRANSLATE_NOOP(
        "WriterOptions", "whole words, or the letters glued before a word as tokens of their own"
    ),
)
"""With `split`, whoever predicts must cut texts in the same way."""


def splits_clitics(settings: WriterSettings) -> bool:
    """Tell whether clitics are to be tokens of their own."""
    return settings.value(TOKENS) == "split"


@lru_cache(maxsize=2)
def tokens_of(text: str, *, split: bool) -> Tokens:
    """Return the tokens of a text; the last ones are kept, for fitting comes before writing.

    Layers of one article share them, because they come one after the other.
    """
    return tokens(text, split_clitics=split)


def fit_to_tokens(article: AnnotatedArticle, holds: frozenset[Feature], found: Tokens) -> Fitted:
    """Move every span outwards to the edges of tokens.

    The text of a span becomes its tokens joined by one space. Spans that touch no token, and
    those that become equal to another one, are left out and counted; so is what is moved.
    Relations of a span that fell together with another one go to that.
    """
    losses = losses_of(article, holds)
    item = reduced(article, holds)
    now: dict[str, str] = {}
    spans = _moved(item.spans, found, losses, now)
    relations = relinked(item.relations, now) if item.relations else ()
    if Feature.RELATIONS in holds:
        losses[Feature.RELATIONS] += len(article.relations) - len(relations)
    losses[Feature.TEXT] += found.surface(0, len(found)) != article.text
    return Fitted(replace(item, spans=spans, relations=relations), +losses)


def _moved(
    spans: Sequence[ExchangeSpan], found: Tokens, losses: Counter[Feature], now: dict[str, str]
) -> tuple[ExchangeSpan, ...]:
    """Return the moved spans in order, each once; `now` gets what has become of each id."""
    kept: dict[tuple[int, int, str], ExchangeSpan] = {}
    moved = 0
    for span in spans:
        place = found.place(span.start, span.end)
        if place is None:
            losses[Feature.TOKENLESS] += 1
            continue
        first, last = place
        key = (first, -last, span.label)
        same = kept.get(key)
        if same is not None:
            losses[Feature.TOKENLESS] += 1
            if not same.id:  # a further fragment, to which no relation goes
                same = kept[key] = same._replace(id=span.id)
            now[span.id] = same.id
            continue
        start, end, text = found.starts[first], found.ends[last - 1], found.surface(first, last)
        now[span.id] = span.id
        if start != span.start or end != span.end:
            moved += 1
            kept[key] = span._replace(start=start, end=end, text=text)
        else:
            kept[key] = span if text == span.text else span._replace(text=text)
    losses[Feature.EDGES] += moved
    return tuple(kept[key] for key in sorted(kept))


def token_losses(spans: Iterable[ExchangeSpan], found: Tokens) -> Counter[Feature]:
    """Count what `fit_to_tokens` would move and leave out."""
    losses: Counter[Feature] = Counter()
    seen: set[tuple[int, int, str]] = set()
    for span in spans:
        place = found.place(span.start, span.end)
        if place is None or (*place, span.label) in seen:
            losses[Feature.TOKENLESS] += 1
            continue
        first, last = place
        seen.add((first, last, span.label))
        if found.starts[first] != span.start or found.ends[last - 1] != span.end:
            losses[Feature.EDGES] += 1
    return losses
