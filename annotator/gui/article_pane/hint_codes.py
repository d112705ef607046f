"""The letters to type for each hint: few for the nearest, none the beginning of another."""

from collections.abc import Sequence
from itertools import islice, product

LETTERS = "FJDKSLAGHREUIWOVMCNQPTYXZ"
"""Keys from the easiest to the hardest, home row first; the key of B writes two Arabic letters."""

HOME = 9
"""Letters that stand alone for the nearest hints where there are more hints than letters."""

MOST = len(LETTERS) ** 2
"""Hints that two letters can tell apart; what is farther away gets none."""


def hint_codes(count: int) -> Sequence[str]:
    """Return codes for so many hints (at most `MOST`), the easiest first."""
    count = min(count, MOST)
    if count <= len(LETTERS):
        return tuple(LETTERS[:count])
    single = min(HOME, (MOST - count) // (len(LETTERS) - 1))
    firsts = LETTERS[single:]
    pairs = sorted(
        product(range(len(firsts)), range(len(LETTERS))), key=lambda pair: (sum(pair), pair)
    )
    two = (firsts[first] + LETTERS[second] for first, second in pairs)
    return (*LETTERS[:single], *islice(two, count - single))
