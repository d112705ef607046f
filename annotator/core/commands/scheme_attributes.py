"""Commands on attributes and their choices: add, change, order, delete."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from typing_extensions import override

from annotator.core.commands.scheme_command import SchemeCommand, SchemeStep
from annotator.core.domain.errors import EditConflictError, UnknownSchemePartError
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.domain.scheme_mapping import Owner, OwnerKind, SchemeMapping

Types = tuple[AttributeType, ...]


@dataclass(frozen=True, slots=True)
class AddAttribute(SchemeCommand):
    """Add an attribute to a label, a relation or the articles; spans get no value for it."""

    owner: Owner
    attribute: AttributeType

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        return SchemeStep(_with(scheme, self.owner, lambda types: (*types, self.attribute)))


@dataclass(frozen=True, slots=True)
class ChangeAttribute(SchemeCommand):
    """Give an attribute other names, choices, default, kind or id.

    `choices` maps ids of old choices to new ones. Values that do not fit then are lost, if
    `allows_loss`.
    """

    owner: Owner
    attribute: str
    after: AttributeType
    choices: Mapping[str, str] = field(default_factory=dict)
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = attribute_of(scheme, self.owner, self.attribute)
        after = _with(
            scheme,
            self.owner,
            lambda types: tuple(self.after if kind.id == old.id else kind for kind in types),
        )
        renamed = {(self.owner, old.id): self.after.id} if old.id != self.after.id else {}
        choices = {(self.owner, old.id, one): other for one, other in self.choices.items()}
        return SchemeStep(
            after,
            mapping=SchemeMapping(attributes=renamed, choices=choices),
            allows_loss=self.allows_loss,
        )


@dataclass(frozen=True, slots=True)
class RemoveAttribute(SchemeCommand):
    """Delete an attribute that has no values; with `allows_loss` its values go too.

    With `becomes` they become values of that attribute of the same owner, where they fit.
    """

    owner: Owner
    attribute: str
    becomes: str = ""
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = attribute_of(scheme, self.owner, self.attribute)
        renamed: dict[tuple[Owner, str], str] = {}
        if self.becomes:
            kept = attribute_of(scheme, self.owner, self.becomes)
            if kept.id == old.id:
                raise EditConflictError
            renamed[self.owner, old.id] = kept.id
        after = _with(
            scheme, self.owner, lambda types: tuple(kind for kind in types if kind.id != old.id)
        )
        return SchemeStep(
            after, mapping=SchemeMapping(attributes=renamed), allows_loss=self.allows_loss
        )


@dataclass(frozen=True, slots=True)
class ReorderAttributes(SchemeCommand):
    """Put the attributes of an owner into another order; `order` names each once."""

    owner: Owner
    order: tuple[str, ...]

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        def ordered(types: Types) -> Types:
            if sorted(self.order) != sorted(kind.id for kind in types):
                raise EditConflictError
            return tuple(sorted(types, key=lambda kind: self.order.index(kind.id)))

        return SchemeStep(_with(scheme, self.owner, ordered))


@dataclass(frozen=True, slots=True)
class RemoveChoice(SchemeCommand):
    """Delete a choice; values that are it become `becomes`, or are lost if `allows_loss`.

    With `becomes` this merges two choices.
    """

    owner: Owner
    attribute: str
    choice: str
    becomes: str = ""
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = attribute_of(scheme, self.owner, self.attribute)
        ids = [choice.id for choice in old.choices]
        for asked in filter(None, (self.choice, self.becomes)):
            if asked not in ids:
                raise UnknownSchemePartError(part=asked)
        if self.becomes == self.choice:
            raise EditConflictError
        left = replace(
            old,
            choices=tuple(choice for choice in old.choices if choice.id != self.choice),
            default=self._default(old),
        )
        renamed = {self.choice: self.becomes} if self.becomes else {}
        change = ChangeAttribute(self.owner, old.id, left, renamed, allows_loss=self.allows_loss)
        return change.step(scheme)

    def _default(self, old: AttributeType) -> str | tuple[str, ...] | None:
        """Return the default without the choice."""
        default = old.default
        if isinstance(default, tuple):
            parts = (self.becomes if part == self.choice else part for part in default)
            return tuple(dict.fromkeys(filter(None, parts))) or None
        if default == self.choice:
            return self.becomes or None
        return default if isinstance(default, str) else None


def attributes_of(scheme: Scheme, owner: Owner) -> Types:
    """Return the attributes of an owner; raises UnknownLabelError, UnknownSchemePartError."""
    if owner.kind is OwnerKind.ARTICLE:
        return scheme.article_attributes
    if owner.kind is OwnerKind.LABEL:
        return scheme.label(owner.id).attributes
    kind = scheme.relation(owner.id)
    if kind is None:
        raise UnknownSchemePartError(part=owner.id)
    return kind.attributes


def attribute_of(scheme: Scheme, owner: Owner, attribute: str) -> AttributeType:
    """Return one attribute; raises UnknownSchemePartError if the owner does not have it."""
    for kind in attributes_of(scheme, owner):
        if kind.id == attribute:
            return kind
    raise UnknownSchemePartError(part=attribute)


def _with(scheme: Scheme, owner: Owner, change: Callable[[Types], Types]) -> Scheme:
    """Return the scheme with the attributes of an owner changed."""
    types = change(attributes_of(scheme, owner))
    if owner.kind is OwnerKind.ARTICLE:
        return replace(scheme, article_attributes=types)
    if owner.kind is OwnerKind.LABEL:
        labels = (
            replace(label, attributes=types) if label.id == owner.id else label
            for label in scheme.labels
        )
        return replace(scheme, labels=tuple(labels))
    kinds = (
        replace(kind, attributes=types) if kind.id == owner.id else kind
        for kind in scheme.relations
    )
    return replace(scheme, relations=tuple(kinds))
