"""Edits that do not fit what is there."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class EditError(AnnotatorError):
    """An edit does not fit what is there."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This change is not possible.")


class EmptySpanError(EditError):
    """A fragment without any text."""

    sentence = QT_TRANSLATE_NOOP("Errors", "A span from {start} to {end} marks no text.")


class SpanOutsideError(EditError):
    """A span that ends after its text."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The span {start}–{end} lies outside its text of {length} characters."
    )


class OverlappingFragmentsError(EditError):
    """Two fragments of one span share text."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The fragment {start}–{end} overlaps another one of the same span."
    )


class DuplicateSpanError(EditError):
    """The same stretch has the same label already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{text}” is labelled “{label}” here already.")


class EmptyQueryError(EditError):
    """A search without a letter, digit or sign to look for."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{query}” holds nothing that could be looked for.")


class UnknownSpanError(EditError):
    """No such span in the layer."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no span “{uuid}” here.")


class UnknownLabelError(EditError):
    """The scheme has no such label."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The scheme has no label “{label}”.")


class UnknownArticleError(EditError):
    """No such article in the project."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no article “{article}” in the project.")


class UnknownAnnotatorError(EditError):
    """No such annotator in the project."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no annotator “{annotator}” in the project.")


class RelationNotAllowedError(EditError):
    """The scheme does not allow the relation between these ends."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The scheme has no relation “{relation}” from “{source}” to “{target}”."
    )


class WrongAttributeError(EditError):
    """An attribute that the label does not have, or a value of the wrong type."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{value}” is no value of the attribute “{attribute}”.")


class LabelInUseError(EditError):
    """A label that spans still carry would leave the scheme."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The label “{label}” is used by {count} spans; relabel or delete them first."
    )


class RelationInUseError(EditError):
    """A relation that spans still have would leave the scheme."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The relation “{relation}” is used {count} times; say what becomes of those."
    )


class AttributeInUseError(EditError):
    """Values that spans still have would leave the scheme."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{count} values of the attribute “{attribute}” would be lost; say what becomes of them.",
    )


class SchemeRuleError(EditError):
    """A scheme whose parts do not fit together."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The scheme cannot be changed like this: {reason}.")


class KeyTakenError(EditError):
    """A key that another label has."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The label “{label}” has the key “{key}” already.")


class UnknownSchemePartError(EditError):
    """No such relation, attribute or choice in the scheme."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The scheme has no “{part}”.")


class UnknownEntityError(EditError):
    """No such entity in the register."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no entity “{entity}” in the register.")


class UnnamedEntityError(EditError):
    """An entity without a name."""

    sentence = QT_TRANSLATE_NOOP("Errors", "An entity needs a name.")


class EditConflictError(EditError):
    """What the edit started from is not there any more."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The change cannot be made: what it starts from was changed since."
    )


class NothingToUndoError(EditError):
    """The history has no edit to take back."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is nothing to undo.")


class NothingToRedoError(EditError):
    """The history has no edit to make again."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is nothing to redo.")


class NothingToLinkError(EditError):
    """Every span that reads as an entity has one."""

    sentence = QT_TRANSLATE_NOOP("Errors", "No span without an entity reads as “{name}”.")
