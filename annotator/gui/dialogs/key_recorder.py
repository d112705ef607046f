"""The field that records the keys of a command, whatever layout the keyboard has."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit
from typing_extensions import override

from annotator.gui.keys.key_positions import latin_sign, qt_key
from annotator.gui.keys.physical_keys import is_ascii_or_special


class KeyRecorder(QKeySequenceEdit):
    """Records one stroke; an Arabic letter counts as the Latin one on its key.

    Qt would keep the Arabic letter itself, which fires on no other layout.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def keys(self) -> str:
        """What was recorded, in portable spelling; empty when nothing was."""
        return self.keySequence().toString()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = None if is_ascii_or_special(event) else latin_sign(event)
        if sign is None:
            super().keyPressEvent(event)
            return
        super().keyPressEvent(
            QKeyEvent(event.type(), qt_key(sign), event.modifiers(), sign, event.isAutoRepeat())
        )
