"""The search of all articles below the text: built when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.window.arrival import Arrival
from annotator.gui.window.below import Below
from annotator.gui.window.late_panes import search_panel

if TYPE_CHECKING:  # as in late_panes
    from annotator.gui.search_panel.search_panel import SearchPanel


class SearchWiring(QObject):
    """Connects the search with the text and the place below it."""

    def __init__(
        self, workspace: Workspace, text: ArticlePane, arrival: Arrival, below: Below
    ) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._text = text
        self._arrival = arrival
        self._below = below
        self._panel: SearchPanel | None = None

    @property
    def panel(self) -> "SearchPanel":
        """The search, which is built now if nobody has asked for it before."""
        if self._panel is None:
            self._panel = search_panel(self._workspace)
            self._panel.place_wanted.connect(self._arrival.go_to_hit)
            self._panel.left.connect(self._text.setFocus)
        return self._panel

    def switch(self) -> None:
        """Bring the keyboard into the search, with what is selected; hide it when it is there."""
        if self._panel is not None and self._below.has_keyboard(self._panel):
            self._below.put_away()
            self._text.setFocus()
            return
        selected = self._selected() if self._text.view.hasFocus() else ""
        self._below.show_page(self.panel)
        if selected:
            self.panel.search_for(selected)
        self.panel.head.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.head.query.selectAll()

    def _selected(self) -> str:
        """Return the selected text or that of the chosen span, "" where neither is."""
        shown, focus = self._workspace.open_article, self._text.labelling.focus
        if shown is None:
            return ""
        text, span = shown.article.text, self._text.labelling.chosen
        if focus.selection is not None:
            text = text[focus.selection.start : focus.selection.end]
        else:
            text = "" if span is None else span.surface(text)
        return " ".join(text.split())
