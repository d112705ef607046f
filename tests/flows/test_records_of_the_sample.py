"""Every quote and every figure of the sample, marked by mouse and keys, out and in unchanged."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.cli.main import main
from annotator.core.arabic.text_range import TextRange
from annotator.core.domain.span import Fragment, Span
from annotator.core.project import Project
from annotator.core.transfer.sample import add_sample
from annotator.gui.window.main_window import MainWindow
from flows.hands import NONE, Hands
from page_probe import drag, point_in
from sample_records import FIGURES, QUOTES, SCARE, TEXT, GoldFigure, GoldQuote
from shipped_world import SHIPPED

FIRST_THREE = {"1", "2", "3"}


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project with the sample under the scheme that ships, closed."""
    path = tmp_path / "sample.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    add_sample(project)
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The sample is open in a tall window."""
    window.resize(1500, 1300)
    made = Hands(qtbot, window)
    made.view.setFocus()
    return made


def mark(hands: Hands, place: TextRange, key: str) -> None:
    """Select a stretch with the mouse and press the key of a label."""
    view = hands.view
    view.choose_span(None)
    view.reveal(place.start, place.end)
    end = point_in(view, place.end - 1, share=0.9)
    # A drag takes whole words; with Alt it also takes the mark behind them.
    held = NONE if TEXT[place.end - 1].isalnum() else Qt.KeyboardModifier.AltModifier
    drag(view, point_in(view, place.start, share=0.1), end, held)
    assert view.selected_range() == Fragment(place.start, place.end)
    hands.keys(key)


def digit_of(hands: Hands, surface: str) -> str:
    """The digit over the candidate that begins as a text does, the first of the nearest."""
    placed = hands.window.wired.strip.placed
    return next((one.key for one in placed if TEXT.startswith(surface, one.start)), "")


def span_at(hands: Hands, place: TextRange, label: str) -> Span:
    spans = hands.shown.layer.spans
    return next(s for s in spans if (s.start, s.end) == tuple(place) and s.label == label)


def ends(hands: Hands, uuid: str) -> dict[str, tuple[str, object]]:
    """What is linked to a span: text of the other end and `implicit`, by relation."""
    layer = hands.shown.layer
    found: dict[str, tuple[str, object]] = {}
    for link in layer.relations_of(uuid):
        other = layer.span(link.source if link.target == uuid else link.target)
        found[link.label] = (other.surface(TEXT), link.attributes.get("implicit"))
    return found


def mark_quote(hands: Hands, gold: GoldQuote) -> str:
    """Mark a quote and make its record; return the digit of its source."""
    mark(hands, gold.place(), "3")
    digit = digit_of(hands, gold.source)
    hands.keys(digit, "Enter")
    return digit


def check_quote(hands: Hands, gold: GoldQuote) -> None:
    quote = span_at(hands, gold.place(), "quote")
    assert (quote.attributes["type"], quote.attributes["level"]) == (gold.type, gold.level)
    found = ends(hands, quote.uuid)
    assert found["speaks"] == (gold.source, gold.implicit)
    assert found["cues"][0] == gold.cue
    assert found.get("addressed-to", ("",))[0] == gold.addressee
    kinds = [s.attributes["verb_class"] for s in hands.shown.layer.spans if s.label == "cue"]
    assert gold.verb_class in kinds


def check_figure(hands: Hands, gold: GoldFigure) -> None:
    figure = span_at(hands, gold.place(), "figure")
    read = [figure.attributes.get(name) for name in ("value", "value_min", "value_max")]
    assert read == [gold.value, gold.low, gold.high]
    rest = [figure.attributes.get(name) for name in ("kind", "modifier", "form")]
    assert rest == [gold.kind, gold.modifier, gold.form]
    layer = hands.shown.layer
    counted = [layer.span(link.target) for link in layer.relations_of(figure.uuid)]
    found = [(one.surface(TEXT), one.label) for one in counted]
    assert found == ([(gold.counted, gold.counted_label)] if gold.counted else [])


def test_every_quote_gets_its_speaker_and_cue(hands: Hands) -> None:
    digits = [mark_quote(hands, gold) for gold in QUOTES]
    for gold in QUOTES:
        check_quote(hands, gold)
    assert sum(digit in FIRST_THREE for digit in digits) >= 12
    assert digits.count("1") >= 11


def test_marked_words_that_nobody_says_are_scare_quotes(hands: Hands) -> None:
    start = TEXT.index(SCARE)
    mark(hands, TextRange(start, start + len(SCARE)), "3")
    assert hands.chosen.attributes["type"] == "scare"


def test_every_figure_gets_its_value_and_what_it_counts(hands: Hands) -> None:
    for gold in FIGURES:
        mark(hands, gold.place(), "4")
        hands.keys("Enter")
    for gold in FIGURES:
        check_figure(hands, gold)


def test_all_of_it_goes_out_and_comes_in_unchanged(
    hands: Hands, project_path: Path, tmp_path: Path
) -> None:
    for gold in QUOTES:
        mark_quote(hands, gold)
    for figure in FIGURES:
        mark(hands, figure.place(), "4")
        hands.keys("Enter")
    hands.wait_saved()
    out, again, other = tmp_path / "out.jsonl", tmp_path / "again.jsonl", tmp_path / "other.anno"
    assert main(["export", str(project_path), "--format", "jsonl", "--output", str(out)]) == 0
    assert main(["new", str(other), "--annotator", "Sara"]) == 0
    assert main(["import", str(other), str(out)]) == 0
    assert main(["export", str(other), "--format", "jsonl", "--output", str(again)]) == 0
    assert again.read_bytes() == out.read_bytes()
    assert out.read_text(encoding="utf-8").count('"label":"speaks"') == len(QUOTES)
