"""The lines of the export dialog that say what would be written and lost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.scheme import Scheme
from annotator.gui.dialogs.split_report import SplitReportDialog
from annotator.gui.language.messages import listed, number, sentence
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.split_words import SplitWords
from annotator.gui.transfers.survey_calls import Outlook, SinceLast
from annotator.gui.transfers.tasks import Progress

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport


class OutlookLines(QWidget):
    """Counts of the choice as it stands; a person may export before they have come."""

    told = Signal()
    """The lines say something else, and may need more room."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._report: ExportReport | None = None
        self.counts = label(wrap=True)
        self.losses = label(role="muted", wrap=True)
        self.since = label(role="muted", wrap=True)
        self.since.hide()
        self.parts_button = QPushButton(self.tr("La&bels in each part…"))
        self.parts_button.setAutoDefault(False)
        self.parts_button.clicked.connect(self._show_parts)
        """To be placed by the dialog, where there is room beside the lines."""
        self.parts_button.hide()
        self._split_words = SplitWords(scheme, self)
        self.has_losses = False
        """Whether what was counted last cannot all be held; False while it is counted."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.counts)
        column.addWidget(self.losses)
        column.addWidget(self.since)
        self.show_counting()

    def show_counting(self) -> None:
        """Say that it is being counted; the losses told before are of another choice."""
        self.counts.setText(self.tr("Counting what would be written…"))
        self.losses.clear()
        self.has_losses = False
        self._keep(None)

    def show_progress(self, progress: Progress) -> None:
        """Say how far counting is."""
        if progress.total:
            share = self.locale().toString(100 * progress.done // progress.total)
            told = self.tr("Counting what would be written… {share}%").format(share=share)
            self.counts.setText(told)

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what would be written, and what the format cannot hold."""
        template = self.tr("{articles} with {spans} would be written.")
        report = outlook.report
        if report.lines != report.articles:
            template = self.tr("{articles} as {items} with {spans} would be written.")
        told = template.format(
            articles=self.tr("%Ln article(s)", "", report.articles),
            items=self.tr("%Ln item(s)", "", report.lines),
            spans=self.tr("%Ln span(s)", "", sum(report.spans.values())),
        )
        effects = [
            f"{number(count)} {QCoreApplication.translate('Effects', what)}"
            for count, what in outlook.effects
        ]
        told = f"{told} {listed(effects)}." if effects else told
        split = self._split_words.of(report)
        self.counts.setText(f"{told}\n{split}" if split else told)
        lost = [
            f"{number(count)} {QCoreApplication.translate('Losses', what)}"
            for count, what in outlook.losses
        ]
        self._keep(report)
        self.has_losses = bool(lost)
        self.losses.setText(
            self.tr("This format cannot hold: {losses}.").format(losses=listed(lost))
            if lost
            else self.tr("Nothing would be lost.")
        )
        self.told.emit()

    def show_since(self, since: SinceLast) -> None:
        """Say what changed since the last export, as far as it was chosen then."""
        articles, spans = since.changes.articles, since.changes.spans
        counted = (
            (articles.added, self.tr("%Ln article(s) added", "", articles.added)),
            (articles.removed, self.tr("%Ln article(s) gone", "", articles.removed)),
            (articles.changed, self.tr("%Ln article(s) changed", "", articles.changed)),
            (spans.added, self.tr("%Ln span(s) added", "", spans.added)),
            (spans.removed, self.tr("%Ln span(s) gone", "", spans.removed)),
            (spans.changed, self.tr("%Ln span(s) changed", "", spans.changed)),
            (since.changes.scheme, self.tr("the scheme changed")),
        )
        told = listed([words for count, words in counted if count]) or self.tr("nothing changed")
        when = QDateTime.fromMSecsSinceEpoch(since.record.at_ms)
        day = self.locale().toString(when.date(), QLocale.FormatType.ShortFormat)
        template = self.tr("Since the last export ({format}, {day}): {changes}.")
        self.since.setText(
            template.format(format=f"\u2066{since.record.format_name}\u2069", day=day, changes=told)
        )
        self.since.show()
        self.told.emit()

    def show_failure(self, error: AnnotatorError) -> None:
        """Say why nothing can be told."""
        self.counts.setText(sentence(error))
        self.losses.clear()
        self.has_losses = False
        self._keep(None)

    def _keep(self, report: "ExportReport | None") -> None:
        """Offer the table of a report that has parts."""
        self._report = report
        self.parts_button.setVisible(report is not None and bool(report.parts))

    def _show_parts(self) -> None:
        if self._report is not None:
            dialog = SplitReportDialog(self._report, self._scheme, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
