"""How many spans of the other parts have a text that stands in train.

Whoever reads a score wants to know how much of it may be memory alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.exchange import ExchangeSpan

TRAIN = "train"
_REMEMBERED = 1 << 16


class SeenTexts:
    """The spans of one part: train learns their texts, another part meets them.

    Texts are compared by match key, under the same label. Only hashes are kept, which are the
    same within a process: the texts of millions would be too many.
    """

    def __init__(self, *, known: set[int], learns: bool) -> None:
        self._known = known
        self._learns = learns
        self._seen: Counter[str] = Counter()

    @property
    def seen(self) -> Mapping[str, int] | None:
        """Label → spans whose text train has too; None for train itself."""
        return None if self._learns else self._seen

    def take(self, spans: Iterable[ExchangeSpan]) -> None:
        """Take in the spans of an item; train comes before all other parts."""
        if self._learns:
            self._known.update(map(_key, spans))
        else:
            self._seen.update(span.label for span in spans if _key(span) in self._known)


def seen_texts_of(parts: Iterable[str]) -> dict[str, SeenTexts]:
    """Return what takes the spans of each part; nothing where there is no train."""
    names = list(parts)
    known: set[int] = set()
    if TRAIN not in names:
        return {}
    return {name: SeenTexts(known=known, learns=name == TRAIN) for name in names}


def _key(span: ExchangeSpan) -> int:
    return hash((span.label, _folded(span.text)))


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> str:
    return match_key(text).strip()
