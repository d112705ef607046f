"""What a number without a unit counts: people, victims, things, or the place in a row."""

import re
from typing import Final

from annotator.core.arabic.numbers.amounts import Amount
from annotator.core.arabic.numbers.figure import FigureKind, Modifier
from annotator.core.arabic.numbers.nouns import CASUALTY_CONTEXT, NOUNS, Noun
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.units import Unit, read_percent
from annotator.core.arabic.numbers.word_lists import match_keys

_SENTENCE_ENDS: Final = frozenset(".،؛!؟\n:")
_AFTER_VICTIMS: Final = match_keys("آخرين آخرون آخر في على بجروح جراء خلال")
_NUMBERED: Final = match_keys(
    "الدورة دورة النسخة الطبعة الذكرى المرتبة المركز الجولة الدقيقة الحلقة القرن السطر الطابق",
    ("", "و", "ب", "ل", "في"),
)
"""Nouns whose number behind them says which one: الدورة 13, القرن 19."""
_LOOK_BACK = 6
_SHORTEST_GLUED: Final = 3
"""Letters of the shortest noun that a clitic is taken off."""
_THREE_DECIMALS: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def counted(tokens: Tokens, amount: Amount) -> Unit:
    """Say what kind of thing a number without a unit counts, by the noun next to it."""
    if amount.is_fraction:
        return Unit(FigureKind.PERCENT, "ratio", amount.stop)
    shared = _shared_percent(tokens, amount)
    if shared is not None:
        return shared
    key = tokens.key(amount.stop)
    noun, stop = _noun_next_to(tokens, amount)
    if noun is not None and noun.is_unit and amount.modifier is Modifier.VAGUE:
        return Unit(noun.kind, noun.unit, stop)
    kind = noun.kind if noun is not None else FigureKind.OBJECT_COUNT
    may_be_people = kind is FigureKind.PEOPLE_COUNT or (noun is None and not key.isalpha())
    if (may_be_people or key in _AFTER_VICTIMS) and is_about_casualties(tokens, amount.first):
        kind = FigureKind.CASUALTIES
    if noun is None and tokens.key(amount.first - 1) in _NUMBERED and amount.low == amount.high:
        kind = FigureKind.ORDINAL
    return Unit(kind, noun.unit if noun else "", amount.stop)


def _shared_percent(tokens: Tokens, amount: Amount) -> Unit | None:
    """Give 40 its percent sign in 40 و35 بالمائة."""
    at = amount.stop
    if tokens.key(at) == "و" and tokens.is_number(at + 1) and read_percent(tokens, at + 2):
        return Unit(FigureKind.PERCENT, "%", at)
    return None


def _noun_next_to(tokens: Tokens, amount: Amount) -> tuple[Noun | None, int]:
    """Return the counted noun, and the token behind it or behind the number, whichever is later.

    It stands after the number, after من, or before a definite number.
    """
    at = amount.stop + 1 if tokens.key(amount.stop) == "من" else amount.stop
    key = tokens.key(at)
    noun = NOUNS.get(key) or NOUNS.get(key.removeprefix("ال"))
    if noun is not None:
        return noun, at + 1
    word = NUMBER_WORDS.get(tokens.keys[amount.first])
    if word is None or not word.is_definite:
        return None, amount.stop
    before = tokens.key(amount.first - 1)
    bare = before.lstrip("وبل").removeprefix("ال")
    # بين is no yen and وطن no ton.
    return NOUNS.get(bare if len(bare) >= _SHORTEST_GLUED else before), amount.stop


def with_whole_people(tokens: Tokens, amount: Amount, unit: Unit) -> Amount:
    """Read 12.500 as twelve thousand five hundred where people are counted."""
    people = {FigureKind.PEOPLE_COUNT, FigureKind.CASUALTIES}
    digits = tokens.keys[amount.stop - 1]
    if unit.kind not in people or not _THREE_DECIMALS.fullmatch(digits):
        return amount
    return amount._replace(low=1000 * amount.low, high=1000 * amount.high)


def is_about_casualties(tokens: Tokens, index: int) -> bool:
    """Whether a word a little before a token, in its clause, speaks of victims."""
    for at in range(index - 1, max(index - 1 - _LOOK_BACK, -1), -1):
        if tokens.keys[at] in _SENTENCE_ENDS:
            return False
        if tokens.keys[at] in CASUALTY_CONTEXT:
            return True
    return False
