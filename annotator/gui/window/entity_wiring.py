"""The register beside the text: the key that links a span, and the line that shows the link."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAction

from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.entity_links.entity_line import EntityLine
from annotator.gui.entity_links.entity_linking import EntityLinking
from annotator.gui.span_panel.span_panel import SpanPanel


class EntityWiring(QObject):
    """Connects text and span panel with the linking of entities."""

    def __init__(self, workspace: Workspace, text: ArticlePane, spans: SpanPanel) -> None:
        super().__init__(text)
        self._text = text
        self._holders = (text.view, spans.table)
        self._actions: list[QAction] = []
        self.linking = EntityLinking(workspace, text.view)
        self.line = EntityLine(workspace)
        spans.details.place_line(self.line)
        text.span_chosen.connect(self.line.show_chosen)
        self.line.wanted.connect(self.link_chosen)
        self.linking.left.connect(text.setFocus)
        workspace.article_opened.connect(lambda _shown: self._give_way())
        text.keys.keys_changed.connect(self._give_way)

    def take_action(self, action: QAction, act: Callable[[], None]) -> None:
        """Let the key of an action of the window work on the chosen span."""
        # A letter alone must not fire where one types or looks through a list.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked: act())
        self._actions.append(action)
        self._give_way()

    def link_chosen(self) -> None:
        """Offer entities for the chosen span."""
        view = self._text.view
        page = view.viewport()
        box = view.caret_rect().intersected(page.rect())
        place = QRect(page.mapToGlobal(box.topLeft()), box.size())
        self.linking.open(self._text.labelling.focus.span, place)

    def _give_way(self) -> None:
        """Leave a key to a label of the scheme that has the same one."""
        labels = self._text.keys.caps("").labels
        for action in self._actions:
            taken = action.shortcut().toString() in labels
            for holder in self._holders:
                if taken:
                    holder.removeAction(action)
                else:
                    holder.addAction(action)
