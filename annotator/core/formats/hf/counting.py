"""What a data file holds, for its card."""

from collections import Counter
from dataclasses import dataclass, field

from annotator.core.domain.exchange import AnnotatedArticle


@dataclass(slots=True)
class Counts:
    """Numbers of one data file, and the first example of each label."""

    rows: int = 0
    tokens: int = 0
    relations: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def see(self, article: AnnotatedArticle, tokens: int) -> None:
        """Count the row of an article that has so many tokens."""
        self.rows += 1
        self.tokens += tokens
        self.relations += len(article.relations)
        labels = [span.label for span in article.spans]
        self.labels.update(labels)
        self.origins.update([span.origin for span in article.spans])
        if not self.examples.keys() >= set(labels):
            for span in article.spans:
                self.examples.setdefault(span.label, article.text[span.start : span.end])

    def add(self, other: "Counts") -> None:
        """Add the numbers of rows that come next."""
        self.rows += other.rows
        self.tokens += other.tokens
        self.relations += other.relations
        self.labels.update(other.labels)
        self.origins.update(other.origins)
        self.examples = other.examples | self.examples
