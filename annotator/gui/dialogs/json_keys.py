"""Which key of JSON lines holds the text, which the title, source and date."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

TEXT_KEYS = ("text", "body", "content", "article", "Text")


class JsonKeys(QWidget):
    """One box per field, with the keys the file has; hidden where it has none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self.text = QComboBox()
        self.fields = {name: QComboBox() for name in ("title", "source", "published")}
        names = (self.tr("&Text key"), self.tr("T&itle key"), self.tr("Sou&rce key"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        boxes = (self.text, *self.fields.values())
        for name, box in zip((*names, self.tr("&Date key")), boxes, strict=True):
            form.addRow(name, box)
            box.currentIndexChanged.connect(self.changed)
        self.hide()

    def offer(self, keys: Sequence[str]) -> None:
        """Offer the keys of a file; what was chosen stays where it is there again."""
        if tuple(keys) == self._keys:
            return
        self._keys = tuple(keys)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        _refill(self.text, keys, next((key for key in TEXT_KEYS if key in keys), ""))
        for name, box in self.fields.items():
            _refill(box, ("", *keys), name if name in keys else "")
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        is_foreign = bool(keys) and "schema" not in keys
        self.setVisible(is_foreign)
        if is_foreign:
            self.changed.emit()

    def text_key(self) -> str:
        """The key of the text."""
        return self.text.currentText() or "text"

    def meta_keys(self) -> Mapping[str, str]:
        """Our metadata key → the key in the file, where one is chosen."""
        chosen = {name: box.currentText() for name, box in self.fields.items()}
        return {name: key for name, key in chosen.items() if key}


def _refill(box: QComboBox, keys: Sequence[str], likely: str) -> None:
    before = box.currentText()
    box.clear()
    box.addItems(list(keys))
    box.setCurrentText(before if before and before in keys else likely)
