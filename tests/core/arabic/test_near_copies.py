"""Wire copies are found however they were changed, and no others."""

import random
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.near_copies import NearCopies, joined

WORDS = [f"كلمة{number}" for number in range(3000)]


def text(seed: int, words: int = 150) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)


def groups(*texts: str) -> list[list[int]]:
    copies = NearCopies()
    for one in texts:
        copies.add(one)
    return joined(chain.from_iterable(copies.pairs()))


def reworded(words: list[str], one_in: int) -> list[str]:
    return [f"أخرى{at}" if at % one_in == 0 else word for at, word in enumerate(words)]


@pytest.mark.parametrize(
    "copy",
    [
        text(1),
        reworded(text(1), 20),
        text(1)[:75],
        text(1)[40:],
        [*text(1), *text(9, 50)],
        [word.replace("ة", "ه").replace("ك", "كـ") for word in text(1)],
        [f"{word}،" for word in text(1)],
    ],
)
def test_a_copy_is_found(copy: list[str]) -> None:
    assert groups(" ".join(text(1)), " ".join(text(2)), " ".join(copy)) == [[0, 2]]


@pytest.mark.parametrize(
    "other",
    [
        reworded(text(1), 3),
        [*text(1)[:20], *text(3)],
        ["عاجل"],
        [],
    ],
)
def test_what_is_no_copy_is_not(other: list[str]) -> None:
    assert groups(" ".join(text(1)), " ".join(other)) == []


def test_short_texts_are_copies_where_their_words_are_the_same() -> None:
    assert groups("عاجل: قتيلان", "عاجل قَتيلان", "عاجل: ثلاثة قتلى") == [[0, 1]]


@pytest.mark.parametrize("part", [slice(0, 15), slice(20, 35), slice(30, 60)])
@pytest.mark.parametrize("seed", range(5))
def test_a_short_piece_of_a_short_text_is_found(seed: int, part: slice) -> None:
    words = text(seed, 60)
    assert groups(" ".join(words), " ".join(text(99)), " ".join(words[part])) == [[0, 2]]


def test_flashes_that_begin_with_the_same_formula_are_no_copies() -> None:
    formula = ["أعلنت", "وزارة", "الصحة", "في", "بيان", "لها", "مساء", "اليوم"]
    assert groups(" ".join([*formula, *text(1, 6)]), " ".join([*formula, *text(2, 6)])) == []


@pytest.mark.parametrize("words", [99, 100, 130])
def test_short_and_long_texts_are_compared_alike(words: int) -> None:
    long = text(11, 300)
    assert groups(" ".join(long), " ".join(long[100 : 100 + words])) == [[0, 1]]


def test_what_many_share_is_a_phrase() -> None:
    footer = " ".join(text(5, 100))
    assert groups(*(f"{' '.join(text(100 + at, 60))} {footer}" for at in range(60))) == []


def test_copies_of_copies_are_one_group() -> None:
    words = text(7, 200)
    assert groups(" ".join(words[:100]), " ".join(words[50:150]), " ".join(words[100:])) == [
        [0, 1, 2]
    ]


@given(st.lists(st.integers(0, 5), max_size=12))
def test_groups_are_those_of_a_plain_comparison(seeds: list[int]) -> None:
    """Texts of the same seed differ in every twentieth word, others in all."""
    texts = [
        " ".join(f"{at}" if n % 20 == 0 else word for n, word in enumerate(text(seed)))
        for at, seed in enumerate(seeds)
    ]
    expected = [
        [at for at, one in enumerate(seeds) if one == seed] for seed in dict.fromkeys(seeds)
    ]
    assert groups(*texts) == [group for group in expected if len(group) > 1]


@given(st.lists(st.integers(0, 5), max_size=10), st.integers(0, 10))
def test_those_that_were_compared_before_need_only_meet_the_others(
    seeds: list[int], count: int
) -> None:
    """All texts at once, or some first and then the others with them: the same groups."""
    texts = [
        " ".join(f"{at}" if n % 20 == 0 else word for n, word in enumerate(text(seed)))
        for at, seed in enumerate(seeds)
    ]
    new = texts[count:]
    old = [[number + len(new) for number in group] for group in groups(*texts[:count])]
    copies = NearCopies()
    for one in new:
        copies.add(one)
    for one in texts[:count]:
        copies.meet(one)
    found = joined([*old, *chain.from_iterable(copies.pairs())])
    assert found == groups(*new, *texts[:count])


def test_the_steps_are_counted() -> None:
    copies = NearCopies()
    for number in range(600):
        copies.add(f"خبر {number}")
    assert len(list(copies.pairs())) == copies.steps


@given(st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=4), max_size=12))
def test_groups_are_joined_whatever_their_order(links: list[list[int]]) -> None:
    found = joined(links)
    assert found == joined(reversed(links))
    assert all(group == sorted(group) for group in found)
    assert found == sorted(found)
    home = {number: at for at, group in enumerate(found) for number in group}
    assert len(home) == sum(map(len, found))
    for link in links:
        assert len({home.get(number, -number - 1) for number in link}) == 1
