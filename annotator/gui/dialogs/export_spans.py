"""Which spans and which attributes are exported: ticked in lists, everything at first."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.core.domain.export_choice import Condition, condition_text
from annotator.core.domain.scheme import AttributeKind, AttributeType, Label, Names, Scheme
from annotator.gui.widgets.label_look import interface_language

_ID = Qt.ItemDataRole.UserRole
_TICKED, _UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
NO_VALUE = ""
_ROW_HEIGHT = 26


class SpansTree(QTreeWidget):
    """Labels, and under each the values by which its spans can be told apart."""

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Spans to export"))
        for label in scheme.labels:
            self.addTopLevelItem(self._label_item(label))
        self.itemChanged.connect(self.changed)

    def labels(self) -> frozenset[str]:
        """Return the chosen labels; none where every one is chosen."""
        items = list(_children(self.invisibleRootItem()))
        chosen = [item for item in items if _can_be_met(item)]
        if len(chosen) == len(items):
            return frozenset()
        return frozenset(item.data(0, _ID) for item in chosen)

    def chooses_nothing(self) -> bool:
        """Tell whether no span at all can be chosen."""
        return not any(map(_can_be_met, _children(self.invisibleRootItem())))

    def conditions(self) -> frozenset[Condition]:
        """Return the values that spans of the chosen labels must have."""
        return frozenset(
            Condition(attribute.data(0, _ID), value.data(0, _ID), label=item.data(0, _ID))
            for item in _children(self.invisibleRootItem())
            if _can_be_met(item)
            for attribute in _children(item)
            if attribute.checkState(0) is not _TICKED
            for value in _children(attribute)
            if value.checkState(0) is _TICKED
        )

    def tick(self, label: str, attribute: str = "", value: str = "", *, ticked: bool) -> None:
        """Tick or untick a label or one of its values, as a click does."""
        item = _child(self.invisibleRootItem(), label)
        if attribute:
            item = _child(_child(item, attribute), value)
        item.setCheckState(0, _TICKED if ticked else _UNTICKED)

    def _label_item(self, label: Label) -> QTreeWidgetItem:
        item = _item(_shown(label.names), label.id)
        for kind in label.attributes:
            if values := list(self._values(kind)):
                group = _item(_shown(kind.names), kind.id)
                group.addChildren([_item(text, value) for value, text in values])
                item.addChild(group)
        return item

    def _values(self, kind: AttributeType) -> Iterator[tuple[str, str]]:
        """Yield the values of an attribute that has a few, and what they are called."""
        if kind.kind in {AttributeKind.CHOICE, AttributeKind.CHOICES}:
            yield from ((choice.id, _shown(choice.names)) for choice in kind.choices)
        elif kind.kind is AttributeKind.BOOLEAN:
            yield condition_text(value=True), self.tr("Yes")
            yield condition_text(value=False), self.tr("No")
        else:
            return
        yield NO_VALUE, self.tr("No value")


class AttributesList(QListWidget):
    """Every attribute of the scheme by name, wherever it is used."""

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Attributes to export"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        owners = (*(x.attributes for x in scheme.labels), *(x.attributes for x in scheme.relations))
        kinds = {kind.id: kind for of in (*owners, scheme.article_attributes) for kind in of}
        for kind in kinds.values():
            item = QListWidgetItem(_shown(kind.names), self)
            item.setData(_ID, kind.id)
            item.setCheckState(_TICKED)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
        self.itemChanged.connect(self.changed)

    def attributes(self) -> frozenset[str] | None:
        """Return the chosen attributes, None where every one is chosen."""
        items = [self.item(at) for at in range(self.count())]
        chosen = [item for item in items if item.checkState() is _TICKED]
        if len(chosen) == len(items):
            return None
        return frozenset(item.data(_ID) for item in chosen)


def _item(text: str, key: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    item.setData(0, _ID, key)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, _TICKED)
    item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
    return item


def _can_be_met(label: QTreeWidgetItem) -> bool:
    """Tell whether a span can have the label and, of each attribute, a ticked value."""
    if label.checkState(0) is _UNTICKED:
        return False
    return all(attribute.checkState(0) is not _UNTICKED for attribute in _children(label))


def _children(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for at in range(item.childCount()):
        child = item.child(at)
        if child is not None:
            yield child


def _child(item: QTreeWidgetItem, key: str) -> QTreeWidgetItem:
    return next(child for child in _children(item) if child.data(0, _ID) == key)


def _shown(names: Names) -> str:
    return names.in_language(interface_language())
