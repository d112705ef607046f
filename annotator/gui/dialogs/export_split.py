"""How an export is split: shares of a hundred, and the seed of a new cut."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.core.arabic.match_key import match_key
from annotator.gui.look.plain_text import set_tip
from annotator.gui.transfers.transfer_calls import are_shares

SPLITS = ("80/10/10", "70/15/15", "90/10")
OTHER = "other"
_SEED_WIDTH = 100
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_SEED = QRegularExpression(f"{_DIGIT}{{0,9}}")
_SHARES = QRegularExpression("/".join(2 * [f"{_DIGIT}{{1,3}}"]) + f"(/{_DIGIT}{{1,3}})?")


class SplitRow(QWidget):
    """One file at first; a seed only where something is cut."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.addItem(self.tr("One file"), "")
        for shares in SPLITS:
            self.choice.addItem(shares, shares)
        self.choice.addItem(self.tr("Other shares"), OTHER)
        self.own_shares = QLineEdit()
        self.own_shares.setPlaceholderText("60/20/20")
        self.own_shares.setValidator(QRegularExpressionValidator(_SHARES, self.own_shares))
        self.own_shares.setAccessibleName(self.tr("Shares of a hundred"))
        self.seed = QLineEdit("0")
        self.seed.setValidator(QRegularExpressionValidator(_SEED, self.seed))
        self.seed.setFixedWidth(_SEED_WIDTH)
        tip = self.tr("Another number cuts anew, except for articles that have their part already.")
        set_tip(self.seed, tip)
        self._seed_caption = QLabel(self.tr("Se&ed"))
        self._seed_caption.setBuddy(self.seed)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._choose)
        self.own_shares.textChanged.connect(self.changed)
        self.seed.textChanged.connect(self.changed)

    @property
    def problem(self) -> str:
        """Why it cannot be split like that; "" where it can."""
        if self.choice.currentData() != OTHER or are_shares(self.shares()):
            return ""
        return self.tr("Shares are two or three whole numbers that make 100, such as 60/20/20.")

    def shares(self) -> str:
        """The shares of the parts, such as `80/10/10`; "" for one file."""
        chosen: str = self.choice.currentData()
        return match_key(self.own_shares.text()) if chosen == OTHER else chosen

    def seed_number(self) -> int:
        """The seed of a new cut; 0 where nothing is cut."""
        return int(match_key(self.seed.text()) or 0) if self.choice.currentData() else 0

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice, 1)
        row.addWidget(self.own_shares, 1)
        row.addWidget(self._seed_caption)
        row.addWidget(self.seed)
        self._show_what_is_asked()

    def _choose(self) -> None:
        self._show_what_is_asked()
        self.changed.emit()

    def _show_what_is_asked(self) -> None:
        chosen = self.choice.currentData()
        self.own_shares.setVisible(chosen == OTHER)
        for widget in (self._seed_caption, self.seed):
            widget.setVisible(bool(chosen))
