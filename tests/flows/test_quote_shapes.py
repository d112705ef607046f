"""Quotes in pieces, in each other, over paragraphs, and many of one speaker."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.domain.span import Fragment
from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import CTRL, Hands
from page_probe import drag, point_in
from shipped_world import SHIPPED
from stored import bring_in, incoming

PIECES = "وزار الوفد المدينة. “لن نقبل بالشروط”، قال الوزير، “ولن نعود إلى الوراء”."
NESTED = "قال زيد إن عمرا أكد أن هندا قالت إن الباب مغلق."
MANY = "قال زيد إن الباب مغلق. وأضاف أن المفتاح ضاع. وتابع: “سنكسره غدا”. وأوضح أنه مسرور."
PARAGRAPHS = "وقال الوزير: “هذا يوم مهم.\n“سنعمل معا.\n“شكرا لكم”. وانتهى."
ACROSS = "وقال الوزير: «هذا يوم مهم.\nسنعمل معا»."


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project under the scheme that ships, closed."""
    path = tmp_path / "shapes.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    texts = (PIECES, NESTED, MANY, PARAGRAPHS, ACROSS)
    bring_in(project, *(incoming(text) for text in texts))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The first article is open."""
    window.resize(1500, 900)
    return Hands(qtbot, window)


def mark(hands: Hands, surface: str) -> None:
    start = hands.shown.article.text.index(surface)
    hands.view.select_range(start, start + len(surface))
    hands.keys("3")


def add_piece(hands: Hands, surface: str) -> None:
    """Drag over a further piece of the chosen span with Control."""
    start = hands.shown.article.text.index(surface)
    first = point_in(hands.view, start, share=0.1)
    drag(hands.view, first, point_in(hands.view, start + len(surface) - 1, share=0.9), CTRL)


def sources(hands: Hands) -> list[tuple[str, str]]:
    """Who says what, in the order of the quotes."""
    shown, text = hands.shown, hands.shown.article.text
    found = [
        (shown.layer.span(link.source), shown.layer.span(link.target))
        for link in shown.layer.relations
        if link.label == "speaks"
    ]
    found.sort(key=lambda pair: pair[1].sort_key)
    return [(one.surface(text), other.surface(text)) for one, other in found]


def test_a_quote_in_two_pieces_is_one_record(hands: Hands) -> None:
    mark(hands, "لن نقبل بالشروط")
    add_piece(hands, "ولن نعود إلى الوراء")
    quote = hands.chosen
    assert [quote.attributes[name] for name in ("type", "open_mark", "close_mark")] == [
        *("direct", "“", "”")
    ]
    hands.keys("Enter")
    assert sources(hands) == [("الوزير", "لن نقبل بالشروط ولن نعود إلى الوراء")]
    assert ("cue", "قال") in hands.surfaces


def test_quotes_in_quotes_have_each_their_speaker_and_level(hands: Hands) -> None:
    hands.open(2)
    for first in ("إن عمرا", "أن هندا", "إن الباب"):
        mark(hands, NESTED[NESTED.index(first) : -1])
        hands.keys("Enter")
    assert [source for source, _ in sources(hands)] == ["زيد", "عمرا", "هندا"]
    quotes = [span for span in hands.shown.layer.spans if span.label == "quote"]
    assert [quote.attributes["level"] for quote in quotes] == [0, 1, 2]


def test_one_speaker_says_many_quotes_and_is_one_span(hands: Hands) -> None:
    hands.open(3)
    for words in ("إن الباب مغلق", "أن المفتاح ضاع", "سنكسره غدا", "أنه مسرور"):
        mark(hands, words)
        hands.keys("Enter")
    assert [source for source, _ in sources(hands)] == ["زيد"] * 4
    assert hands.surfaces.count(("actor", "زيد")) == 1
    implied = [one.attributes["implicit"] for one in hands.shown.layer.relations_of(speaker(hands))]
    assert implied.count(True) == 3


def speaker(hands: Hands) -> str:
    return next(span.uuid for span in hands.shown.layer.spans if span.label == "actor")


def test_paragraphs_that_open_anew_are_one_quote(hands: Hands) -> None:
    hands.open(4)
    mark(hands, "هذا يوم مهم.")
    add_piece(hands, "سنعمل معا")
    add_piece(hands, "شكرا لكم")
    quote = hands.chosen
    assert len(quote.fragments) == 3
    assert (quote.attributes["open_mark"], quote.attributes["close_mark"]) == ("“", "”")
    hands.keys("Enter")
    assert [source for source, _ in sources(hands)] == ["الوزير"]


def test_a_quote_over_two_paragraphs_keeps_both(hands: Hands) -> None:
    hands.open(5)
    words = ACROSS[ACROSS.index("هذا") : ACROSS.index("»")]
    mark(hands, words)
    start = ACROSS.index("هذا")
    assert hands.chosen.fragments == (Fragment(start, start + len(words)),)
    assert hands.chosen.attributes["open_mark"] == "«"
    hands.keys("Enter")
    assert [source for source, _ in sources(hands)] == ["الوزير"]
    assert hands.in_file().count("(quote)") == 1
