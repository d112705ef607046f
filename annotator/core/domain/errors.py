"""Expected failures: one class each, one clear sentence each.

AnnotatorError
├── ProjectFileError        the project file cannot be used as it is
│   ├── ProjectExistsError  ProjectMissingError  ProjectIsFolderError
│   ├── NotAProjectError    ForeignDatabaseError DamagedProjectError
│   ├── ProjectTooNewError  ProjectLockedError   ReadOnlyProjectError
│   └── ProjectMovedError   DiskFullError        StorageError  AlteredSchemaError
├── EditError               an edit does not fit what is there
│   ├── EmptySpanError  SpanOutsideError  OverlappingFragmentsError  DuplicateSpanError
│   ├── UnknownSpanError  UnknownLabelError  UnknownArticleError  UnknownAnnotatorError
│   ├── RelationNotAllowedError  WrongAttributeError  LabelInUseError
│   ├── RelationInUseError  AttributeInUseError  SchemeRuleError  KeyTakenError
│   ├── UnknownSchemePartError  UnknownEntityError  UnnamedEntityError
│   └── EditConflictError  NothingToUndoError  NothingToRedoError
├── ImportRefusedError      a file or line that is not taken in
│   ├── EmptyTextError  BinaryFileError  InvalidUtf8Error  LoneSurrogateError  TooLargeError
│   ├── NotJsonError  WrongShapeError  MissingKeyError  SpanTextMismatchError
│   ├── InvalidUuidError  RepeatedIdError  UnknownKeyError  TextChecksumError  InsidePairError
│   ├── DuplicateArticleError  OtherTextError  RepeatedLayerError  UnreadableFileError
│   └── ArchiveRefusedError  NotXmlError
├── FormatError             UnknownFormatError  CannotReadError  CannotWriteError  LossRefusedError
│   └── WriterOptionError  MissingLibraryError
├── ExportFailedError       ExportVerificationError  UnwritableError
├── CancelledError          a person stopped a long job
├── SchemeFileError         a scheme file that is none
└── RegisterFileError       a register file that is none

Each class has an English `sentence` with named places; the keyword arguments fill them.
The window translates the sentence by the context "Errors" before it fills it.
"""

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


class ProjectFileError(AnnotatorError):
    """The project file cannot be used as it is."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The project “{path}” cannot be used.")


class ProjectExistsError(ProjectFileError):
    """A new project would overwrite something."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” exists already; nothing was overwritten.")


class ProjectMissingError(ProjectFileError):
    """There is no file at the path."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no project at “{path}”.")


class ProjectIsFolderError(ProjectFileError):
    """The path names a folder."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is a folder, not a project file.")


class NotAProjectError(ProjectFileError):
    """The file is no SQLite database."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a project file.")


class ForeignDatabaseError(ProjectFileError):
    """A SQLite database of another program."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” is a database of another program, not a project."
    )


class DamagedProjectError(ProjectFileError):
    """The file is cut or corrupt."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The project “{path}” is damaged ({reason}); restore a backup of it."
    )


class AlteredSchemaError(ProjectFileError):
    """Tables, triggers or views are not those this program made."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The structure of “{path}” was altered by another program ({what})."
    )


class ProjectTooNewError(ProjectFileError):
    """A newer program wrote the file."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{path}” was written by a newer version of this program (file version {found}, "
        "readable up to {known}); update the program to open it.",
    )


class ProjectLockedError(ProjectFileError):
    """Another window or program has the project open for writing."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” is open elsewhere ({holder}); close it there first."
    )


class ReadOnlyProjectError(ProjectFileError):
    """The file or its folder cannot be written."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” cannot be changed: the file or its folder is read-only."
    )


class ProjectMovedError(ProjectFileError):
    """The file was moved, deleted or replaced while it was open."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{path}” was moved, deleted or replaced while it was open; save a copy of the project.",
    )


class DiskFullError(ProjectFileError):
    """No space is left for the edit."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The disk is full: the last change to “{path}” is not saved yet."
    )


class StorageError(ProjectFileError):
    """The database refused for another reason."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” could not be read or written: {reason}.")


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
        "Errors", "The format “{name}” needs {library}; install the extra “{extra}” for it."
    )


class LossRefusedError(FormatError):
    """Strict export, and something would be lost."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Nothing was written: the format “{name}” would lose {losses}."
    )


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


class CancelledError(AnnotatorError):
    """A person stopped a long job."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Cancelled; nothing was changed.")


class SchemeFileError(AnnotatorError):
    """A scheme file that is none."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a scheme: {reason}.")


class RegisterFileError(AnnotatorError):
    """A register file that is none."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a register: {reason}.")
