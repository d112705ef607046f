"""One line that says to which entity the chosen span is linked."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from annotator.core.domain.changes import Change
from annotator.core.domain.entity import Entity
from annotator.core.domain.span import Span
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.look.plain_text import set_tip
from annotator.gui.widgets.entity_look import SEPARATOR, type_name
from annotator.gui.widgets.span_lookup import SpanLookup


class EntityLine(QWidget):
    """Follows the chosen span and its entity; its buttons lead to another one or the register."""

    wanted = Signal()
    """Somebody wants to link the chosen span"""
    register_wanted = Signal()
    """Somebody wants to see the entity of the chosen span in the register"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lookup = SpanLookup()
        self._chosen = ""
        self._entity: Entity | None = None
        self._words = plain_label(role="muted")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = _button("link")
        self._button.clicked.connect(self.wanted)
        self._show = _button("register")
        self._show.clicked.connect(self.register_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._show)
        row.addWidget(self._button)
        # An edit is told before it waits in the queue, where a new entity is looked for.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        workspace.article_opened.connect(lambda _shown: self._soon.start())
        workspace.article_changed.connect(lambda _shown: self._soon.start())
        workspace.committed.connect(self._committed)
        self._refresh()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._words.text()

    def show_chosen(self, uuid: str) -> None:
        """Show the entity of a span of the open article; "" for none."""
        if uuid != self._chosen:
            self._chosen = uuid
            self._soon.start()

    def _committed(self, change: Change) -> None:
        named = any(isinstance(one.after or one.before, Entity) for one in change.records)
        if self._entity is not None and (named or change.articles):
            self._entity = None
            self._soon.start()

    def _refresh(self) -> None:
        span = self._lookup.find(self._workspace.open_article, self._chosen)
        wanted = "" if span is None else span.entity or ""
        self.setVisible(bool(wanted) or self._may_link(span))
        info = self._workspace.info
        self._button.setEnabled(span is not None and info is not None and not info.read_only)
        if not wanted:
            self._take(None)
        elif self._entity is None or self._entity.uuid != wanted:
            waiting = self._waiting(wanted)
            if waiting is not None:
                self._take(waiting)
            else:
                self._workspace.ask(lambda project: project.register.get(wanted), self._answered)

    def _may_link(self, span: Span | None) -> bool:
        shown = self._workspace.open_article
        labels = () if shown is None or span is None else shown.scheme.labels
        return any(label.has_entities for label in labels if span and span.label == label.id)

    def _waiting(self, uuid: str) -> Entity | None:
        """Return an entity that is on its way to the file."""
        for edit in self._workspace.waiting_edits():
            for change in edit.records:
                if isinstance(change.after, Entity) and change.after.uuid == uuid:
                    return change.after
        return None

    def _answered(self, entity: Entity) -> None:
        span = self._lookup.find(self._workspace.open_article, self._chosen)
        if span is not None and span.entity == entity.uuid:
            self._take(entity)

    def _take(self, entity: Entity | None) -> None:
        self._entity = entity
        self._retranslate()

    def _retranslate(self) -> None:
        entity, shown = self._entity, self._workspace.open_article
        labels = () if shown is None else shown.scheme.labels
        if entity is None:
            words = self.tr("Linked to no entity")
        else:
            label = next((one for one in labels if one.id == entity.label), None)
            words = filled(self.tr("Entity: {name}"), {"name": entity.name})
            words = SEPARATOR.join(part for part in (words, type_name(label, entity.type)) if part)
        self._words.setText(words)
        set_tip(self._words, "\n".join(() if entity is None else entity.aliases))
        self._show.setVisible(entity is not None)
        for button, name in (
            (self._button, self.tr("Link the span to an entity")),
            (self._show, self.tr("Show the entity in the register")),
        ):
            set_tip(button, name)
            button.setAccessibleName(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()


def _button(picture: str) -> QToolButton:
    made = QToolButton()
    made.setIcon(icon(picture))
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
