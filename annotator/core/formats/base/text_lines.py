"""Files of plain lines, read one by one."""

from collections.abc import Iterator
from pathlib import Path

from annotator.core.domain.errors import InvalidUtf8Error
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.base.utf8_stream import utf8_stream


def text_lines(path: Path, options: ReadOptions) -> Iterator[str]:
    """Yield the lines of a file with their line ends; they end at LF alone.

    Raises InvalidUtf8Error, with the position in the text as UTF-8, what `utf8_stream` raises,
    and OSError.
    """
    position = 0
    with path.open("rb") as file:
        for line in utf8_stream(file, options):
            options.consumed(len(line))
            try:
                yield line.decode()
            except UnicodeDecodeError as error:
                place = position + error.start
                raise InvalidUtf8Error(encoding="UTF-8", position=place) from error
            position += len(line)
