"""By which relations a quote gets its source."""

from annotator.core.domain.scheme import AttributeKind, Label, RelationType, Scheme


def source_relations(scheme: Scheme, quote: str) -> tuple[RelationType, ...]:
    """Return the relations by which spans of a quote's label get their source.

    The scheme does not say it outright: they are the enabled ones that end at a quote and
    start at what can be an entity. Where no such label has entities, all that end there.
    """
    into = [kind for kind in scheme.relations if kind.enabled and quote in kind.target_labels]
    labels = {label.id: label for label in scheme.labels}
    of_entities = [
        kind for kind in into if any(_is_entity(labels[end]) for end in kind.source_labels)
    ]
    return tuple(of_entities or into)


def _is_entity(label: Label) -> bool:
    return any(kind.kind is AttributeKind.ENTITY for kind in label.attributes)
