"""The attributes of one kind of span or relation, one editor below the other."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.domain.values import AttributeValue
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.span_panel.attribute_editors import AttributeEditor, editor_for

_LEAVING = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AttributeForm(QWidget):
    """Shows values and tells what a person changes; Tab walks, Enter and Escape are done.

    Tab comes from the widget `behind` which it stands, and goes on to the one it stands
    `before`, where they are given.
    """

    edited = Signal(str, object)
    """Attribute id, value"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(
        self,
        kinds: Sequence[AttributeType],
        parent: QWidget | None = None,
        *,
        behind: QWidget | None = None,
        before: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._behind, self._before = behind, before
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(3)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.editors: dict[str, AttributeEditor] = {}
        for kind in kinds:
            editor = editor_for(kind)
            editor.edited.connect(self.edited)
            self.editors[kind.id] = editor
            if kind.kind is AttributeKind.BOOLEAN:
                rows.addRow(editor)
            else:
                name = plain_label(editor.name, role="muted")
                name.setBuddy(editor)
                rows.addRow(name, editor)

    def show_values(self, values: Mapping[str, AttributeValue]) -> None:
        """Show the attributes of another span or relation, or what they are now."""
        for name, editor in self.editors.items():
            editor.show_value(values.get(name))

    def begin(self) -> None:
        """Put the keyboard into the first editor, if there is one."""
        for editor in list(self.editors.values())[:1]:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Widgets that come into a window later stand at the end of its chain, in any order.
        super().showEvent(event)
        own = [stop for editor in self.editors.values() for stop in editor.stops()]
        stops = [one for one in (self._behind, *own, self._before) if one is not None]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING:
            self.left.emit()
        else:
            super().keyPressEvent(event)
