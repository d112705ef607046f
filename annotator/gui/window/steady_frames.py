"""Keeps the garbage collector from holding up a picture.

A full collection walks through every object there is: 80 ms with the window and an ordinary
article, which is five frames. What lives as long as the article does is therefore put aside once
it is open; later collections look at what is new only.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from annotator.gui.bridge.workspace import Workspace

AFTER_MS = 400
"""The article is on the screen by then."""
_YOUNG = 1


class SteadyFrames(QObject):
    """Puts the objects of an open article aside, and takes all back when the project closes."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._put_aside)
        workspace.article_opened.connect(lambda _shown: self._soon.start())
        workspace.project_closed.connect(self._take_back)

    def _put_aside(self) -> None:
        # The young ones first, for garbage that is put aside stays until the project closes.
        gc.collect(_YOUNG)
        gc.freeze()

    def _take_back(self) -> None:
        self._soon.stop()
        gc.unfreeze()
