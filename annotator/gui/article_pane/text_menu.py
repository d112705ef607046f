"""The context menus of the text: on a selection and on a span."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.article_pane.edges import Edge, Move
from annotator.gui.article_pane.labelling import Labelling
from annotator.gui.look.icons import icon

translate = QCoreApplication.translate


class EndMove(NamedTuple):
    """One way to move an end, and its keys as they are printed."""

    text: str
    keys: str
    edge: Edge
    move: Move


END_MOVES = (
    EndMove(QT_TRANSLATE_NOOP("TextMenu", "Start back"), "[", Edge.START, Move.BACK),
    EndMove(QT_TRANSLATE_NOOP("TextMenu", "Start forward"), "]", Edge.START, Move.FORWARD),
    EndMove(QT_TRANSLATE_NOOP("TextMenu", "End back"), "Shift+[", Edge.END, Move.BACK),
    EndMove(QT_TRANSLATE_NOOP("TextMenu", "End forward"), "Shift+]", Edge.END, Move.FORWARD),
    EndMove(
        QT_TRANSLATE_NOOP("TextMenu", "Start back by a letter"),
        "Ctrl+[",
        Edge.START,
        Move.LETTER_BACK,
    ),
    EndMove(
        QT_TRANSLATE_NOOP("TextMenu", "Start forward by a letter"),
        "Ctrl+]",
        Edge.START,
        Move.LETTER_FORWARD,
    ),
    EndMove(
        QT_TRANSLATE_NOOP("TextMenu", "End back by a letter"),
        "Ctrl+Shift+[",
        Edge.END,
        Move.LETTER_BACK,
    ),
    EndMove(
        QT_TRANSLATE_NOOP("TextMenu", "End forward by a letter"),
        "Ctrl+Shift+]",
        Edge.END,
        Move.LETTER_FORWARD,
    ),
)


class TextMenu(QMenu):
    """Built anew each time it is opened; what it does goes through the labelling loop."""

    def __init__(self, parent: QWidget, actions: ArticleActions, labelling: Labelling) -> None:
        super().__init__(parent)
        self._actions = actions
        self._labelling = labelling

    def fill_for_span(self, text: str) -> None:
        """Offer what can be done with the chosen span; `text` is what it covers."""
        self.clear()
        self._labels(translate("TextMenu", "Change the label"))
        self._ends(translate("TextMenu", "Move the ends"), writes=True)
        self.addSeparator()
        for name in (
            "relate_span",
            "label_alike",
            "edit_attributes",
            "note_span",
            "show_guideline",
            "delete_span",
        ):
            self.addAction(self._actions[name])
        self.addSeparator()
        self._copy(text)

    def fill_for_selection(self, text: str) -> None:
        """Offer what can be done with the selection; `text` is what it covers."""
        self.clear()
        self._labels(translate("TextMenu", "Label as"))
        self._ends(translate("TextMenu", "Move the ends"), writes=False)
        self.addSeparator()
        self._copy(text)

    def fill_for_text(self) -> None:
        """Offer what can be done anywhere."""
        self.clear()
        for name in ("next_word", "hint_letters", "next_span", "previous_span", "find"):
            self.addAction(self._actions[name])
        self.addSeparator()
        self.addAction(self._actions["note_article"])
        directions = self.addMenu(icon("direction"), translate("TextMenu", "Direction"))
        for name in ("direction_auto", "direction_rtl", "direction_ltr"):
            directions.addAction(self._actions[name])

    def _labels(self, title: str) -> None:
        menu = self.addMenu(icon("label"), title)
        menu.addActions(list(self._actions.of_labels))

    def _ends(self, title: str, *, writes: bool) -> None:
        menu = self.addMenu(title)
        menu.setEnabled(self._actions["delete_span"].isEnabled() or not writes)
        for row in END_MOVES:
            # The keys are handled in edge_keys.py; here they are only printed.
            action = menu.addAction(f"{translate('TextMenu', row.text)}\t{self._printed(row)}")
            action.triggered.connect(partial(self._move, row))

    def _printed(self, row: EndMove) -> str:
        """Return the keys of a move as they are now."""
        back = row.keys.endswith("[")
        key = self._actions["edge_back" if back else "edge_forward"].shortcut().toString()
        return row.keys[:-1] + key if key else ""

    def _move(self, row: EndMove) -> None:
        self._labelling.move_end(row.edge, row.move)

    def _copy(self, text: str) -> None:
        copy = QAction(icon("copy"), translate("TextMenu", "&Copy the text"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.addAction(copy)
