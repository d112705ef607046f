"""What passes through an export: narrowed to what was chosen, counted, remembered for proof."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import Fit
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.seen_texts import SeenTexts

_LABEL, _TEXT = attrgetter("label"), attrgetter("text")


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

    def _count(self, item: AnnotatedArticle) -> None:
        self.lines += 1
        self.spans.update(map(_LABEL, item.spans))
        self.relations += len(item.relations)
        if self.texts is not None:
            self.texts.take(item.spans)
        if self.facts is not None:
            self.facts.take(item)
        self.fingerprints.append(fingerprint(map(_TEXT, item.spans)))


def fingerprint(texts: Iterable[str]) -> int:
    """Return a 64-bit number that two lists of texts share only if they are equal."""
    return hash(tuple(texts))
