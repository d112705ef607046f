"""Where a word begins behind و ف ب ل ك س."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.graphemes import is_grapheme_edge
from annotator.core.arabic.word_counts import WordCounts

NO_COUNTS = WordCounts()


def best(word: str, counts: WordCounts = NO_COUNTS) -> str:
    cut = proclitic_cuts(word, counts)[0]
    return f"{word[:cut]}+{word[cut:]}" if cut else word


GLUED = """
    ل+داعش ل+رويترز و+إيران و+قال و+قالت و+أضاف و+أكدت ف+قال و+يقولون و+الباغوز ب+الباغوز ب+إيران
    وب+الباغوز ول+لحكومة ل+لحكومة ل+لأمم ب+شكل ب+أن ب+أنه ف+إن و+لكن و+وزير ل+وكالة ل+هذا ب+قرار
    ل+حفظ ل+محاربة ب+داخلها س+يحمي س+تبقى س+نتخذ و+سيطرة وس+يكون ك+رئيس ل+قوات و+حليفتيها و+عوائل
    و+غربيين و+واشنطن و+بعد و+لبنان ب+مقتضى ل+ترامب ب+200 و+300 بـ+20 ل+BBC و+COVID-19
"""
WHOLE = """
    بالي والي فرانس لكن بعد كان سوريا وكالة وسيلة فترة وزير وزارتها والده واحد وفق ولاية وصل ورد بين
    بيان بيروت بغداد بريطانيا بلاده برنامجها لبنان ليبيا لقاء لدى لهم بها كما كبير كل كامل فيما فريق
    فلسطين فعاليات سيطرة سيارة سنوات سفير ستة سيناريو سويسرا القاهرة رويترز 200 COVID-19 في من و
"""


@pytest.mark.parametrize("cut", GLUED.split())
def test_a_glued_letter_is_cut_without_any_article_read(cut: str) -> None:
    assert best(cut.replace("+", "")) == cut


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_first_letter_that_is_no_clitic_stays(word: str) -> None:
    assert best(word) == word


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("بِالباغوز", "بِ+الباغوز"),
        ("لـرويترز", "لـ+رويترز"),
        ("وَقالَ", "وَ+قالَ"),
        ("وبـ20", "وبـ+20"),
        ("ب٢٠٠", "ب+٢٠٠"),
    ],
)
def test_marks_and_tatweel_stay_with_the_letter_before_them(word: str, cut: str) -> None:
    assert best(word) == cut


def test_the_projects_own_articles_teach_a_name() -> None:
    name = "بنزاكور"
    assert best(f"ل{name}") == f"ل{name}"
    assert best(f"ل{name}", WordCounts.of_texts([f"وصل {name} أمس"])) == f"ل+{name}"


def test_a_word_seen_with_the_article_is_whole() -> None:
    counts = WordCounts.of_texts(["زار السفارديم", "فارديم", "زار السفارديم"])
    assert best("سفارديم", counts) == "سفارديم"


def test_all_ways_to_cut_are_offered_with_the_best_first() -> None:
    assert proclitic_cuts("وبالباغوز", NO_COUNTS) == (2, 0, 1)
    assert proclitic_cuts("لكن", NO_COUNTS) == (0, 1)
    assert proclitic_cuts("القاهرة", NO_COUNTS) == (0,)
    assert proclitic_cuts("", NO_COUNTS) == (0,)


def test_counts_of_texts_add_up() -> None:
    one, other = WordCounts.of_texts(["قال قالَ"]), WordCounts.of_texts(["قــال محمد"])
    assert (one + other).count("قال") == 3
    assert (one + other).count("محمد") == 1


@given(st.text(alphabet=st.sampled_from("وفبلكسايتن\u064b\u0651ـ2Aه"), max_size=12))
def test_every_cut_leaves_a_word_and_splits_no_character(word: str) -> None:
    cuts = proclitic_cuts(word, NO_COUNTS)
    assert 0 in cuts
    assert len(set(cuts)) == len(cuts)
    for cut in cuts:
        assert 0 <= cut < max(len(word), 1)
        assert is_grapheme_edge(word, cut)
