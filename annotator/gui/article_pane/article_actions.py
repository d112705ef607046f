"""The QActions that work on the text: label keys from the scheme, and the fixed ones."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.core.domain.scheme import Label
from annotator.gui.actions.record import ActionRecord
from annotator.gui.actions.registry import RECORDS as WINDOW_RECORDS
from annotator.gui.article_pane.footer_hints import KeyCaps
from annotator.gui.article_pane.key_records import RECORDS, KeyRecord
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import name_action
from annotator.gui.memory.settings import Settings
from annotator.gui.widgets.label_look import label_name, swatch_icon

SHORTCUT_KEY = "shortcuts/"
_OF_WINDOW = tuple(
    record
    for record in WINDOW_RECORDS
    if record.name in {"guidelines", "next_pane", "previous_pane"}
)
"""Actions of the window whose keys are told with those of the text"""


class ArticleActions(QObject):
    """Actions with keys that work only where the text has the keyboard.

    So a digit typed into a search line stays a digit. `share_with` gives another widget
    (a table of spans, say) the same keys. Where a label of the scheme has a letter that a
    fixed action has too, the label gets it.
    """

    label_pressed = Signal(str)
    """Label id"""
    keys_changed = Signal()
    """A person chose other keys"""

    def __init__(self, view: QWidget, settings: Settings) -> None:
        super().__init__(view)
        self._settings = settings
        self._holders: list[QWidget] = [view]
        self._labels: tuple[Label, ...] = ()
        self._label_actions: list[QAction] = []
        self._actions = {record.name: self._made(record) for record in RECORDS}
        self.retranslate()
        settings.changed.connect(self._setting_changed)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    @property
    def of_labels(self) -> tuple[QAction, ...]:
        """One action per label, in the scheme's order; `data()` is the label id."""
        return tuple(self._label_actions)

    def caps(self, brush: str) -> KeyCaps:
        """Return the keys as they are printed on their caps; `brush` is a label id or ""."""
        labels = {label.id: self._label_keys(label) for label in self._labels}
        return KeyCaps(
            labels=tuple(labels.values()),
            brush=labels.get(brush, ""),
            actions={
                **{record.name: self._window_keys(record) for record in _OF_WINDOW},
                **{name: one.shortcut().toString() for name, one in self._actions.items()},
            },
        )

    def works_in(self, widget: QWidget) -> bool:
        """Whether the label keys work where `widget` has the keyboard."""
        return widget in self._holders

    def share_with(self, widget: QWidget, names: Iterable[str] = ()) -> None:
        """Let the label keys, and the named actions, work in another widget too."""
        self._holders.append(widget)
        widget.addActions(self._label_actions)
        widget.addActions([self._actions[name] for name in names])

    def set_labels(self, labels: tuple[Label, ...]) -> None:
        """Make the keys those of a scheme's labels."""
        if labels == self._labels:
            return
        self._labels = labels
        for action in self._label_actions:
            action.deleteLater()
            for holder in self._holders:
                holder.removeAction(action)
        self._label_actions = [self._label_action(label) for label in labels]
        for holder in self._holders:
            holder.addActions(self._label_actions)
        self._set_keys()

    def set_writable(self, *, writable: bool) -> None:
        """Turn everything that changes the project on or off."""
        for record in RECORDS:
            self._actions[record.name].setEnabled(writable or not record.writes)
        for action in self._label_actions:
            action.setEnabled(writable)

    def retranslate(self) -> None:
        """Set texts and label names in the language of now."""
        for record in RECORDS:
            text = QCoreApplication.translate("ArticleActions", record.text)
            self._actions[record.name].setText(text)
        for action, label in zip(self._label_actions, self._labels, strict=True):
            name_action(action, label_name(label))

    def recolour(self) -> None:
        """Draw the labels' swatches in the colours of the theme of now."""
        palette = self._holders[0].palette()
        for action, label in zip(self._label_actions, self._labels, strict=True):
            action.setIcon(swatch_icon(label, palette))

    def _made(self, record: KeyRecord) -> QAction:
        action = QAction(self)
        action.setObjectName(record.name)
        action.setShortcuts(self._keys(record))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setAutoRepeat(record.repeats)
        if record.icon:
            action.setIcon(icon(record.icon))
        if not record.edge:  # as a shortcut it would not be heard under an Arabic layout
            self._holders[0].addAction(action)
        return action

    def _label_action(self, label: Label) -> QAction:
        action = QAction(self)
        name_action(action, label_name(label))
        action.setObjectName(f"label_{label.id}")
        action.setData(label.id)
        action.setIcon(swatch_icon(label, self._holders[0].palette()))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        # Held down, the key of a label would take up and put down the brush.
        action.setAutoRepeat(False)
        action.triggered.connect(lambda: self.label_pressed.emit(label.id))
        return action

    def _keys(self, record: KeyRecord) -> list[QKeySequence]:
        chosen = self._settings.shortcut(record.name)
        keys = record.keys if chosen is None else (chosen,) if chosen else ()
        taken = {self._label_keys(label) for label in self._labels}
        return [QKeySequence(key) for key in keys if key.upper() not in taken]

    def _window_keys(self, record: ActionRecord) -> str:
        chosen = self._settings.shortcut(record.name)
        return next(iter(record.keys), "") if chosen is None else chosen

    def _label_keys(self, label: Label) -> str:
        chosen = self._settings.shortcut(f"label_{label.id}")
        return label.key.upper() if chosen is None else chosen

    def _set_keys(self) -> None:
        for action, label in zip(self._label_actions, self._labels, strict=True):
            action.setShortcut(QKeySequence(self._label_keys(label)))
        for record in RECORDS:
            self._actions[record.name].setShortcuts(self._keys(record))

    def _setting_changed(self, key: str) -> None:
        if key.startswith(SHORTCUT_KEY):
            self._set_keys()
            self.keys_changed.emit()
