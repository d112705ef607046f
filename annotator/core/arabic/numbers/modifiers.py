"""Words around a number that say how exact it is: نحو, أكثر من, ما لا يقل عن, على الأقل."""

from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.figure import Modifier
from annotator.core.arabic.numbers.tokens import Tokens

_BEFORE: Final = {
    Modifier.APPROX: """
        نحو;حوالي;حوالى;قرابة;زهاء;يقارب;تقارب;ما يقارب;ما يقارب من;ما يقرب من;يقرب من;يناهز;تناهز
        ما يناهز;ناهز;ناهزت;في حدود;بحدود;حدود;تقريبا;ما يقارب ال;قدر بنحو;ما قارب;قارب;قاربت
    """,
    Modifier.MIN: """
        أكثر من;أزيد من;ما لا يقل عن;لا يقل عن;لا تقل عن;ما لا تقل عن;ما يزيد على;ما يزيد عن;ما يزيد
        يزيد على;يزيد عن;تزيد على;تزيد عن;ما تزيد عن;يتجاوز;تتجاوز;تجاوز;تجاوزت;ما يتجاوز;يفوق;تفوق
        ما يفوق;فاق;فاقت;على الأقل;بحد أدنى;كحد أدنى;أعلى من;ليس أقل من;زاد عن;زاد على;أكبر من
    """,
    Modifier.MAX: """
        أقل من;لا يتجاوز;لا تتجاوز;لم يتجاوز;لم تتجاوز;لا يزيد على;لا يزيد عن;لا تزيد على;لا تزيد عن
        ما لا يزيد على;ما لا يزيد عن;ليس أكثر من;يصل إلى;تصل إلى;ما يصل إلى;حتى
        أدنى من;لا يفوق;لا تفوق;بحد أقصى;كحد أقصى;على الأكثر;ما دون;أصغر من;لا أكثر من
    """,
}
_AFTER: Final = {
    Modifier.APPROX: "تقريبا;على وجه التقريب",
    Modifier.MIN: "على الأقل;على أقل تقدير;أو أكثر;فأكثر;فما فوق;ونيف;كحد أدنى;أو يزيد",
    Modifier.MAX: "على الأكثر;على أكثر تقدير;أو أقل;فأقل;كحد أقصى;فما دون",
    Modifier.EXACT: "بالضبط;بالتحديد",
}
_GLUED: Final = ("", "و", "ف", "ب", "ل", "وب", "ول", "ك")
# ليصل إلى 500 says that it is 500, يصل إلى 500 that it is at most that.
_REACH: Final = frozenset({"يصل", "تصل"})
_GLUED_TO_REACH: Final = frozenset({"", "و"})
_ENTRY_SEPARATORS: Final = ";"
_LONGEST = 4


_Phrases = dict[tuple[str, ...], Modifier]


class ModifierWords(NamedTuple):
    """A modifier next to a number: its first token, letters glued to it, the token after it."""

    modifier: Modifier
    first: int
    skip: int
    stop: int


def _phrases(table: dict[Modifier, str]) -> _Phrases:
    return {
        tuple(match_key(phrase).split()): modifier
        for modifier, lines in table.items()
        for line in lines.strip().splitlines()
        for phrase in line.split(_ENTRY_SEPARATORS)
    }


def _with_glued(phrases: _Phrases) -> dict[tuple[str, ...], tuple[Modifier, int]]:
    return {
        (prefix + words[0], *words[1:]): (modifier, len(prefix))
        for prefix in reversed(_GLUED)
        for words, modifier in phrases.items()
        if prefix in _GLUED_TO_REACH or words[0] not in _REACH
    }


_PHRASES_BEFORE: Final = _with_glued(_phrases(_BEFORE))
_PHRASES_AFTER: Final = _phrases(_AFTER)


def modifier_before(tokens: Tokens, index: int, earliest: int) -> ModifierWords | None:
    """Return the longest modifier that ends right before a token, not before `earliest`."""
    for length in range(min(_LONGEST, index - earliest), 0, -1):
        first = index - length
        found = _PHRASES_BEFORE.get(tuple(tokens.keys[first:index]))
        if found is not None:
            return ModifierWords(found[0], first=first, skip=found[1], stop=index)
    return None


def modifier_after(tokens: Tokens, index: int) -> ModifierWords | None:
    """Return the longest modifier that starts at a token, right after a number."""
    for length in range(_LONGEST, 0, -1):
        found = _PHRASES_AFTER.get(tuple(tokens.keys[index : index + length]))
        if found is not None:
            return ModifierWords(found, first=index, skip=0, stop=index + length)
    return None
