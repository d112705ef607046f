"""By which relations a quote gets its source, and what stands at their ends."""

from annotator.core.domain.scheme import RelationType, Scheme


def usual_label(scheme: Scheme, labels: tuple[str, ...]) -> str:
    """Return which of some labels a new span gets: one whose spans can be entities, if any."""
    return first_entity(scheme, labels) or labels[0]


def first_entity(scheme: Scheme, labels: tuple[str, ...]) -> str:
    """Return the first of some labels whose spans can be entities, "" for none."""
    entities = {label.id for label in scheme.labels if label.has_entities}
    return next((label for label in labels if label in entities), "")


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
