"""Keeps the line of keys true: what the keys mean follows from where they go just now."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.domain.scheme import Label
from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.article_pane.find_bar import FindBar
from annotator.gui.article_pane.footer_hints import hints
from annotator.gui.article_pane.key_footer import KeyFooter
from annotator.gui.article_pane.labelling import Labelling
from annotator.gui.article_pane.mode import Mode
from annotator.gui.article_pane.text_requests import TextRequests
from annotator.gui.article_view.view import ArticleView
from annotator.gui.widgets.note_editor import NoteEditor


class KeyGuide(QObject):
    """Watches the text, its find bar and the keyboard, and tells the footer."""

    def __init__(
        self,
        footer: KeyFooter,
        *,
        view: ArticleView,
        keys: ArticleActions,
        labelling: Labelling,
        requests: TextRequests,
        find_bar: FindBar,
    ) -> None:
        super().__init__(footer)
        self._footer = footer
        self._view = view
        self._keys = keys
        self._labelling = labelling
        self._hints = requests.hints
        self._find_bar = find_bar
        self._labels: tuple[Label, ...] = ()
        self._digits_taken = False
        self._elsewhere = False
        labelling.focus_changed.connect(self.show)
        keys.keys_changed.connect(self.show)
        view.dragging_changed.connect(self.show)
        self._hints.changed.connect(self.show)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)
        self.show()

    @property
    def brush(self) -> Label | None:
        """The label that is the brush, or None."""
        name = self._labelling.focus.brush
        return next((label for label in self._labels if label.id == name), None)

    def set_labels(self, labels: tuple[Label, ...]) -> None:
        """Know the labels of a scheme."""
        self._labels = labels
        self.show()

    def leave_digits(self, *, taken: bool) -> None:
        """Take note that digits belong to another pane, or are the labels' again."""
        self._digits_taken = taken
        self.show()

    def show(self) -> None:
        """Show what the keys do now."""
        if self._labelling.busy:
            return
        caps = self._keys.caps(self._labelling.focus.brush)
        if self._digits_taken:
            caps = caps.without_digits()
        self._footer.show_hints(hints(self._mode(), caps), self.brush)

    def _mode(self) -> Mode:
        going_on = (
            (self._hints.active, Mode.HINTS),
            (self._view.dragging, Mode.DRAGGING),
            (self._find_bar.has_keyboard, Mode.FINDING),
            (isinstance(QApplication.focusWidget(), NoteEditor), Mode.NOTING),
            (self._elsewhere, Mode.ELSEWHERE),
        )
        return next((mode for goes, mode in going_on if goes), self._labelling.focus.mode)

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        # While another window has the keyboard the text keeps it in this one.
        if now is not None and now.window() is self._footer.window():
            self._elsewhere = now is not self._view and not self._keys.works_in(now)
            self.show()
