"""Letters over every word on the screen: typing them goes there, without the mouse."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_pane.hint_codes import LETTERS, hint_codes
from annotator.gui.article_pane.labelling import Labelling
from annotator.gui.article_view.on_screen import Target
from annotator.gui.article_view.scene import Badge
from annotator.gui.article_view.view import ArticleView
from annotator.gui.keys.key_positions import ARABIC, letter_key, writes_arabic
from annotator.gui.keys.physical_keys import CLAIMS_KEYS

BEHIND = 3
"""A word before the caret counts as so many times farther away: reading goes on."""
_APART = "\u200c"
"""Zero-width non-joiner: Arabic letters of a code are keys, they must not join."""
_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_Mode_switch,
    Qt.Key.Key_unknown,  # what switches between layouts
}


class HintLetters(QObject):
    """Shows the letters, hears what is typed and picks what a click would pick there.

    Letters are heard by the place of their key, and shown in the script of the layout that the
    last key told of. With Shift the last letter selects until there, with Control it adds the
    word to the chosen span, as the mouse does. Everything else ends it.
    """

    changed = Signal()
    """It began or ended"""

    def __init__(self, view: ArticleView, labelling: Labelling) -> None:
        super().__init__(view)
        self._view = view
        self._labelling = labelling
        self._targets: dict[str, Target] = {}
        self._typed = ""
        self._arabic = False
        view.installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.end)
        view.cursorPositionChanged.connect(self.end)
        view.span_chosen.connect(self.end)

    @property
    def active(self) -> bool:
        """Whether letters stand over the words."""
        return bool(self._targets)

    def begin(self) -> None:
        """Show the letters, the shortest near the caret."""
        targets = sorted(self._view.targets(), key=self._distance)
        codes = hint_codes(len(targets))
        self._targets = dict(zip(codes, targets, strict=False))
        self._typed = ""
        if self._targets:
            # Before every other filter: a digit or Escape may be somebody else's too.
            self._view.installEventFilter(self)
            self._view.setProperty(CLAIMS_KEYS, "hints")
            self._show()
            self.changed.emit()

    def end(self) -> None:
        """Take the letters away."""
        if self._targets:
            self._targets = {}
            self._view.setProperty(CLAIMS_KEYS, None)
            self._view.show_badges(())
            self.changed.emit()

    def _distance(self, target: Target) -> int:
        away = target.start - self._view.caret()
        return away if away >= 0 else -away * BEHIND

    def _show(self) -> None:
        self._view.show_badges(
            Badge(
                target.start,
                self._lettered(code[len(self._typed) :]),
                target if isinstance(target, Span) else None,
            )
            for code, target in self._targets.items()
            if code.startswith(self._typed)
        )

    def _lettered(self, code: str) -> str:
        return _APART.join(ARABIC[letter] for letter in code) if self._arabic else code

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key does while the letters stand; False if it is somebody else's."""
        letter = letter_key(event)
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
            self._show()
        elif letter is not None and letter in LETTERS:
            self._type(letter, event.modifiers())
        else:
            return False
        return True

    def _type(self, letter: str, held: Qt.KeyboardModifier) -> None:
        typed = self._typed + letter
        target = self._targets.get(typed)
        if target is not None:
            self.end()
            self._go(target, held)
        elif any(code.startswith(typed) for code in self._targets):
            self._typed = typed
            self._show()

    def _go(self, target: Target, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ControlModifier:
            self._labelling.add_fragment(Fragment(target.start, target.end))
        elif held & Qt.KeyboardModifier.ShiftModifier:
            selected = self._view.selected_range()
            caret = self._view.caret()
            start, end = (selected.start, selected.end) if selected else (caret, caret)
            self._view.pick(Fragment(min(start, target.start), max(end, target.end)))
        else:
            self._view.pick(target)

    def _hear(self, event: QKeyEvent) -> bool:
        if event.text().isalpha() and writes_arabic(event) is not self._arabic:
            self._arabic = not self._arabic
            if self.active:
                self._show()
        if not self.active or event.key() in _HELD:
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        wanted = event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Backspace}
        letter = letter_key(event)
        if wanted or (letter is not None and letter in LETTERS):
            event.accept()
            return True
        self.end()
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.end()
        elif kind in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress} and isinstance(
            event, QKeyEvent
        ):
            return self._hear(event)
        return super().eventFilter(watched, event)
