"""Number words in all their forms, with the letters that can be glued in front."""

from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.word_lists import match_keys


class Role(Enum):
    """What a number word does in a number."""

    ONE = "one"
    UNIT = "unit"
    TEEN = "teen"
    TEN = "ten"
    HUNDRED = "hundred"
    SCALE = "scale"
    PLURAL_SCALE = "plural_scale"
    DUAL_SCALE = "dual_scale"
    FRACTION = "fraction"
    PARTS = "parts"
    SEVERAL = "several"
    VAGUE = "vague"


class NumberWord(NamedTuple):
    """One number word as it stands in a text."""

    role: Role
    value: Fraction
    skip: int
    """Glued letters before the word that do not belong to it (characters of the key)."""
    has_waw: bool
    is_definite: bool


_TABLE: Final = (
    (Role.ONE, 1, "واحد واحدة واحدا أحد إحدى"),
    (Role.UNIT, 2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين"),
    (Role.UNIT, 3, "ثلاث ثلاثة ثلاثا"),
    (Role.UNIT, 4, "أربع أربعة أربعا"),
    (Role.UNIT, 5, "خمس خمسة خمسا"),
    (Role.UNIT, 6, "ست ستة ستا"),
    (Role.UNIT, 7, "سبع سبعة سبعا"),
    (Role.UNIT, 8, "ثمان ثماني ثمانية ثمانيا"),
    (Role.UNIT, 9, "تسع تسعة تسعا"),
    (Role.UNIT, 10, "عشر عشرة عشرا"),
    (Role.TEN, 20, "عشرون عشرين"),
    (Role.TEN, 30, "ثلاثون ثلاثين"),
    (Role.TEN, 40, "أربعون أربعين"),
    (Role.TEN, 50, "خمسون خمسين"),
    (Role.TEN, 60, "ستون ستين"),
    (Role.TEN, 70, "سبعون سبعين"),
    (Role.TEN, 80, "ثمانون ثمانين"),
    (Role.TEN, 90, "تسعون تسعين"),
    (Role.HUNDRED, 100, "مئة مائة مية"),
    (Role.HUNDRED, 200, "مئتان مئتين مئتي مئتا مائتان مائتين مائتي مائتا ميتين"),
    (Role.SCALE, 10**3, "ألف ألفا"),
    (Role.PLURAL_SCALE, 10**3, "آلاف"),
    (Role.DUAL_SCALE, 10**3, "ألفان ألفين ألفي"),
    (Role.SCALE, 10**6, "مليون مليونا"),
    (Role.PLURAL_SCALE, 10**6, "ملايين"),
    (Role.DUAL_SCALE, 10**6, "مليونان مليونين مليوني"),
    (Role.SCALE, 10**9, "مليار مليارا بليون بليونا"),
    (Role.PLURAL_SCALE, 10**9, "مليارات ملايير بلايين"),
    (Role.DUAL_SCALE, 10**9, "ملياران مليارين ملياري بليونان بليونين بليوني"),
    (Role.SCALE, 10**12, "تريليون تريليونا ترليون ترليونا"),
    (Role.PLURAL_SCALE, 10**12, "تريليونات ترليونات"),
    (Role.DUAL_SCALE, 10**12, "تريليونان تريليونين تريليوني ترليونين"),
    (Role.FRACTION, Fraction(1, 2), "نصف"),
    (Role.FRACTION, Fraction(1, 3), "ثلث"),
    (Role.FRACTION, Fraction(2, 3), "ثلثان ثلثين ثلثي ثلثا"),
    (Role.FRACTION, Fraction(1, 4), "ربع"),
    (Role.FRACTION, Fraction(1, 6), "سدس"),
    (Role.FRACTION, Fraction(2, 5), "خمسي خمسا"),
    (Role.PARTS, Fraction(1, 3), "أثلاث"),
    (Role.PARTS, Fraction(1, 4), "أرباع"),
    (Role.PARTS, Fraction(1, 5), "أخماس"),
    (Role.PARTS, Fraction(1, 6), "أسداس"),
    (Role.PARTS, Fraction(1, 7), "أسباع"),
    (Role.PARTS, Fraction(1, 8), "أثمان"),
    (Role.PARTS, Fraction(1, 9), "أتساع"),
    (Role.PARTS, Fraction(1, 10), "أعشار"),
    (Role.SEVERAL, 3, "بضع بضعة"),
    (Role.VAGUE, 10, "عشرات"),
    (Role.VAGUE, 100, "مئات مائات"),
)
_UNITS_IN_COMPOUNDS: Final = {
    3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع",
}  # fmt: skip
_JOINED_TEENS: Final = "أحد اثنا ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة"
_PLAIN_PREFIXES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_ARTICLE_PREFIXES: Final = ("", "و", "ف", "ب", "ك", "وب", "فب")
_OTHER_WORDS: Final = match_keys(
    "لست كست بست لثلث فست الأحد والأحد الاثنين والاثنين كمية وكمية كميات وكميات"
)
"""Words that look like a number with something glued to it: I am not, Sunday, quantity."""


def _roots() -> dict[str, tuple[Role, Fraction]]:
    roots: dict[str, tuple[Role, Fraction]] = {}
    for role, value, words in _TABLE:
        for word in words.split():
            roots.setdefault(match_key(word), (role, Fraction(value)))
    for digit, starts in _UNITS_IN_COMPOUNDS.items():
        for start in starts.split():
            for hundred in ("مئة", "مائة", "مية", "ماية"):
                roots[match_key(start + hundred)] = (Role.HUNDRED, Fraction(100 * digit))
    for digit, start in enumerate(_JOINED_TEENS.split(), 1):
        roots[match_key(f"{start}عشر")] = (Role.TEEN, Fraction(10 + digit))
    return roots


def _number_words() -> dict[str, NumberWord]:
    words: dict[str, NumberWord] = {}
    for root, (role, value) in _roots().items():
        for prefix in _PLAIN_PREFIXES:
            entry = NumberWord(role, value, len(prefix), "و" in prefix, is_definite=False)
            words.setdefault(prefix + root, entry)
    for root, (role, value) in _roots().items():
        for prefix in _ARTICLE_PREFIXES:
            entry = NumberWord(role, value, len(prefix), "و" in prefix, is_definite=True)
            words.setdefault(f"{prefix}ال{root}", entry)
        for prefix in ("", "و"):
            entry = NumberWord(role, value, len(prefix) + 1, bool(prefix), is_definite=True)
            words.setdefault(f"{prefix}لل{root}", entry)
    return {key: word for key, word in words.items() if key not in _OTHER_WORDS}


NUMBER_WORDS: Final = _number_words()
"""Every number word with what can be glued in front, by match key."""
