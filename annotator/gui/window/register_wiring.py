"""The register beside the text: built when it is asked for, and the ways to and from it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.window.arrival import Arrival
from annotator.gui.window.below import Below
from annotator.gui.window.late_panes import load, register_panel, register_source

if TYPE_CHECKING:  # as in late_panes
    from annotator.gui.register_panel.register_panel import RegisterPanel
    from annotator.gui.register_panel.register_source import RegisterSource


class RegisterWiring(QObject):
    """Connects the register with the text and the place below it."""

    def __init__(
        self, workspace: Workspace, text: ArticlePane, arrival: Arrival, below: Below
    ) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._text = text
        self._arrival = arrival
        self._below = below
        self._source: RegisterSource | None = None
        self._panel: RegisterPanel | None = None
        workspace.project_opened.connect(lambda _info: self._load())

    @property
    def panel(self) -> "RegisterPanel":
        """The register, which is built now if nobody has asked for it before."""
        if self._panel is None:
            self._panel = register_panel(self._workspace, self._known())
            self._panel.place_wanted.connect(self._arrival.go_to_hit)
            self._panel.left.connect(self._text.setFocus)
        return self._panel

    @property
    def known(self) -> "RegisterSource | None":
        """What the window knows of the register; None until the pane is loaded."""
        return self._source

    def switch(self) -> None:
        """Bring the keyboard into the register; hide it when it is there already."""
        if self._panel is not None and self._below.has_keyboard(self._panel):
            self._below.put_away()
            self._text.setFocus()
            return
        self._below.show_page(self.panel)
        self.panel.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.head.search.selectAll()

    def show_chosen(self) -> None:
        """Show the entity of the chosen span; one without an entity is looked for by its text."""
        span, shown = self._text.labelling.chosen, self._workspace.open_article
        if span is None or shown is None:
            return
        self._below.show_page(self.panel)
        if span.entity is not None:
            self.panel.show_entity(span.entity)
        else:
            self.panel.search_for(" ".join(span.surface(shown.article.text).split()))
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _load(self) -> None:
        """Load the pane behind the first picture, and let the register be read."""
        if self._source is None:
            self._workspace.ask_door(lambda _door: load(), self._loaded)

    def _loaded(self, _none: None) -> None:
        self._known()

    def _known(self) -> "RegisterSource":
        if self._source is None:
            self._source = register_source(self._workspace, self)
            self._source.wait_and_begin()
        return self._source
