"""What is suggested in an article, drawn in its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.graphemes import is_grapheme_edge
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import Asked
from annotator.core.suggest.known_strings import KnownStrings, LabelledString
from annotator.core.suggest.registry import suggestions
from drawn import draw
from shipped_world import shipped_world

KNOWN = (
    LabelledString("داعش", "actor", 3),
    LabelledString("الباغوز", "place", 2),
    LabelledString("سوريا", "place", 5),
    LabelledString("قوات سوريا الديمقراطية", "actor"),
    LabelledString("عناصر التنظيم", "actor"),
    LabelledString("التنظيم", "actor"),
)


def found_in(drawing: str, *known: LabelledString) -> tuple[Suggestion, ...]:
    world = shipped_world(drawing)
    asked = Asked(world.article, world.scheme, (KnownStrings.of(known),))
    return suggestions(asked, world.layer.spans)


def suggested(drawing: str, *known: LabelledString) -> str:
    """The text with its suggestions drawn in it; of the drawing only the spans count."""
    found = found_in(drawing, *known)
    ends = [(one.fragment.start, one.fragment.end, one.label) for one in found]
    return draw(shipped_world(drawing).article.text, ends)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("آخر جيب لداعش", "آخر جيب ل[داعش](actor)"),
        ("وداعِش في ســوريا", "و[داعِش](actor) في [ســوريا](place)"),
        ("في قرية الباغوز", "في [قرية الباغوز](place)"),
        ("داعشي سوريالية", "داعشي سوريالية"),
        (
            "لقوات سوريا الديمقراطية",
            "ل[قوات [سوريا](place) الديمقراطية](actor)",
        ),
        ("بعض عناصر التنظيم", "بعض [عناصر [التنظيم](actor)](actor)"),
        ("قوات، سوريا الديمقراطية", "قوات، [سوريا](place) الديمقراطية"),
    ],
)
def test_what_was_labelled_before_is_suggested_again(text: str, drawn: str) -> None:
    assert suggested(text, *KNOWN) == drawn


def test_the_name_of_a_place_is_learnt_from_its_noun_and_name() -> None:
    known = LabelledString("قرية الباغوز", "place")
    assert suggested("سقوط الباغوز", known) == "سقوط [الباغوز](place)"


def test_the_label_that_a_string_mostly_has_is_suggested() -> None:
    known = (LabelledString("دمشق", "place", 2), LabelledString("دمشق", "actor", 3))
    (found,) = found_in("ضغط على دمشق", *known)
    assert (found.label, found.score) == ("actor", 0.6)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (
            "وقال مصطفى بالي لرويترز إن الحرب انتهت",
            "وقال [مصطفى بالي](actor) ل[رويترز](actor) [إن الحرب انتهت](quote)",
        ),
        (
            "أكد رئيس حركة النهضة راشد الغنوشي أن الحوار مستمر",
            "أكد [رئيس حركة النهضة](role) [راشد الغنوشي](actor) [أن الحوار مستمر](quote)",
        ),
        ("غادر 400 مدني المدينة", "غادر [400](figure) [مدني](actor) المدينة"),
        ("أرسل 200 جندي أمريكي أمس", "أرسل [200](figure) [جندي أمريكي](actor) [أمس](figure)"),
        ("خرجت ثلاثون شاحنة منها", "خرجت [ثلاثون](figure) [شاحنة](thing) منها"),
        ("بلغ 2.46 إزاء اليورو", "بلغ [2.46](figure) إزاء اليورو"),
    ],
)
def test_what_is_read_in_the_text_is_suggested(text: str, drawn: str) -> None:
    assert suggested(text) == drawn


@pytest.mark.parametrize(
    "drawing",
    [
        "جيب ل[داعش](actor) هنا",
        "جيب ل[داعش](place) هنا",
        "في [قرية الباغوز](place) أمس [وصلت](role)",
        "[قرية الباغوز الصغيرة](place)",
    ],
)
def test_what_is_labelled_is_not_suggested(drawing: str) -> None:
    found = [one for one in found_in(drawing, *KNOWN) if one.source == "memory"]
    assert found == []


def test_what_was_rejected_here_is_not_suggested_here_again() -> None:
    world = shipped_world("جيب لداعش هنا وداعش هناك")
    asked = Asked(world.article, world.scheme, (KnownStrings.of(KNOWN),))
    first, second = suggestions(asked, ())
    assert [one.fragment for one in suggestions(asked, (), {first.rejection.key})] == [
        second.fragment
    ]


PIECES = """
قال الرئيس إن أن 12 شخصا جندي لداعش داعش قرية الباغوز وكالة “رويترز” في سوريا ، . : “ ” وأضاف بحسب
مدير عشرات e\u0301 😀 لِلباغوز ـ
"""
TEXTS = st.lists(st.sampled_from(PIECES.split()), max_size=20).map(" ".join)


@given(TEXTS)
def test_suggestions_lie_in_the_text_and_cut_no_character(text: str) -> None:
    found = found_in(text, *KNOWN) if text else ()
    assert list(found) == sorted(found, key=lambda one: (one.fragment.start, -one.fragment.end))
    assert len({one.fragment for one in found}) == len(found)
    for one in found:
        start, end = one.fragment.start, one.fragment.end
        assert 0 <= start < end <= len(text)
        assert is_grapheme_edge(text, start)
        assert is_grapheme_edge(text, end)
        assert text[start:end].strip() == text[start:end]
