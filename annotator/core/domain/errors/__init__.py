"""Expected failures: one class each, one clear sentence each.

AnnotatorError
├── ProjectFileError        the project file cannot be used as it is
│   ├── ProjectExistsError  ProjectMissingError  ProjectIsFolderError
│   ├── NotAProjectError    ForeignDatabaseError DamagedProjectError
│   ├── ProjectTooNewError  ProjectLockedError   ReadOnlyProjectError
│   └── ProjectMovedError   DiskFullError        StorageError  AlteredSchemaError  StaleJournalError
├── EditError               an edit does not fit what is there
│   ├── EmptySpanError  SpanOutsideError  OverlappingFragmentsError  DuplicateSpanError
│   ├── EmptyQueryError  NothingToLinkError
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
├── ExportFailedError       ExportVerificationError  UnwritableError  UnknownExportError
├── CancelledError          a person stopped a long job
├── SchemeFileError         a scheme file that is none
└── RegisterFileError       a register file that is none

Each class has an English `sentence` with named places; the keyword arguments fill them.
The window translates the sentence by the context "Errors" before it fills it.
"""

from annotator.core.domain.errors.base import AnnotatorError as AnnotatorError
from annotator.core.domain.errors.base import CancelledError as CancelledError
from annotator.core.domain.errors.companion_files import RegisterFileError as RegisterFileError
from annotator.core.domain.errors.companion_files import SchemeFileError as SchemeFileError
from annotator.core.domain.errors.editing import AttributeInUseError as AttributeInUseError
from annotator.core.domain.errors.editing import DuplicateSpanError as DuplicateSpanError
from annotator.core.domain.errors.editing import EditConflictError as EditConflictError
from annotator.core.domain.errors.editing import EditError as EditError
from annotator.core.domain.errors.editing import EmptyQueryError as EmptyQueryError
from annotator.core.domain.errors.editing import EmptySpanError as EmptySpanError
from annotator.core.domain.errors.editing import KeyTakenError as KeyTakenError
from annotator.core.domain.errors.editing import LabelInUseError as LabelInUseError
from annotator.core.domain.errors.editing import NothingToLinkError as NothingToLinkError
from annotator.core.domain.errors.editing import NothingToRedoError as NothingToRedoError
from annotator.core.domain.errors.editing import NothingToUndoError as NothingToUndoError
from annotator.core.domain.errors.editing import (
    OverlappingFragmentsError as OverlappingFragmentsError,
)
from annotator.core.domain.errors.editing import RelationInUseError as RelationInUseError
from annotator.core.domain.errors.editing import RelationNotAllowedError as RelationNotAllowedError
from annotator.core.domain.errors.editing import SchemeRuleError as SchemeRuleError
from annotator.core.domain.errors.editing import SpanOutsideError as SpanOutsideError
from annotator.core.domain.errors.editing import UnknownAnnotatorError as UnknownAnnotatorError
from annotator.core.domain.errors.editing import UnknownArticleError as UnknownArticleError
from annotator.core.domain.errors.editing import UnknownEntityError as UnknownEntityError
from annotator.core.domain.errors.editing import UnknownLabelError as UnknownLabelError
from annotator.core.domain.errors.editing import UnknownSchemePartError as UnknownSchemePartError
from annotator.core.domain.errors.editing import UnknownSpanError as UnknownSpanError
from annotator.core.domain.errors.editing import UnnamedEntityError as UnnamedEntityError
from annotator.core.domain.errors.editing import WrongAttributeError as WrongAttributeError
from annotator.core.domain.errors.exporting import ExportFailedError as ExportFailedError
from annotator.core.domain.errors.exporting import (
    ExportVerificationError as ExportVerificationError,
)
from annotator.core.domain.errors.exporting import UnknownExportError as UnknownExportError
from annotator.core.domain.errors.exporting import UnwritableError as UnwritableError
from annotator.core.domain.errors.formats import CannotReadError as CannotReadError
from annotator.core.domain.errors.formats import CannotWriteError as CannotWriteError
from annotator.core.domain.errors.formats import FormatError as FormatError
from annotator.core.domain.errors.formats import LossRefusedError as LossRefusedError
from annotator.core.domain.errors.formats import MissingLibraryError as MissingLibraryError
from annotator.core.domain.errors.formats import UnknownFormatError as UnknownFormatError
from annotator.core.domain.errors.formats import WriterOptionError as WriterOptionError
from annotator.core.domain.errors.importing import ArchiveRefusedError as ArchiveRefusedError
from annotator.core.domain.errors.importing import BinaryFileError as BinaryFileError
from annotator.core.domain.errors.importing import DuplicateArticleError as DuplicateArticleError
from annotator.core.domain.errors.importing import EmptyTextError as EmptyTextError
from annotator.core.domain.errors.importing import ImportRefusedError as ImportRefusedError
from annotator.core.domain.errors.importing import InsidePairError as InsidePairError
from annotator.core.domain.errors.importing import InvalidUtf8Error as InvalidUtf8Error
from annotator.core.domain.errors.importing import InvalidUuidError as InvalidUuidError
from annotator.core.domain.errors.importing import LoneSurrogateError as LoneSurrogateError
from annotator.core.domain.errors.importing import MissingKeyError as MissingKeyError
from annotator.core.domain.errors.importing import NotJsonError as NotJsonError
from annotator.core.domain.errors.importing import NotXmlError as NotXmlError
from annotator.core.domain.errors.importing import OtherTextError as OtherTextError
from annotator.core.domain.errors.importing import RepeatedIdError as RepeatedIdError
from annotator.core.domain.errors.importing import RepeatedLayerError as RepeatedLayerError
from annotator.core.domain.errors.importing import SpanTextMismatchError as SpanTextMismatchError
from annotator.core.domain.errors.importing import TextChecksumError as TextChecksumError
from annotator.core.domain.errors.importing import TooLargeError as TooLargeError
from annotator.core.domain.errors.importing import UnknownKeyError as UnknownKeyError
from annotator.core.domain.errors.importing import UnreadableFileError as UnreadableFileError
from annotator.core.domain.errors.importing import WrongShapeError as WrongShapeError
from annotator.core.domain.errors.project_file import AlteredSchemaError as AlteredSchemaError
from annotator.core.domain.errors.project_file import DamagedProjectError as DamagedProjectError
from annotator.core.domain.errors.project_file import DiskFullError as DiskFullError
from annotator.core.domain.errors.project_file import ForeignDatabaseError as ForeignDatabaseError
from annotator.core.domain.errors.project_file import NotAProjectError as NotAProjectError
from annotator.core.domain.errors.project_file import ProjectExistsError as ProjectExistsError
from annotator.core.domain.errors.project_file import ProjectFileError as ProjectFileError
from annotator.core.domain.errors.project_file import ProjectIsFolderError as ProjectIsFolderError
from annotator.core.domain.errors.project_file import ProjectLockedError as ProjectLockedError
from annotator.core.domain.errors.project_file import ProjectMissingError as ProjectMissingError
from annotator.core.domain.errors.project_file import ProjectMovedError as ProjectMovedError
from annotator.core.domain.errors.project_file import ProjectTooNewError as ProjectTooNewError
from annotator.core.domain.errors.project_file import ReadOnlyProjectError as ReadOnlyProjectError
from annotator.core.domain.errors.project_file import StaleJournalError as StaleJournalError
from annotator.core.domain.errors.project_file import StorageError as StorageError
