"""What a format cannot do."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class FormatError(AnnotatorError):
    """A format cannot do what is asked."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The format cannot do this.")


class UnknownFormatError(FormatError):
    """No format of that name."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no format “{name}”; there are: {known}.")


class CannotReadError(FormatError):
    """No format reads such a file."""

    sentence = QT_TRANSLATE_NOOP("Errors", "No format reads “{path}”; name one with --format.")


class CannotWriteError(FormatError):
    """A format that is only read."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The format “{name}” can be read but not written.")


class WriterOptionError(FormatError):
    """A writer has no such option, or the option no such value."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The format “{name}” has no option “{given}”; its options: {known}."
    )


class MissingLibraryError(FormatError):
    """A format whose optional library is not installed."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The format “{name}” needs {library}; this installs it: {command}."
    )


class LossRefusedError(FormatError):
    """Strict export, and something would be lost."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Nothing was written: the format “{name}” would lose {losses}."
    )
