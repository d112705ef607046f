"""The search: every place of a text in all articles, one step from the place and from its label."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.label_occurrences import LabelOccurrences
from annotator.core.domain.changes import Change, EditKind
from annotator.core.search.concordance import Hit
from annotator.core.search.finder import Finder
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.keys.key_positions import latin_sign
from annotator.gui.language.messages import filled
from annotator.gui.look.plain_text import label
from annotator.gui.search_panel.article_walk import ArticleWalk
from annotator.gui.search_panel.label_all import LabelAll
from annotator.gui.search_panel.search_calls import hits_in
from annotator.gui.search_panel.search_head import SearchHead
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.ask_bar import AskBar
from annotator.gui.widgets.hit_list import HitList

MOST = 5000
"""Places that are listed; whoever finds more begins with these."""


class SearchPanel(QWidget):
    """Finds a few articles at a time; labelling goes on meanwhile."""

    place_wanted = Signal(object)
    """Hit to go to"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._hits: list[Hit] = []
        self._count = 0
        self.head, self.bar, self.list = SearchHead(), AskBar(), _PlaceList()
        self._hint, self._message = label(role="muted", wrap=True), label()
        self._search: ArticleWalk[tuple[Hit, ...]] = ArticleWalk(workspace, self)
        self.label_all = LabelAll(workspace, self)
        self._busy = self._is_stale = False
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self._retranslate()
        self._take_project()

    @property
    def message(self) -> str:
        """What is said beside the keys."""
        return self._message.text()

    def search_for(self, text: str) -> None:
        """Look for a text."""
        self.head.query.setText(text)
        self.head.tell()

    def tell(self, sentence: str) -> None:
        """Say what came of something, beside the keys."""
        self._message.setText(sentence)
        announce(self, sentence)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.project_opened.connect(lambda _info: self._take_project())
        workspace.project_closed.connect(self._take_project)
        workspace.committed.connect(self._committed)
        self.head.asked.connect(self._begin)
        self.head.label_wanted.connect(self._label_all)
        self.head.left_downwards.connect(self.list.setFocus)
        self.head.left.connect(self.left)
        self.list.went.connect(self.place_wanted)
        self.list.left.connect(self.left)
        self.list.label_pressed.connect(self._press)
        self.bar.ended.connect(self._leave_bar)
        self._search.found.connect(self._take)
        self._search.ended.connect(self._finish)
        self.label_all.asked.connect(self.bar.ask)
        self.label_all.told.connect(self.tell)

    def _take_project(self) -> None:
        info = self._workspace.info
        self.head.set_scheme(None if info is None else info.scheme)
        self.head.set_writable(writable=info is not None and not info.read_only)
        self.head.query.clear()
        self.tell("")
        self._begin()

    def _committed(self, change: Change) -> None:
        info = self._workspace.info
        if change.scheme and info is not None:
            self.head.set_scheme(info.scheme)
        if change.articles:
            self._is_stale = True
            self._look_again()
        if change.kind is EditKind.LABEL_OCCURRENCES:
            self.tell(self.tr("%Ln place(s) changed.", "", int(change.details["count"])))

    def _look_again(self) -> None:
        """Search anew after an import, if somebody sees it."""
        if self._is_stale and self.isVisible():
            self._begin()

    def _leave_bar(self) -> None:
        if not self.head.query.hasFocus():
            self.list.setFocus()

    def _begin(self) -> None:
        """Look for the query from the first article on."""
        self._search.stop()
        self.label_all.stop()
        self.bar.stop()
        self._is_stale = False
        self._hits, self._count = [], 0
        finder = Finder(self.head.query.text(), exact=self.head.exact.isChecked())
        self._busy = self._workspace.info is not None and not finder.is_empty
        self._show()
        if self._busy:
            self._search.begin(lambda project, ids: hits_in(project, ids, finder))

    def _take(self, found: Sequence[Hit]) -> None:
        self._count += len(found)
        self._hits += found[: max(0, MOST - len(self._hits))]
        self._show()

    def _finish(self) -> None:
        self._busy = False
        self._show()
        announce(self.head.query, self.head.count_text)

    def _show(self) -> None:
        if not self.head.query.text().strip():
            words = ""
        elif self._count > len(self._hits):
            shown = {"shown": len(self._hits), "count": self._count}
            words = filled(self.tr("the first {shown} of {count}"), shown)
        else:
            words = self.tr("%Ln place(s)", "", self._count)
        self.head.show_count(f"{words} …" if self._busy else words)
        self.list.empty_text = self._empty_text()
        self.list.show_hits(tuple(self._hits))

    def _empty_text(self) -> str:
        if self._busy:
            return self.tr("The articles are being searched…")
        if self.head.query.text().strip():
            return self.tr("No article has these words.")
        return self.tr(
            "Type what to look for. Tashkeel, hamza and digit shapes make no difference, "
            "and words are found behind و ف ب ل ك ال."
        )

    def _press(self, sign: str) -> None:
        """Label all places by the key of a label; L takes the label that stands in the head."""
        info = self._workspace.info
        of_key = None if info is None else info.scheme.label_for_key(sign.lower())
        if of_key is not None:
            self.head.label.setCurrentIndex(self.head.label.findData(of_key.id))
        if of_key is not None or sign == "L":
            self._label_all()

    def _label_all(self) -> None:
        label_id = self.head.label.currentData()
        if label_id and self._hits:
            query, exact = self.head.query.text(), self.head.exact.isChecked()
            self.label_all.begin(LabelOccurrences(query, label_id, exact=exact))

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Places"))
        self._hint.setText(
            self.tr("Enter: go there · L or the key of a label: label all · Esc: back")
        )
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()


class _PlaceList(HitList):
    """The list with the keys of labels, which are places on the keyboard."""

    label_pressed = Signal(str)
    """The sign on a key"""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = latin_sign(event) or event.text().upper()
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and sign.isalnum():
            self.label_pressed.emit(str(int(sign)) if sign.isdecimal() else sign)
        else:
            super().keyPressEvent(event)
