"""The names of tags that stand as numbers: in a dataset card, or where `datasets` puts them.

`datasets` writes the features of a dataset into its Parquet files and into
`dataset_info.json`; on the Hub they stand in the YAML of `README.md`, one folder up where the
data have a folder of their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.hf import parquet

_CARD: Final = "README.md"
_INFOS: Final = ("dataset_info.json", "dataset_infos.json")
_FEATURE: Final = re.compile(r"\s*(?:-\s+)?name:\s*(.+)")
_NUMBERED: Final = re.compile(r"""\s*['"]?(\d+)['"]?:\s+(.*)""")
_LISTED: Final = re.compile(r"\s*-\s+(.*)")
_NAMES: Final = re.compile(r"\s*names:\s*(?:\[(.*)\])?\s*")
_PARTS: Final = re.compile(r""""[^"]*"|'[^']*'|[^,\s][^,]*""")


class ClassNames:
    """Finds the names of the tags of one file, by the column they stand in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.of = cache(self._of)

    def _of(self, column: str) -> Sequence[str]:
        """Return the names of a column in their order; none where nothing tells them."""
        found = (_names_below(one.get(column)) for one in self._features())
        cards = (in_card(text, column) for text in self._cards())
        return next((names for names in chain(found, cards) if names), ())

    def _features(self) -> Iterator[Mapping[str, Any]]:
        if parquet.is_parquet(self._path):
            yield parquet.features_of(self._path)
        for name in _INFOS:
            content = _json(self._path.with_name(name))
            for one in (content, *content.values()):
                features = one.get("features") if isinstance(one, dict) else None
                if isinstance(features, dict):
                    yield features

    def _cards(self) -> Iterator[str]:
        for folder in list(self._path.parents)[:2]:
            try:
                yield (folder / _CARD).read_text(encoding="utf-8")
            except (OSError, ValueError):
                continue


def in_card(text: str, column: str) -> Sequence[str]:
    """Return the class names that a card gives a column, as numbered names or as a list."""
    names: list[str] = []
    is_of_column = is_list = False
    for line in text.split("\n"):
        if feature := _FEATURE.fullmatch(line):
            if names:
                break
            is_of_column = _plain(feature[1]) == column
        elif not is_of_column:
            continue
        elif opening := _NAMES.fullmatch(line):
            is_list = True
            names += [_plain(part) for part in _PARTS.findall(opening[1] or "")]
        elif (numbered := _NUMBERED.fullmatch(line)) and int(numbered[1]) == len(names):
            names.append(_plain(numbered[2]))
        elif is_list and (item := _LISTED.fullmatch(line)):
            names.append(_plain(item[1]))
    return names


def _plain(text: str) -> str:
    """Return a scalar of YAML without the quotes around it."""
    text = text.strip()
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if is_quoted else text


def _names_below(feature: JsonValue) -> Sequence[str]:
    """Return the names in the description of a column, however deep they stand."""
    if isinstance(feature, list):
        return next((names for names in map(_names_below, feature) if names), ())
    if not isinstance(feature, dict):
        return ()
    names = feature.get("names")
    if isinstance(names, list):
        return [str(name) for name in names]
    return _names_below(list(feature.values()))


def _json(path: Path) -> Mapping[str, JsonValue]:
    try:
        content = parse_json(path.read_bytes())
    except (OSError, AnnotatorError):
        return {}
    return content if isinstance(content, dict) else {}
