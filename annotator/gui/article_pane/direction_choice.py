"""Which way the paragraphs of the open article run: by the rule, or as somebody has fixed it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from annotator.core.commands.articles import SetDirection
from annotator.core.domain.article import Direction
from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace

ACTIONS = {
    "direction_auto": Direction.AUTO,
    "direction_rtl": Direction.RTL,
    "direction_ltr": Direction.LTR,
}


class DirectionChoice(QObject):
    """Makes three actions one choice; it is an edit of the article and can be undone."""

    def __init__(self, workspace: Workspace, actions: ArticleActions, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        group = QActionGroup(self)
        for name, direction in ACTIONS.items():
            actions[name].setCheckable(True)
            group.addAction(actions[name])
            actions[name].triggered.connect(partial(self._choose, direction))

    def show_article(self, shown: OpenArticle) -> None:
        """Check the direction that the article has."""
        for name, direction in ACTIONS.items():
            if shown.article.direction is direction:
                self._actions[name].setChecked(True)

    def _choose(self, direction: Direction) -> None:
        shown = self._workspace.open_article
        if shown is not None and shown.article.direction is not direction:
            self._workspace.run(SetDirection(direction))
