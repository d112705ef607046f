"""Slots of annotations: which other annotations fill them, and in which role.

INCEpTION writes a feature with the ids of links, and each link as a structure of its own with
a target and perhaps a role. Nothing in the file tells such a feature from a text of numbers but
that all its values name links.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.domain.exchange import ExchangeRelation
from annotator.core.domain.identity import new_uuid


@dataclass(slots=True)
class Element:
    """One feature structure: its type, and its features as texts."""

    type: str
    features: dict[str, str]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of a CAS, as type and name of a feature, and its links by their ids."""

    names: frozenset[tuple[str, str]]
    links: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, elements: Sequence[Element]) -> "Slots":
        """Return the slots that feature structures have."""
        links = {one.id: one.features for one in elements if _is_link(one)}
        if not links:
            return cls(frozenset(), links)
        given: dict[tuple[str, str], bool] = {}
        for one in elements:
            for key, text in one.features.items():
                name = one.type, key
                given[name] = given.get(name, True) and _are_all_in(text.split(), links)
        return cls(frozenset(name for name, is_slot in given.items() if is_slot), links)

    def relations(self, one: Element, ids: Mapping[str, str]) -> Iterator[ExchangeRelation]:
        """Yield a relation of the role's name, else the slot's, to each span in a slot.

        What fills it and is no span (a token) is passed over.
        """
        for key, text in one.features.items():
            if (one.type, key) not in self.names:
                continue
            for link in map(self.links.__getitem__, text.split()):
                source, target = ids[one.id], ids.get(link["target"])
                if target is not None and target != source:
                    yield ExchangeRelation(new_uuid(), link.get("role") or key, source, target)


def _is_link(one: Element) -> bool:
    return "target" in one.features and "sofa" not in one.features


def _are_all_in(names: Iterable[str], links: Mapping[str, object]) -> bool:
    return all(name in links for name in names)
