"""Code points and document places, with characters of two units and put-in breaks."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.utf16 import Utf16Map
from annotator.gui.article_view.positions import Positions

TEXT = st.text(st.sampled_from("ابت 😀🇸a\u064b"), max_size=60)


def document(text: str, breaks: list[int]) -> str:
    """What Qt would hold: the text with line ends at the breaks."""
    edges = [0, *breaks, len(text)]
    return "\n".join(text[a:b] for a, b in itertools.pairwise(edges))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT, st.data())
def test_places_count_units_and_breaks(text: str, data: st.DataObject) -> None:
    inside = st.sets(st.integers(1, max(len(text) - 1, 1)), max_size=4)
    breaks = sorted(at for at in data.draw(inside) if at < len(text))
    utf16 = Utf16Map.of(text)
    positions = Positions(utf16, tuple(utf16.to_utf16(at) for at in breaks))
    at = data.draw(st.integers(0, len(text)))
    before = sum(cut <= at for cut in breaks)
    assert positions.to_place(at) == units(text[:at]) + before
    assert positions.to_end_place(at) == units(text[:at]) + sum(cut < at for cut in breaks)
    assert positions.to_code_point(positions.to_place(at)) == at
    assert positions.to_code_point(positions.to_end_place(at)) == at
    assert positions.length == units(document(text, breaks))


def test_half_a_pair_snaps_outwards() -> None:
    positions = Positions(Utf16Map.of("ا😀ب"))
    assert positions.to_code_point(2) == 1
    assert positions.to_code_point(2, after_pair=True) == 2
