"""All mentions of one entity in their context, article by article."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.entity import Entity
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.keys.key_positions import latin_sign
from annotator.gui.language.messages import filled, number
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label, set_tip
from annotator.gui.register_panel.register_calls import Mentions, mentions_of
from annotator.gui.widgets.hit_list import HitList

NONE = Mentions((), 0)
CALM_MS = 80
"""So long an entity must stay the current one before its mentions are looked up."""


class MentionPane(QWidget):
    """Lists mentions; tells where one wants to go and that some of them shall go elsewhere."""

    wanted = Signal(str)
    """split or link_rest"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._soon = QTimer(self, singleShot=True, interval=CALM_MS)
        self._soon.timeout.connect(self._look_up)
        self._mentions = NONE
        self._entity: Entity | None = None
        self.list = _MentionList()
        self.split, self.link_rest = QToolButton(), QToolButton()
        self._title, self._count = label(role="heading"), label(role="muted")
        for button, picture in ((self.split, "people"), (self.link_rest, "link")):
            button.setIcon(icon(picture))
            button.setAutoRaise(True)
        self.split.clicked.connect(lambda: self.wanted.emit("split"))
        self.link_rest.clicked.connect(lambda: self.wanted.emit("link_rest"))
        self.list.wanted.connect(self.wanted)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.split)
        head.addWidget(self.link_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._retranslate()

    @property
    def mentions(self) -> Mentions:
        """What is listed."""
        return self._mentions

    def show_entity(self, entity: Entity | None) -> None:
        """List the mentions of an entity, as soon as they are found."""
        before, self._entity = self._entity, entity
        if entity is None:
            self._take(NONE)
        elif before is None or before.uuid != entity.uuid:
            self._soon.start()

    def look_again(self, touched: frozenset[str]) -> None:
        """Find the mentions anew, if the entity is among those that were touched."""
        if self._entity is not None and self._entity.uuid in touched:
            self._soon.start()

    def set_writable(self, *, writable: bool) -> None:
        """Let mentions be moved and linked, or only be read."""
        self.split.setEnabled(writable)
        self.link_rest.setEnabled(writable)

    def _look_up(self) -> None:
        entity = self._entity
        if entity is not None and self.isVisible() and self._workspace.info is not None:
            self._workspace.ask(
                lambda project: mentions_of(project, entity.uuid),
                lambda found: self._take_of(entity, found),
            )

    def _take_of(self, entity: Entity, mentions: Mentions) -> None:
        if self._entity is not None and self._entity.uuid == entity.uuid:
            self._take(mentions)

    def _take(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._show()

    def _show(self) -> None:
        shown, count = len(self._mentions.hits), self._mentions.total
        words = self.tr("the first {shown} of {count}")
        details = {"shown": shown, "count": count}
        self._count.setText(number(count) if shown == count else filled(words, details))
        self.list.empty_text = (
            self.tr("Choose an entity to see all its mentions.")
            if self._entity is None
            else self.tr("Nobody has linked a span to this entity yet.")
        )
        self.list.show_hits(self._mentions.hits)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Mentions"))
        self.list.setAccessibleName(self.tr("Mentions of the entity"))
        for button, words, keys in (
            (self.split, self.tr("Split: give the chosen mentions to a new entity…"), "S"),
            (self.link_rest, self.tr("Link all spans that read the same…"), "L"),
        ):
            button.setAccessibleName(words)
            set_tip(button, f"{words} ({keys})")
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()


class _MentionList(HitList):
    """The list with the keys S and L, which are places on the keyboard."""

    wanted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        signs = {event.text().upper(), latin_sign(event)}
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and "S" in signs:
            self.wanted.emit("split")
        elif plain and "L" in signs:
            self.wanted.emit("link_rest")
        else:
            super().keyPressEvent(event)
