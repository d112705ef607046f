"""The format `json`: foreign articles in one JSON document, under keys that are told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.core.arabic.decoding import decode
from annotator.core.domain.errors import AnnotatorError, UnreadableFileError, WrongShapeError
from annotator.core.domain.exchange import Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import Fields, as_object
from annotator.core.formats.base.format import FieldKeys, Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.json_list import list_values, read_list
from annotator.core.formats.base.keyed_article import keyed_article
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import file_bytes, read_whole

_SURE, _LIKELY, _POSSIBLE = 45, 30, 25


class JsonReader:
    """Reads a list of objects, an object with such a list in it, or one object."""

    def sniff(self, head: Head) -> int:
        """Tell JSON that is no lines of it; every dialect with a shape of its own is surer."""
        if head.suffix not in FORMAT.suffixes:
            return 0
        start = head.data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
        if start == b"[":
            return _LIKELY
        if len(head.values) == 1 and isinstance(head.values[0], dict):
            return _SURE if _inner_lists(head.values[0]) else 0
        return _POSSIBLE if start == b"{" and not head.values else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each object, and a refusal for each that is not taken in."""
        try:
            is_streamed = options.encoding is None and _starts_as_list(path)
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
            return
        if is_streamed:
            yield from read_list(
                path, options, lambda value, place: [_article(value, place, options.keys)]
            )
        else:
            yield from read_whole(path, options, lambda data: _document(data, path.name, options))

    def records(self, path: Path, options: ReadOptions) -> Iterator[Fields]:
        """Yield the objects as they stand."""
        try:
            if options.encoding is None and _starts_as_list(path):
                values: Iterable[JsonValue] = list_values(path, options)
            else:
                data = file_bytes(path, options)
                values = _records(parse_json(decode(data, options.encoding).text.encode()))
            yield from (value for value in values if isinstance(value, dict))
        except (OSError, AnnotatorError):
            return  # reading says what is wrong


def _starts_as_list(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def _document(data: bytes, name: str, options: ReadOptions) -> Iterable[RawArticle | Refusal]:
    value = parse_json(decode(data, options.encoding).text.encode())
    for number, record in enumerate(_records(value), start=1):
        place = f"{name}:{number}"
        try:
            yield _article(record, place, options.keys)
        except AnnotatorError as error:
            yield Refusal(place, error)


def _records(value: JsonValue) -> list[JsonValue]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        raise WrongShapeError(key="the file", expected="an object or a list of objects")
    lists = _inner_lists(value)
    return max(lists, key=len) if lists else [value]


def _inner_lists(fields: dict[str, JsonValue]) -> list[list[JsonValue]]:
    """Return the lists of objects in an object, such as `articles`."""
    lists = (value for value in fields.values() if isinstance(value, list) and value)
    return [one for one in lists if all(isinstance(item, dict) for item in one)]


def _article(value: JsonValue, place: str, keys: FieldKeys) -> RawArticle:
    return keyed_article(as_object(value, "the item"), place, keys)


FORMAT = Format(
    name="json",
    title=QT_TRANSLATE_NOOP("Formats", "JSON: a list of articles, under keys you name"),
    suffixes=(".json",),
    reader=JsonReader(),
)
