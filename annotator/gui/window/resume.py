"""Which article is on the screen when nobody chose one."""

from PySide6.QtCore import QObject

from annotator.gui.article_list.model import ArticleListModel
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.window.session import ArticleMemory


class Resume(QObject):
    """Opens the article that was open last, or else the first of the list."""

    def __init__(
        self, workspace: Workspace, model: ArticleListModel, memory: ArticleMemory
    ) -> None:
        super().__init__(model)
        self._workspace = workspace
        self._model = model
        self._memory = memory
        model.listed.connect(self._open_one)

    def _open_one(self) -> None:
        info, ids = self._workspace.info, self._model.ids
        if info is None or self._workspace.open_article is not None or not ids:
            return
        last = self._memory.last_article(info.uuid)
        is_listed = last is not None and self._model.row_of(last) is not None
        self._workspace.show_article(last if last is not None and is_listed else ids[0])
