"""The pane of spans: the table, and the chosen span in detail below it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.relations import RemoveRelation, SetRelationAttributes
from annotator.core.commands.remove_spans import RemoveSpans
from annotator.core.commands.spans import RemoveSpan, SetAttributes, SetSpanNote
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled, number
from annotator.gui.look.plain_text import label
from annotator.gui.span_panel.label_filter import LabelFilter
from annotator.gui.span_panel.span_details import SpanDetails
from annotator.gui.span_panel.span_relations import SpanRelations
from annotator.gui.span_panel.span_table import SpanTable
from annotator.gui.span_panel.span_table_model import SpanTableModel
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.span_lookup import SpanLookup

LEAST_HEIGHT = 60
TABLE_HEIGHT, DETAILS_HEIGHT = 150, 330
HIDE_MS = 700
"""Details go when nothing has been chosen so long: they do not blink between two labels."""


class SpanPanel(QWidget):
    """Lists the spans of the open article and edits the chosen one.

    `show_chosen` tells it what the text chose; `span_wanted` tells what is wanted of the text.
    """

    span_wanted = Signal(str)
    """UUID of a span to go to and choose"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: OpenArticle | None = None
        self._chosen = ""
        self._lookup = SpanLookup()
        self._hide_details = QTimer(self, singleShot=True, interval=HIDE_MS)
        self.model = SpanTableModel(self)
        self.table = SpanTable(self.model)
        self.filter = LabelFilter()
        self.details = SpanDetails()
        self.relations = SpanRelations()
        self._title = label(role="heading")
        self._count = label(role="muted")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._retranslate()
        self._show_details()

    def show_chosen(self, uuid: str) -> None:
        """Show which span is chosen in the text; "" for none."""
        self._chosen = uuid
        self.table.select_span(self._span())
        self._show_details()

    def edit_attributes(self, uuid: str) -> None:
        """Let the attributes of a span be set now, from the first one on."""
        self.show_chosen(uuid)
        self.details.edit_attributes()

    def edit_note(self, uuid: str) -> None:
        """Let the note of a span be written now."""
        self.show_chosen(uuid)
        self.details.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 8, 4)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.filter)
        self._parts = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for part in (self.table, self.details):
            part.setMinimumHeight(LEAST_HEIGHT)
            self._parts.addWidget(part)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([TABLE_HEIGHT, DETAILS_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._parts, 1)
        column.addWidget(self.relations)

    def _connect(self) -> None:
        self._workspace.article_opened.connect(self._show)
        self._workspace.article_changed.connect(self._show)
        self._hide_details.timeout.connect(self.details.hide)
        self.filter.hidden_changed.connect(self._filter)
        self.table.went.connect(self.span_wanted)
        self.table.delete_wanted.connect(self._delete)
        self.table.selectionModel().selectionChanged.connect(self._show_count)
        self.model.modelReset.connect(self._select_again)
        self.details.attribute_edited.connect(self._set_attribute)
        self.details.note.written.connect(self._set_note)
        self.details.note.left.connect(self.left)
        self.details.left.connect(self.left)
        self.relations.left.connect(self.left)
        self.relations.followed.connect(self.span_wanted)
        self.relations.delete_wanted.connect(lambda uuid: self._run(RemoveRelation(uuid)))
        self.relations.attribute_edited.connect(self._set_relation_attribute)

    def _show(self, shown: OpenArticle | None) -> None:
        other = _article_id(self._shown) != _article_id(shown)
        self._shown = shown
        if other:
            self._chosen = ""
        if shown is not None:
            self.filter.set_labels(shown.scheme.labels)
        self.model.show(shown)
        self._show_details()
        self._show_count()

    def _show_details(self) -> None:
        span = self._span()
        self.relations.show_span(self._shown, span)
        if self._shown is None or span is None:
            self.details.show_span(None, "", None)
        else:
            info = self._workspace.info
            self.details.set_writable(writable=info is not None and not info.read_only)
            self.relations.set_writable(writable=info is not None and not info.read_only)
            text = span.surface(self._shown.article.text)
            self.details.show_span(span, text, self.model.label_of(span))
        self._show_or_hide(shown=span is not None)

    def _show_or_hide(self, *, shown: bool) -> None:
        if shown:
            self._hide_details.stop()
            self.details.show()
        elif not self.isVisible() or self._shown is None:
            self.details.hide()
        elif not self.details.isHidden() and not self._hide_details.isActive():
            self._hide_details.start()

    def _show_count(self) -> None:
        chosen, count = len(self.table.selected_uuids()), self.model.rowCount()
        if chosen > 1:
            words = filled(self.tr("{chosen} of {count}"), {"chosen": chosen, "count": count})
        else:
            words = number(count)
        self._count.setText(words)

    def _span(self) -> Span | None:
        return self._lookup.find(self._shown, self._chosen)

    def _filter(self, hidden: frozenset[str]) -> None:
        self.model.hide_labels(hidden)
        self._show_count()

    def _select_again(self) -> None:
        self.table.select_span(self._span())

    def _delete(self, uuids: frozenset[str]) -> None:
        if len(uuids) == 1:
            self._run(RemoveSpan(min(uuids)))
        elif uuids and self._run(RemoveSpans(uuids)):
            sentence = self.tr("Deleted {count} spans")
            announce(self.table, filled(sentence, {"count": len(uuids)}))

    def _set_attribute(self, uuid: str, attribute: str, value: AttributeValue) -> None:
        self._run(SetAttributes(uuid, {attribute: value}))

    def _set_relation_attribute(self, uuid: str, name: str, value: AttributeValue) -> None:
        self._run(SetRelationAttributes(uuid, {name: value}))

    def _set_note(self, uuid: str, note: str) -> None:
        shown = self._workspace.open_article
        there = shown is not None and any(span.uuid == uuid for span in shown.layer.spans)
        if there:
            self._run(SetSpanNote(uuid, note))

    def _run(self, command: ArticleCommand) -> bool:
        info = self._workspace.info
        return info is not None and not info.read_only and self._workspace.run(command)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Spans"))
        self.table.setAccessibleName(self.tr("Spans of the article"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What was typed into a note is written before the window asks whether all is saved.
        if event.type() == QEvent.Type.Close and watched is self.window():
            self.details.note.write()
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self.model.refresh()
            self._show_count()


def _article_id(shown: OpenArticle | None) -> int | None:
    return None if shown is None else shown.article.id
