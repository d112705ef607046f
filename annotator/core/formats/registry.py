"""Every format the app knows, and which one a file is in."""

import codecs
from pathlib import Path

from annotator.core.domain.errors import (
    CannotReadError,
    NotJsonError,
    UnknownFormatError,
    UnreadableFileError,
)
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats import (
    conllu,
    doccano,
    docx,
    eml,
    feed,
    json_list,
    odt,
    plain_text,
    spacy_docbin,
    spacy_jsonl,
    zip_files,
)
from annotator.core.formats.base.archive import MARK, member_names
from annotator.core.formats.base.format import MEGABYTE, Format, Head
from annotator.core.formats.base.json_list import begins_as_list, first_items
from annotator.core.formats.brat import dialect as brat
from annotator.core.formats.conll import dialect as conll
from annotator.core.formats.gliner import dialect as gliner
from annotator.core.formats.hf import dialect as hf
from annotator.core.formats.html import dialect as html
from annotator.core.formats.jsonl import dialect as jsonl
from annotator.core.formats.label_studio import dialect as label_studio
from annotator.core.formats.messages import dialect as messages
from annotator.core.formats.prodigy import dialect as prodigy
from annotator.core.formats.table import dialect as table
from annotator.core.formats.webanno import dialect as webanno
from annotator.core.formats.xmi import dialect as xmi

FORMATS: tuple[Format, ...] = (
    jsonl.FORMAT,
    plain_text.FORMAT,
    doccano.FORMAT,
    doccano.RELATIONS_FORMAT,
    spacy_jsonl.FORMAT,
    conll.FORMAT,
    conllu.FORMAT,
    hf.FORMAT,
    gliner.FORMAT,
    messages.FORMAT,
    table.FORMAT,
    label_studio.FORMAT,
    prodigy.FORMAT,
    brat.FORMAT,
    webanno.FORMAT,
    xmi.FORMAT,
    spacy_docbin.FORMAT,
    html.FORMAT,
    docx.FORMAT,
    odt.FORMAT,
    feed.FORMAT,
    eml.FORMAT,
    json_list.FORMAT,
    zip_files.zip_format(lambda path: reading_format(path)),  # noqa: PLW0108 - it stands below
)
"""In the order in which they are offered; of equally sure readers the first is taken."""

_FIRST_LINES = 20
_HEAD = MEGABYTE
_LINES_SUFFIXES = (".jsonl", ".ndjson")


def format_named(name: str) -> Format:
    """Return the format of that name; raises UnknownFormatError, which lists them all."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise UnknownFormatError(name=name, known=", ".join(known.name for known in FORMATS))


def reading_format(path: Path) -> Format:
    """Tell the format of a file by its name and its beginning.

    Raises CannotReadError if no reader knows it and UnreadableFileError if it cannot be read.
    """
    head = _head(path)
    surest: Format | None = None
    best = 0
    for known in FORMATS:
        sureness = known.reader.sniff(head) if known.reader else 0
        if sureness > best:
            surest, best = known, sureness
    if surest is None:
        raise CannotReadError(path=path.name)
    return surest


def _head(path: Path) -> Head:
    try:
        with path.open("rb") as stream:
            data = stream.read(_HEAD)
    except OSError as error:
        raise UnreadableFileError(reason=error.strerror or str(error)) from error
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data[: len(data) // 2 * 2].decode("utf-16", "ignore").encode()
    is_list = begins_as_list(data)
    values = tuple(first_items(data, _FIRST_LINES)) if is_list else _lines_of(path, data)
    members = member_names(path) if data.startswith(MARK) else ()
    return Head(name=path.name, data=data, values=values, members=members, is_list=is_list)


def _lines_of(path: Path, data: bytes) -> tuple[JsonValue, ...]:
    is_lines = path.suffix.lower() in _LINES_SUFFIXES
    is_json = is_lines or data.lstrip()[:1] in {b"{", b"["}
    return _values(data, is_lines=is_lines) if is_json else ()


def _values(data: bytes, *, is_lines: bool) -> tuple[JsonValue, ...]:
    """Return the values of the first lines; none if this is JSON broken over lines."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", _FIRST_LINES)[:_FIRST_LINES]
    parsed = [_parsed(line) for line in lines]
    if not is_lines and parsed[0] is None:
        return ()
    return tuple(value for value in parsed if value is not None)


def _parsed(line: bytes) -> JsonValue:
    try:
        return parse_json(line)
    except NotJsonError:
        return None
