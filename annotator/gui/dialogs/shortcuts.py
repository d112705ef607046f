"""All commands of the window with their keys, and the place to change them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.gui.dialogs.key_recorder import KeyRecorder
from annotator.gui.dialogs.shortcut_model import (
    ShortcutFilter,
    ShortcutModel,
    ShortcutRow,
    holder_of,
    rows_of,
)
from annotator.gui.language.messages import filled
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label
from annotator.gui.memory.settings import Settings


class ShortcutsDialog(QDialog):
    """A table of commands with a search; the keys of the chosen one can be set anew.

    It only writes settings; whoever owns the actions gives them their keys when
    `Settings.changed` tells `shortcuts/<object name>`.
    """

    def __init__(
        self, actions: Sequence[QAction], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.resize(640, 600)
        self._actions = actions
        self._settings = settings
        self._model = ShortcutModel()
        self._filter = ShortcutFilter(self._model)
        self._search = QLineEdit()
        self._table = QTableView()
        self._name = label(role="heading")
        self._recorder = KeyRecorder()
        self._told = label(role="warning", wrap=True)
        self._assign, self._remove, self._reset = QPushButton(), QPushButton(), QPushButton()
        self._reset_all, self._close = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._table.selectRow(0)

    def choose(self, action: str) -> None:
        """Choose the command whose action has this object name."""
        names = [row.action for row in self._model.rows]
        index = self._filter.mapFromSource(self._model.index(names.index(action), 0))
        self._table.setCurrentIndex(index)

    def record(self, keys: str) -> None:
        """Put keys into the recorder, as if they had been pressed."""
        self._recorder.setKeySequence(QKeySequence(keys))

    def assign(self) -> None:
        """Give the recorded keys to the chosen command, and take them from another one."""
        row, keys = self._chosen(), self._recorder.keys()
        if row is None or not keys:
            return
        holder = holder_of(self._model.rows, keys, besides=row.action)
        if holder is not None:
            rest = [kept for kept in holder.keys if kept != keys]
            self._settings.set_shortcut(holder.action, rest[0] if rest else "")
        self._settings.set_shortcut(row.action, keys)

    def recorded(self) -> str:
        """The keys in the recorder, in portable spelling."""
        return self._recorder.keys()

    def remove_keys(self) -> None:
        """Leave the chosen command without keys."""
        self._set_chosen("")

    def reset_keys(self) -> None:
        """Give the chosen command its default keys."""
        self._set_chosen(None)

    def reset_every_command(self) -> None:
        """Give every command its default keys."""
        for row in self._model.rows:
            self._settings.set_shortcut(row.action, None)

    def conflict(self) -> str:
        """What the recorded keys would take away; empty when nothing."""
        return "" if self._told.isHidden() else self._told.text()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter.look_for)
        self._table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._recorder.keySequenceChanged.connect(self._tell_conflict)
        self._assign.clicked.connect(self.assign)
        self._remove.clicked.connect(self.remove_keys)
        self._reset.clicked.connect(self.reset_keys)
        self._reset_all.clicked.connect(self.reset_every_command)
        self._close.clicked.connect(self.accept)
        # Queued: the actions have their new keys before the table reads them.
        self._settings.changed.connect(self._reload, Qt.ConnectionType.QueuedConnection)

    def _lay_out(self) -> None:
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setClearButtonEnabled(True)
        self._table.setModel(self._filter)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(150)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._close.setDefault(True)
        bottom = QHBoxLayout()
        bottom.addWidget(self._reset_all)
        bottom.addStretch()
        bottom.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addWidget(self._editor())
        column.addLayout(bottom)

    def _editor(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        keys = QHBoxLayout()
        keys.addWidget(self._recorder, 1)
        for button in (self._assign, self._remove, self._reset):
            keys.addWidget(button)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addLayout(keys)
        column.addWidget(self._told)
        return card

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search.setPlaceholderText(self.tr("Search by name or keys…"))
        self._search.setAccessibleName(self.tr("Search in the commands"))
        self._table.setAccessibleName(self.tr("Commands"))
        self._recorder.setAccessibleName(self.tr("New keys"))
        self._assign.setText(self.tr("Assign"))
        self._remove.setText(self.tr("No keys"))
        self._reset.setText(self.tr("Default"))
        self._reset_all.setText(self.tr("Restore all defaults"))
        self._close.setText(self.tr("Close"))
        self._reload()

    def _reload(self) -> None:
        self._model.set_rows(rows_of(self._actions))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._chosen()
        for widget in (self._recorder, self._assign, self._remove, self._reset):
            widget.setEnabled(row is not None)
        self._name.setText(row.name if row else self.tr("Choose a command above."))
        self._recorder.setKeySequence(QKeySequence(row.keys[0] if row and row.keys else ""))
        self._tell_conflict()

    def _tell_conflict(self) -> None:
        row, keys = self._chosen(), self._recorder.keys()
        holder = holder_of(self._model.rows, keys, besides=row.action) if row and keys else None
        self._told.setVisible(holder is not None)
        self._assign.setEnabled(bool(row and keys and keys not in row.keys))
        if holder is not None:
            text = self.tr("“{name}” has these keys already; “Assign” takes them from it.")
            self._told.setText(filled(text, {"name": holder.name}))

    def _chosen(self) -> ShortcutRow | None:
        index = self._filter.mapToSource(self._table.currentIndex())
        return self._model.rows[index.row()] if index.isValid() else None

    def _set_chosen(self, keys: str | None) -> None:
        row = self._chosen()
        if row is not None:
            self._settings.set_shortcut(row.action, keys)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
