"""Articles as news agencies write them, for benchmarks: words by Zipf's law, marks, clitics."""

import hashlib
from collections.abc import Iterator
from itertools import accumulate
from random import Random

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.identity import new_uuid

SPANS = 30
_CHARACTERS = 1640
"""Some 3 KB in UTF-8."""

_WORDS = 30_000
_LETTERS = "اااللييمنورتبعدسفحكقجهطشصخغضذثزظءأإة"
_CLITICS = ("", "", "", "", "و", "ب", "ل", "ال", "ال", "وال", "بال")
_LABELS = ("actor", "place", "role", "figure", "quote")
_VALUES: tuple[dict[str, str | int], ...] = (
    {"type": "person"}, {"type": "city"}, {}, {"kind": "object_count", "value": 7},
    {"type": "direct"},
)  # fmt: skip


def articles(count: int) -> Iterator[AnnotatedArticle]:
    """Yield articles of 3 KB with 30 spans, no two the same; the same ones each time."""
    random = Random(7)
    words = ["".join(random.choices(_LETTERS, k=random.randint(2, 8))) for _ in range(_WORDS)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
    for number in range(count):
        chosen = random.choices(words, cum_weights=weights, k=_CHARACTERS // 4)
        yield _article(_text(chosen, random), number, random)


def _text(words: list[str], random: Random) -> str:
    """Join words to sentences of some 25, paragraphs of some 3; quotations and numbers occur."""
    parts: list[str] = []
    length = 0
    for at, word in enumerate(words):
        token = random.choice(_CLITICS) + word
        chance = random.random()
        if chance < 0.03:
            token = f"«{token}»"
        elif chance < 0.06:
            token = f"{random.randint(1, 3000)}"
        elif chance < 0.11:
            token += "،"
        end = " "
        if at % 25 == 24:
            end = ".\n" if at % 75 == 74 else ". "
        parts.append(token + end)
        length += len(parts[-1])
        if length > _CHARACTERS:
            break
    return "".join(parts).strip()


def _article(text: str, number: int, random: Random) -> AnnotatedArticle:
    return AnnotatedArticle(
        id=new_uuid(),
        text=text,
        meta={**dict.fromkeys(META_KEYS), "title": f"خبر {number}", "source": "وكالة"},
        status=ArticleStatus.DONE,
        annotator="Huda",
        spans=_spans(text, random),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _spans(text: str, random: Random) -> list[ExchangeSpan]:
    """Return spans from word to word, some within the one before."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == " ")]
    step = (len(starts) - 6) // SPANS
    found = []
    for at in range(SPANS):
        first = at * step
        start = starts[first]
        end = starts[first + random.choice((1, 1, 1, 2, 2, 3, 5))] - 1
        label = at % len(_LABELS)
        found.append(
            ExchangeSpan(
                new_uuid(), start, end, text[start:end], _LABELS[label], _VALUES[label],
                origin="manual",
            )
        )  # fmt: skip
    return sorted(found, key=lambda span: (span.start, -span.end, span.label, span.id))
