"""The palette: every label with its colour, key and counts; a click is the same as its key."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.changes import Change
from annotator.core.domain.scheme import Label, Scheme
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.plain_text import label
from annotator.gui.scheme_panel.label_counts import LabelCounts
from annotator.gui.widgets.label_delegate import LabelDelegate
from annotator.gui.widgets.label_list_model import LABEL_ROLE, Index, LabelListModel

KEY_ROOM = 38
"""Width of the column of keys: the legend stands over the counts before it."""
FRAME = 12
"""What the style sheet puts around the rows, in device-independent pixels."""
_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class SchemePanel(QWidget):
    """Shows the scheme's labels; asks for a label to be pressed."""

    label_pressed = Signal(str)
    """Label id"""
    label_entered = Signal(str)
    """Id of the label the keyboard stands on, for the guidelines"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._counts = LabelCounts()
        self._model = LabelListModel(self)
        self._title = label(role="heading")
        self._legend = label(role="muted")
        self.list = _LabelList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(LabelDelegate(self.list))
        self.list.clicked.connect(self._press)
        self.list.pressed_by_key.connect(self._press)
        self.list.selectionModel().currentChanged.connect(self._enter)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._retranslate()
        workspace.project_opened.connect(self._show_project)
        workspace.project_closed.connect(self._forget)
        workspace.article_opened.connect(self._show_article)
        workspace.article_changed.connect(self._show_article)
        workspace.committed.connect(self._committed)

    @property
    def model(self) -> LabelListModel:
        """The labels as they are shown."""
        return self._model

    def show_brush(self, label_id: str) -> None:
        """Show which label is the brush; "" for none."""
        self._model.set_brush(label_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 6)
        column.setSpacing(6)
        self._title.setContentsMargins(6, 0, 6, 0)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._legend)
        head.addSpacing(KEY_ROOM)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _show_project(self, info: ProjectInfo) -> None:
        self._counts.set_project(None)
        self._counts.show_spans(())
        self._take_scheme(info.scheme)
        self._read_counts()

    def _forget(self) -> None:
        self._counts.set_project(None)
        self._counts.show_spans(())
        self._model.set_labels(())

    def _show_article(self, shown: OpenArticle | None) -> None:
        if shown is not None:
            self._take_scheme(shown.scheme)
        if self._counts.show_spans(() if shown is None else shown.layer.spans):
            self._show_counts()

    def _take_scheme(self, scheme: Scheme) -> None:
        if scheme.labels != self._model.labels:
            self._model.set_labels(scheme.labels)
            self._fit()

    def _fit(self) -> None:
        """Take no more room than the labels need; the table below wants it."""
        self.list.setMaximumHeight(self.list.sizeHint().height())
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def _committed(self, change: Change) -> None:
        if change.scheme and self._workspace.info is not None:
            self._take_scheme(self._workspace.info.scheme)
        self._read_counts()

    def _read_counts(self) -> None:
        self._workspace.ask(lambda project: project.layers.label_counts(), self._counted)

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts.set_project(counts)
        self._show_counts()

    def _show_counts(self) -> None:
        self._model.set_counts(self._counts.here, self._counts.project)

    def _press(self, index: Index) -> None:
        pressed = index.data(LABEL_ROLE)
        if isinstance(pressed, Label):
            self.label_pressed.emit(pressed.id)

    def _enter(self, index: Index) -> None:
        entered = index.data(LABEL_ROLE)
        if isinstance(entered, Label) and self.list.hasFocus():
            self.label_entered.emit(entered.id)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Labels"))
        self._legend.setText(self.tr("here · all"))
        self._legend.setToolTip(self.tr("Spans in this article, and in the project"))
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setAccessibleDescription(
            self.tr("Enter labels the selection, or takes the label as the brush.")
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._model.refresh()


class _LabelList(QListView):
    """A list that leaves the keyboard where it is when it is clicked."""

    pressed_by_key = Signal(object)
    """Index of the row that was pressed"""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @override
    def sizeHint(self) -> QSize:
        rows = self.model().rowCount()
        return QSize(220, max(rows, 1) * max(self.sizeHintForRow(0), 24) + FRAME)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and self.currentIndex().isValid():
            self.pressed_by_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
