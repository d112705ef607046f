"""What the kinds of attributes are called, and what a default of each may be."""

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.domain.values import AttributeValue

WITH_CHOICES = frozenset({AttributeKind.CHOICE, AttributeKind.CHOICES})
KIND_NAMES = {
    AttributeKind.CHOICE: QT_TRANSLATE_NOOP("AttributeKinds", "One of several choices"),
    AttributeKind.CHOICES: QT_TRANSLATE_NOOP("AttributeKinds", "Any of several choices"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("AttributeKinds", "Text"),
    AttributeKind.NUMBER: QT_TRANSLATE_NOOP("AttributeKinds", "Number"),
    AttributeKind.BOOLEAN: QT_TRANSLATE_NOOP("AttributeKinds", "Yes or no"),
    AttributeKind.DATE: QT_TRANSLATE_NOOP("AttributeKinds", "Date"),
    AttributeKind.ENTITY: QT_TRANSLATE_NOOP("AttributeKinds", "Entity"),
}


def kind_name(kind: AttributeKind) -> str:
    """Return a kind's name in the language of the window."""
    return QCoreApplication.translate("AttributeKinds", KIND_NAMES[kind])


def defaults_of(attribute: AttributeType, language: str) -> tuple[tuple[str, AttributeValue], ...]:
    """Return what may be offered as default: name and value; () where nothing can be."""
    nothing = QCoreApplication.translate("AttributeKinds", "None")
    if attribute.kind is AttributeKind.CHOICE:
        offered = [(one.names.in_language(language), one.id) for one in attribute.choices]
        return ((nothing, None), *offered)
    if attribute.kind is AttributeKind.BOOLEAN:
        yes = QCoreApplication.translate("AttributeKinds", "Yes")
        no = QCoreApplication.translate("AttributeKinds", "No")
        return ((nothing, None), (yes, True), (no, False))
    return ()
