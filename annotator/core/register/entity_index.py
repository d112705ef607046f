"""All entities of a project in memory, with how often each is mentioned."""

from collections import Counter
from collections.abc import Iterable, Mapping

from annotator.core.domain.changes import Change
from annotator.core.domain.entity import Entity
from annotator.core.domain.span import Span
from annotator.core.register.label_index import LabelIndex, NameMatch
from annotator.core.register.proposal import Proposal
from annotator.core.register.spellings import name_key, spellings

MOST_PROPOSALS = 9
"""One digit each."""


class EntityIndex:
    """The register as it is looked up; every change of the project keeps it true.

    The names of a label are indexed when they are first looked up.
    """

    def __init__(self, entities: Iterable[Entity], mentions: Mapping[str, int]) -> None:
        self._entities = {entity.uuid: entity for entity in entities}
        self._labels: dict[str, LabelIndex] = {}
        self._mentions = Counter(mentions)

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Every entity, by UUID."""
        return self._entities

    def mentions(self, uuid: str) -> int:
        """Return how many spans point to an entity."""
        return self._mentions[uuid]

    def prepare(self) -> None:
        """Index the names of every label now, which the first look-up would do."""
        for label in {entity.label for entity in self._entities.values()}:
            self._names(label)

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return the entities of any label that have a name or alias of the same match key."""
        key = name_key(name)
        labels = {entity.label for entity in self._entities.values()}
        found = {uuid for label in labels for uuid in self._names(label).named(key)}
        return tuple(sorted((self._entities[uuid] for uuid in found), key=_order))

    def proposals(self, text: str, label: str) -> tuple[Proposal, ...]:
        """Return the entities of a label that a text may name, the likeliest first.

        Equally likely ones stand by how often they are mentioned, then by name.
        """
        index = self._names(label)
        best: dict[str, NameMatch] = {}
        for spelling in spellings(text):
            for match in index.matches(spelling):
                if match.uuid not in best or match.score > best[match.uuid].score:
                    best[match.uuid] = match
        found = [
            Proposal(
                entity=self._entities[match.uuid],
                reason=match.reason,
                matched=match.name,
                score=match.score,
                mentions=self._mentions[match.uuid],
            )
            for match in best.values()
        ]
        return tuple(sorted(found, key=_likeliest)[:MOST_PROPOSALS])

    def apply(self, change: Change) -> None:
        """Bring the index up to date with entities and spans of a change."""
        for entry in change.records:
            before, after = entry.before, entry.after
            if isinstance(entry.record, Entity):
                if isinstance(after, Entity):
                    self._put(after)
                else:
                    self._drop(entry.record.uuid)
            elif isinstance(entry.record, Span):
                self._count(before, -1)
                self._count(after, +1)

    def _names(self, label: str) -> LabelIndex:
        if label not in self._labels:
            index = self._labels[label] = LabelIndex()
            index.add(entity for entity in self._entities.values() if entity.label == label)
        return self._labels[label]

    def _put(self, entity: Entity) -> None:
        self._drop(entity.uuid)
        self._entities[entity.uuid] = entity
        if entity.label in self._labels:
            self._labels[entity.label].add((entity,))

    def _drop(self, uuid: str) -> None:
        old = self._entities.pop(uuid, None)
        if old is not None and old.label in self._labels:
            self._labels[old.label].remove(uuid)

    def _count(self, span: object, more: int) -> None:
        if isinstance(span, Span) and span.entity is not None:
            self._mentions[span.entity] += more


def _order(entity: Entity) -> tuple[str, str]:
    return entity.name, entity.uuid


def _likeliest(proposal: Proposal) -> tuple[float, int, str, str]:
    entity = proposal.entity
    return -round(proposal.score, 3), -proposal.mentions, entity.name, entity.uuid
