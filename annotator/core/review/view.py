"""What a check of one article looks at."""

from dataclasses import dataclass

from annotator.core.commands.base import quoted
from annotator.core.domain.article import Article
from annotator.core.domain.layer import Layer
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.domain.scheme import Ability, Scheme
from annotator.core.domain.span import Span


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One article with one layer of it, and the scheme."""

    article: Article
    layer: Layer
    scheme: Scheme

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    def labels_with(self, ability: Ability) -> frozenset[str]:
        """Return the labels that have an ability."""
        return frozenset(label.id for label in self.scheme.labels if ability in label.abilities)

    def shown(self, span: Span) -> str:
        """Return the text of a span on one short line."""
        return quoted(span.surface(self.text))

    def finding(self, code: ReviewCode, span: Span, **details: str | int) -> ReviewFinding:
        """Return a finding at a span; its text is among the details."""
        return ReviewFinding(
            code=code,
            article_id=self.article.id,
            annotator_id=self.layer.annotator_id,
            span_uuid=span.uuid,
            details={"text": self.shown(span), **details},
        )
