"""Looks at a file before SQLite touches it, so that a wrong one is never changed."""

import struct
from pathlib import Path
from typing import Final, NamedTuple

from annotator.core.domain.errors import (
    DamagedProjectError,
    ForeignDatabaseError,
    NotAProjectError,
    ProjectIsFolderError,
    ProjectMissingError,
    ProjectTooNewError,
)
from annotator.core.storage.failures import translated
from annotator.core.storage.schema import APPLICATION_ID

MAGIC: Final = b"SQLite format 3\x00"
HEADER_BYTES: Final = 100
UTF8: Final = 1
_PAGE_SIZES = frozenset(2**power for power in range(9, 17))


class Header(NamedTuple):
    """What the first 100 bytes say (https://www.sqlite.org/fileformat2.html)."""

    page_size: int
    page_count: int
    page_count_valid: bool
    encoding: int
    version: int
    application_id: int


def read_header(path: Path, *, newest: int) -> Header:
    """Return the header of our file; nothing is written, the file is closed again.

    `newest` is the file version this program writes.

    Raises:
        ProjectMissingError, ProjectIsFolderError: There is no file.
        NotAProjectError: It is no SQLite database.
        ForeignDatabaseError: Another program's database.
        ProjectTooNewError: A newer program wrote it.
        DamagedProjectError: It is shorter than it says.
    """
    raw = _first_bytes(path)
    if not raw.startswith(MAGIC):
        raise NotAProjectError(path=path)
    if len(raw) < HEADER_BYTES:
        raise DamagedProjectError(path=path, reason="the file is cut short")
    header = _parsed(raw)
    if header.application_id != APPLICATION_ID or header.encoding != UTF8:
        raise ForeignDatabaseError(path=path)
    if header.version > newest:
        raise ProjectTooNewError(path=path, found=header.version, known=newest)
    _check_length(path, header)
    return header


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the rollback journal of a file."""
    return path.with_name(f"{path.name}-journal")


def has_hot_journal(path: Path) -> bool:
    """Tell whether a writer died in the middle: a journal that is not empty lies there."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ProjectIsFolderError(path=path)
    try:
        with path.open("rb") as file:
            return file.read(HEADER_BYTES)
    except FileNotFoundError as error:
        raise ProjectMissingError(path=path) from error
    except OSError as error:
        raise translated(error, path) from error


def _parsed(raw: bytes) -> Header:
    (page_size,) = struct.unpack(">H", raw[16:18])
    counter, page_count = struct.unpack(">II", raw[24:32])
    encoding, version, _, application_id = struct.unpack(">IIII", raw[56:72])
    (valid_for,) = struct.unpack(">I", raw[92:96])
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        page_count=page_count,
        page_count_valid=counter == valid_for,
        encoding=encoding,
        version=version,
        application_id=application_id,
    )


def _check_length(path: Path, header: Header) -> None:
    if header.page_size not in _PAGE_SIZES:
        raise DamagedProjectError(path=path, reason="its header makes no sense")
    if has_hot_journal(path) or not header.page_count_valid:
        return
    if path.stat().st_size < header.page_size * header.page_count:
        raise DamagedProjectError(path=path, reason="the file is cut short")
