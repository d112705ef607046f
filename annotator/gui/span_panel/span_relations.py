"""The relations of the chosen span: listed, followed, deleted, annotated."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.base import quoted
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import AttributeType, RelationType
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.look.plain_text import label
from annotator.gui.span_panel.attribute_form import AttributeForm
from annotator.gui.widgets.label_look import interface_language

ROWS = 4
"""So many relations are seen at once; more are scrolled to."""
# Unicode's isolates (UAX 9): a text of another direction cannot reorder the line.
_ISOLATED = "\u2068{}\u2069"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_SIGNS = dict.fromkeys(map(ord, "\u2068\u2069\u200e\u200f"))


class SpanRelations(QWidget):
    """One line per relation; Enter goes to its other end, Del deletes it.

    The attributes of the relation of the current line stand below the list.
    """

    followed = Signal(str)
    """UUID of the span at the other end"""
    delete_wanted = Signal(str)
    """UUID of the relation"""
    attribute_edited = Signal(str, str, object)
    """UUID of the relation, attribute id, value"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: OpenArticle | None = None
        self._span: Span | None = None
        self._relations: tuple[Relation, ...] = ()
        self._form = AttributeForm(())
        self._kind: RelationType | None = None
        self._title = label(role="muted")
        self.list = QListWidget()
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._follow)
        self.list.currentRowChanged.connect(self._show_attributes)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._delete)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 8)
        column.setSpacing(3)
        for widget in (self._title, self.list, self._form):
            column.addWidget(widget)
        self._retranslate()
        self.hide()

    def show_span(self, shown: OpenArticle | None, span: Span | None) -> None:
        """Show the relations of a span; the current line stays where it can."""
        found = () if shown is None or span is None else shown.layer.relations_of(span.uuid)
        before = self._current()
        self._shown, self._span, self._relations = shown, span, found
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.clear()
        for relation in found:
            item = QListWidgetItem(self._line(relation))
            item.setToolTip(self.tr("Enter goes to the other end, Del deletes the relation"))
            self.list.addItem(item)
        uuids = [relation.uuid for relation in found]
        kept = before.uuid if before is not None else ""
        self.list.setCurrentRow(uuids.index(kept) if kept in uuids else -1)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        row = self.list.sizeHintForRow(0) if found else 0
        self.list.setFixedHeight(min(len(found), ROWS) * row + 2 * self.list.frameWidth() + 2)
        self._show_attributes()
        self.setVisible(bool(found))

    def lines(self) -> list[str]:
        """Return what is listed, without direction marks."""
        texts = (self.list.item(row).text() for row in range(self.list.count()))
        return [text.translate(_SIGNS) for text in texts]

    def set_writable(self, *, writable: bool) -> None:
        """Let relations be changed, or only be read."""
        self._form.setEnabled(writable)

    def _line(self, relation: Relation) -> str:
        ends = (self._text(relation.source), self._name(relation), self._text(relation.target))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = _RIGHT_TO_LEFT if rtl else _LEFT_TO_RIGHT
        return mark + " ".join(_ISOLATED.format(part) for part in ends)

    def _text(self, uuid: str) -> str:
        if self._shown is None:
            return ""
        spans = self._shown.layer.spans
        found = next((span for span in spans if span.uuid == uuid), None)
        return "" if found is None else quoted(found.surface(self._shown.article.text))

    def _name(self, relation: Relation) -> str:
        kind = None if self._shown is None else self._shown.scheme.relation(relation.label)
        return relation.label if kind is None else kind.names.in_language(interface_language())

    def _current(self) -> Relation | None:
        row = self.list.currentRow()
        return self._relations[row] if 0 <= row < len(self._relations) else None

    def _show_attributes(self) -> None:
        """Show the form of the current relation; the keyboard stays in it while its kind does."""
        relation = self._current()
        kind = None
        if relation is not None and self._shown is not None:
            kind = self._shown.scheme.relation(relation.label)
        if kind != self._kind:
            self._kind = kind
            self._show_form(() if kind is None else kind.attributes)
        self._form.show_values({} if relation is None else relation.attributes)

    def _show_form(self, kinds: Sequence[AttributeType]) -> None:
        form = AttributeForm(kinds, self, behind=self.list)
        form.edited.connect(self._edited)
        form.left.connect(self.left)
        form.setEnabled(self._form.isEnabled())
        self._column.removeWidget(self._form)
        self._form.deleteLater()
        self._column.addWidget(form)
        form.show()
        self._form = form

    def _edited(self, attribute: str, value: object) -> None:
        relation = self._current()
        if relation is not None:
            self.attribute_edited.emit(relation.uuid, attribute, value)

    def _follow(self) -> None:
        relation = self._current()
        if relation is not None and self._span is not None:
            is_source = relation.source == self._span.uuid
            self.followed.emit(relation.target if is_source else relation.source)

    def _delete(self) -> None:
        relation = self._current()
        if relation is not None:
            self.delete_wanted.emit(relation.uuid)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Relations"))
        self.list.setAccessibleName(self.tr("Relations of the chosen span"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._kind = None
            self.show_span(self._shown, self._span)
