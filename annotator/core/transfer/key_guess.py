"""Which keys of foreign records hold the text, the title and the other metadata."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.dates import iso_day
from annotator.core.formats.base.format import Format, KeyedReader, ReadOptions

FIRST_ROWS = 20
_DEEPEST = 3
_SEPARATORS = re.compile(r"[\s_.\-]+")
_ARABIC_WORDS = re.compile(r"[\u0621-\u064a]{2}\S*\s+\S*[\u0621-\u064a]{2}")
_LISTS = ("[{", "[[", "['")
"""How lists begin as texts, such as those of spans with what they cover."""
_USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "articlebody", "articletext", "fulltext", "article", "story",
        "contenttext", "maintext", "النص", "نص", "نصالخبر", "نصالمقال", "المحتوى", "محتوى",
        "الخبر", "المقال",
    ),
    "title": ("title", "headline", "heading", "subject", "العنوان", "عنوان", "عنوانالخبر"),
    "source": (
        "source", "outlet", "publisher", "sitename", "newspaper", "agency", "sourcename", "site",
        "domain", "المصدر", "مصدر", "الصحيفة", "الوكالة", "الموقع",
    ),
    "published": (
        "published", "publishedat", "publishdate", "pubdate", "datepublished", "date",
        "publicationdate", "createdat", "created", "time", "timestamp", "التاريخ", "تاريخ",
        "تاريخالنشر",
    ),
    "url": ("url", "link", "href", "permalink", "webpage", "sourceurl", "الرابط", "رابط"),
    "author": ("author", "byline", "writer", "authors", "creator", "الكاتب", "كاتب", "المؤلف"),
    "language": ("language", "lang", "languagecode", "اللغة", "لغة"),
}  # fmt: skip
"""Our key → how others call it, the surest first; without separators, in small letters."""


@dataclass(frozen=True, slots=True)
class FirstRows:
    """The beginning of a file of records, its nested keys spelled `source.name`."""

    keys: tuple[str, ...] = ()
    """Those that most rows have first."""
    rows: tuple[Mapping[str, str], ...] = ()


def first_rows(known: Format, path: Path, options: ReadOptions) -> FirstRows:
    """Return the first records of a file; none where its format leaves no choice of keys."""
    reader = known.reader
    if not isinstance(reader, KeyedReader):
        return FirstRows()
    try:
        records = islice(reader.records(path, options), FIRST_ROWS)
        rows = tuple(dict(_flat(record, "", _DEEPEST)) for record in records)
    except (OSError, AnnotatorError):
        return FirstRows()  # reading says what is wrong
    found: Counter[str] = Counter()
    for row in rows:
        found.update(row.keys())
    return FirstRows(keys=tuple(key for key, _ in found.most_common()), rows=rows)


def guess_keys(first: FirstRows, taken: Collection[str] = ()) -> dict[str, str]:
    """Return our key (`text` and the metadata) → the likeliest key of the file.

    The text is, where no key is called so, the one with the longest values among those that have
    several Arabic words, so that a file of settings is no article. A date has to look
    like one in a row that has it, unless the file calls it as we do. Keys that are `taken` for
    something are not guessed.
    """
    free = [key for key in first.keys if key not in taken]
    guessed: dict[str, str] = {}
    for ours in ("text", *META_KEYS):
        key = _named(ours, free)
        if key is None and ours == "text":
            key = _longest_prose(first, free)
        if key is None or (ours == "published" != key and not _looks_like_date(first, key)):
            continue
        guessed[ours] = key
        free.remove(key)
    return guessed


def _flat(fields: Mapping[str, JsonValue], before: str, depth: int) -> Iterable[tuple[str, str]]:
    for key, value in fields.items():
        if isinstance(value, dict) and value and depth:
            yield from _flat(value, f"{before}{key}.", depth - 1)
        elif value is not None:
            yield f"{before}{key}", value if isinstance(value, str) else str(value)


def _named(ours: str, keys: Sequence[str]) -> str | None:
    plain = {_SEPARATORS.sub("", key).casefold(): key for key in reversed(keys)}
    return next((plain[name] for name in _USUAL[ours] if name in plain), None)


def _longest_prose(first: FirstRows, keys: Sequence[str]) -> str | None:
    columns = {
        key: [text for row in first.rows if not (text := row.get(key, "")).startswith(_LISTS)]
        for key in keys
    }
    prose = [key for key in keys if any(map(_ARABIC_WORDS.search, columns[key]))]
    return max(prose, key=lambda key: sum(map(len, columns[key])), default=None)


def _looks_like_date(first: FirstRows, key: str) -> bool:
    values = [row[key] for row in first.rows if row.get(key)]
    return any(iso_day(value) or value[:4].isdecimal() for value in values)
