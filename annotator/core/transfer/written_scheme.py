"""The scheme as far as it is written, and whether a choice fits the scheme."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.core.domain.errors import UnknownSchemePartError, WrongAttributeError
from annotator.core.domain.export_choice import Condition, ExportChoice
from annotator.core.domain.scheme import AttributeType, Scheme


def written_scheme(scheme: Scheme, choice: ExportChoice) -> Scheme:
    """Return the labels and attributes that are chosen, so that a file tells of no others."""
    labels = scheme.labels
    if choice.labels:
        labels = tuple(label for label in labels if label.id in choice.labels)
    if choice.attributes is None:
        return replace(scheme, labels=labels)
    wanted = choice.attributes
    return replace(
        scheme,
        labels=tuple(replace(x, attributes=_only(x.attributes, wanted)) for x in labels),
        relations=tuple(
            replace(x, attributes=_only(x.attributes, wanted)) for x in scheme.relations
        ),
        article_attributes=_only(scheme.article_attributes, wanted),
    )


def check_choice(scheme: Scheme, choice: ExportChoice) -> None:
    """Raise an error for a name in a choice that the scheme does not have.

    Raises:
        UnknownLabelError, UnknownSchemePartError: A label, an attribute.
        WrongAttributeError: A value that no attribute of that name can have.
    """
    for label in choice.labels:
        scheme.label(label)
    known = {kind.id for kind in _all_attributes(scheme)}
    for name in sorted(choice.attributes or ()):
        if name not in known:
            raise UnknownSchemePartError(part=name)
    for condition in sorted(choice.conditions):
        _check_condition(scheme, condition)


def _check_condition(scheme: Scheme, condition: Condition) -> None:
    labels = (scheme.label(condition.label),) if condition.label else scheme.labels
    kinds = [x for label in labels for x in label.attributes if x.id == condition.attribute]
    if not kinds:
        raise UnknownSchemePartError(part=condition.attribute)
    choices = {choice.id for kind in kinds for choice in kind.choices}
    if choices and condition.value and condition.value not in choices:
        raise WrongAttributeError(value=condition.value, attribute=condition.attribute)


def _all_attributes(scheme: Scheme) -> Iterator[AttributeType]:
    for label in scheme.labels:
        yield from label.attributes
    for relation in scheme.relations:
        yield from relation.attributes
    yield from scheme.article_attributes


def _only(kinds: tuple[AttributeType, ...], wanted: frozenset[str]) -> tuple[AttributeType, ...]:
    return tuple(kind for kind in kinds if kind.id in wanted)
