"""The head of the article: title, where and when it appeared, how far one is with it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus, meta_text
from annotator.gui.article_pane.progress_line import ProgressLine
from annotator.gui.article_pane.source_link import SourceLink
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.language.dates import shown_day
from annotator.gui.language.messages import filled, in_its_order, status_name
from annotator.gui.language.messages import shown as isolated
from annotator.gui.look.plain_text import label, set_tip

EDGE = 16
"""Pixels to the sides, and before what stands at the end of a line."""
ICON = 14
TALL = 1.3
"""How much higher a line is than its font says."""
_DOT = " · "
_ROLES = {ArticleStatus.DONE: "success", ArticleStatus.SKIPPED: "warning"}


class ArticleHeader(QWidget):
    """Shows values; asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: OpenArticle | None = None
        self._title = label(role="heading")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._details = label(role="muted")
        self._details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._status = label()
        self.link = SourceLink()
        self.note_button = QToolButton()
        self.note_button.setAutoRaise(True)
        self.note_button.setIconSize(QSize(ICON, ICON))
        self.progress = ProgressLine()
        self._lay_out()

    def show_article(self, shown: OpenArticle | None) -> None:
        """Show another article, or the same one after an edit."""
        before, self._shown = self._shown, shown
        if shown is None:
            return
        is_other = before is None or before.article is not shown.article
        if is_other:
            self.link.show_link(meta_text(shown.article.meta, "url"))
        has_moved_on = before is None or before.layer.status is not shown.layer.status
        if has_moved_on:
            self._show_status(shown.layer.status)
        if is_other or has_moved_on:  # the status takes room from the title
            self._show_texts(shown)

    def place_note(self, note: QWidget) -> None:
        """Put the note of the article above the line of progress."""
        self._column.insertWidget(1, note)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(EDGE, 6, EDGE, 6)
        rows.setSpacing(0)
        for text, at_end in (
            (self._title, (self.note_button, self._status)),
            (self._details, (self.link,)),
        ):
            row = QHBoxLayout()
            row.setSpacing(EDGE)
            row.addWidget(text, 1)
            for widget in at_end:
                row.addWidget(widget)
            rows.addLayout(row)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(rows)
        column.addWidget(self.progress)

    def _show_texts(self, shown: OpenArticle) -> None:
        meta = shown.article.meta
        title = shown.article.title or _first_words(shown.article.text)
        values = (meta_text(meta, key) for key in ("source", "published", "author"))
        # Isolated: after Arabic letters 2019-02-23 would be shown as 23-02-2019.
        parts = [isolated(shown_day(value)) for value in values if value]
        words = len(shown.article.text.split())
        parts.append(filled(self.tr("{count} words"), {"count": words}))
        self._show_elided(self._title, in_its_order(title), self.note_button, self._status)
        line = _DOT.join(part for part in parts if part)
        self._show_elided(self._details, line, self.link)

    def _show_status(self, status: ArticleStatus) -> None:
        self._status.setText(status_name(status))
        self._status.setProperty("role", _ROLES.get(status, "muted"))
        self._status.style().unpolish(self._status)
        self._status.style().polish(self._status)

    def _show_elided(self, widget: QLabel, text: str, *beside: QWidget) -> None:
        # To the side of the window, whichever script the title is in.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        centre = Qt.AlignmentFlag.AlignVCenter
        widget.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | centre)
        metrics = QFontMetrics(widget.font())
        # A hamza over an alef stands higher than the metrics of a Latin font say.
        widget.setMinimumHeight(round(metrics.height() * TALL))
        line = " ".join(text.split())
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._room(*beside))
        widget.setText(shown)
        set_tip(widget, line if shown != line else "")

    def _room(self, *beside: QWidget) -> int:
        """How many pixels a line has beside what stands at its end."""
        at_end = sum(one.sizeHint().width() + EDGE for one in beside if not one.isHidden())
        return self.width() - at_end - 2 * EDGE

    def _again(self) -> None:
        shown, self._shown = self._shown, None
        self.show_article(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None:
            self._show_texts(self._shown)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._again()


def _first_words(text: str, most: int = 120) -> str:
    return " ".join(text[:most].split())
