"""Parts that were seen: joined as they come, and what they leave out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.seen import joined_parts, share_seen, unseen_parts

texts = st.text(alphabet="قا ل\n", max_size=40)
pairs = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple))


@given(pairs)
def test_joined_parts_cover_the_same_and_never_touch(some: list[tuple[int, int]]) -> None:
    parts = joined_parts(some)
    covered = {at for start, end in some for at in range(start, end)}
    assert {at for start, end in parts for at in range(start, end)} == covered
    assert all(one[1] < other[0] for one, other in pairwise(parts))
    assert joined_parts(parts) == parts


@given(texts, pairs)
def test_what_is_left_out_holds_every_letter_that_was_not_seen(
    text: str, some: list[tuple[int, int]]
) -> None:
    parts = joined_parts(some)
    left = {at for start, end in unseen_parts(text, parts) for at in range(start, end)}
    covered = {at for start, end in parts for at in range(start, end)}
    assert left.isdisjoint(covered)
    assert all(at in covered or at in left for at, letter in enumerate(text) if letter.strip())
    assert not any(text[end - 1].isspace() for _, end in unseen_parts(text, parts))


def test_white_space_between_two_screens_is_not_missed() -> None:
    assert unseen_parts("قال\n\nنعم ", ((0, 3), (5, 8))) == ()


def test_the_share_is_whole_only_when_nothing_is_left() -> None:
    text = "ا" * 100_000
    left = unseen_parts(text, ((0, 50_000), (50_001, 100_000)))
    assert left == ((50_000, 50_001),)
    assert share_seen(left, len(text)) < 1.0
    assert share_seen(unseen_parts(text, ((0, 100_000),)), len(text)) == 1.0
    assert share_seen(unseen_parts("", ()), 0) == 1.0
