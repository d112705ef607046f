"""The pages of the export dialog on which a person chooses what is written."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.core.domain.export_choice import ExportChoice
from annotator.core.domain.scheme import Scheme
from annotator.gui.dialogs.export_articles import ArticlesPage
from annotator.gui.dialogs.export_options import FormatOptions
from annotator.gui.dialogs.export_sources import SourcesPage
from annotator.gui.dialogs.export_spans import AttributesList, SpansTree
from annotator.gui.transfers.survey_calls import Offer
from annotator.gui.transfers.transfer_calls import FormatChoice


class ChoicePages(QTabWidget):
    """Articles, sources, spans, attributes, and what the format asks; everything at first."""

    changed = Signal()

    def __init__(
        self, scheme: Scheme, formats: Iterable[FormatChoice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.articles = ArticlesPage()
        self.sources = SourcesPage()
        self.spans = SpansTree(scheme)
        self.attributes = AttributesList(scheme)
        self.options = FormatOptions(formats)
        for page, title in (
            (self.articles, self.tr("&Articles")),
            (self.sources, self.tr("So&urces")),
            (self.spans, self.tr("&Spans")),
            (self.attributes, self.tr("A&ttributes")),
            (self.options, self.tr("Format optio&ns")),
        ):
            page.changed.connect(self.changed)
            self.addTab(page, title)
        self._show(self.sources, are_there=False)

    @property
    def problem(self) -> str:
        """Why nothing can be exported as it is chosen; "" where all is well."""
        if not self.articles.has_whole_dates:
            return self.tr("A date is written as 2019-02-23, 2019-02 or 2019.")
        if self.sources.chooses_nothing():
            return self.tr("No source is chosen.")
        return self.tr("No span is chosen.") if self.spans.chooses_nothing() else ""

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        page = self.articles
        return ExportChoice(
            articles=replace(page.articles(), sources=self.sources.chosen()),
            annotator=page.annotator.currentData() or None,
            statuses=page.chosen_statuses(),
            labels=self.spans.labels(),
            conditions=self.spans.conditions(),
            attributes=self.attributes.attributes(),
            unit=page.chosen_unit(),
            drops_empty=page.drops_empty.isChecked(),
        )

    def offer(self, offer: Offer) -> None:
        """Offer these annotators, and these sources if there is more than one."""
        self.articles.set_annotators(person.name for person in offer.people)
        self.sources.offer(offer.sources)
        self._show(self.sources, are_there=len(offer.sources) > 1)

    def show_options(self, format_name: str) -> None:
        """Show what can be chosen about the files of a format, if anything can."""
        self.options.show_format(format_name)
        self._show(self.options, are_there=self.options.are_there)

    def _show(self, page: QWidget, *, are_there: bool) -> None:
        self.setTabVisible(self.indexOf(page), are_there)
