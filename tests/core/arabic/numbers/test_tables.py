"""The number grammar on tables of expressions: where each figure is, and what it says."""

import re
from pathlib import Path

import pytest

from annotator.core.arabic.numbers.figure import Figure, FigureKind
from annotator.core.arabic.numbers.reader import read_figures

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    read = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]


def drawn(text: str) -> tuple[str, list[tuple[int, int]]]:
    plain, spans = "", []
    for part in re.split(r"(\[[^\]]*\])", text):
        if part.startswith("["):
            spans.append((len(plain), len(plain) + len(part) - 2))
        plain += part.strip("[]")
    return plain, spans


def number(figure: Figure) -> str:
    if figure.value is not None:
        return f"{figure.value:.3f}".rstrip("0").rstrip(".")
    return "-" if figure.value_min is None else f"{figure.value_min}..{figure.value_max}"


def said(figure: Figure) -> str:
    unit = figure.unit or "-"
    return f"{figure.kind} {number(figure)} {unit} {figure.modifier} {figure.form}"


@pytest.mark.parametrize("line", lines("values.txt"))
def test_value_of_a_number(line: str) -> None:
    expression, _, value = line.partition(" = ")
    text = f"قال إن العدد ({expression}) صحيح"
    figures = read_figures(text)
    assert [text[figure.start : figure.end] for figure in figures] == [expression]
    assert figures[0].value == float(value)
    assert isinstance(figures[0].value, float if "." in value else int)


@pytest.mark.parametrize("line", lines("figures.txt"))
def test_place_and_meaning_of_figures(line: str) -> None:
    sentence, _, expected = line.partition(" | ")
    text, spans = drawn(sentence)
    meanings = [meaning.strip() for meaning in expected.split(";")]
    figures = read_figures(text)
    assert [(figure.start, figure.end) for figure in figures] == spans
    assert [said(figure) for figure in figures] == (meanings if spans else [])


@pytest.mark.parametrize("line", lines("dates.txt"))
def test_dates(line: str) -> None:
    sentence, _, expected = line.partition(" | ")
    text, spans = drawn(sentence)
    isos = [iso.strip() for iso in expected.split(";")]
    dates = [figure for figure in read_figures(text) if figure.kind is FigureKind.DATE]
    assert [(date.start, date.end) for date in dates] == spans
    assert [date.date or "-" for date in dates] == (isos if spans else [])
