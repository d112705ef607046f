"""What a word may be in the noun phrase of a speaker: name, title, addressee, frame, object."""

from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import CERTAIN_PARTICIPLES
from annotator.core.arabic.quotes.word_lists import (
    ADDRESSED,
    FRAME_WORDS,
    INTERVIEWS,
    MEDIA,
    ORGANISATION_HEADS,
    TITLES,
    keys,
)
from annotator.core.arabic.reporting_verbs import VerbForm
from annotator.core.arabic.word_counts import WordCounts

_DEFINITE: Final = ("ال", "لل", "بال", "وال", "كال")
_NO_COUNTS: Final = WordCounts()
_NAMES_WITH_LAM: Final = keys(
    "لطفي ليلى لمياء لينا لزهر لويس لورا لافروف لولوة لؤي لبنى ليث لامين لمين ليون لوران لارا "
    "لمى لحسن"
)
TITLE_LINKS: Final = keys("باسم في لدى عن من ب")
"""They join the parts of a title: المتحدثة باسم, القيادي في."""
_NOT_IN_NAMES: Final = TITLES | TITLE_LINKS | ORGANISATION_HEADS
_SHORTEST_TOLD = 3
_ENDS_OF_TITLES: Final = keys("العام العامة التنفيذي التنفيذية الجهوي الجهوية المساعد المساعدة")
_MEDIA_HEADS: Final = keys("وكالة قناة إذاعة شبكة موقع برنامج مجلة صحيفة جريدة وسائل")


def addressee_start(page: Page, at: int) -> int:
    """Return where an addressee begins at a token (code points); -1 if none does."""
    token, key = page.tokens[at], page.key(at)
    follows = page.kind(at + 1) in {Kind.MARK, Kind.WORD}
    if follows and (key == "ل" or (key == "مع" and page.key(at - 1) in INTERVIEWS)):
        return page.tokens[at + 1].start
    if key in ADDRESSED:
        return token.start + key.startswith("ل")
    if token.kind is not Kind.WORD or not key.startswith("ل"):
        return -1
    rest = "ا" + key[1:] if key.startswith("لل") else key[1:]
    is_told = page.key(at - 1) in INTERVIEWS and len(rest) >= _SHORTEST_TOLD
    # المدير العام لوكالة النهوض: the agency is a part of the title.
    is_title = page.key(at - 1) in _ENDS_OF_TITLES and key[1:] in _MEDIA_HEADS
    return token.start + 1 if (rest in MEDIA and not is_title) or is_told else -1


def begins_clause(page: Page, at: int) -> bool:
    """Whether a clause begins at a word: with أن, with وأضاف, with قائلا."""
    lexeme = page.tokens[at].lexeme
    form = lexeme.form
    is_certain = form is not None and form.verb.past in CERTAIN_PARTICIPLES
    is_participle = form is not None and form.form is VerbForm.PARTICIPLE
    goes_on = lexeme.conjunction > 0 or (is_certain and is_participle)
    return goes_on or lexeme.complementizer >= 0


def is_object(page: Page, at: int) -> bool:
    """Whether a word is the object of the verb: الغنوشي | قيامه بدبلوماسية."""
    key, last = page.key(at), page.text[page.tokens[at].end - 1]
    is_owned = len(key) >= len("قيامه") and last != "ة" and key.endswith(("ه", "ها", "هم"))
    return is_owned and is_definite(page, at - 1) and key not in TITLES


def is_frame_word(page: Page, at: int) -> bool:
    """Whether a noun phrase ends before a word; the name علي is not the preposition على."""
    key = page.key(at)
    return key in FRAME_WORDS and not (key == "علي" and page.text[page.tokens[at].end - 1] == "ي")


def starts_name(page: Page, at: int) -> bool:
    """Whether a name begins: a word without ال after one with it, or before بن."""
    if page.key(at + 1) in {"بن", "بنت"}:
        return True
    before = page.tokens[at - 1]
    is_behind = before.kind is Kind.MARK or is_definite(page, at - 1)
    return is_behind and _may_be_name(page, at)


def _may_be_name(page: Page, at: int) -> bool:
    key = page.key(at)
    is_word = page.kind(at) is Kind.WORD and key[:1].isalpha() and len(key) > 1
    known = key in _NOT_IN_NAMES or is_frame_word(page, at)
    is_glued = is_definite(page, at) or _is_glued(page, at)
    return is_word and not known and not is_glued


def _is_glued(page: Page, at: int) -> bool:
    """Whether a word begins with a preposition or conjunction."""
    token = page.tokens[at]
    if token.kind is not Kind.WORD or token.key[:1] not in "وفبلك":
        return False
    if token.key[0] == "ل" and len(token.key) > _SHORTEST_TOLD:
        return token.key not in _NAMES_WITH_LAM
    return proclitic_cuts(page.text[token.start : token.end], _NO_COUNTS)[0] > 0


def is_in_place(page: Page, at: int) -> bool:
    """Whether a word with a glued ب stands where the subject would: بتونس."""
    return page.key(at)[:1] == "ب" and _is_glued(page, at)


def is_definite(page: Page, at: int) -> bool:
    """Whether a word has ال, alone or behind a glued letter."""
    return page.kind(at) is Kind.WORD and page.key(at).startswith(_DEFINITE)
