"""The beginnings of the files of an import: in which encoding they seem to be."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from annotator.core.arabic.decoding import decode
from annotator.core.arabic.mojibake import looks_garbled, repair_mojibake
from annotator.core.domain.errors import BinaryFileError, InvalidUtf8Error
from annotator.core.transfer.source_files import SourceFile

MOST_FILES = 1000
"""So many files are looked at; those behind them are read like all."""
_HEAD = 65_536
_SAMPLE = 1024
_SHOWN = 240
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of text: its encoding as it is found ("": none is sure), and its first bytes."""

    path: Path
    place: str
    encoding: str
    is_garbled: bool
    sample: bytes

    def beginning(self, encoding: str = "", *, repair: bool = False) -> str:
        """Return its first words, read in an encoding ("": as found); "" where they cannot be."""
        try:
            text = decode(self.sample, encoding or self.encoding or None).text
        except (BinaryFileError, InvalidUtf8Error):
            return ""
        meant = repair_mojibake(text) if repair else None
        return " ".join((meant or text).split())[:_SHOWN]


def text_files(files: Iterable[SourceFile]) -> tuple[TextFile, ...]:
    """Return the files of text among the first ones; what cannot be read is left out."""
    found = (_text_file(file) for file in islice(files, MOST_FILES))
    return tuple(one for one in found if one is not None)


def _text_file(file: SourceFile) -> TextFile | None:
    try:
        state = file.path.stat()
        return _looked_at(file.path, file.place, state.st_mtime_ns, state.st_size)
    except OSError:
        return None


@lru_cache(maxsize=4 * MOST_FILES)
def _looked_at(path: Path, place: str, _changed: int, _size: int) -> TextFile | None:
    """Look at a file as it is now; a preview that is read again looks at it no more."""
    with path.open("rb") as stream:
        data = stream.read(_HEAD)
    whole = data if len(data) < _HEAD else _cut(data)
    sample = whole if len(whole) <= _SAMPLE else _cut(whole[:_SAMPLE])
    try:
        decoded = decode(whole)
    except BinaryFileError:
        return None
    except InvalidUtf8Error:
        return TextFile(path, place, encoding="", is_garbled=False, sample=sample)
    is_garbled = looks_garbled(decoded.text)
    return TextFile(path, place, decoded.encoding, is_garbled, sample)


def _cut(data: bytes) -> bytes:
    """Return the bytes without a character, or a word, that is cut."""
    if data.startswith(_UTF16_MARKS) or b"\x00" in data[:_SAMPLE]:
        return data[: len(data) // 2 * 2]
    end = max(data.rfind(b"\n"), data.rfind(b" "))
    return data[: end + 1] if end > 0 else data
