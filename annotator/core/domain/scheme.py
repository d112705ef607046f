"""Schemes: the labels, attributes and relations of a project, as data."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.domain.errors import UnknownLabelError
from annotator.core.domain.values import AttributeValue


class Ability(StrEnum):
    """What a label turns on beyond colour: a record card, a parser, suggesters."""

    QUOTE = "quote"
    FIGURE = "figure"


class AttributeKind(StrEnum):
    """The type of an attribute's value."""

    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class Names:
    """A display name in both interface languages."""

    en: str
    ar: str

    def in_language(self, language: str) -> str:
        """Return the name for a language code such as `ar` or `en_GB`."""
        return self.ar if language.startswith("ar") else self.en


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a choice attribute may take."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class AttributeType:
    """A typed attribute that a label, a relation or the article may carry."""

    id: str
    names: Names
    kind: AttributeKind
    choices: tuple[Choice, ...] = ()
    default: AttributeValue = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """The kind of a span.

    `colour` and `dark_colour` are `#rrggbb` for the light and the dark theme; `key` is the
    digit or letter that labels with it ("" for none); guidelines are Markdown.
    """

    id: str
    names: Names
    colour: str
    dark_colour: str
    key: str = ""
    abilities: frozenset[Ability] = frozenset()
    attributes: tuple[AttributeType, ...] = ()
    guideline: Names = field(default_factory=lambda: Names(en="", ar=""))

    @property
    def has_entities(self) -> bool:
        """Whether its spans may point to an entity of the register."""
        return any(kind.kind is AttributeKind.ENTITY for kind in self.attributes)


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of relation, with the labels its two ends may have."""

    id: str
    names: Names
    source_labels: tuple[str, ...]
    target_labels: tuple[str, ...]
    attributes: tuple[AttributeType, ...] = ()
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Scheme:
    """The labels, attributes and relations of a project, in display order."""

    id: str
    names: Names
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = ()
    article_attributes: tuple[AttributeType, ...] = ()

    def label(self, label_id: str) -> Label:
        """Return the label of that id; raises UnknownLabelError."""
        for label in self.labels:
            if label.id == label_id:
                return label
        raise UnknownLabelError(label=label_id)

    def label_for_key(self, key: str) -> Label | None:
        """Return the label that the key carries, or None."""
        return next((label for label in self.labels if key and label.key == key), None)

    def relation(self, relation_id: str) -> RelationType | None:
        """Return the relation type of that id, or None."""
        return next((kind for kind in self.relations if kind.id == relation_id), None)


def default_attributes(types: Iterable[AttributeType]) -> dict[str, AttributeValue]:
    """Return the values a new span or relation starts with: every declared default."""
    return {kind.id: kind.default for kind in types if kind.default is not None}
