"""The frame of a quote that a person marked by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.arabic.quotes.frame import frame_for
from annotator.core.arabic.quotes.reading import QuoteFrame, SourceReason
from annotator.core.arabic.text_range import TextRange
from annotator.core.resources import resource_path
from drawn import parse
from work import lines_run

SAMPLE = resource_path("sample", "baghouz.txt").read_text(encoding="utf-8")


class Framed:
    """The frame of the span `quote` of a drawing; its spans `actor` are the marked actors."""

    def __init__(self, drawing: str) -> None:
        drawn = parse(drawing)
        self.text = drawn.text
        (quote,) = (span for span in drawn.spans if span.label == "quote")
        actors = [TextRange(one.start, one.end) for one in drawn.spans if one.label == "actor"]
        self.frame: QuoteFrame = frame_for(drawn.text, quote.start, quote.end, actors)

    def of(self, found: TextRange | None) -> str | None:
        return None if found is None else found.of(self.text)

    @property
    def cue(self) -> str | None:
        return self.of(self.frame.cue.range) if self.frame.cue else None

    @property
    def sources(self) -> list[str]:
        return [source.of(self.text) for source in self.frame.sources]


@pytest.mark.parametrize(
    ("drawing", "marks"),
    [
        ("قال زيد: [“سنعود غدا”](quote).", "“”"),
        ("قال زيد: “[سنعود غدا](quote)”.", "“”"),
        ("قال زيد: [“سنعود غدا”.](quote)", "“”"),
        ('قال زيد: "[سنعود غدا](quote)."', '""'),
        ("قال زيد: [«سنعود غدا»](quote)", "«»"),
        ("قال زيد: ”[سنعود غدا](quote)”.", "””"),
        ("قال زيد: [“سنعود غدا](quote)", "“"),
    ],
)
def test_marks_are_found_and_left_outside(drawing: str, marks: str) -> None:
    framed = Framed(drawing)
    assert framed.of(framed.frame.content) in {"سنعود غدا", "سنعود غدا."}
    assert framed.frame.open_mark + framed.frame.close_mark == marks
    assert (framed.frame.type, framed.cue) == ("direct", "قال")


def test_white_space_and_the_closing_stop_are_left_outside() -> None:
    framed = Framed("قال زيد [ إن الباب مغلق. ](quote)")
    assert framed.of(framed.frame.content) == "إن الباب مغلق"
    assert (framed.frame.type, framed.frame.complementizer) == ("indirect", "إن")


def test_marks_of_a_name_inside_stay() -> None:
    framed = Framed("قال زيد [إن “الحارس” نام](quote).")
    assert framed.of(framed.frame.content) == "إن “الحارس” نام"
    assert framed.frame.type == "indirect"


def test_a_marked_part_makes_it_mixed() -> None:
    framed = Framed("قال زيد [إن الباب “مغلق منذ عشرين عاما”](quote).")
    assert (framed.frame.type, framed.frame.open_mark) == ("mixed", "“")


def test_the_complementizer_may_stand_outside() -> None:
    framed = Framed("قال زيد إن [الباب مغلق](quote).")
    assert (framed.frame.complementizer, framed.cue, framed.sources) == ("إن", "قال", ["زيد"])


@pytest.mark.parametrize(
    "drawing", ["زار تنظيم “[داعش](quote)” المدينة.", "قال زيد إن قادة و[”أمراء”](quote) خرجوا."]
)
def test_marked_words_that_nobody_says_are_scare_quotes(drawing: str) -> None:
    framed = Framed(drawing)
    assert (framed.frame.type, framed.cue) == ("scare", None)


@pytest.mark.parametrize(
    ("drawing", "source", "reason"),
    [
        ("قال زيد [إن الباب مغلق](quote).", "زيد", SourceReason.AFTER_VERB),
        ("كان البيت الأبيض أعلن [أنه راض](quote).", "البيت الأبيض", SourceReason.BEFORE_VERB),
        ("[الباب مغلق](quote)، بحسب الحارس.", "الحارس", SourceReason.AFTER_PHRASE),
        ("“[الباب مغلق](quote)”، قال الحارس.", "الحارس", SourceReason.AFTER_VERB),
        ("قال زيد إنه هنا. وأضاف: “[الباب مغلق](quote)”.", "زيد", SourceReason.LAST_SPEAKER),
        ("رحبت الإدارة بالقرار، قائلة [إنه عادل](quote).", "الإدارة", SourceReason.MAIN_CLAUSE),
    ],
)
def test_the_first_candidate_has_its_reason(
    drawing: str, source: str, reason: SourceReason
) -> None:
    framed = Framed(drawing)
    assert framed.sources[0] == source
    assert framed.frame.candidates[0].reason is reason


def test_a_marked_actor_gives_a_candidate_its_edges() -> None:
    framed = Framed("قال وزير خارجية روسيا [سيرغي لافروف](actor) [إن الباب مغلق](quote).")
    assert framed.sources[0] == "سيرغي لافروف"


def test_actors_near_the_quote_come_last() -> None:
    framed = Framed("زار [زيد](actor) [عمرا](actor). وأضاف [أن الباب مغلق](quote).")
    assert framed.sources == ["عمرا", "زيد"]
    assert {one.reason for one in framed.frame.candidates} == {SourceReason.NEAR_ACTOR}


def test_actors_inside_the_quote_are_no_candidates() -> None:
    framed = Framed("قال زيد [إن [عمرا](actor) نام](quote).")
    assert framed.sources == ["زيد"]


def test_there_is_a_digit_for_every_candidate() -> None:
    actors = " ".join(f"[ممثل{number}](actor)" for number in range(12))
    assert len(Framed(f"زار {actors} المدينة. وأضاف [أن الباب مغلق](quote).").sources) == 9


def test_a_quote_the_reader_would_not_offer_still_gets_its_cue() -> None:
    framed = Framed("أعلنت وزارة الصحة [تسجيل إصابات جديدة](quote).")
    assert framed.cue == "أعلنت"
    assert framed.sources[0].startswith("وزارة الصحة")


def test_a_frame_deep_in_a_long_article_has_its_offsets() -> None:
    text = f"{SAMPLE}\n" * 30
    start = text.rindex("أن شاحنات")
    frame = frame_for(text, start, text.index(".", start))
    assert frame.cue is not None
    assert (frame.cue.range.of(text), frame.sources[0].of(text)) == ("أفادت", "وكالة “رويترز”")


def test_the_length_of_the_article_costs_a_frame_nothing() -> None:
    def work(copies: int) -> int:
        text = f"{SAMPLE}\n" * copies
        start = text.rindex("أن شاحنات")
        return lines_run(lambda: frame_for(text, start, text.index(".", start)))

    work(5)  # what is known of the words is remembered from now on
    assert work(30) < 1.1 * work(5)


def test_marks_without_words_hold_nothing() -> None:
    assert frame_for("قال: “…”.", 5, 8).sources == ()


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_any_range_has_a_frame(data: st.DataObject) -> None:
    text = data.draw(st.one_of(st.text(min_size=1), st.just(SAMPLE[400:1100])))
    edges = st.integers(0, len(text))
    start, end = sorted((data.draw(edges), data.draw(edges)))
    actor = TextRange(*sorted((data.draw(edges), data.draw(edges))))
    frame = frame_for(text, start, end, [actor])
    for found in [frame.content, *frame.sources, *([frame.cue.range] if frame.cue else [])]:
        assert 0 <= found.start <= found.end <= len(text)


def test_other_words_may_be_the_cue_the_nearest_first() -> None:
    framed = Framed("قالت هند إن السماء صافية. وأكد زيد [أن الباب مغلق](quote)، وأضاف أنه نام.")
    assert [framed.of(cue.range) for cue in framed.frame.cues] == ["أكد", "أضاف", "قالت"]


def test_who_is_told_comes_first_among_the_addressees() -> None:
    framed = Framed("زار [عمرو](actor) دمشق. وقال زيد لوكالة رويترز [إن الباب مغلق](quote).")
    assert [framed.of(one) for one in framed.frame.addressees] == ["وكالة رويترز", "عمرو", "زيد"]


@pytest.mark.parametrize(
    ("drawing", "extents"),
    [
        ("قال زيد إن [الباب مغلق](quote) اليوم.", ["إن الباب مغلق اليوم", "إن الباب مغلق"]),
        ("قال زيد: “إن [الباب مغلق](quote) اليوم”.", ["إن الباب مغلق اليوم", "إن الباب مغلق"]),
        ("قال زيد [إن الباب مغلق](quote).", ["إن الباب مغلق"]),
    ],
)
def test_other_extents_are_offered(drawing: str, extents: list[str]) -> None:
    framed = Framed(drawing)
    assert [framed.of(one) for one in framed.frame.extents] == extents


def test_a_quote_in_pieces_is_said_by_whom_its_interruption_names() -> None:
    text = "“لن نقبل بالشروط”، قال الوزير، “ولن نعود إلى الوراء”."
    pieces = [TextRange(1, 16), TextRange(text.index("ولن"), len(text) - 2)]
    frame = frame_for(text, pieces[0].start, pieces[1].end, pieces=pieces)
    assert frame.cue is not None
    assert (frame.cue.range.of(text), frame.sources[0].of(text)) == ("قال", "الوزير")
    assert frame.extents == ()
