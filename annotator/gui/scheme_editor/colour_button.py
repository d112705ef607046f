"""The button that shows a label's colour and offers others."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QMenu, QPushButton, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Label, Names
from annotator.gui.scheme_editor.colours import PAIRS, ColourPair, own_pair
from annotator.gui.widgets.label_look import swatch_icon

_ROOM = 4


class ColourButton(QPushButton):
    """Opens a menu of colours that can be told apart; any other one can be mixed."""

    picked = Signal(str, str)
    """`#rrggbb` for the light and for the dark theme"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._label: Label | None = None
        self.colours = QMenu(self)
        self.setMenu(self.colours)
        self.colours.aboutToShow.connect(self.fill)

    def show_colour(self, label: Label) -> None:
        """Show the colour of a label, by name where it has one."""
        self._label = label
        swatch = swatch_icon(label, self.palette(), room=_ROOM, rtl=self.isRightToLeft())
        self.setIcon(swatch)
        names = {pair.light: pair.name for pair in PAIRS}
        known = names.get(label.colour)
        self.setText(QCoreApplication.translate("Colours", known) if known else label.colour)

    def fill(self) -> None:
        """Make the menu anew, in the language and theme of now."""
        self.colours.clear()
        for pair in PAIRS:
            name = QCoreApplication.translate("Colours", pair.name)
            action = self.colours.addAction(swatch_icon(_sample(pair), self.palette()), name)
            action.triggered.connect(partial(self._pick, pair))
        self.colours.addSeparator()
        self.colours.addAction(self.tr("Other colour…")).triggered.connect(self.mix)

    def mix(self) -> None:
        """Open the dialog for any other colour; the dark theme gets a lighter one of its hue."""
        start = QColor(self._label.colour if self._label else PAIRS[0].light)
        dialog = QColorDialog(start, self)
        dialog.colorSelected.connect(lambda colour: self.picked.emit(*own_pair(colour)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pick(self, pair: ColourPair) -> None:
        self.picked.emit(pair.light, pair.dark)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changed = {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}
        if event.type() in changed and self._label is not None:
            self.show_colour(self._label)


def _sample(pair: ColourPair) -> Label:
    return Label(id="sample", names=Names("", ""), colour=pair.light, dark_colour=pair.dark)
