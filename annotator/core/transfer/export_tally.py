"""What passes through an export: counted, narrowed to some labels, remembered for proof."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import Fit


class ExportTally:
    """Counts what is written, and keeps a fingerprint of each article's spans.

    The fingerprints (8 bytes an article) are compared with what a stranger cuts out of the
    written file.
    """

    def __init__(self, *, labels: frozenset[str], fit: Fit) -> None:
        self.lines = 0
        self.articles = 0
        self.spans: Counter[str] = Counter()
        self.relations = 0
        self.losses: Counter[Feature] = Counter()
        self.fingerprints = array("q")
        self._labels = labels
        self._fit = fit
        self._last = ""

    def passing(self, items: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        """Yield what is to be written of each item, and count it."""
        for given in items:
            item = _narrowed(given, self._labels) if self._labels else given
            item, losses = self._fit(item)
            if losses:
                self.losses.update(losses)
            self._count(item)
            yield item

    def _count(self, item: AnnotatedArticle) -> None:
        self.lines += 1
        if item.id != self._last:  # the layers of an article come one after the other
            self._last = item.id
            self.articles += 1
        self.spans.update([span[4] for span in item.spans])
        self.relations += len(item.relations)
        self.fingerprints.append(fingerprint([span[3] for span in item.spans]))


def fingerprint(texts: Sequence[str]) -> int:
    """Return a 64-bit number that two lists of texts share only if they are equal."""
    return hash(tuple(texts))


def _narrowed(item: AnnotatedArticle, labels: frozenset[str]) -> AnnotatedArticle:
    """Return the article with the spans of some labels, and the relations between them."""
    spans = tuple(span for span in item.spans if span.label in labels)
    kept = {span.id for span in spans}
    relations = tuple(x for x in item.relations if x.source in kept and x.target in kept)
    return replace(item, spans=spans, relations=relations)
