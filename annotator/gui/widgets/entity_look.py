"""How entities of the register are told in words."""

from annotator.core.domain.scheme import Choice, Label
from annotator.gui.widgets.label_look import interface_language

TYPE = "type"
"""The attribute of a label whose choices are the types of its entities."""
SEPARATOR = " · "


def entity_types(label: Label | None) -> tuple[Choice, ...]:
    """Return the types that entities of a label may have."""
    attributes = () if label is None else label.attributes
    return next((kind.choices for kind in attributes if kind.id == TYPE), ())


def type_name(label: Label | None, type_id: str) -> str:
    """Return the name of an entity's type in the window's language; its id if it has none."""
    for choice in entity_types(label):
        if choice.id == type_id:
            return choice.names.in_language(interface_language())
    return type_id
