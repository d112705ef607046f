"""Spans as tokens have them: moved outwards, counted, never dropped in silence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from annotator.core.arabic.tokens import Tokens, tokens
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.features import Feature, losses_of, reduced, relinked
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.tagging import Marked
from annotator.core.formats.base.writer_options import OptionValue, WriterOption, WriterSettings

_START, _END = attrgetter("start"), attrgetter("end")

_Place = tuple[int, int, str]
"""The first token of a span, the one behind its last negated, and its label: in order."""

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


def placed_on_tokens(
    article: AnnotatedArticle, holds: frozenset[Feature], found: Tokens
) -> tuple[Fitted, Sequence[Marked]]:
    """Move every span outwards to the edges of tokens; tell which tokens each has now.

    The text of a span becomes its tokens joined by one space. Spans that touch no token, and
    those that become equal to another one, are left out and counted; so is what is moved.
    Relations of a span that fell together with another one go to that.
    """
    losses = losses_of(article, holds)
    item = reduced(article, holds)
    now: dict[str, str] = {}
    kept = _moved(item.spans, found, losses, now)
    places = sorted(kept)
    spans = tuple(map(kept.__getitem__, places))
    relations = relinked(item.relations, now) if item.relations else ()
    if Feature.RELATIONS in holds:
        losses[Feature.RELATIONS] += len(article.relations) - len(relations)
    losses[Feature.TEXT] += found.surface(0, len(found)) != article.text
    fitted = Fitted(replace(item, spans=spans, relations=relations), +losses)
    return fitted, [(first, -last, label) for first, last, label in places]


def _moved(
    spans: Sequence[ExchangeSpan], found: Tokens, losses: Counter[Feature], now: dict[str, str]
) -> dict[_Place, ExchangeSpan]:
    """Return the moved spans by their places; `now` gets what has become of each id."""
    kept: dict[_Place, ExchangeSpan] = {}
    starts, ends = found.starts, found.ends
    left_out = moved = 0
    places = found.places(map(_START, spans), map(_END, spans))
    for span, (first, last) in zip(spans, places, strict=True):
        key = (first, -last, span.label)
        same = kept.get(key)
        if first >= last or same is not None:
            left_out += 1
            if same is not None:
                if not same.id:  # a further fragment, to which no relation goes
                    same = kept[key] = same._replace(id=span.id)
                now[span.id] = same.id
            continue
        now[span.id] = span.id
        there = (starts[first], ends[last - 1], found.surface(first, last))
        if span[1:4] == there:
            kept[key] = span
        else:
            moved += span[1:3] != there[:2]
            kept[key] = _placed(span, *there)
    losses[Feature.TOKENLESS] += left_out
    losses[Feature.EDGES] += moved
    return kept


def _placed(span: ExchangeSpan, start: int, end: int, text: str) -> ExchangeSpan:
    """Return a span at another place; `_replace` takes twice as long."""
    id_, _, _, _, label, attributes, entity, origin, note, fragments = span
    return ExchangeSpan(id_, start, end, text, label, attributes, entity, origin, note, fragments)
