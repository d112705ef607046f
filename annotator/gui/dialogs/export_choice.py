"""The pages of the export dialog on which a person chooses what is written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.domain.scheme import Scheme
from annotator.gui.dialogs.export_articles import ArticlesPage
from annotator.gui.dialogs.export_spans import AttributesList, SpansTree


class ChoicePages(QTabWidget):
    """Articles, spans, attributes; everything there is at first."""

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticlesPage()
        self.spans = SpansTree(scheme)
        self.attributes = AttributesList(scheme)
        for page, title in (
            (self.articles, self.tr("&Articles")),
            (self.spans, self.tr("&Spans")),
            (self.attributes, self.tr("A&ttributes")),
        ):
            page.changed.connect(self.changed)
            self.addTab(page, title)

    @property
    def problem(self) -> str:
        """Why nothing can be exported as it is chosen; "" where all is well."""
        if not self.articles.has_whole_dates:
            return self.tr("A date is written as 2019-02-23, 2019-02 or 2019.")
        return self.tr("No span is chosen.") if self.spans.chooses_nothing() else ""

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        page = self.articles
        return ExportChoice(
            articles=page.articles(),
            annotator=page.annotator.currentData() or None,
            statuses=page.chosen_statuses(),
            labels=self.spans.labels(),
            conditions=self.spans.conditions(),
            attributes=self.attributes.attributes(),
            unit=page.chosen_unit(),
            drops_empty=page.drops_empty.isChecked(),
        )

    def set_people_and_sources(self, people: Sequence[Annotator], sources: Sequence[str]) -> None:
        """Offer these annotators and sources."""
        self.articles.set_annotators(person.name for person in people)
        self.articles.set_sources(sources)
