"""What the register proposes for a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.entity import Entity
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class MatchReason(StrEnum):
    """Why an entity is proposed, the surest reason first."""

    SAME_NAME = "same_name"
    ALIAS = "alias"
    BEHIND_CLITIC = "behind_clitic"
    PART_OF_NAME = "part_of_name"
    CONTAINS_NAME = "contains_name"
    NEAR_SPELLING = "near_spelling"


REASONS: Mapping[MatchReason, str] = {
    MatchReason.SAME_NAME: QT_TRANSLATE_NOOP("Proposals", "the same name"),
    MatchReason.ALIAS: QT_TRANSLATE_NOOP("Proposals", "a known alias"),
    MatchReason.BEHIND_CLITIC: QT_TRANSLATE_NOOP("Proposals", "the name behind a clitic"),
    MatchReason.PART_OF_NAME: QT_TRANSLATE_NOOP("Proposals", "a part of the name"),
    MatchReason.CONTAINS_NAME: QT_TRANSLATE_NOOP("Proposals", "the name and more words"),
    MatchReason.NEAR_SPELLING: QT_TRANSLATE_NOOP("Proposals", "a similar spelling"),
}
"""Each reason in words; the window translates them by the context "Proposals"."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entity that a text may name.

    `matched` is the name or alias that was met, `score` between 0 and 1, `mentions` how many
    spans point to the entity already.
    """

    entity: Entity
    reason: MatchReason
    matched: str
    score: float
    mentions: int = 0
