"""The register: the entities of the project, one of them in detail, and all its mentions."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.plain_text import label
from annotator.gui.register_panel.entity_form import EntityForm
from annotator.gui.register_panel.entity_list import EntityList
from annotator.gui.register_panel.entity_rows import EntityRows
from annotator.gui.register_panel.mention_pane import MentionPane
from annotator.gui.register_panel.register_edits import RegisterEdits
from annotator.gui.register_panel.register_files import RegisterFiles
from annotator.gui.register_panel.register_head import RegisterHead
from annotator.gui.register_panel.register_source import RegisterSource
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.ask_bar import Ask, AskBar

WIDTHS = (460, 340, 480)


class RegisterPanel(QWidget):
    """Shows what the source knows, and asks for edits; every part works by keys."""

    place_wanted = Signal(object)
    """Hit to go to"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(
        self, workspace: Workspace, source: RegisterSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._coming = ""
        self.source = source
        self.head, self.list = RegisterHead(), EntityList()
        self.form, self.bar, self.mentions = EntityForm(), AskBar(), MentionPane(workspace)
        self._hint, self._message = label(role="muted", wrap=True), label()
        self.edits = RegisterEdits(workspace, lambda: self.source.rows or EntityRows(), self)
        self.files = RegisterFiles(workspace, self._ask, self.tell, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self._retranslate()
        self._take_project()

    @property
    def message(self) -> str:
        """What is said beside the keys."""
        return self._message.text()

    def show_entity(self, uuid: str) -> None:
        """Look at an entity, now or as soon as it is known."""
        self._coming = uuid
        self._arrive()

    def search_for(self, text: str) -> None:
        """Look for a name."""
        self.head.search.setText(text)
        self.head.tell()

    def tell(self, sentence: str) -> None:
        """Say what came of something, beside the keys."""
        self._message.setText(sentence)
        announce(self, sentence)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        parts.addWidget(_over(self.head, self.list))
        parts.addWidget(_over(self.bar, self.form))
        parts.addWidget(self.mentions)
        parts.setSizes(list(WIDTHS))
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(4)
        column.addWidget(parts, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        source = self.source
        source.project_changed.connect(self._take_project)
        source.scheme_changed.connect(self._take_scheme)
        source.rows_changed.connect(self._show_rows)
        source.mentions_changed.connect(self.mentions.look_again)
        self.head.filter_changed.connect(lambda _filter: self._show_rows())
        self.head.wanted.connect(self._do)
        self.head.left_downwards.connect(self.list.setFocus)
        self.list.wanted.connect(self._do)
        self.list.looked_at.connect(self._show_current)
        self.form.edited.connect(self.edits.set_detail)
        self.form.refused.connect(self.tell)
        self.form.left.connect(self.list.setFocus)
        self.bar.ended.connect(self.list.setFocus)
        self.mentions.wanted.connect(self._do)
        self.mentions.list.went.connect(self.place_wanted)
        self.mentions.list.left.connect(self.list.setFocus)
        self.edits.asked.connect(self._ask)
        self.edits.told.connect(self.tell)
        self.edits.going_to.connect(self.show_entity)

    def _do(self, wish: str) -> None:
        act = self._acts().get(wish)
        if act is not None:
            self.tell("")
            act()

    def _acts(self) -> dict[str, Callable[[], None]]:
        """Return what can be done now, by the words of the parts."""
        edits, entity = self.edits, self.list.current
        acts: dict[str, Callable[[], None]] = {
            "leave": self.left.emit,
            "mentions": self.mentions.list.setFocus,
            "rename": self._rename,
            "export": self.files.choose_export,
        }
        if not self.source.can_write:
            return acts
        acts |= {
            "new": lambda: edits.ask_new(self._new_name()),
            "merge": lambda: edits.ask_merge(self.list.chosen()),
            "delete": lambda: edits.ask_delete(self.list.chosen()),
            "import": self.files.choose_import,
        }
        if entity is not None:
            hits, count = self.mentions.list.chosen(), self.mentions.mentions.total
            acts |= {
                "split": lambda: edits.ask_split(entity, hits, count),
                "link_rest": lambda: edits.ask_link_rest(entity),
            }
        return acts

    def _ask(self, ask: Ask) -> None:
        self.form.write()
        self.bar.ask(ask)

    def _rename(self) -> None:
        self.form.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.name.selectAll()

    def _new_name(self) -> str:
        """Return what was looked for and not found: it is probably to be added."""
        return self.head.chosen.text if not self.list.entities.rows else ""

    def _take_project(self) -> None:
        self._coming = ""
        self.bar.stop()
        self.tell("")
        for part in (self.head, self.form, self.mentions):
            part.set_writable(writable=self.source.can_write)
        self._take_scheme()
        self._show_rows()

    def _take_scheme(self) -> None:
        self.head.set_scheme(self.source.scheme)
        self.list.entities.set_look(self.source.scheme, self.palette())
        self._show_current()

    def _show_rows(self) -> None:
        rows, chosen = self.source.rows, {entity.uuid for entity in self.list.chosen()}
        current = self.list.current
        shown = [] if rows is None else rows.shown(self.head.chosen)
        self.list.empty_text = self._empty_text()
        self.list.entities.set_rows(shown)
        self.head.show_counts(len(shown), 0 if rows is None else len(rows))
        if shown and not (current is not None and self.list.go_to(current.uuid)):
            self.list.setCurrentIndex(self.list.entities.index(0))
        self.list.choose(chosen)
        self._arrive()
        self._show_current()

    def _arrive(self) -> None:
        """Go to the entity that is to be looked at, once it is there."""
        rows = self.source.rows
        if not self._coming or rows is None or rows.get(self._coming) is None:
            return
        uuid, self._coming = self._coming, ""
        if not self.list.go_to(uuid):
            self.head.clear()
            self.list.go_to(uuid)

    def _show_current(self) -> None:
        self.form.show_entity(self.list.current, self.source.scheme)
        self.mentions.show_entity(self.list.current)

    def _empty_text(self) -> str:
        if self.source.rows is None:
            return self.tr("The register is being read…") if self._workspace.info else ""
        if len(self.source.rows):
            return self.tr("No entity has such a name. N adds one.")
        return self.tr(
            "The register is empty. Press E on a labelled span to link it, "
            "N here for a new entity, or import a file."
        )

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Entities of the project"))
        self._hint.setText(
            self.tr(
                "N: new · M: merge · L: link the rest · Del: delete · F2: details · "
                "Enter: mentions · S: split · Esc: back"
            )
        )
        self.list.empty_text = self._empty_text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What was typed into a field is written before the window asks whether all is saved.
        if event.type() == QEvent.Type.Close and watched is self.window():
            self.form.write()
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self.source.begin()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange, QEvent.Type.PaletteChange}
        if event.type() in kinds:
            self._retranslate()
            self.list.entities.set_look(self.source.scheme, self.palette())


def _over(upper: QWidget, lower: QWidget) -> QWidget:
    """Return two widgets over each other; the lower one gets the room."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(upper)
    column.addWidget(lower, 1)
    return holder
