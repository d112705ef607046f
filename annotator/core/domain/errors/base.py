"""The base of every expected failure, and a job's end by its person's wish."""

from typing import ClassVar

from typing_extensions import override

from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class AnnotatorError(Exception):
    """Base of every expected failure; `str()` is one clear English sentence."""

    sentence: ClassVar[str] = QT_TRANSLATE_NOOP("Errors", "Something went wrong.")

    def __init__(self, **details: object) -> None:
        super().__init__()
        self.details = details

    @override
    def __str__(self) -> str:
        return self.sentence.format(**self.details)


class CancelledError(AnnotatorError):
    """A person stopped a long job."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Cancelled; nothing was changed.")
