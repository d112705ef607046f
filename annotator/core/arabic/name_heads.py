"""Generic nouns that belong to the name behind them: قرية الباغوز, وكالة “رويترز”, حركة حماس.

The noun and the name it is joined to are one span. A simple rule, good enough for something that
is only proposed. Offsets are code points.
"""

import re
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.match_key import word_key
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import next_word_start, previous_word_start, word_at


def _keys(listed: str) -> frozenset[str]:
    return frozenset(map(word_key, listed.split()))


_OF_PLACES: Final = _keys(
    """
    قرية بلدة مدينة محافظة منطقة ولاية إقليم مقاطعة مديرية قضاء ناحية حي شارع ساحة ميدان مخيم نهر
    بحر بحيرة جبل وادي سهل صحراء جزيرة خليج مضيق سد معبر مطار ميناء
    """
)
"""Behind these the name alone means the same place."""
_OF_OTHERS: Final = _keys(
    """
    وكالة صحيفة جريدة مجلة قناة إذاعة تلفزيون موقع شبكة تنظيم حركة حزب جماعة جبهة لواء كتيبة كتائب
    ميليشيا منظمة مؤسسة جمعية شركة بنك مصرف جامعة معهد وزارة مجلس هيئة نادي
    """
)
_FIRST_HALVES: Final = _keys("دير بني أم أبو أبي ابن عبد بيت رأس تل عين كفر آل")
_PARTS: Final = _keys("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط ريف")
"""Whoever points at these means the region that they make of a place: شرق سوريا."""
_NO_NAMES: Final = _keys(
    """
    في من على إلى عن مع حتى منذ خلال بعد قبل بين عند ضد نحو أن إن ما لا لم لن قد أو ثم هو هي هذا هذه
    ذلك تلك التي الذي الذين كان كانت كل بعض غير أي
    """
)
_NOUNS: Final = _OF_PLACES | _OF_OTHERS
_HEADS: Final = _NOUNS | _FIRST_HALVES
_OPENED: Final = (" “", " „", ' "', " «")
_MARKED: Final = re.compile(r"[“„\"«](?:[^“”„\"«»\n]{2,40})[”“\"»]")
_ARTICLE: Final = "ال"
_FEMININE: Final = "ة"
_SHORTEST: Final = 3
_MOST_GLUED: Final = 4
"""Characters that two clitics have at most, a mark behind each."""
_NO_COUNTS: Final = WordCounts()


def whole_name(text: str, position: int) -> TextRange | None:
    """Return the generic noun with the name behind it that cover a character, if any do."""
    word = _whole(text, position)
    if word is None:
        return None
    before = _before(text, word, (" ", *_OPENED))
    found = None if before is None else _named(text, before, _HEADS)
    if found is not None and position < found.end:
        return found
    return _named(text, word, _HEADS | _PARTS)


def with_head(text: str, name: TextRange, before: TextRange) -> TextRange:
    """Return a name with the word right before it, if that is a generic noun."""
    head = _head(text, before, _NOUNS)
    return name if head is None else TextRange(head.start, name.end)


def bare_name(name: str) -> str:
    """Return the name of a place without its generic noun, "" where it has none."""
    first, _, rest = name.partition(" ")
    return rest if word_key(first) in _OF_PLACES and len(rest) >= _SHORTEST else ""


def _named(text: str, word: TextRange, heads: frozenset[str]) -> TextRange | None:
    """Return one of some heads (without its clitics) and its name."""
    head = _head(text, word, heads)
    if head is None:
        return None
    marked = _MARKED.match(text, head.end + 1)
    if marked is not None and text[head.end] == " ":
        return TextRange(head.start, marked.end())
    name = _following(text, head)
    if name is None or not _is_name(head.of(text), name.of(text)):
        return None
    return TextRange(head.start, _name_end(text, head, name))


def _name_end(text: str, head: TextRange, name: TextRange) -> int:
    """Return where the name ends that begins with a word behind a head."""
    longer: TextRange | None = None
    if word_key(head.of(text)) in _PARTS:
        longer = _named(text, name, _HEADS)
    elif word_key(name.of(text)) in _FIRST_HALVES:
        longer = _following(text, name)
    return (longer or name).end


def _head(text: str, word: TextRange, heads: frozenset[str]) -> TextRange | None:
    letters = word.of(text)
    if not any(word_key(letters[cut:]) in heads for cut in range(_MOST_GLUED + 1)):
        return None
    for cut in proclitic_cuts(letters, _NO_COUNTS):
        if word_key(letters[cut:]) in heads:
            return TextRange(word.start + cut, word.end)
    return None


def _is_name(head: str, name: str) -> bool:
    """Whether a word behind a generic noun may be its name and is no adjective of it."""
    key = word_key(name)
    if len(key) < _SHORTEST or key in _NO_NAMES or not name[0].isalpha():
        return False
    return name.startswith(_ARTICLE) or not (head.endswith(_FEMININE) and name.endswith(_FEMININE))


def _before(text: str, word: TextRange, between: tuple[str, ...] = (" ",)) -> TextRange | None:
    before = _whole(text, previous_word_start(text, word.start)) if word.start else None
    joined = before is not None and text[before.end : word.start] in between
    return before if joined else None


def _following(text: str, word: TextRange) -> TextRange | None:
    following = _whole(text, next_word_start(text, word.end))
    joined = following is not None and text[word.end : following.start] == " "
    return following if joined else None


def _whole(text: str, position: int) -> TextRange | None:
    word = word_at(text, position)
    return word if word is not None and word.start <= position < word.end else None
