"""Names in a file that the scheme of the project may not have, and what becomes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class NameKind(StrEnum):
    """What a name in a file stands for."""

    LABEL = "label"
    RELATION = "relation"
    ATTRIBUTE = "attribute"
    ARTICLE_ATTRIBUTE = "article attribute"


class ForeignName(NamedTuple):
    """A name as a file has it; an attribute with the label or relation it belongs to.

    An `owner` of "" is any, where something is told about attributes.
    """

    kind: NameKind
    name: str
    owner: str = ""


class OtherNames(StrEnum):
    """What becomes of unknown names of which nothing is told."""

    REFUSE = "refuse"
    """Their article is refused."""
    ADD = "add"
    """The scheme gets them."""
    LEAVE_OUT = "leave_out"
    """Their spans, relations or values stay behind, and are counted."""


@dataclass(frozen=True, slots=True)
class NameMap:
    """What a person says about the names in a file."""

    renamed: Mapping[ForeignName, str] = field(default_factory=dict)
    """Foreign name → the id that it has in the scheme."""
    added: frozenset[ForeignName] = frozenset()
    left_out: frozenset[ForeignName] = frozenset()
    others: OtherNames = OtherNames.REFUSE

    @property
    def changes_articles(self) -> bool:
        """Whether an article may come in otherwise than the file has it."""
        return bool(self.renamed or self.left_out) or self.others is OtherNames.LEAVE_OUT

    def target(self, name: ForeignName) -> str | None:
        """Return what the name becomes, None where that is not told."""
        return self.renamed.get(name) or self.renamed.get(name._replace(owner=""))

    def adds(self, name: ForeignName) -> bool:
        """Tell whether the scheme is to get the name."""
        told = name in self.added or name._replace(owner="") in self.added
        return told or (self.others is OtherNames.ADD and not self.leaves_out(name))

    def leaves_out(self, name: ForeignName, *, is_known: bool = True) -> bool:
        """Tell whether what has the name stays behind; `is_known`: the scheme has it."""
        if name in self.left_out or name._replace(owner="") in self.left_out:
            return True
        is_told = name in self.added or name._replace(owner="") in self.added
        return not is_known and not is_told and self.others is OtherNames.LEAVE_OUT
