"""Quotes in pieces, in each other and over paragraphs; and any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.arabic.quotes.reader import read_quotes
from annotator.core.arabic.quotes.reading import QuoteReading, SourceReason
from annotator.core.resources import resource_path
from work import lines_run

PIECES = [
    *(
        "قال ",
        "وأضاف",
        " الوزير ",
        "إن ",
        "أن",
        "بأنه ",
        "مؤكدا ",
        "بحسب ",
        "وفقا ل",
        "كما جاء في ",
    ),
    *("“", "”", '"', "«", "»", ":", "، ", ". ", "\n", "!", "…", "(", ")", "ـ", "\u0651", "\u200f"),
    *(
        "رئيس ",
        "الحكومة",
        " محمد",
        " بن علي ",
        "3.5",
        "😀",
        "على حد قوله",
        "بحسب الوزير،",
        "لـ",
        "مع ",
        "تصريح ",
        "د. ",
        "هل ",
    ),
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


def pieces(text: str, reading: QuoteReading) -> list[str]:
    return [piece.of(text) for piece in reading.pieces]


def test_a_quote_interrupted_by_its_cue_has_two_pieces() -> None:
    text = "“لن نقبل بالشروط”، قال الوزير، “ولن نعود إلى الوراء”."
    (quote,) = read_quotes(text)
    assert pieces(text, quote) == ["لن نقبل بالشروط", "ولن نعود إلى الوراء"]
    assert quote.sources[0].of(text) == "الوزير"


def test_a_clause_around_its_attribution_has_two_pieces() -> None:
    text = "تتراجع صادرات البلاد، حسب التقرير، منذ ثلاثة أشهر."
    (quote,) = read_quotes(text)
    assert pieces(text, quote) == ["تتراجع صادرات البلاد", "منذ ثلاثة أشهر"]


def test_paragraphs_that_each_open_anew_are_one_quote() -> None:
    text = "وقال الوزير: “هذا يوم مهم.\n“سنعمل معا.\n“شكرا لكم”. وانتهى."
    (quote,) = read_quotes(text)
    assert pieces(text, quote) == ["هذا يوم مهم.", "سنعمل معا.", "شكرا لكم"]
    assert (quote.open_mark, quote.close_mark) == ("“", "”")


def test_marks_around_two_paragraphs_hold_one_quote() -> None:
    text = "وقال الوزير: «هذا يوم مهم.\nسنعمل معا»."
    (quote,) = read_quotes(text)
    assert pieces(text, quote) == ["هذا يوم مهم.\nسنعمل معا"]


def test_line_ends_inside_the_marks_are_left_out() -> None:
    text = "وقال الوزير:\n«\nسنعمل معا.\n»"
    (quote,) = read_quotes(text)
    assert pieces(text, quote) == ["سنعمل معا."]


def test_a_mark_left_open_does_not_swallow_the_next_paragraph() -> None:
    text = 'زار "الوفد المدينة.\nوقال الوزير: "سنعمل معا".'
    assert [pieces(text, quote) for quote in read_quotes(text)] == [["سنعمل معا"]]


def test_quotes_in_quotes_know_their_level() -> None:
    text = "قال زيد إن عمرا أكد أن هندا قالت إن الباب مغلق."
    assert [quote.level for quote in read_quotes(text)] == [0, 1, 2]


def test_one_speaker_goes_on_for_many_quotes() -> None:
    text = "قال زيد إن الباب مغلق. وأضاف أن المفتاح ضاع. وتابع: “سنكسره غدا”. وأوضح أنه مسرور."
    quotes = read_quotes(text)
    assert [quote.sources[0].of(text) for quote in quotes] == ["زيد"] * 4
    assert [quote.implicit for quote in quotes] == [False, True, True, True]


def test_a_dropped_subject_is_the_last_speaker_of_its_gender() -> None:
    text = "قالت الوزيرة إن الباب مغلق. وقال المدير إن المفتاح ضاع. وأضافت أنها مسرورة."
    last = read_quotes(text)[-1]
    assert [source.of(text) for source in last.sources] == ["الوزيرة", "المدير"]
    assert last.candidates[0].reason is SourceReason.LAST_SPEAKER


def test_who_welcomed_or_warned_before_goes_on_speaking() -> None:
    text = "قالت الجمعية إن الباب مغلق. من جهته، عبر الحزب عن رفضه. كما أكد أن المفتاح ضاع."
    assert read_quotes(text)[-1].sources[0].of(text) == "الحزب"


def test_what_is_pointed_at_does_not_speak() -> None:
    text = "قالت الوزيرة إن الباب مغلق. وأشارت إلى العجز المتواصل، مؤكدة أن المفتاح ضاع."
    assert read_quotes(text)[-1].sources[0].of(text) == "الوزيرة"


def test_the_name_of_somebody_who_was_met_does_not_speak() -> None:
    text = "قال زيد إن الباب مغلق. وأضاف على إثر لقاء مع الأمين العام، خالد عيسى أن المفتاح ضاع."
    assert read_quotes(text)[-1].sources[0].of(text) == "زيد"


def test_no_sentence_ends_inside_brackets() -> None:
    text = "تنوع الشركة أسواقها (أوروبا وآسيا...) مع الحفاظ على القديمة، حسب ما ذكره المدير."
    (quote,) = read_quotes(text)
    assert quote.start == 0


def test_who_is_quoted_inside_a_quote_does_not_go_on_speaking() -> None:
    text = "قال زيد إن عمرا أكد أن الباب مغلق. وأضاف أن المفتاح ضاع."
    assert read_quotes(text)[-1].sources[0].of(text) == "زيد"


def test_a_whole_sentence_may_be_reported_by_an_agency() -> None:
    text = "أكد الوزير أن الباب مغلق، وفق ما ذكرته وكالة سانا."
    outer, inner = read_quotes(text)
    assert (outer.level, outer.sources[0].of(text)) == (0, "وكالة سانا")
    assert (inner.level, text[inner.start : inner.end]) == (1, "أن الباب مغلق")


def test_marks_without_a_speaker_are_a_quote_only_as_a_sentence() -> None:
    text = "“لن نقبل بهذا القرار أبدا مهما حدث”.\nزار الوفد مدينة “السلام”."
    (quote,) = read_quotes(text)
    assert (quote.cue, quote.implicit, quote.sources) == (None, True, ())


@given(texts)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for quote in read_quotes(text):
        pieces = quote.pieces
        assert (quote.start, quote.end) == (pieces[0].start, pieces[-1].end)
        inner = [*pieces, *quote.sources, *([quote.cue.range] if quote.cue else [])]
        for found in [*inner, *([quote.addressee] if quote.addressee else [])]:
            assert 0 <= found.start < found.end <= len(text)
            assert found.of(text).strip() == found.of(text)
        for source in quote.sources:
            assert all(source.end <= one.start or one.end <= source.start for one in pieces)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_quotes_nest_and_never_cross(text: str) -> None:
    around: list[QuoteReading] = []
    for quote in read_quotes(text):
        while around and around[-1].end <= quote.start:
            around.pop()
        assert all(quote.end <= outer.end for outer in around)
        assert quote.level == len(around)
        around.append(quote)


@pytest.mark.parametrize(
    "unit",
    [
        "قال أن ",
        "“",
        '" ',
        "قال: “",
        "قال: “نعم\n“",
        "بحسب المرصد ",
        "قال، ",
        "، كما جاء في ",
        "، ",
    ],
)
def test_the_work_grows_with_the_length_alone(unit: str) -> None:
    def work(length: int) -> int:
        text = unit * (length // len(unit))
        read_quotes(text)  # what is known of its words is remembered from now on
        return lines_run(lambda: read_quotes(text))

    assert work(8_000) < 2.3 * work(4_000)


def test_an_article_takes_bounded_work() -> None:
    text = resource_path("sample", "baghouz.txt").read_text(encoding="utf-8")
    read_quotes(text)
    assert lines_run(lambda: read_quotes(text)) < 20 * len(text)
