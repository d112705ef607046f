"""Which articles are exported, whose layers, and as what."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.export_choice import ArticleChoice, Unit
from annotator.gui.language.messages import on_one_line, status_name
from annotator.gui.look.plain_text import label

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_DATE = QRegularExpression(f"({_DIGIT}{{4}}(-{_DIGIT}{{2}}(-{_DIGIT}{{2}})?)?)?")


class ArticlesPage(QWidget):
    """What is left empty or unticked narrows nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.annotator = QComboBox()
        self.annotator.addItem(self.tr("Everybody’s"), "")
        self.statuses = {one: QCheckBox(status_name(one)) for one in ArticleStatus}
        self.since, self.until = self._date_field(), self._date_field()
        self.since.setAccessibleName(self.tr("Published from"))
        self.until.setAccessibleName(self.tr("Published until"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.unit = QComboBox()
        self.unit.addItem(self.tr("Whole article"), Unit.ARTICLE)
        self.unit.addItem(self.tr("Paragraph"), Unit.PARAGRAPH)
        self.unit.addItem(self.tr("Sentence"), Unit.SENTENCE)
        self.drops_empty = QCheckBox(self.tr("&Only those with spans"))
        self._lay_out()
        self._connect()

    @property
    def has_whole_dates(self) -> bool:
        """Whether no date is half typed."""
        return self.since.hasAcceptableInput() and self.until.hasAcceptableInput()

    def articles(self) -> ArticleChoice:
        """Return which articles are chosen, of whatever source."""
        return ArticleChoice(
            since=_date(self.since), until=_date(self.until), search=self.search.text().strip()
        )

    def chosen_statuses(self) -> frozenset[ArticleStatus]:
        """Return the ticked statuses."""
        return frozenset(one for one, box in self.statuses.items() if box.isChecked())

    def chosen_unit(self) -> Unit:
        """Return what an item is to be; Qt gives enumerations back as plain texts."""
        return Unit(self.unit.currentData())

    def set_annotators(self, names: Iterable[str]) -> None:
        """Offer the layers of these annotators."""
        for name in names:
            self.annotator.addItem(on_one_line(name), name)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Whose spans"), self.annotator)
        form.addRow(self.tr("Status"), _row(list(self.statuses.values()), stretched=False))
        published = QLabel(self.tr("&Published"))
        published.setBuddy(self.since)
        form.addRow(published, _row([self.since, label(self.tr("to")), self.until]))
        form.addRow(self.tr("Wor&ds in it"), self.search)
        unit = QLabel(self.tr("An ite&m is a"))
        unit.setBuddy(self.unit)
        form.addRow(unit, _row([self.unit, self.drops_empty]))

    def _connect(self) -> None:
        for choice in (self.annotator, self.unit):
            choice.currentIndexChanged.connect(self.changed)
        for box in (*self.statuses.values(), self.drops_empty):
            box.toggled.connect(self.changed)
        for field in (self.since, self.until, self.search):
            field.textChanged.connect(self.changed)

    def _date_field(self) -> QLineEdit:
        field = QLineEdit(clearButtonEnabled=True)
        #: year, month, day, as a date is typed
        field.setPlaceholderText(self.tr("2019-02-23"))
        field.setValidator(QRegularExpressionValidator(_DATE, field))
        return field


def _date(field: QLineEdit) -> str:
    return match_key(field.text()) if field.hasAcceptableInput() else ""


def _row(widgets: Sequence[QWidget], *, stretched: bool = True) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    if not stretched:
        row.addStretch()
    return holder
