"""By which relations a quote gets its source."""

from annotator.core.domain.scheme import RelationType, Scheme


def source_relations(scheme: Scheme, quote: str) -> tuple[RelationType, ...]:
    """Return the relations by which spans of a quote's label get their source.

    The scheme does not say it outright: they are the enabled ones that end at a quote and
    start at what can be an entity. Where no such label has entities, all that end there.
    """
    into = [kind for kind in scheme.relations if kind.enabled and quote in kind.target_labels]
    labels = {label.id: label for label in scheme.labels}
    of_entities = [
        kind for kind in into if any(labels[end].has_entities for end in kind.source_labels)
    ]
    return tuple(of_entities or into)
