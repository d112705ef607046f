"""Reporting verbs grouped by how they build their sentences; lemmas as in the table of verbs."""

from typing import Final


def _lemmas(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPEAKING: Final = _lemmas(
    "قال أضاف تابع أكد أوضح صرح كتب رد أجاب تساءل سأل غرد علق أردف استطرد استدرك ختم اختتم واصل "
    "هتف صاح همس استكمل أكمل ذكر شدد أعلن اعتبر أشار"
)
"""After these a colon is followed by speech, with or without marks."""

SPEAKING_AFTER: Final = _lemmas(
    "قال أضاف تابع أكد أوضح صرح كتب رد أجاب تساءل سأل غرد علق أردف استطرد استدرك ذكر"
)
"""These may follow what was said: “…”، قال الوزير."""

NOUN_TAKERS: Final = _lemmas(
    "دعا طالب كشف انتقد وصف نفى رحب أشاد أدان استنكر ندد شجب حث ناشد توقع اقترح اتهم هدد شرح برر "
    "أثبت فند أنكر تحدث أعرب عبر"
)
"""These mostly take a noun; a quote comes soon after them or not at all."""

CERTAIN_PARTICIPLES: Final = _lemmas(
    "قال أكد أشار أضاف أوضح لفت شدد بين أبرز اعتبر حذر نفى نوه عبر أعرب ذكّر كشف"
)
"""Their participles always go on with the narrator's words: مؤكدا, مبرزا."""

SURE_IN_FEMININE: Final = _lemmas("بين ذكر")
"""Only their masculine past is also another word: بين, ذكر."""

DOUBLERS: Final = _lemmas("قال أضاف أكد أوضح تابع أشار")
"""Their participles may only double another verb: أضاف قائلا."""

WITH_ABOUT: Final = _lemmas("أعلن كشف تحدث")
"""With عن they take a noun and report nothing."""
