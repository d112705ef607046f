"""What a row of the article list says in words."""

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.article import ArticleSummary
from annotator.gui.messages import status_name
from annotator.gui.plain_text import tooltip


def title_text(summary: ArticleSummary) -> str:
    """The title, or words that say there is none."""
    return summary.title or QCoreApplication.translate("ArticleList", "Untitled article")


def detail_text(summary: ArticleSummary) -> str:
    """Source and date on one line, as far as the article has them."""
    return " · ".join(part for part in (summary.source, summary.published) if part)


def tooltip_text(summary: ArticleSummary) -> str:
    """The title in full, which may be cut in the row."""
    return tooltip(title_text(summary))


def accessible_text(summary: ArticleSummary) -> str:
    """The whole row for screen readers."""
    parts = (
        title_text(summary),
        detail_text(summary),
        status_name(summary.status),
        QCoreApplication.translate("ArticleList", "%Ln span(s)", "", summary.span_count),
    )
    return QCoreApplication.translate("ArticleList", ", ").join(part for part in parts if part)
