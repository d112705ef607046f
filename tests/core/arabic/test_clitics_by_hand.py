"""How often the glued letters are found in words that a reader has split by hand.

`+` stands behind each glued و ف ب ل ك س. `sample.txt` is the whole article that ships, `words.txt`
318 words that begin with one of these letters, drawn at random from other news and split as they
stood there, names such as بالسرور among them. What a preposition makes with a mere pronoun (لها)
and what has become one word (فيما, كما, كذلك, لكن) is not split.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import words

BY_HAND = Path(__file__).parent / "hand_split"
ENOUGH = 0.84
"""What counts from 254,000 words reach on news that others have split by hand."""


def by_hand(name: str) -> str:
    return (BY_HAND / name).read_text(encoding="utf-8")


def split_words(text: str) -> Iterator[tuple[str, set[int]]]:
    """Yield each word of a text with its boundaries, in code points."""
    for piece in text.split():
        letters, boundaries = "", set()
        for part in piece.split("+"):
            letters += part
            boundaries.add(len(letters))
        bare = piece.replace("+", "")
        for word in words(bare):
            inside = {at - word.start for at in boundaries if word.start < at < word.end}
            yield word.of(bare), inside


def found_in(word: str, counts: WordCounts) -> set[int]:
    cuts = proclitic_cuts(word, counts)
    return {cut for cut in cuts if 0 < cut <= cuts[0]}


def f1(text: str, counts: WordCounts) -> float:
    """Return how well the boundaries of a text are found: 2 right / (found + there)."""
    right = found = there = 0
    for word, boundaries in split_words(text):
        cuts = found_in(word, counts)
        right += len(cuts & boundaries)
        found, there = found + len(cuts), there + len(boundaries)
    return 2 * right / (found + there)


@pytest.mark.parametrize("name", ["sample.txt", "words.txt"])
@pytest.mark.parametrize("project", [False, True], ids=["no articles", "the sample"])
def test_glued_letters_are_found(name: str, project: bool, checkout: Path) -> None:
    article = (checkout / "resources/sample/baghouz.txt").read_text(encoding="utf-8")
    counts = WordCounts.of_texts([article]) if project else WordCounts()
    assert f1(by_hand(name), counts) >= ENOUGH


def test_the_words_split_by_hand_are_those_of_the_sample(checkout: Path) -> None:
    article = (checkout / "resources/sample/baghouz.txt").read_text(encoding="utf-8")
    assert by_hand("sample.txt").replace("+", "") == article
