"""What a scheme must fulfil beyond its shape: ids, keys, colours and ends that fit together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.core.domain.scheme import AttributeKind, AttributeType, Label, RelationType, Scheme

_ID = re.compile(r"[^\W\d_][\w.+:-]{0,99}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_WITH_CHOICES = (AttributeKind.CHOICE, AttributeKind.CHOICES)
_VALUE_TYPES: dict[AttributeKind, tuple[type, ...]] = {
    AttributeKind.CHOICE: (str,),
    AttributeKind.CHOICES: (tuple,),
    AttributeKind.TEXT: (str,),
    AttributeKind.NUMBER: (int, float),
    AttributeKind.BOOLEAN: (bool,),
    AttributeKind.DATE: (str,),
    AttributeKind.ENTITY: (str,),
}


def broken_rule(scheme: Scheme) -> str | None:
    """Return the first rule that a scheme breaks, as a clause in English, or None."""
    return next(_broken(scheme), None)


def is_id(name: str) -> bool:
    """Tell whether a label, relation or attribute may have this id."""
    return _ID.fullmatch(name) is not None


def _broken(scheme: Scheme) -> Iterator[str]:
    if not scheme.labels:
        yield "it has no label"
    yield from _ids(scheme)
    for label in scheme.labels:
        yield from _label(label)
    if key := _repeated(label.key for label in scheme.labels if label.key):
        yield f"two labels have the key “{key}”"
    known = {label.id for label in scheme.labels}
    for kind in scheme.relations:
        yield from _relation(kind, known)
    yield from _attributes(scheme.article_attributes, "the article")


def _ids(scheme: Scheme) -> Iterator[str]:
    for what, ids in (
        ("label", [label.id for label in scheme.labels]),
        ("relation", [kind.id for kind in scheme.relations]),
    ):
        if bad := next((name for name in ids if not _ID.fullmatch(name)), None):
            yield f"“{bad}” is no id (letters, digits and . + : - _ only, a letter first)"
        if "" in ids:
            yield f"a {what} has no id"
        if name := _repeated(ids):
            yield f"the {what} “{name}” stands twice"


def _label(label: Label) -> Iterator[str]:
    for colour in (label.colour, label.dark_colour):
        if not _COLOUR.fullmatch(colour):
            yield f"“{colour}” of the label “{label.id}” is no colour such as #0051e8"
    if len(label.key) > 1:
        yield f"the key “{label.key}” of the label “{label.id}” is more than one character"
    yield from _attributes(label.attributes, f"the label “{label.id}”")


def _relation(kind: RelationType, known: set[str]) -> Iterator[str]:
    if not kind.source_labels or not kind.target_labels:
        yield f"the relation “{kind.id}” has an end without labels"
    for label in (*kind.source_labels, *kind.target_labels):
        if label not in known:
            yield f"the relation “{kind.id}” names the label “{label}”, which does not exist"
    yield from _attributes(kind.attributes, f"the relation “{kind.id}”")


def _attributes(types: tuple[AttributeType, ...], owner: str) -> Iterator[str]:
    if name := _repeated(kind.id for kind in types):
        yield f"the attribute “{name}” of {owner} stands twice"
    for kind in types:
        where = f"the attribute “{kind.id}” of {owner}"
        if not _ID.fullmatch(kind.id):
            yield f"“{kind.id}” is no id of an attribute"
        if (kind.kind in _WITH_CHOICES) != bool(kind.choices):
            yield f"{where} has choices where its kind has none, or none where it needs them"
        if name := _repeated(choice.id for choice in kind.choices):
            yield f"{where} has the choice “{name}” twice"
        if kind.default is not None and not _fits(kind):
            yield f"the default of {where} is no value of its kind"


def _fits(kind: AttributeType) -> bool:
    default = kind.default
    if isinstance(default, bool) != (kind.kind is AttributeKind.BOOLEAN):
        return False
    if not isinstance(default, _VALUE_TYPES[kind.kind]):
        return False
    ids = {choice.id for choice in kind.choices}
    chosen = default if isinstance(default, tuple) else (default,)
    return kind.kind not in _WITH_CHOICES or ids.issuperset(chosen)


def _repeated(names: Iterable[str]) -> str | None:
    return next((name for name, count in Counter(names).items() if count > 1), None)
