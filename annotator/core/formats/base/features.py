"""What a project holds, and what a format makes of it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class Feature(StrEnum):
    """Something a format can hold or loses; words and labels are held by all."""

    TEXT = "text"
    EDGES = "edges"
    TOKENLESS = "tokenless"
    META = "meta"
    STATUS = "status"
    ANNOTATOR = "annotator"
    SPLIT = "split"
    ARTICLE_ATTRIBUTES = "article_attributes"
    ARTICLE_NOTES = "article_notes"
    FRAGMENTS = "fragments"
    SPAN_ATTRIBUTES = "span_attributes"
    ENTITIES = "entities"
    ORIGINS = "origins"
    NOTES = "notes"
    RELATIONS = "relations"
    RELATION_ATTRIBUTES = "relation_attributes"
    IDS = "ids"


_FRAGMENTS, _ATTRIBUTES = attrgetter("fragments"), attrgetter("attributes")
_ENTITY, _ORIGIN, _NOTE = attrgetter("entity"), attrgetter("origin"), attrgetter("note")

EVERYTHING = frozenset(Feature)
"""What the native format holds."""

EXACT = frozenset({Feature.TEXT, Feature.EDGES, Feature.TOKENLESS})
"""What every format holds that writes the text itself, not its tokens."""

LOSSES: dict[Feature, str] = {
    Feature.TEXT: QT_TRANSLATE_NOOP(
        "Losses", "texts of which only the tokens are kept, not what stands between them"
    ),
    Feature.EDGES: QT_TRANSLATE_NOOP("Losses", "spans moved to the edges of tokens"),
    Feature.TOKENLESS: QT_TRANSLATE_NOOP(
        "Losses", "spans left out: without any token, or equal to another one once moved"
    ),
    Feature.META: QT_TRANSLATE_NOOP("Losses", "metadata values"),
    Feature.STATUS: QT_TRANSLATE_NOOP("Losses", "statuses"),
    Feature.ANNOTATOR: QT_TRANSLATE_NOOP("Losses", "annotator names"),
    Feature.SPLIT: QT_TRANSLATE_NOOP("Losses", "splits"),
    Feature.ARTICLE_ATTRIBUTES: QT_TRANSLATE_NOOP("Losses", "attributes of articles"),
    Feature.ARTICLE_NOTES: QT_TRANSLATE_NOOP("Losses", "notes on articles"),
    Feature.FRAGMENTS: QT_TRANSLATE_NOOP(
        "Losses", "spans of several fragments (each fragment becomes a span)"
    ),
    Feature.SPAN_ATTRIBUTES: QT_TRANSLATE_NOOP("Losses", "attributes of spans"),
    Feature.ENTITIES: QT_TRANSLATE_NOOP("Losses", "links to entities"),
    Feature.ORIGINS: QT_TRANSLATE_NOOP("Losses", "origins of spans"),
    Feature.NOTES: QT_TRANSLATE_NOOP("Losses", "notes"),
    Feature.RELATIONS: QT_TRANSLATE_NOOP("Losses", "relations"),
    Feature.RELATION_ATTRIBUTES: QT_TRANSLATE_NOOP("Losses", "attributes of relations"),
    Feature.IDS: QT_TRANSLATE_NOOP("Losses", "ids of articles, spans and relations"),
}
"""What is lost, in words that follow a number; the window translates them."""


_COUNTS: dict[Feature, Callable[[AnnotatedArticle], int]] = {
    Feature.META: lambda article: len(article.meta) - list(article.meta.values()).count(None),
    Feature.STATUS: lambda article: int(article.status is not ArticleStatus.NEW),
    Feature.ANNOTATOR: lambda article: int(article.annotator is not None),
    Feature.SPLIT: lambda article: int(article.split is not None),
    Feature.ARTICLE_ATTRIBUTES: lambda article: len(article.attributes),
    Feature.ARTICLE_NOTES: lambda article: int(bool(article.note)),
    Feature.FRAGMENTS: lambda article: len(list(filter(_FRAGMENTS, article.spans))),
    Feature.SPAN_ATTRIBUTES: lambda article: sum(map(len, map(_ATTRIBUTES, article.spans))),
    Feature.ENTITIES: lambda article: len(list(filter(_ENTITY, article.spans))),
    Feature.ORIGINS: lambda article: (
        len(article.spans) - list(map(_ORIGIN, article.spans)).count("imported")
    ),
    Feature.NOTES: lambda article: len(list(filter(_NOTE, article.spans))),
    Feature.RELATIONS: lambda article: len(article.relations),
    Feature.RELATION_ATTRIBUTES: lambda article: sum(
        len(link.attributes) for link in article.relations
    ),
}
"""How often an article has each feature."""


def losses_of(article: AnnotatedArticle, holds: frozenset[Feature]) -> Counter[Feature]:
    """Count what of an article a format that holds only `holds` would lose.

    Ids are not counted: they say nothing about the text and every other format loses them.
    """
    found = [(feature, lost) for feature, count in _counted(holds) if (lost := count(article))]
    losses = Counter(dict(found))
    if losses and losses[Feature.FRAGMENTS] and (repeated := _repeated(article.spans)):
        losses[Feature.TOKENLESS] = repeated
    return losses


@lru_cache(maxsize=64)
def _counted(
    holds: frozenset[Feature],
) -> list[tuple[Feature, Callable[[AnnotatedArticle], int]]]:
    return [(feature, count) for feature, count in _COUNTS.items() if feature not in holds]


def reduced(article: AnnotatedArticle, holds: frozenset[Feature]) -> AnnotatedArticle:
    """Return the article as a format that does not hold fragments or relations has it.

    Each fragment becomes a span of its own, so that no text is marked that was not; relations
    go to the first fragment. Of spans that are then equal the one that was whole stays, with
    the relations of the others.
    """
    spans, relations = article.spans, article.relations
    if relations and Feature.RELATIONS not in holds:
        relations = ()
    if Feature.FRAGMENTS not in holds and any(map(_FRAGMENTS, spans)):
        now: dict[str, str] = {}
        spans = _once(spans, article.text, now)
        relations = relinked(relations, now)
    if spans is article.spans and relations is article.relations:
        return article
    return replace(article, spans=spans, relations=relations)


def relinked(
    relations: Sequence[ExchangeRelation], now: Mapping[str, str]
) -> tuple[ExchangeRelation, ...]:
    """Return relations between the spans that there are now, by their old ids; each once."""
    found: dict[tuple[str, str, str], ExchangeRelation] = {}
    for link in relations:
        source, target = now.get(link.source), now.get(link.target)
        if source is not None and target is not None and source != target:
            moved = link._replace(source=source, target=target)
            found.setdefault((link.label, source, target), moved)
    return tuple(found.values())


def _pieces(span: ExchangeSpan, text: str) -> list[ExchangeSpan]:
    if not span.fragments:
        return [span]
    return [
        span._replace(
            id=span.id if at == 0 else "",
            start=start,
            end=end,
            text=text[start:end],
            fragments=(),
        )
        for at, (start, end) in enumerate(span.fragments)
    ]


def _once(
    spans: Sequence[ExchangeSpan], text: str, now: dict[str, str]
) -> tuple[ExchangeSpan, ...]:
    """Return spans of one piece, none twice; `now` gets what has become of each id."""
    whole = [span for span in spans if not span.fragments]
    pieces = [piece for span in spans if span.fragments for piece in _pieces(span, text)]
    pieces.sort(key=lambda piece: not piece.id)  # those that relations go to come first
    kept: dict[tuple[int, int, str], ExchangeSpan] = {}
    for span in (*whole, *pieces):
        same = kept.setdefault((span.start, -span.end, span.label), span)
        now[span.id] = same.id
    return tuple(kept[key] for key in sorted(kept))


def _repeated(spans: Sequence[ExchangeSpan]) -> int:
    """Count the spans that fall together with another one once fragments are spans."""
    if not any(map(_FRAGMENTS, spans)):
        return 0
    ends = [
        (*piece, span.label)
        for span in spans
        for piece in span.fragments or ((span.start, span.end),)
    ]
    return len(ends) - len(set(ends))
