"""How a format is written: one box for each option that it declares."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QStackedWidget, QWidget

from annotator.core.formats.base.writer_options import WriterOption
from annotator.gui.look.plain_text import label, set_tip
from annotator.gui.transfers.transfer_calls import FormatChoice


class FormatOptions(QStackedWidget):
    """A page for each format that has options; what was chosen on one stays."""

    changed = Signal()

    def __init__(self, formats: Iterable[FormatChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, dict[str, QComboBox]] = {}
        self._pages: dict[str, QWidget] = {}
        self._format = ""
        for one in formats:
            if one.options:
                self._pages[one.name] = self._page(one)
                self.addWidget(self._pages[one.name])

    @property
    def are_there(self) -> bool:
        """Whether the format shown has options."""
        return self._format in self._pages

    def show_format(self, name: str) -> None:
        """Show the options of a format."""
        self._format = name
        if self.are_there:
            self.setCurrentWidget(self._pages[name])

    def box(self, option: str) -> QComboBox:
        """The box of an option of the format shown."""
        return self._boxes[self._format][option]

    def chosen(self) -> dict[str, str]:
        """Return the options of the format shown that are not at their default."""
        boxes = self._boxes.get(self._format, {})
        return {name: box.currentData() for name, box in boxes.items() if box.currentIndex() > 0}

    def _page(self, one: FormatChoice) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setVerticalSpacing(8)
        self._boxes[one.name] = {option.name: self._box(option) for option in one.options}
        for option in one.options:
            caption = label(_translated(option.title))
            caption.setBuddy(self._boxes[one.name][option.name])
            form.addRow(caption, self._boxes[one.name][option.name])
        return page

    def _box(self, option: WriterOption) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(_translated(option.title))
        set_tip(box, _translated(option.meaning))
        for choice in option.choices:
            box.addItem(_translated(choice.title), choice.name)
        box.currentIndexChanged.connect(self.changed)
        return box


def _translated(text: str) -> str:
    return QCoreApplication.translate("WriterOptions", text)
