"""The first articles of an import as they would come in; for a thread of its own."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.core.domain.article import meta_text
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import Refusal
from annotator.gui.transfers.transfer_calls import AUTO, ImportWish, import_options

PREVIEWED = 8
PREVIEW_CHARACTERS = 600
FILES_COUNTED = 10_000
LINES_FOR_KEYS = 20
JSON_SUFFIXES = {".jsonl", ".ndjson", ".json"}
HEAD = 1_000_000


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """One article as it would come in, or why it would not."""

    place: str
    title: str = ""
    text: str = ""
    spans: int = 0
    refused: AnnotatorError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles of a wish; `keys` are those of JSON lines, `encoding` what was found."""

    articles: tuple[PreviewedArticle, ...]
    files: int
    keys: tuple[str, ...] = ()
    encoding: str = ""


def preview(wish: ImportWish) -> Preview:
    """Read the first articles of a wish, and nothing more; for a thread of its own."""
    from annotator.core.transfer.source_files import source_files  # noqa: PLC0415

    files = list(islice(source_files(wish.paths), FILES_COUNTED))
    articles = tuple(islice(_previewed(wish, [file.path for file in files]), PREVIEWED))
    lines = next((file.path for file in files if file.path.suffix.lower() in JSON_SUFFIXES), None)
    return Preview(
        articles=articles,
        files=len(files),
        keys=() if lines is None else _keys(lines),
        encoding=_encoding(files[0].path) if files else "",
    )


def _previewed(wish: ImportWish, files: Sequence[Path]) -> Iterator[PreviewedArticle]:
    from annotator.core.formats.registry import format_named, reading_format  # noqa: PLC0415

    options = import_options(wish).reading
    for path in files:
        try:
            told = None if wish.format_name == AUTO else format_named(wish.format_name)
            reader = (told or reading_format(path)).reader
        except AnnotatorError as error:
            yield PreviewedArticle(path.name, refused=error)
            continue
        for item in () if reader is None else reader.read(path, options):
            if isinstance(item, Refusal):
                yield PreviewedArticle(item.place, refused=item.reason)
            else:
                yield PreviewedArticle(
                    place=item.place,
                    title=meta_text(item.article.meta, "title"),
                    text=item.article.text[:PREVIEW_CHARACTERS],
                    spans=len(item.article.spans),
                )


def _keys(path: Path) -> tuple[str, ...]:
    """The keys in the first lines of JSON, those that most lines have first."""
    try:
        with path.open("rb") as stream:
            lines = list(islice(stream, LINES_FOR_KEYS))
    except OSError:
        return ()
    found: Counter[str] = Counter()
    for line in lines:
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            found.update(value)
    return tuple(key for key, _ in found.most_common())


def _encoding(path: Path) -> str:
    """The encoding of a file as it would be found; "" where none is sure."""
    from annotator.core.arabic.decoding import decode  # noqa: PLC0415 - see the first line

    try:
        with path.open("rb") as stream:
            data = stream.read(HEAD)
        whole = data if len(data) < HEAD else data[: data.rfind(b"\n") + 1]
        return decode(whole).encoding
    except (OSError, AnnotatorError):
        return ""
