"""Which labels, attributes and relations there are, for formats with a file that lists them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import AttributeKind, AttributeType, Scheme
from annotator.core.domain.values import AttributeValue

_LABEL, _ATTRIBUTES = attrgetter("label"), attrgetter("attributes")


@dataclass(slots=True)
class AttributeUse:
    """One attribute: its kind and the values to choose from, in order."""

    kind: AttributeKind
    choices: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class LabelUse:
    """One label: how it is shown, and its attributes."""

    name: str
    colour: str = ""
    key: str = ""
    attributes: dict[str, AttributeUse] = field(default_factory=dict)


@dataclass(slots=True)
class RelationUse:
    """One type of relation: the labels of its ends, and its attributes."""

    sources: dict[str, None] = field(default_factory=dict)
    targets: dict[str, None] = field(default_factory=dict)
    attributes: dict[str, AttributeUse] = field(default_factory=dict)


class Vocabulary:
    """What a scheme has, and what articles have that it does not."""

    def __init__(self, scheme: Scheme | None = None) -> None:
        self.labels: dict[str, LabelUse] = {}
        self.relations: dict[str, RelationUse] = {}
        self.article_attributes: dict[str, AttributeUse] = {}
        if scheme is not None:
            self._take(scheme)

    def see(self, article: AnnotatedArticle) -> None:
        """Add what an article has."""
        _see_values(self.article_attributes, article.attributes)
        values = list(map(_ATTRIBUTES, article.spans))
        keys = zip(map(_LABEL, article.spans), map(id, values), strict=True)
        # Spans that are alike share one object, which is looked at once.
        for (label, _), shared in dict(zip(keys, values, strict=True)).items():
            use = self.labels.get(label)
            if use is None:
                use = self.labels[label] = LabelUse(name=label)
            _see_values(use.attributes, shared)
        if article.relations:
            self._see_relations(article)

    def add(self, other: "Vocabulary") -> None:
        """Add what another vocabulary, of the same scheme, saw in articles that come next."""
        _merge(self.article_attributes, other.article_attributes)
        for name, label in other.labels.items():
            use = self.labels.setdefault(name, LabelUse(name=label.name))
            _merge(use.attributes, label.attributes)
        for name, relation in other.relations.items():
            link = self.relations.setdefault(name, RelationUse())
            link.sources |= relation.sources
            link.targets |= relation.targets
            _merge(link.attributes, relation.attributes)

    def _see_relations(self, article: AnnotatedArticle) -> None:
        labels = {span.id: span.label for span in article.spans}
        for link in article.relations:
            relation = self.relations.setdefault(link.label, RelationUse())
            relation.sources[labels[link.source]] = None
            relation.targets[labels[link.target]] = None
            _see_values(relation.attributes, link.attributes)

    def _take(self, scheme: Scheme) -> None:
        self.article_attributes = _uses(scheme.article_attributes)
        for label in scheme.labels:
            self.labels[label.id] = LabelUse(
                name=label.names.en,
                colour=label.colour,
                key=label.key,
                attributes=_uses(label.attributes),
            )
        for kind in scheme.relations:
            self.relations[kind.id] = RelationUse(
                sources=dict.fromkeys(kind.source_labels),
                targets=dict.fromkeys(kind.target_labels),
                attributes=_uses(kind.attributes),
            )


def kind_of(value: AttributeValue) -> AttributeKind:
    """Return the kind of attribute that has such a value."""
    if isinstance(value, bool):
        return AttributeKind.BOOLEAN
    if isinstance(value, (int, float)):
        return AttributeKind.NUMBER
    return AttributeKind.CHOICES if isinstance(value, tuple) else AttributeKind.TEXT


def _uses(types: Iterable[AttributeType]) -> dict[str, AttributeUse]:
    return {
        item.id: AttributeUse(item.kind, dict.fromkeys(choice.id for choice in item.choices))
        for item in types
    }


def _merge(uses: dict[str, AttributeUse], others: Mapping[str, AttributeUse]) -> None:
    for name, other in others.items():
        use = uses.setdefault(name, AttributeUse(other.kind))
        if use.kind is other.kind:
            use.choices |= other.choices


def _see_values(uses: dict[str, AttributeUse], values: Mapping[str, AttributeValue]) -> None:
    for name, value in values.items():
        use = uses.get(name)
        if use is None:
            use = uses[name] = AttributeUse(kind_of(value))
        if use.kind is AttributeKind.CHOICE and isinstance(value, str):
            use.choices[value] = None
        elif use.kind is AttributeKind.CHOICES and isinstance(value, tuple):
            use.choices.update(dict.fromkeys(value))
