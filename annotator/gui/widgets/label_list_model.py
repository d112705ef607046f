"""The labels of a scheme as a list for views: name, key, counts, which one is the brush."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.look.plain_text import tooltip
from annotator.gui.widgets.label_look import interface_language, label_name, plain_first_line

translate = QCoreApplication.translate
LABEL_ROLE = Qt.ItemDataRole.UserRole
HERE_ROLE = Qt.ItemDataRole.UserRole + 1
PROJECT_ROLE = Qt.ItemDataRole.UserRole + 2
BRUSH_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
"""The parent of every row of a list or table."""


class LabelListModel(QAbstractListModel):
    """One row per label; counts are None where nobody counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._here: Mapping[str, int] | None = None
        self._project: Mapping[str, int] | None = None
        self._brush = ""

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels in row order."""
        return self._labels

    def set_labels(self, labels: tuple[Label, ...]) -> None:
        """Show other labels; nothing happens when they are the same."""
        if labels == self._labels:
            return
        self.beginResetModel()
        self._labels = labels
        self.endResetModel()

    def set_counts(self, here: Mapping[str, int], project: Mapping[str, int] | None) -> None:
        """Show how many spans of each label the article and the project have."""
        self._here, self._project = dict(here), None if project is None else dict(project)
        self._all_changed()

    def set_brush(self, label_id: str) -> None:
        """Show which label is the brush; "" for none."""
        if label_id != self._brush:
            self._brush = label_id
            self._all_changed()

    def refresh(self) -> None:
        """Read names again, after a change of language."""
        self._all_changed()

    def row_of(self, label_id: str) -> int:
        """Return the row of a label, -1 if it is not there."""
        rows = (row for row, label in enumerate(self._labels) if label.id == label_id)
        return next(rows, -1)

    def _all_changed(self) -> None:
        if self._labels:
            self.dataChanged.emit(self.index(0), self.index(len(self._labels) - 1))

    def _spoken(self, label: Label) -> str:
        """Return the row as a sentence for screen readers."""
        parts = [label_name(label)]
        if label.key:
            parts.append(translate("LabelListModel", "key {key}").format(key=label.key.upper()))
        if self._here is not None:
            parts.append(
                translate("LabelListModel", "{count} in this article").format(
                    count=self._here.get(label.id, 0)
                )
            )
        if self._project is not None:
            count = self._project.get(label.id, 0)
            parts.append(translate("LabelListModel", "{count} in the project").format(count=count))
        if label.id == self._brush:
            parts.append(translate("LabelListModel", "brush"))
        return translate("LabelListModel", ", ").join(parts)

    def _tip(self, label: Label) -> str:
        guideline = plain_first_line(label.guideline.in_language(interface_language()))
        return tooltip(guideline or label_name(label))

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._labels)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._labels):
            return None
        label = self._labels[index.row()]
        readers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: label_name(label),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(label),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(label),
            LABEL_ROLE: lambda: label,
            HERE_ROLE: lambda: None if self._here is None else self._here.get(label.id, 0),
            PROJECT_ROLE: lambda: None if self._project is None else self._project.get(label.id, 0),
            BRUSH_ROLE: lambda: label.id == self._brush,
        }
        reader = readers.get(role)
        return reader() if reader else None
