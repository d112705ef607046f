"""Attribute values brought from one set of attributes to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.core.domain.attribute_check import fits
from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.domain.scheme_mapping import Owner, SchemeMapping
from annotator.core.domain.values import AttributeValue

Values = dict[str, AttributeValue]


@dataclass(frozen=True, slots=True)
class ValueFit:
    """Brings the values of one owner to its new attributes.

    A value that did not fit before either (an import or an older scheme brought it) is left
    as it is, unless its owner becomes another one.
    """

    owner: Owner
    before: Mapping[str, AttributeType]
    after: Mapping[str, AttributeType]
    mapping: SchemeMapping
    stays: bool

    @classmethod
    def between(
        cls,
        owner: Owner,
        before: Iterable[AttributeType],
        after: Iterable[AttributeType],
        mapping: SchemeMapping,
        *,
        stays: bool = True,
    ) -> "ValueFit":
        """Make the fit; `stays` tells whether the owner keeps its id."""
        return cls(
            owner=owner,
            before={kind.id: kind for kind in before},
            after={kind.id: kind for kind in after},
            mapping=mapping,
            stays=stays,
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether all values stay what they are."""
        is_mapped = any(key[0] == self.owner for key in self.mapping.attributes) or any(
            key[0] == self.owner for key in self.mapping.choices
        )
        return not is_mapped and all(
            _takes_all(self.after.get(name), kind) for name, kind in self.before.items()
        )

    def fitted(self, values: Mapping[str, AttributeValue]) -> tuple[Values, list[str]]:
        """Return the values as they are then, and the attributes whose value is lost."""
        kept: Values = {}
        lost: list[str] = []
        for name, value in values.items():
            new_name = self.mapping.attributes.get((self.owner, name), name)
            new = self._mapped(name, value)
            kind = self.after.get(new_name)
            if kind is not None and kind.kind is AttributeKind.CHOICES and isinstance(new, tuple):
                fitting = tuple(part for part in new if fits(kind, (part,)))
                if fitting != new:
                    lost.append(name)
                new = fitting
            if kind is not None and fits(kind, new) and kept.get(new_name, new) == new:
                kept[new_name] = new
            elif self.stays and self._is_foreign(name, value):
                kept[name] = value
            else:
                lost.append(name)
        return kept, lost

    def _mapped(self, name: str, value: AttributeValue) -> AttributeValue:
        choices = self.mapping.choices
        if isinstance(value, str):
            return choices.get((self.owner, name, value), value)
        if isinstance(value, tuple):
            parts = (choices.get((self.owner, name, part), part) for part in value)
            return tuple(dict.fromkeys(parts))
        return value

    def _is_foreign(self, name: str, value: AttributeValue) -> bool:
        kind = self.before.get(name)
        return kind is None or not fits(kind, value)


def _takes_all(after: AttributeType | None, before: AttributeType) -> bool:
    if after is None or after.kind is not before.kind:
        return False
    return {choice.id for choice in before.choices} <= {choice.id for choice in after.choices}
