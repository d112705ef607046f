"""Exports that left the old files as they were."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class ExportFailedError(AnnotatorError):
    """An export that left the old files as they were."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The export failed; the old files are as they were.")


class ExportVerificationError(ExportFailedError):
    """A written offset does not cut the text it should."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The export was not written: read again, a span of its article {number} does not cut "
        "the text it should.",
    )


class UnwritableError(ExportFailedError):
    """The target cannot be written."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be written ({reason}).")


class UnknownExportError(ExportFailedError):
    """No export of that number."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The project has no export {number}.")
