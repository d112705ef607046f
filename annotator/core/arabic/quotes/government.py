"""Whether a complementizer (أن, إن, أنه …) belongs to a verb of saying before it."""

from typing import Final

from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.word_lists import ADVERBS, HINDRANCES, PREPOSITIONS, keys
from annotator.core.arabic.reporting_verbs import ReportingVerb

_OTHER_PREPOSITIONS: Final = {
    "أشار": "إلى",
    "لفت": "إلى",
    "ألمح": "إلى",
    "لمح": "إلى",
    "خلص": "إلى",
    "دعا": "إلى",
    "نوه": "إلى",
    "نبه": "إلى من على",
    "حذر": "من",
    "أعرب": "عن في من",
    "عبر": "عن في من",
    "أكد": "على",
    "شدد": "على",
    "كشف": "عن",
    "حث": "على",
    "جدد": "على",
    "تحدث": "عن",
    "أبدى": "من في",
    "أضاف": "إلى على",
    "نص": "على",
    "جزم": "على",
    "علق": "على",
    "طالب": "إلى",
}
_ALLOWED: Final = {lemma: keys(prepositions) for lemma, prepositions in _OTHER_PREPOSITIONS.items()}
_NEEDED: Final = frozenset({"أشار", "لفت", "ألمح", "لمح", "خلص", "دعا", "حث", "تحدث"})
_NEAR = 2
"""So close to its verb a complementizer needs no إلى: أشار الوزير أن."""
_BETWEEN: Final = ADVERBS | {"،", ","}
_NOT_OF_SPEECH: Final = keys(
    "حرص حرصه حرصها حرصهم العمل الاتفاق اتفق يدل تدل بناء دليل إضافة بالإضافة يعود ذلك يرجع "
    "راجع أدى يؤدي تؤدي استنادا نظرا يستند تستند قادر قادرة القدرة إصرار عزم عزمه خوفا بدلا"
)


def is_governed_preposition(page: Page, verb: ReportingVerb, at: int) -> bool:
    """Whether the word at an index is a preposition that the verb governs."""
    return page.key(at) in _ALLOWED.get(verb.past, frozenset())


def governs(page: Page, verb: ReportingVerb, behind_cue: int, at: int) -> bool:
    """Whether the complementizer at an index belongs to a verb.

    `behind_cue` is the index behind the verb and the words that belong to it.
    """
    glued = page.tokens[at].lexeme.glued
    before = at - 1
    while before >= behind_cue and page.key(before) in _BETWEEN:
        before -= 1
    if before < behind_cue or glued not in {"", "ب"}:
        return glued in {"", "ب"}
    word = page.key(before)
    if word in PREPOSITIONS:
        return (
            is_governed_preposition(page, verb, before)
            and page.key(before - 1) not in _NOT_OF_SPEECH
        )
    if word in HINDRANCES or word.removeprefix("و") in HINDRANCES:
        return False
    return glued == "ب" or verb.past not in _NEEDED or at - behind_cue <= _NEAR
