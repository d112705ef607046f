"""The article on the screen, as a value that commands can plan on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.core.domain.article import Article
from annotator.core.domain.changes import Edit, RecordChange
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import ArticleDirection
from annotator.core.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Article, layer and scheme as the window shows them now.

    Runs ahead of the file by the edits that wait to be written.
    """

    article: Article
    layer: Layer
    scheme: Scheme

    def applied(self, records: Sequence[RecordChange]) -> "OpenArticle":
        """Return the article after the record changes that concern it."""
        article, scheme = self.article, self.scheme
        for change in records:
            record = change.after
            if isinstance(record, ArticleDirection) and record.article_id == article.id:
                article = replace(article, direction=record.direction)
            elif isinstance(record, Scheme):
                scheme = record
        return OpenArticle(article, self.layer.applied(records), scheme)

    def with_waiting(self, edits: Iterable[Edit]) -> "OpenArticle":
        """Return the article after edits that the file may not hold yet."""
        shown = self
        for edit in edits:
            shown = shown.applied(edit.records)
        return shown
