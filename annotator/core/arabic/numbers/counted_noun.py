"""The noun that a number counts: where it stands, and whether it is about people."""

from itertools import islice
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.figure import FigureKind
from annotator.core.arabic.numbers.nouns import NOUNS
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS
from annotator.core.arabic.numbers.word_lists import match_keys
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import words

PEOPLE: Final = frozenset({FigureKind.PEOPLE_COUNT, FigureKind.CASUALTIES})
_FARTHEST = 40
_NO_NOUNS: Final = match_keys(
    """
    في من على إلى عن مع أن إن بعد قبل خلال عند أو و ثم لكن بل التي الذي الذين وفق بين حتى ما أي
    لا لم لن قد كما مقارنة بنسبة بحسب حسب بينهم منهم بينها منها آخر آخرين آخرون أخرى هم هو هي هذا
    هذه فقط تقريبا الأقل أيضا كان كانت يوم أمس اليوم منذ ضد لدى نحو حوالي غير كل بعض هناك هنا إذا
    """
)
_NATIONS: Final = """
أمريكي أميركي سوري عراقي لبناني أردني فلسطيني مصري سوداني ليبي تونسي جزائري مغربي موريتاني
سعودي إماراتي كويتي قطري بحريني عماني يمني تركي إيراني كردي روسي أوكراني فرنسي بريطاني ألماني
إيطالي إسباني صيني ياباني هندي باكستاني أفغاني إسرائيلي أوروبي عربي أجنبي غربي يوناني صومالي
إثيوبي نيجيري كندي أسترالي بولندي هولندي بلجيكي سويدي نرويجي
"""
_ENDINGS: Final = ("", "ة", "ا", "ين", "ون", "ات", "ان")
_NATIONALITIES: Final = frozenset(
    match_key(article + nation + ending)
    for article in ("", "ال")
    for nation in _NATIONS.split()
    for ending in _ENDINGS
)


def counted_noun(text: str, start: int, end: int) -> TextRange | None:
    """Return the noun that the number in `[start, end)` counts (code points).

    It follows the number, or من behind it; before a number with ال it stands in front. The
    adjective of a nation belongs to it (SCHEME.md, rule 6). None where no noun can be told.
    """
    if match_key(text[start:end]).startswith("ال"):
        return _before(text, start)
    following = list(islice(words(text, end, end + _FARTHEST), 3))
    if following and _key(text, following[0]) == "من":
        end, following = following[0].end, following[1:]
    noun = following[0] if following else TextRange(end, end)
    if not _follows(text, end, noun) or not _may_be_noun(text, noun):
        return None
    rest = following[1:2]
    has_nation = rest and _follows(text, noun.end, rest[0])
    if has_nation and _key(text, rest[0]) in _NATIONALITIES:
        return TextRange(noun.start, rest[0].end)
    return noun


def counts_people(text: str, noun: TextRange) -> bool:
    """Tell whether a counted noun is known as people."""
    key = match_key(noun.of(text)).split()[0]
    known = NOUNS.get(key) or NOUNS.get(key.removeprefix("ال"))
    return known is not None and known.kind in PEOPLE


def _before(text: str, start: int) -> TextRange | None:
    first = max(start - _FARTHEST, 0)
    found = [word for word in words(text, first, start) if word.end <= start]
    if not found or not _follows(text, found[-1].end, TextRange(start, start)):
        return None
    noun = found[-1]
    cut = proclitic_cuts(noun.of(text), WordCounts.of_frequent_words())[0]
    noun = TextRange(noun.start + cut, noun.end)
    return noun if _key(text, noun).startswith("ال") else None


def _follows(text: str, end: int, word: TextRange) -> bool:
    """Whether nothing but white space of the same line stands before a word."""
    between = text[end : word.start]
    return between != "" and between.strip(" \u00a0\t") == ""


def _may_be_noun(text: str, word: TextRange) -> bool:
    key = _key(text, word)
    if key in NOUNS:
        return not NOUNS[key].is_unit
    if not key.isalpha() or len(key) < len("ابن") or key in _NO_NOUNS or key in NUMBER_WORDS:
        return False
    glued = text[word.start] in "وفبلك"
    return not (glued and proclitic_cuts(word.of(text), WordCounts.of_frequent_words())[0])


def _key(text: str, word: TextRange) -> str:
    return match_key(word.of(text))
