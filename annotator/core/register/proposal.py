"""What the register proposes for a text."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.entity import Entity


class MatchReason(StrEnum):
    """Why an entity is proposed, the surest reason first."""

    SAME_NAME = "same_name"
    ALIAS = "alias"
    BEHIND_CLITIC = "behind_clitic"
    PART_OF_NAME = "part_of_name"
    CONTAINS_NAME = "contains_name"
    NEAR_SPELLING = "near_spelling"


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
