"""Files, lines and spans that are not taken in."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class ImportRefusedError(AnnotatorError):
    """A file or line that is not taken in."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This was not imported.")


class EmptyTextError(ImportRefusedError):
    """No text at all."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no text in it.")


class BinaryFileError(ImportRefusedError):
    """The bytes are no text."""

    sentence = QT_TRANSLATE_NOOP("Errors", "It is not a text file ({reason}).")


class InvalidUtf8Error(ImportRefusedError):
    """Neither UTF-8 nor surely a known Arabic encoding."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "It is not valid {encoding} at byte {position}; name its encoding."
    )


class LoneSurrogateError(ImportRefusedError):
    """Half of a character pair."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Half a character stands at position {position}.")


class TooLargeError(ImportRefusedError):
    """A text beyond the limit."""

    sentence = QT_TRANSLATE_NOOP("Errors", "It is too large ({size} MB; the limit is {limit} MB).")


class NotJsonError(ImportRefusedError):
    """A line that is not JSON."""

    sentence = QT_TRANSLATE_NOOP("Errors", "It is not JSON ({reason}).")


class WrongShapeError(ImportRefusedError):
    """JSON of another shape than the format has."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{key}” should be {expected}.")


class MissingKeyError(ImportRefusedError):
    """A key that must be there is not."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The key “{key}” is missing; it has {present}.")


class SpanTextMismatchError(ImportRefusedError):
    """A span's text differs from the text at its offsets."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The span {start}–{end} should cut “{expected}” but cuts “{found}”."
    )


class InvalidUuidError(ImportRefusedError):
    """An id that is no UUID."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{text}” is not a UUID.")


class RepeatedIdError(ImportRefusedError):
    """Two spans or relations with one id."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The id “{id}” stands twice.")


class UnknownKeyError(ImportRefusedError):
    """A key that a strict format does not have."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The key “{key}” is not part of the format.")


class TextChecksumError(ImportRefusedError):
    """The text was changed after its checksum was made."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The text is not the one its checksum was made of.")


class InsidePairError(ImportRefusedError):
    """A UTF-16 offset between the two halves of a character."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The offset {offset} lies inside a character.")


class OtherTextError(ImportRefusedError):
    """An article of the same id has another text."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The project has an article with the id “{id}” already, with another text."
    )


class RepeatedLayerError(ImportRefusedError):
    """The annotator has spans in this article already."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{annotator}” has a layer in this article already; it was left as it is."
    )


class DuplicateArticleError(ImportRefusedError):
    """The text is in the project already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The same text is in the project already (“{title}”).")


class UnreadableFileError(ImportRefusedError):
    """The operating system refuses to read the file."""

    sentence = QT_TRANSLATE_NOOP("Errors", "It cannot be read ({reason}).")


class ArchiveRefusedError(ImportRefusedError):
    """A ZIP archive that is damaged or could do harm."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The archive is not read ({reason}).")


class NotXmlError(ImportRefusedError):
    """XML that is broken or could do harm."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The XML is not read ({reason}).")
