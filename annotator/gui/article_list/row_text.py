"""What a row of the article list says in words."""

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.article import ArticleSummary
from annotator.gui.language.dates import shown_day
from annotator.gui.language.messages import in_its_bounds, shown, status_name
from annotator.gui.look.plain_text import tooltip

# Unicode's isolates (UAX 9): first strong, left to right, and their end.
FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"


def title_text(summary: ArticleSummary) -> str:
    """The title, or words that say there is none."""
    return summary.title or QCoreApplication.translate("ArticleList", "Untitled article")


def detail_text(summary: ArticleSummary) -> str:
    """Source and date on one line, as far as the article has them.

    Both are isolated: after Arabic letters 2019-02-23 would be shown as 23-02-2019.
    """
    source = shown(summary.source) if summary.source else ""
    day = in_its_bounds(shown_day(summary.published or ""))
    published = f"{LEFT_TO_RIGHT}{day}{END}" if day else ""
    return " · ".join(part for part in (source, published) if part)


def tooltip_text(summary: ArticleSummary) -> str:
    """The title in full, which may be cut in the row, and the note."""
    return tooltip("\n\n".join(filter(None, (title_text(summary), summary.note))))


def accessible_text(summary: ArticleSummary) -> str:
    """The whole row for screen readers."""
    parts = (
        title_text(summary),
        detail_text(summary),
        status_name(summary.status),
        QCoreApplication.translate("ArticleList", "%Ln span(s)", "", summary.span_count),
        summary.note,
    )
    return QCoreApplication.translate("ArticleList", ", ").join(part for part in parts if part)
