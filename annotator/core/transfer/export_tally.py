"""What passes through an export: narrowed to what was chosen, counted, remembered for proof."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from operator import attrgetter

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_choice import Effect
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import Fit
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.seen_texts import SeenTexts, SpanTexts

_LABEL, _TEXT = attrgetter("label"), attrgetter("text")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a tally counted, on its way from one process to another."""

    lines: int
    articles: int
    spans: Counter[str]
    relations: int
    fingerprints: "array[int]"
    losses: Counter[Feature]
    cut_relations: int
    effects: Counter[Effect]
    facts: CardFacts | None
    texts: SpanTexts | None


class ExportTally:
    """Counts what is written, and keeps a fingerprint of each item's spans.

    The fingerprints (8 bytes an item) are compared with what a stranger cuts out of the
    written file.
    """

    def __init__(
        self,
        *,
        choosing: Choosing,
        fit: Fit,
        texts: SeenTexts | None = None,
        sent_texts: SpanTexts | None = None,
        facts: CardFacts | None = None,
    ) -> None:
        self.choosing = choosing
        self.texts = texts
        self.facts = facts
        self.lines = 0
        self.spans: Counter[str] = Counter()
        self.relations = 0
        self.fingerprints = array("q")
        self._losses: Counter[Feature] = Counter()
        self._fit = fit
        self._sent_texts = sent_texts

    @property
    def losses(self) -> Counter[Feature]:
        """What the format could not hold so far, and what the cutting into units cost."""
        return self._losses + Counter({Feature.RELATIONS: self.choosing.cut_relations})

    def passing(self, items: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        """Yield what is to be written of each item, and count it."""
        for chosen in self.choosing.passing(items):
            item, losses = self._fit(chosen)
            if losses:
                self._losses.update(losses)
            self._count(item)
            yield item

    def counted(self) -> Counted:
        """Return what was counted so far."""
        return Counted(
            lines=self.lines,
            articles=self.choosing.articles,
            spans=self.spans,
            relations=self.relations,
            fingerprints=self.fingerprints,
            losses=self._losses,
            cut_relations=self.choosing.cut_relations,
            effects=self.choosing.effects,
            facts=self.facts,
            texts=self._sent_texts,
        )

    def add(self, more: Counted) -> None:
        """Add what was counted of the articles that come next."""
        self.lines += more.lines
        self.choosing.articles += more.articles
        self.spans.update(more.spans)
        self.relations += more.relations
        self.fingerprints.extend(more.fingerprints)
        self._losses.update(more.losses)
        self.choosing.cut_relations += more.cut_relations
        self.choosing.effects.update(more.effects)
        if self.facts is not None and more.facts is not None:
            self.facts.add(more.facts)
        if self.texts is not None and more.texts is not None:
            self.texts.add(more.texts)

    def _count(self, item: AnnotatedArticle) -> None:
        self.lines += 1
        self.spans.update(map(_LABEL, item.spans))
        self.relations += len(item.relations)
        if self.texts is not None:
            self.texts.take(item.spans)
        if self._sent_texts is not None:
            self._sent_texts.take(item.spans)
        if self.facts is not None:
            self.facts.take(item)
        self.fingerprints.append(fingerprint(map(_TEXT, item.spans)))


def fingerprint(texts: Iterable[str]) -> int:
    """Return a 64-bit number that two lists of texts share only if they are equal.

    It is the same in every process, which `hash` is not. No text has a NUL character.
    """
    data = "\0".join(texts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little", signed=True)
