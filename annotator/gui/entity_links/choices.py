"""What one can do with a chosen mention: link it, make a new entity, take the link away."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.entity import Entity
from annotator.core.domain.scheme import Label
from annotator.core.register.proposal import REASONS, Proposal
from annotator.gui.language.messages import filled, number
from annotator.gui.widgets.entity_look import SEPARATOR, type_name


class Act(Enum):
    """What a choice does."""

    LINK = auto()
    LINK_ALL = auto()
    NEW = auto()
    UNLINK = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what it does, the key that does it, and what it says in two lines."""

    act: Act
    key: str
    title: str
    detail: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """The chosen span for which an entity is looked for.

    `searched` is what a person typed to find it under another name, "" for its own text.
    """

    span: str
    text: str
    label: Label
    entity: str = ""
    searched: str = ""

    @property
    def name(self) -> str:
        """The name that is looked for, and that a new entity gets."""
        return " ".join((self.searched or self.text).split())


def choices(mention: Mention, proposals: Sequence[Proposal], linked: Entity | None) -> list[Choice]:
    """Return the rows in the order of their keys: digits, N, Del."""
    rows = [
        Choice(
            Act.LINK,
            key=str(digit),
            title=proposal.entity.name,
            detail=_detail(mention, proposal),
            entity=proposal.entity.uuid,
        )
        for digit, proposal in enumerate(proposals, start=1)
    ]
    new = QCoreApplication.translate("EntityLinks", "New entity “{name}”")
    rows.append(Choice(Act.NEW, key="N", title=filled(new, {"name": mention.name})))
    if linked is not None:
        away = QCoreApplication.translate("EntityLinks", "Take the link to “{name}” away")
        rows.append(Choice(Act.UNLINK, key="Del", title=filled(away, {"name": linked.name})))
    return rows


def _detail(mention: Mention, proposal: Proposal) -> str:
    entity = proposal.entity
    reason = QCoreApplication.translate("Proposals", REASONS[proposal.reason])
    if proposal.matched != entity.name:
        reason += f" ({proposal.matched})"
    parts = [type_name(mention.label, entity.type), reason]
    if proposal.mentions:
        counted = QCoreApplication.translate("EntityLinks", "mentions: {count}")
        parts.append(counted.format(count=number(proposal.mentions)))
    if entity.uuid == mention.entity:
        parts.insert(0, QCoreApplication.translate("EntityLinks", "linked now"))
    return SEPARATOR.join(part for part in parts if part)
