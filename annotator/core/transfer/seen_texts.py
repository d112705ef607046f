"""How many spans of the other parts have a text that stands in train.

Whoever reads a score wants to know how much of it may be memory alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import chain

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.exchange import ExchangeSpan

TRAIN = "train"
_REMEMBERED = 1 << 16


@dataclass(frozen=True, slots=True)
class SpanTexts:
    """The texts of some spans, counted; a process that knows nothing of train can do that."""

    by_label: dict[str, Counter[int]] = field(default_factory=dict)
    """Label → checksum of label and text → number of spans."""

    def take(self, spans: Iterable[ExchangeSpan]) -> None:
        """Take in the spans of an item."""
        for span in spans:
            self.by_label.setdefault(span.label, Counter())[_key(span.label, span.text)] += 1


class SeenTexts:
    """The spans of one part: train learns their texts, another part meets them.

    Texts are compared by match key, under the same label. Only checksums are kept, which are
    the same in every process: the texts of millions would be too many. Spans come one item
    after the other, or counted by another process; the order of a part's items is no matter.
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
            self._known.update(_key(span.label, span.text) for span in spans)
        else:
            met = (span.label for span in spans if _key(span.label, span.text) in self._known)
            self._seen.update(met)

    def add(self, texts: SpanTexts) -> None:
        """Take in spans that were counted elsewhere."""
        if self._learns:
            self._known.update(chain.from_iterable(texts.by_label.values()))
            return
        for label, counts in texts.by_label.items():
            if met := sum(counts[key] for key in self._known.intersection(counts)):
                self._seen[label] += met


def seen_texts_of(parts: Iterable[str]) -> dict[str, SeenTexts]:
    """Return what takes the spans of each part; nothing where there is no train."""
    names = list(parts)
    known: set[int] = set()
    if TRAIN not in names:
        return {}
    return {name: SeenTexts(known=known, learns=name == TRAIN) for name in names}


@lru_cache(maxsize=_REMEMBERED)
def _key(label: str, text: str) -> int:
    """Return a checksum of 64 bits. No label has a NUL character."""
    data = f"{label}\0{match_key(text).strip()}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest())
