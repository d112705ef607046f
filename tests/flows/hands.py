"""What a person does in the window: real clicks on words, real keys, real menus."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.domain.span import Span
from annotator.core.project import Project
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.window.main_window import MainWindow
from drawn import draw
from page_probe import after, at, click, drag
from stored import drawing

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# The letters of the Arabic layout and X11's key codes, by the Latin sign on the same key.
ARABIC = {
    "[": ("ج", 34),
    "]": ("د", 35),
    "F": ("ب", 41),
    "L": ("م", 46),
    "N": ("ى", 57),
    "Q": ("ض", 24),
    "W": ("ص", 25),
    "Z": ("ئ", 52),
}
ARABIC_WITH_SHIFT = {"[": ("<", 34), "]": (">", 35), "W": ("ٌ", 25)}


class Hands:
    """Mouse and keyboard over one window."""

    CTRL = CTRL
    SHIFT = SHIFT

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.view = window.article_pane.view
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.view.setFocus()

    @property
    def shown(self) -> OpenArticle:
        """The article on the screen."""
        article = self.window.workspace.open_article
        assert article is not None
        return article

    @property
    def drawn(self) -> str:
        """The article on the screen with its spans drawn; they must not cross."""
        ends = [(span.start, span.end, span.label) for span in self.shown.layer.spans]
        return draw(self.shown.article.text, ends)

    @property
    def surfaces(self) -> list[tuple[str, str]]:
        """Label and text of each span on the screen."""
        text = self.shown.article.text
        return [(span.label, span.surface(text)) for span in self.shown.layer.spans]

    @property
    def chosen(self) -> Span:
        """The chosen span."""
        span = self.window.article_pane.labelling.chosen
        assert span is not None
        return span

    def open(self, row: int) -> None:
        """Open an article of the list, counted from 1."""
        with self.qtbot.waitSignal(self.window.workspace.article_opened):
            self.window.workspace.show_article(row)

    def click(self, surface: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Click into the first letter of a text."""
        click(self.view, at(self.view, surface), held)

    def select(self, surface: str) -> None:
        """Drag from the start of a text to its end."""
        drag(self.view, at(self.view, surface, share=0.1), after(self.view, surface))

    def keys(self, *keys: str | Qt.Key) -> None:
        """Press keys one after the other where the keyboard is: "1", "Ctrl+Z", "Shift+["."""
        for key in keys:
            self._key(key if isinstance(key, str) else key.name.removeprefix("Key_"))

    def hold(self, key: str, *, times: int) -> None:
        """Press a key in the text and hold it, so that it comes so many times."""
        held, sign = _parts(key)
        code = _KEYS.get(sign) or Qt.Key[f"Key_{sign}"]
        for time in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, code, held, "", time > 0)
            QCoreApplication.sendEvent(self.view, event)

    def arabic(self, *keys: str) -> None:
        """Press keys as the window gets them while the Arabic layout is on."""
        for key in keys:
            held, sign = _parts(key)
            table = ARABIC_WITH_SHIFT if held & SHIFT and sign in ARABIC_WITH_SHIFT else ARABIC
            letter, code = table[sign]
            text = "" if held & CTRL else letter
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter), held, code, 0, 0, text)
                QCoreApplication.sendEvent(self.window.windowHandle(), event)

    def type(self, text: str) -> None:
        """Type a text into what has the keyboard; QTest itself cannot type Arabic."""
        target = QApplication.focusWidget()
        assert target is not None
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), NONE, letter)
                QCoreApplication.sendEvent(target, event)

    def context_menu(self, surface: str) -> QMenu:
        """Open the context menu on a text."""
        place = at(self.view, surface)
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, self.view.viewport().mapToGlobal(place)
        )
        QCoreApplication.sendEvent(self.view.viewport(), asked)
        menu = self.window.article_pane.requests.menu
        self.qtbot.waitUntil(menu.isVisible)
        return menu

    def choose(self, menu: QMenu, *path: str) -> None:
        """Choose an entry by its words, through submenus, with the keyboard."""
        *parents, last = path
        for name in parents:
            inner = _entry(menu, name).menu()
            assert isinstance(inner, QMenu)
            menu = inner
        _entry(menu, last).trigger()
        self.window.article_pane.requests.menu.close()

    def wait_saved(self) -> None:
        """Wait until every edit is in the file."""
        self.qtbot.waitUntil(lambda: self.window.workspace.saving.waiting == 0)

    def in_file(self) -> str:
        """The article as the file holds it, with its spans drawn."""
        self.wait_saved()
        answers: list[str] = []
        article = self.shown.article.id

        def read(project: Project) -> str:
            return drawing(project, article)

        self.window.workspace.ask(read, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def _key(self, key: str) -> None:
        held, sign = _parts(key)
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, _KEYS.get(sign) or Qt.Key[f"Key_{sign}"], held)


_KEYS = {
    "[": Qt.Key.Key_BracketLeft,
    "]": Qt.Key.Key_BracketRight,
    "Esc": Qt.Key.Key_Escape,
    "Del": Qt.Key.Key_Delete,
    "Enter": Qt.Key.Key_Return,
}
_HELD = {"Ctrl": CTRL, "Shift": SHIFT}


def _parts(key: str) -> tuple[Qt.KeyboardModifier, str]:
    *held, sign = key.split("+")
    modifiers = NONE
    for name in held:
        modifiers |= _HELD[name]
    return modifiers, sign


def _entry(menu: QMenu, words: str) -> QAction:
    def plain(action: QAction) -> str:
        return action.text().partition("\t")[0].replace("&", "").rstrip("…")

    found = [action for action in menu.actions() if plain(action) == words]
    assert len(found) == 1, f"{words!r} is not in {[plain(a) for a in menu.actions()]}"
    assert found[0].isEnabled()
    return found[0]
