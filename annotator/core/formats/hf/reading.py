"""Reads rows with tokens and tags: of an export, or of any other such dataset."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.errors import AnnotatorError, UnreadableFileError, WrongShapeError
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeSpan,
    Refusal,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.exchange_json import (
    as_range,
    json_object,
    relation_of,
    span_of,
)
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_plain_text,
    as_text,
    attributes,
    check_numbers,
    required,
    text_or_none,
)
from annotator.core.formats.base.format import Head, ReadArticle, ReadOptions
from annotator.core.formats.base.json_lines import read_articles
from annotator.core.formats.base.settling import RawArticle, id_or_new, settle
from annotator.core.formats.base.tagging import Marked, spans_of
from annotator.core.formats.hf import parquet
from annotator.core.formats.hf.class_names import ClassNames

_TAGS: Final = ("ner_tags", "tags", "labels")
_NESTED: Final = "nested_ner_tags"
_OWN_KEYS: Final = frozenset(
    {"id", "annotator", "status", "split", "text", "tokens", "offsets", _NESTED, "spans",
     "relations", "attributes", "meta", *_TAGS}
)  # fmt: skip


class HfReader:
    """Reads JSON lines with `tokens` and `ner_tags` (or `tags`, `labels`)."""

    def sniff(self, head: Head) -> int:
        """Tell by the keys of the first lines."""
        if head.data.startswith(parquet.MAGIC):
            return 88
        return 88 if any(_is_row(value) for value in head.values) else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per line; tags that are numbers take their names from `ClassNames`."""
        names = ClassNames(path)
        if parquet.is_parquet(path):
            return _from_parquet(path, options, names)
        return read_articles(path, options, lambda value, place: _parse(value, place, names))


def _is_row(value: JsonValue) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("tokens"), list)
        and any(isinstance(value.get(key), list) for key in _TAGS)
    )


def _from_parquet(
    path: Path, options: ReadOptions, names: ClassNames
) -> Iterator[ReadArticle | Refusal]:
    """Yield the articles of a Parquet file; places count rows from 1."""
    try:
        for number, row in enumerate(parquet.rows_of(path), start=1):
            place = f"{path.name}:{number}"
            try:
                raw = _parse(row, place, names)
            except AnnotatorError as error:
                yield Refusal(place, error)
            else:
                yield from settle(raw, options)
    except AnnotatorError as error:
        yield Refusal(path.name, error)
    except (OSError, ValueError) as error:
        yield Refusal(path.name, UnreadableFileError(reason=str(error).split("\n")[0]))


def _parse(value: JsonValue, place: str, names: ClassNames) -> RawArticle:
    row = as_object(value, "the line")
    check_numbers(row, place)
    tokens = [as_text(token, "tokens") for token in as_list(required(row, "tokens"), "tokens")]
    text = text_or_none(row, "text")
    offsets = _offsets(row) if text is not None and "offsets" in row else _joined(tokens)
    if text is None or "offsets" not in row:
        text = " ".join(tokens)
    if len(offsets) != len(tokens):
        raise WrongShapeError(key="offsets", expected="a pair for each token")
    spans = row.get("spans")
    return RawArticle(
        place=place,
        text=text,
        spans=[span_of(item) for item in spans]
        if isinstance(spans, list)
        else [
            ExchangeSpan(new_uuid(), offsets[first][0], offsets[last - 1][1], "", label)
            for first, last, label in _tagged(row, len(tokens), names)
        ],
        relations=[relation_of(x) for x in as_list(row.get("relations") or [], "relations")],
        article=_article(row),
    )


def _article(row: Fields) -> AnnotatedArticle:
    meta = json_object(row, "meta")
    others = {key: value for key, value in row.items() if key not in _OWN_KEYS}
    status = text_or_none(row, "status") or ArticleStatus.NEW.value
    if status not in set(ArticleStatus):
        raise WrongShapeError(key="status", expected=f"one of {', '.join(ArticleStatus)}")
    is_own = "spans" in row
    return AnnotatedArticle(
        id=id_or_new(text_or_none(row, "id")) if is_own else "",
        text="",
        meta={
            **{key: as_plain_text(meta.get(key), key) for key in META_KEYS},
            **{key: value for key, value in meta.items() if key not in META_KEYS},
            **others,
        },
        status=ArticleStatus(status),
        annotator=text_or_none(row, "annotator"),
        split=text_or_none(row, "split"),
        attributes=attributes(json_object(row, "attributes"), "attributes"),
    )


def _offsets(row: Fields) -> list[tuple[int, int]]:
    return [as_range(item, "offsets") for item in as_list(row["offsets"], "offsets")]


def _joined(tokens: Sequence[str]) -> list[tuple[int, int]]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    return [(start, end - 1) for start, end in pairwise(starts)]


def _tagged(row: Fields, length: int, names: ClassNames) -> list[Marked]:
    key = next((key for key in _TAGS if key in row), _TAGS[0])
    columns = [required(row, key), *as_list(row.get(_NESTED) or [], _NESTED)]
    tags = [[_tag(tag, names, key) for tag in as_list(column, key)] for column in columns]
    if any(len(column) != length for column in tags):
        raise WrongShapeError(key=key, expected="a tag for each token")
    return spans_of(list(zip(*tags, strict=True)))


def _tag(value: JsonValue, names: ClassNames, key: str) -> str:
    if isinstance(value, str):
        return value
    if type(value) is int and 0 <= value < len(known := names.of(key)):
        return known[value]
    raise WrongShapeError(key=key, expected="tags as texts, or named in a README.md beside it")
