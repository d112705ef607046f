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
    starts, ends, texts = found.starts, found.ends, found.texts
    moved = 0
    places = found.places(map(_START, spans), map(_END, spans))
    for span, (first, last) in zip(spans, places, strict=True):
        # Taken apart at once, which is quicker than its fields by name and `_replace`.
        id_, begin, reach, surface, label, attributes, entity, origin, note, pieces = span
        key = (first, -last, label)
        if key in kept:
            now[id_] = _joined(kept, key, id_)
        if first >= last or key in kept:
            continue
        now[id_] = id_
        start, end = starts[first], ends[last - 1]
        text = texts[first] if last - first == 1 else " ".join(texts[first:last])
        is_moved = start != begin or end != reach
        moved += is_moved
        kept[key] = span
        if is_moved or text != surface:
            kept[key] = ExchangeSpan(
                id_, start, end, text, label, attributes, entity, origin, note, pieces
            )
    losses[Feature.TOKENLESS] += len(spans) - len(kept)
    losses[Feature.EDGES] += moved
    return kept


def _joined(kept: dict[_Place, ExchangeSpan], key: _Place, id_: str) -> str:
    """Return the id of the span that one fell together with.

    A further fragment, to which no relation goes, gets that of the other.
    """
    same = kept[key]
    if not same.id:
        same = kept[key] = same._replace(id=id_)
    return same.id
