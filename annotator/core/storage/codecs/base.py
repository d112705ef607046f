"""What a codec of records is."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, NamedTuple, TypeVar

from annotator.core.domain.changes import Record
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.layer_rows import Place

R = TypeVar("R", bound=Record)


class Stored(NamedTuple, Generic[R]):
    """A record to write, with what stands there now (None: nothing)."""

    before: R | None
    after: R


class RecordCodec(ABC, Generic[R]):
    """Reads, writes and remembers one kind of record, many at a time.

    `store` and `remove` are only given records whose `before` is what the file holds.
    """

    name: ClassVar[str]
    """The kind in the history; never changes once files hold it."""
    record_type: ClassVar[type]

    @abstractmethod
    def key(self, record: R) -> str:
        """Return what tells the record from others of its kind."""

    @abstractmethod
    def pack(self, record: R) -> str:
        """Return the record as JSON text for the history."""

    @abstractmethod
    def unpack(self, text: str) -> R:
        """Return the record from the history's JSON text."""

    @abstractmethod
    def current(self, context: FileContext, records: Sequence[R]) -> dict[str, R]:
        """Return what the file holds under the keys of `records`, by key."""

    @abstractmethod
    def store(self, context: FileContext, changes: Sequence[Stored[R]]) -> None:
        """Write records, new or changed."""

    @abstractmethod
    def remove(self, context: FileContext, records: Sequence[R]) -> None:
        """Delete records."""

    def absent(self, record: R) -> R | None:
        """Return the value that means the same as no record under this key."""
        del record
        return None

    def comparable(self, record: R) -> R:
        """Return the record without what may change outside the history."""
        return record

    def place(self, record: R) -> Place | None:
        """Return the layer the record needs, None if it needs none."""
        del record
        return None
