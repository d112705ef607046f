"""The box in which one kind of question is chosen."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from annotator.core.domain.review_finding import ReviewCode
from annotator.gui.language.messages import number
from annotator.gui.review_panel.question import Question, kind_name


class KindFilter(QComboBox):
    """Offers the kinds that occur, with how often; `activated` tells of a choice."""

    def offer(self, questions: Sequence[Question]) -> None:
        """Offer the kinds of these questions; the chosen one stays where it occurs."""
        counts = Counter(one.finding.code for one in questions)
        kept = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(_counted(self.tr("Everything"), len(questions)), None)
            for code in ReviewCode:
                if counts[code]:
                    self.addItem(_counted(kind_name(code), counts[code]), code.value)
            self.setCurrentIndex(max(self.findData(kept), 0))

    def chosen(self, questions: Sequence[Question]) -> tuple[Question, ...]:
        """Return the questions of the chosen kind."""
        code = self.currentData()
        return tuple(one for one in questions if code in {None, one.finding.code.value})


def _counted(name: str, count: int) -> str:
    return f"{name} ({number(count)})"
