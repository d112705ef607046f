"""Entities: the real actors and places of a project's register."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entity:
    """A real actor or place to which spans point.

    `label` is the id of the label its mentions carry, `type` the value of that label's
    type attribute ("" where unknown), `external_ids` maps a source to an id there.
    """

    uuid: str
    label: str
    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""
    external_ids: Mapping[str, str] = field(default_factory=dict)
