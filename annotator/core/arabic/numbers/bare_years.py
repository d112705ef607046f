"""Years without a word that says so: في 2016, بين 2011 و2015, ميزانية 2017."""

from typing import Final

from annotator.core.arabic.numbers.amounts import Amount
from annotator.core.arabic.numbers.date_words import BEFORE_A_YEAR
from annotator.core.arabic.numbers.figure import (
    Figure,
    FigureForm,
    FigureKind,
    Modifier,
    as_number,
)
from annotator.core.arabic.numbers.month_dates import is_year
from annotator.core.arabic.numbers.nouns import NOUNS
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.word_lists import match_keys

_PARTICLES: Final = match_keys(
    "في من على إلى عن مع أن بعد قبل خلال عند أو التي الذي وفق بين حتى ما أي مقارنة بنسبة كما"
)
_GLUED: Final = ("ب", "ل", "ك", "ف", "و")
_ENDINGS_OF_COUNTED: Final = ("ا", "ه")
"""What four digits count ends in a tanwin or ة (match key): 2017 شخصا, 2017 وحدة."""


def bare_year(tokens: Tokens, amount: Amount) -> Figure | None:
    """Read في 2016 and بين 2011 و2015 as dates."""
    last = tokens.keys[amount.stop - 1]
    if (
        not is_year(last)
        or amount.form is not FigureForm.DIGITS
        or tokens.key(amount.stop) in NOUNS
    ):
        return None
    is_range = amount.modifier is Modifier.RANGE and is_year(str(amount.low))
    if not is_range and not _stands_like_a_year(tokens, amount):
        return None
    start, end = tokens.source(amount.first, amount.skip, amount.stop)
    low, high = as_number(amount.low), as_number(amount.high)
    return Figure(
        start=start,
        end=end,
        kind=FigureKind.DATE,
        value_min=low if is_range else None,
        value_max=high if is_range else None,
        modifier=amount.modifier,
        date=str(low),
    )


def _stands_like_a_year(tokens: Tokens, amount: Amount) -> bool:
    """Whether nothing after four digits could be counted by them, or a word before says year."""
    is_round = int(amount.low) % 100 == 0
    is_led = tokens.key(amount.first - 1) in BEFORE_A_YEAR
    return is_led or (not is_round and not _may_be_counted(tokens, amount.stop))


def _may_be_counted(tokens: Tokens, index: int) -> bool:
    """Whether a word after four digits may be what they count: no ال, no glued letter."""
    after = tokens.key(index)
    if not after.isalpha() or after.startswith("ال") or after in _PARTICLES:
        return False
    is_other = after in NUMBER_WORDS or after.startswith(_GLUED)
    return not is_other or after.endswith(_ENDINGS_OF_COUNTED)
