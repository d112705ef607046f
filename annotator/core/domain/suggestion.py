"""Suggestions: spans that nobody has accepted yet."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.span import Fragment

REJECTED = "suggestion"
"""What dismissals of suggestions have as their code."""


class Verdict(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed span with its source and score (0 to 1); `uuid` is "" until it is stored."""

    uuid: str
    article_id: int
    label: str
    fragment: Fragment
    source: str
    score: float
    verdict: Verdict = Verdict.OPEN

    @property
    def rejection(self) -> Dismissal:
        """The record by which this stretch is not suggested with this label again.

        It holds in this article alone.
        """
        piece = self.fragment
        where = {"start": piece.start, "end": piece.end}
        return Dismissal(self.article_id, "", REJECTED, {"label": self.label, **where})
