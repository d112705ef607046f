"""The way to a place in any article: the article is opened first, where it is another one."""

from PySide6.QtCore import QObject

from annotator.core.domain.span import Fragment
from annotator.core.search.concordance import Hit
from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace


class Arrival(QObject):
    """Chooses a span, or selects the place of a hit that no span of the open layer covers."""

    def __init__(self, workspace: Workspace, text: ArticlePane) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._text = text
        self._coming: tuple[int, str, Hit | None] | None = None
        workspace.article_opened.connect(self._arrive)

    def go(self, article_id: int, span: str, hit: Hit | None = None) -> None:
        """Choose a span, or select the place of a hit; the text has the keyboard then."""
        shown = self._workspace.open_article
        if shown is not None and shown.article.id == article_id:
            self._show(span, hit)
            return
        self._coming = (article_id, span, hit)
        self._workspace.show_article(article_id)

    def go_to_hit(self, hit: Hit) -> None:
        """Go to the place of a hit."""
        self.go(hit.article_id, hit.span, hit)

    def _arrive(self, shown: OpenArticle | None) -> None:
        coming, self._coming = self._coming, None
        if shown is not None and coming is not None and coming[0] == shown.article.id:
            self._show(*coming[1:])

    def _show(self, span: str, hit: Hit | None) -> None:
        known = span if self._text.labelling.find(span) is not None else self._span_at(hit)
        if hit is None or known:
            self._text.choose_span(known)
        else:
            self._text.choose_range(hit.start, hit.end)

    def _span_at(self, hit: Hit | None) -> str:
        """Return the UUID of a span that covers just the place of a hit, "" where none does."""
        shown = self._workspace.open_article
        if shown is None or hit is None:
            return ""
        pieces = (Fragment(hit.start, hit.end),)
        spans = (span.uuid for span in shown.layer.spans if span.fragments == pieces)
        return next(spans, "")
