"""Picking words, sentences and snapped stretches: pure text, code points."""

import pytest

from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.span import Fragment
from annotator.gui.article_view.picking import Picker

TEXT = "شرعت قوات سوريا في آخر جيب لتنظيم داعش، وقال بالباغوز COVID-19 وعاد."


@pytest.fixture
def picker() -> Picker:
    return Picker(TEXT, WordCounts.of_texts([TEXT, "تنظيم الباغوز قال عاد"]))


def words(pieces: tuple[Fragment, ...]) -> list[str]:
    return [TEXT[piece.start : piece.end] for piece in pieces]


def taken(piece: Fragment | None) -> str:
    return "" if piece is None else TEXT[piece.start : piece.end]


def test_the_word_behind_its_clitic_comes_first(picker: Picker) -> None:
    assert words(picker.choices(TEXT.index("لتنظيم")))[:2] == ["تنظيم", "لتنظيم"]
    assert words(picker.choices(TEXT.index("بالباغوز") + 4))[:2] == ["الباغوز", "بالباغوز"]
    assert words(picker.choices(TEXT.index("COVID") + 7)) == ["COVID-19"]


def test_spaces_and_punctuation_are_no_words(picker: Picker) -> None:
    assert picker.choices(TEXT.index("،")) == ()
    assert picker.choices(TEXT.index(" ")) == ()
    assert picker.choices(len(TEXT)) == ()


@pytest.mark.parametrize(
    ("drag", "expected"),
    [
        ("رعت قوا", "شرعت قوات"),
        ("نظيم داع", "تنظيم داعش"),
        ("لتنظيم داع", "لتنظيم داعش"),
        ("جيب لتن", "جيب لتنظيم"),
        ("عش، وقال", "داعش، وقال"),
        ("ور", "سوريا"),
        (" قوات سوريا في آ", "قوات سوريا في"),
    ],
)
def test_a_drag_snaps_to_the_words_it_means(picker: Picker, drag: str, expected: str) -> None:
    start = TEXT.index(drag)
    assert taken(picker.snapped(start, start + len(drag))) == expected


def test_words_before_and_behind_are_found_from_anywhere(picker: Picker) -> None:
    inside = TEXT.index("نظيم") + 2
    assert taken(picker.next_word(inside)) == "داعش"
    assert taken(picker.previous_word(inside)) == "جيب"
    assert taken(picker.previous_word(TEXT.index("تنظيم"))) == "جيب"
    assert picker.previous_word(0) is None
    assert picker.next_word(len(TEXT)) is None


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("ورحب البيت الأبيض بذلك", "البيت", ["البيت الأبيض", "رحب البيت الأبيض"]),
        ("في قرية الباغوز", "الباغوز", ["قرية الباغوز"]),
        ("في قرية الباغوز", "قرية", ["قرية الباغوز"]),
        ("قرب New York City أمس", "New", ["New York City"]),
        ("قال، الباغوز", "الباغوز", []),
        ("من الباغوز", "الباغوز", []),
    ],
)
def test_neighbours_that_belong_to_a_word_are_proposed(
    text: str, at: str, expected: list[str]
) -> None:
    picker = Picker(text, WordCounts.of_texts([text, "رحب"]))
    *phrases, sentence = picker.wider(text.index(at))
    assert [text[piece.start : piece.end] for piece in phrases] == expected
    assert sentence == Fragment(0, len(text))


def test_beside_words_nothing_is_proposed(picker: Picker) -> None:
    assert picker.wider(TEXT.index("،")) == ()


def test_the_same_words_are_found_behind_clitics_and_never_inside_words() -> None:
    text = "داعش ولداعش وداعشي، داعش."
    picker = Picker(text, WordCounts.of_texts([text, "لداعش داعش داعش"]))
    assert [piece.start for piece in picker.alike(Fragment(0, 4))] == [7, 20]
    assert picker.alike(Fragment(4, 5)) == ()
