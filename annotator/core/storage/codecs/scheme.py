"""The scheme as a record."""

from collections.abc import Sequence
from typing import ClassVar

from typing_extensions import override

from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_from_value, scheme_to_value
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, unpack
from annotator.core.storage.scheme_rows import write_scheme


class SchemeCodec(RecordCodec[Scheme]):
    """There is always one scheme: it is changed, never added or removed."""

    name: ClassVar[str] = "scheme"
    record_type: ClassVar[type] = Scheme

    @override
    def key(self, record: Scheme) -> str:
        return "scheme"

    @override
    def pack(self, record: Scheme) -> str:
        return pack(scheme_to_value(record))

    @override
    def unpack(self, text: str) -> Scheme:
        return scheme_from_value(unpack(text), path=self.name)

    @override
    def current(self, context: FileContext, records: Sequence[Scheme]) -> dict[str, Scheme]:
        return {self.key(record): context.scheme for record in records}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[Scheme]]) -> None:
        for change in changes:
            _check_readable(self, change.after)
            with context.db.session() as session:
                write_scheme(session, change.after)
            context.forget_scheme()

    @override
    def remove(self, context: FileContext, records: Sequence[Scheme]) -> None:
        if records:
            raise EditConflictError


def _check_readable(codec: SchemeCodec, scheme: Scheme) -> None:
    """Refuse a scheme that the history could not give back.

    Raises:
        SchemeFileError: It breaks its own rules.
        EditConflictError: It would not be read back as it is.
    """
    if codec.unpack(codec.pack(scheme)) != scheme:
        raise EditConflictError
