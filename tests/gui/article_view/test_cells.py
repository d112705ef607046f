"""Cell tables: they tile every line without gap or overlap, in any mix of scripts."""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from page_probe import MakeView

ARABIC = ("قال", "لأوباما", "الإسلام", "مُحَمَّدٌ", "اللهِ", "الســـلام", "أ.ف.ب", "«نعم»", "(لا)")
OTHER = ("ب200", "1,000.5", "٢٠١٩", "Obama", "office", "affluent", "COVID-19", "%50", "$", "x")
JOINED = ("😀", "👨\u200d👩\u200d👧", "مي\u200cخواهم", "“رويترز”")
WORDS = st.sampled_from((*ARABIC, *OTHER, *JOINED))
TEXT = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT)
def test_cells_tile_each_line(make_view: MakeView, text: str) -> None:
    view = make_view(text, size=(420, 300))
    box = view._geometry.box(0)
    for number, line in enumerate(box.lines):
        cells = view._geometry.line(0, number).cells()
        places = sorted((cell.start, cell.end) for cell in cells)
        assert places[0][0] == line.start
        assert places[-1][1] == line.end
        assert all(one[1] == other[0] for one, other in itertools.pairwise(places))
        wide = [cell for cell in cells if cell.right > cell.left]
        gaps = [b.left - a.right for a, b in itertools.pairwise(wide)]
        assert all(abs(gap) < 0.1 for gap in gaps), (text, gaps)
    view.close()


def test_the_two_letters_of_a_lam_alef_share_its_width(make_view: MakeView) -> None:
    view = make_view("لا")
    right, left = reversed(view._geometry.line(0, 0).cells())
    assert (right.start, left.start) == (0, 1)
    assert right.right - right.left > 2
    assert left.right - left.left > 2


def test_a_stretch_is_as_wide_as_its_cells(make_view: MakeView) -> None:
    view = make_view("ذهب لأوباما في COVID-19 ب200 دار")
    line = view._geometry.line(0, 0)
    cells = line.cells()
    for start in range(30):
        for end in range(start + 1, 31):
            widths = (c.right - c.left for c in cells if start <= c.start and c.end <= end)
            runs = line.intervals(start, end)
            assert abs(sum(widths) - sum(b - a for a, b in runs)) < 0.3
