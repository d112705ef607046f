"""What becomes of labels, relations and values when the scheme changes, and what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class OwnerKind(StrEnum):
    """What has attributes."""

    LABEL = "label"
    RELATION = "relation"
    ARTICLE = "article"


class Owner(NamedTuple):
    """A label, a relation or the articles as the owner of attributes."""

    kind: OwnerKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class SchemeMapping:
    """New ids for old ones; what is not named keeps its id, or goes with it.

    Keys are ids of the old scheme: labels, relations, attributes by (owner, attribute), and
    choices by (owner, attribute, choice). Several old ids may become one.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    relations: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[tuple[Owner, str], str] = field(default_factory=dict)
    choices: Mapping[tuple[Owner, str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SchemeImpact:
    """What a change of the scheme does to the project.

    `spans` and `relations` are those that stay and are changed; of two spans that become
    one, one is counted as `joined`. The losses are counted by label, by relation and by
    attribute (as `label.attribute`); `entities` are those that leave the register.
    """

    articles: int = 0
    spans: int = 0
    relations: int = 0
    joined: int = 0
    lost_spans: Mapping[str, int] = field(default_factory=dict)
    lost_relations: Mapping[str, int] = field(default_factory=dict)
    lost_values: Mapping[str, int] = field(default_factory=dict)
    entities: int = 0

    @property
    def loses_nothing(self) -> bool:
        """Whether every span, relation, value and entity stays."""
        return not (self.lost_spans or self.lost_relations or self.lost_values or self.entities)
