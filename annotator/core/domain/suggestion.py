"""Suggestions: spans that nobody has accepted yet."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.span import Fragment


class Verdict(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed span with its source and score (0 to 1)."""

    uuid: str
    article_id: int
    label: str
    fragment: Fragment
    source: str
    score: float
    verdict: Verdict = Verdict.OPEN
