"""Failures of the project file itself."""

from annotator.core.domain.errors.base import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


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


class StaleJournalError(ProjectFileError):
    """What a crash of another file left lies beside the file."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Beside “{path}” lies “{journal}”, which another file left and which would damage this "
        "one; move “{journal}” away and open the project again.",
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
