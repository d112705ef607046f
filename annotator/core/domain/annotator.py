"""Annotators: the people whose spans they are."""

from dataclasses import dataclass
from enum import StrEnum

GOLD = "gold"
"""Name of the annotator whose layers hold the adjudicated spans."""


class AnnotatorKind(StrEnum):
    """Who stands behind a layer."""

    HUMAN = "human"
    ADJUDICATOR = "adjudicator"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Annotator:
    """One person (or the adjudicated `gold`) with a layer in each article."""

    id: int
    uuid: str
    name: str
    kind: AnnotatorKind = AnnotatorKind.HUMAN
