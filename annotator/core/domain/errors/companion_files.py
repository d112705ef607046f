"""Scheme and register files that are none."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class SchemeFileError(AnnotatorError):
    """A scheme file that is none."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a scheme: {reason}.")


class RegisterFileError(AnnotatorError):
    """A register file that is none."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a register: {reason}.")
