"""What a dataset card tells of the articles and spans it is about, gathered as they pass."""

import re
from collections import Counter
from dataclasses import dataclass, field
from operator import attrgetter

from annotator.core.domain.article import meta_text
from annotator.core.domain.exchange import AnnotatedArticle

_ORIGIN = attrgetter("origin")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@dataclass(slots=True)
class CardFacts:
    """Sources and dates of articles, origins and first examples of spans."""

    sources: Counter[str] = field(default_factory=Counter)
    """Source → articles; "" where none is named."""
    first_day: str = ""
    last_day: str = ""
    undated: int = 0
    origins: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    """Label → the text of its first span."""
    _last: str = ""

    def take(self, item: AnnotatedArticle) -> None:
        """Take in an item as it is written; the items of an article come one after the other."""
        article = meta_text(item.meta, "unit_of") or item.id
        if article != self._last:
            self._last = article
            self._take_article(item)
        self.origins.update(map(_ORIGIN, item.spans))
        for span in item.spans:
            if span.label not in self.examples:
                self.examples[span.label] = span.text

    def add(self, more: "CardFacts") -> None:
        """Add what was gathered of the articles that come next."""
        self.sources.update(more.sources)
        self.first_day = min(filter(None, (self.first_day, more.first_day)), default="")
        self.last_day = max(self.last_day, more.last_day)
        self.undated += more.undated
        self.origins.update(more.origins)
        self.examples = more.examples | self.examples

    def _take_article(self, item: AnnotatedArticle) -> None:
        self.sources[meta_text(item.meta, "source")] += 1
        found = _DATE.match(meta_text(item.meta, "published"))
        if found is None:
            self.undated += 1
            return
        day = found.group()
        self.first_day = min(self.first_day or day, day)
        self.last_day = max(self.last_day, day)
