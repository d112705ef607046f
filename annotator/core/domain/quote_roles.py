"""By which relations a quote gets its source, cue and addressee."""

from typing import NamedTuple

from annotator.core.domain.scheme import RelationType, Scheme
from annotator.core.domain.source_relations import first_entity, source_relations


class QuoteRoles(NamedTuple):
    """The relations by which quotes of a label get source, cue and addressee, if any."""

    source: RelationType | None
    cue: RelationType | None
    addressee: RelationType | None


def quote_roles(scheme: Scheme, quote: str) -> QuoteRoles:
    """Return the roles of quotes with a label; the ends of the relations say which is which.

    What can be an entity and leads to a quote is its source, another thing that does is its
    cue, and an entity to which a quote leads is its addressee.
    """
    enabled = [kind for kind in scheme.relations if kind.enabled]
    sources = source_relations(scheme, quote)
    into = (kind for kind in enabled if quote in kind.target_labels and kind not in sources)
    away = (
        kind
        for kind in enabled
        if quote in kind.source_labels and first_entity(scheme, kind.target_labels)
    )
    return QuoteRoles(next(iter(sources), None), next(into, None), next(away, None))
