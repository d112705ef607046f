"""A sheet of WebAnno TSV 3 as a text, spans and relations; offsets stay UTF-16 units."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.formats.base.uima_features import labelled, span_of
from annotator.core.formats.base.uima_names import attribute_name
from annotator.core.formats.base.value_texts import text_value
from annotator.core.formats.webanno.escapes import split_stack, unescaped

_UNIT = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,18})-(\d{1,18})\t")
_SOURCE = "BT_"
_LARGEST_GAP = 100_000
"""More white space between two sentences is a wrong offset, or an attack on the memory."""
_NUMBERED = re.compile(r"(?P<value>.*?)\[(?P<numbers>\d{1,18}(?:_\d{1,18})?)\]\Z", re.DOTALL)
_LINGUISTIC = re.compile(
    r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?!ner\.)|uima\.tcas\.DocumentAnnotation"
)
"""Layers of tokens, sentences and grammar, which are no spans of a project."""


@dataclass(slots=True)
class _Layer:
    """One layer of the header; `columns` are its features, None for one to pass over."""

    type: str
    is_relation: bool
    columns: list[str | None]


@dataclass(slots=True)
class _Found:
    """A span or relation while its rows are read."""

    start: int
    end: int
    values: dict[str, str] = field(default_factory=dict)
    uuid: str = field(default_factory=new_uuid)


@dataclass(slots=True)
class Sheet:
    """What a sheet says."""

    text: str = ""
    spans: list[ExchangeSpan] = field(default_factory=list)
    relations: list[ExchangeRelation] = field(default_factory=list)


def read_sheet(data: str) -> Sheet:
    """Return what a sheet says; raises WrongShapeError with the number of a bad line."""
    reader = _Reader()
    for number, line in enumerate(data.removesuffix("\n").split("\n"), start=1):
        try:
            reader.take(line.removesuffix("\r"))
        except (ValueError, IndexError, KeyError) as error:
            raise WrongShapeError(
                key=f"line {number}", expected="a line of WebAnno TSV 3"
            ) from error
    return reader.sheet()


class _Reader:
    """Takes the lines of a sheet, one after the other."""

    def __init__(self) -> None:
        self._layers: list[_Layer] = []
        self._text: list[str] = []
        self._length = 0
        self._sentence: list[str] = []
        self._spans: dict[tuple[int, str], _Found] = {}
        self._relations: list[tuple[_Layer, _Found, str, str]] = []
        self._numbered: dict[str, _Found] = {}
        self._plain: dict[str, list[_Found]] = {}
        self._has_format = False

    def take(self, line: str) -> None:
        """Take one line in."""
        if not self._has_format:
            if not line.startswith("#FORMAT=WebAnno TSV 3"):
                raise ValueError(line)
            self._has_format = True
        elif line.startswith(("#T_SP=", "#T_RL=", "#T_CH=")) and not self._text:
            self._layers.append(_layer(line))
        elif line.startswith("#Text="):
            self._sentence.append(unescaped(line.removeprefix("#Text=")) + "\n")
        elif line and not line.startswith("#"):
            self._take_unit(line)

    def sheet(self) -> Sheet:
        """Return what was taken in."""
        found = sorted(self._spans.items(), key=lambda item: _number(item[0][1]))
        spans = [_span(self._layers[layer].type, span) for (layer, _), span in found]
        text = "".join(self._text).removesuffix("\n")
        return Sheet(text, spans, [self._relation(*one) for one in self._relations])

    def _take_unit(self, line: str) -> None:
        unit = _UNIT.match(line)
        if unit is None:
            raise ValueError(line)
        start, end = int(unit[2]), int(unit[3])
        if self._sentence:
            self._start_sentence(start)
        cells = line[unit.end() :].split("\t")[1:]
        at = 0
        for number, layer in enumerate(self._layers):
            width = len(layer.columns)
            self._take_cells(number, (unit[1], start, end), cells[at : at + width])
            at += width

    def _start_sentence(self, start: int) -> None:
        """Put the sentence that starts with a token behind the text before."""
        if start == self._length - 1:
            self._text[-1] = self._text[-1].removesuffix("\n")
            self._length -= 1
        if not 0 <= start - self._length <= _LARGEST_GAP:
            raise ValueError(start)
        text = " " * (start - self._length) + "".join(self._sentence)
        self._text.append(text)
        self._length += Utf16Map.of(text).utf16_length
        self._sentence = []

    def _take_cells(self, number: int, unit: tuple[str, int, int], cells: Sequence[str]) -> None:
        layer = self._layers[number]
        name, start, end = unit
        stacks: dict[int, _Found] = {}
        for column, cell in zip(layer.columns, cells, strict=True):
            if column is None or cell == "_":
                continue
            for at, item in enumerate(split_stack(cell)):
                numbered = _NUMBERED.match(item)
                value = numbered["value"] if numbered else item
                numbers = numbered["numbers"] if numbered else ""
                if layer.is_relation:
                    found = stacks.setdefault(at, _Found(start, end))
                elif at in stacks:
                    found = stacks[at]
                else:
                    key = (number, numbers or f"{name}/{at}")
                    found = stacks[at] = self._spans.setdefault(key, _Found(start, end))
                    found.end = max(found.end, end)
                    self._numbered.setdefault(numbers, found)
                    self._plain.setdefault(name, []).append(found)
                if column == _SOURCE:
                    self._relations.append((layer, found, value, f"{numbers}@{name}"))
                elif value != "*":
                    found.values[column] = unescaped(value)

    def _relation(self, layer: _Layer, found: _Found, source: str, ends: str) -> ExchangeRelation:
        numbers, _, unit = ends.partition("@")
        first, _, second = numbers.partition("_")
        label, values = labelled(layer.type, found.values)
        return ExchangeRelation(
            id=new_uuid(),
            label=label,
            source=self._uuid(first, source),
            target=self._uuid(second, unit),
            attributes={attribute_name(key): text_value(text) for key, text in values.items()},
        )

    def _uuid(self, number: str, unit: str) -> str:
        """Return the id of the end of a relation: by number, else the span of a unit."""
        if number and number in self._numbered:
            return self._numbered[number].uuid
        units = self._plain.get(unit, [])
        return units[0].uuid if units else unit


def _number(key: str) -> float:
    """Order spans by number; those without one stand after them as they came."""
    return int(key) if key.isdecimal() else inf


def _layer(line: str) -> _Layer:
    kind, _, rest = line.partition("=")
    name, *features = rest.split("|")
    is_relation = kind == "#T_RL"
    passed = kind == "#T_CH" or _LINGUISTIC.match(name) is not None
    columns = [None if passed else column for column in _columns(features, is_relation=is_relation)]
    return _Layer(name, is_relation, columns or ([None] if passed else [""]))


def _columns(features: Iterable[str], *, is_relation: bool) -> Iterator[str | None]:
    is_slot = False
    for feature in features:
        if is_relation and feature.startswith(_SOURCE):
            yield _SOURCE
        elif is_slot or feature.startswith("ROLE_"):
            is_slot = not is_slot
            yield None
        else:
            yield feature


def _span(layer: str, found: _Found) -> ExchangeSpan:
    values = {key: value for key, value in found.values.items() if key}
    return span_of(layer, found.uuid, (found.start, found.end), values)
