"""Who is meant by the words next to a verb of saying: the name without its title."""

from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import CERTAIN_PARTICIPLES
from annotator.core.arabic.quotes.word_lists import (
    ADDRESSED,
    ADVERBS,
    CUTTING_TITLES,
    FRAME_WORDS,
    INTERVIEWS,
    MEDIA,
    ORGANISATION_HEADS,
    TITLES,
    keys,
)
from annotator.core.arabic.reporting_verbs import VerbForm
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The name of a speaker, and the whole phrase if it is longer."""

    name: TextRange
    whole: TextRange


_DEFINITE: Final = ("ال", "لل", "بال", "وال", "كال")
_NAME_PARTICLES: Final = frozenset({"بن", "بنت", "ابو", "عبد", "ابن", "ال"})
_NO_COUNTS: Final = WordCounts()
_NAMES_WITH_LAM: Final = keys(
    "لطفي ليلى لمياء لينا لزهر لويس لورا لافروف لولوة لؤي لبنى ليث لامين لمين ليون لوران لارا "
    "لمى لحسن"
)
_TITLE_LINKS: Final = keys("باسم في لدى عن من ب")
_NOT_IN_NAMES: Final = TITLES | _TITLE_LINKS | ORGANISATION_HEADS
_SHORTEST_TOLD = 3
_LONGEST_NAME = 4
_LONGEST_PHRASE = 24
_BREAKS: Final = (Kind.STOP, Kind.LINE, Kind.COLON, Kind.OPEN_BRACKET)
_NATIONS: Final = ("ي", "يه", "يون", "يين")


def noun_phrase(
    page: Page, first: int, last: int, *, may_be_told: bool = True, has_object: bool = False
) -> NounPhrase | None:
    """Return who is named in the tokens `[first, last)`, which begin right after a verb.

    Words with a glued ل may be the addressee, unless `may_be_told` is off; with `has_object` the
    verb may take an object, so that a phrase with ال ends where one without it begins.
    """
    first = _behind_adverbs(page, first, last)
    last = min(last, first + _LONGEST_PHRASE)
    end = _phrase_end(page, first, last)
    is_aside = _addressee_start(page, first) >= 0 or _is_in_place(page, first)
    if end == first or (may_be_told and is_aside):
        return _after_comma(page, first, last)
    if page.key(first) in TITLES:
        named = _name_after_title(page, first, last)
        if named:
            return NounPhrase(page.range_of(*named), page.range_of(first, named[1]))
    end = _object_start(page, first, end) if has_object else end
    whole = page.range_of(*page.trimmed(first, end))
    if page.key(first) in TITLES:
        return NounPhrase(whole, whole)
    return NounPhrase(page.range_of(first, _cut_at_title(page, first, end)), whole)


def addressee(page: Page, first: int, last: int) -> TextRange | None:
    """Return to whom something is said in the tokens `[first, last)`: لرويترز, للصحفيين."""
    for at in range(first, last):
        start = _addressee_start(page, at)
        if start < 0:
            continue
        end = at + 1 if start > page.tokens[at].start or start == page.tokens[at].start else at
        end = max(end, _phrase_end(page, at + 1, min(last, at + 6), is_title_cut=True))
        return TextRange(start, page.tokens[end - 1].end)
    return None


def _addressee_start(page: Page, at: int) -> int:
    """Return where an addressee begins at a token (code points); -1 if none does."""
    token, key = page.tokens[at], page.key(at)
    if token.kind is not Kind.WORD or key in ADDRESSED:
        return token.start + key.startswith("ل") if key in ADDRESSED else -1
    if key == "مع" and page.key(at - 1) in INTERVIEWS and page.kind(at + 1) is Kind.WORD:
        return page.tokens[at + 1].start
    if not key.startswith("ل"):
        return -1
    rest = "ا" + key[1:] if key.startswith("لل") else key[1:]
    is_told = page.key(at - 1) in INTERVIEWS and len(rest) >= _SHORTEST_TOLD
    return token.start + 1 if rest in MEDIA or is_told else -1


def _behind_adverbs(page: Page, first: int, last: int) -> int:
    """Return the index behind commas, adverbs and titles of one letter: د."""
    while first < last and (
        page.kind(first) is Kind.COMMA
        or page.key(first) in ADVERBS
        or page.kind(first) is Kind.OTHER
        or (len(page.key(first)) == 1 and page.kind(first + 1) is Kind.OTHER)
    ):
        first += 1
    return first


def _object_start(page: Page, first: int, end: int) -> int:
    """Return where the object begins: أعلن الجيش | إسقاط طائرة, رحبت الإدارة | بالقرار."""
    inside = range(first + 1, end)
    starts = (at for at in inside if _starts_name(page, at) or _is_in_place(page, at))
    return next(starts, end)


def _phrase_end(page: Page, first: int, last: int, *, is_title_cut: bool = False) -> int:
    """Return where a noun phrase that begins at `first` ends."""
    at = first
    while at < last:
        kind, key = page.tokens[at].kind, page.key(at)
        if kind is Kind.MARK and page.opens(at):
            at = page.after(at)
            continue
        if at > first and key in ADDRESSED:
            break
        if kind is not Kind.WORD or _is_frame_word(page, at) or _is_told(page, at, first):
            break
        if at > first and ((is_title_cut and key in CUTTING_TITLES) or _is_object(page, at)):
            break
        if _is_verb(page, at):
            break
        at += 1
    return min(at, last)


def _is_verb(page: Page, at: int) -> bool:
    """Whether a clause begins at a word: with أن, with وأضاف, with قائلا."""
    lexeme = page.tokens[at].lexeme
    form = lexeme.form
    is_certain = form is not None and form.verb.past in CERTAIN_PARTICIPLES
    is_participle = form is not None and form.form is VerbForm.PARTICIPLE
    goes_on = lexeme.conjunction > 0 or (is_certain and is_participle)
    return goes_on or lexeme.complementizer >= 0


def _is_object(page: Page, at: int) -> bool:
    """Whether a word is the object of the verb: الغنوشي | قيامه بدبلوماسية."""
    key = page.key(at)
    owned = len(key) > len("قيامه") - 1 and key.endswith(("ه", "ها", "هم"))
    return (
        owned
        and _is_definite(page, at - 1)
        and page.tokens[at].key not in TITLES
        and (page.text[page.tokens[at].end - 1] != "ة")
    )


def _is_frame_word(page: Page, at: int) -> bool:
    """Whether a noun phrase ends before a word; the name علي is not the preposition على."""
    key = page.key(at)
    return key in FRAME_WORDS and not (key == "علي" and page.text[page.tokens[at].end - 1] == "ي")


def _is_told(page: Page, at: int, first: int) -> bool:
    return at > first and _addressee_start(page, at) >= 0


def _after_comma(page: Page, first: int, last: int) -> NounPhrase | None:
    """Return who is named after a frame and a comma: في تصريح لرويترز، مصطفى بالي."""
    comma = next((at for at in range(first, last) if page.tokens[at].kind is Kind.COMMA), None)
    if comma is None:
        return None
    start = _behind_adverbs(page, comma, last)
    if start >= last or _phrase_end(page, start, last) == start:
        return None
    return noun_phrase(page, start, last)


def _cut_at_title(page: Page, first: int, end: int) -> int:
    """Return where a name ends that a title follows: مصطفى بالي | مدير المركز."""
    if page.key(first) in ORGANISATION_HEADS:
        return end
    for at in range(first + 1, end):
        if page.key(at) in CUTTING_TITLES and not page.key(at).startswith("ال"):
            return at if at > first + 1 or _is_definite(page, first) else end
    return end


def _name_after_title(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the name after a title: المتحدثة باسم البيت الأبيض | سارة ساندرز."""
    at = page.after(first)
    while at < last and not _ends_title(page, at, first):
        if page.tokens[at].kind is Kind.COMMA:
            return _name_at(page, at + 1, last)
        if _starts_name(page, at):
            return _name_at(page, at, last)
        at = page.after(at)
    return None


def _ends_title(page: Page, at: int, first: int) -> bool:
    """Whether the title's phrase ends before a token: في تصريح, خلال, اليوم."""
    key = page.key(at)
    if page.tokens[at].kind in _BREAKS or page.tokens[at].lexeme.complementizer >= 0:
        return True
    if key in _TITLE_LINKS:
        return page.key(at + 1) in INTERVIEWS or page.key(at + 1) in {"بيان", "بلاغ", "كلمه"}
    return _is_frame_word(page, at) or _is_told(page, at, first)


def _starts_name(page: Page, at: int) -> bool:
    """Whether a name begins: a word without ال after one with it, or before بن."""
    if page.key(at + 1) in {"بن", "بنت"}:
        return True
    before = page.tokens[at - 1]
    is_behind = before.kind is Kind.MARK or _is_definite(page, at - 1)
    return is_behind and _may_be_name(page, at)


def _may_be_name(page: Page, at: int) -> bool:
    key = page.key(at)
    is_word = page.kind(at) is Kind.WORD and key[:1].isalpha() and len(key) > 1
    known = key in _NOT_IN_NAMES or _is_frame_word(page, at)
    is_glued = _is_definite(page, at) or _is_glued(page, at)
    return is_word and not known and not is_glued


def _is_glued(page: Page, at: int) -> bool:
    """Whether a word begins with a preposition or conjunction."""
    token = page.tokens[at]
    if token.kind is not Kind.WORD or token.key[:1] not in "وفبلك":
        return False
    if token.key[0] == "ل" and len(token.key) > _SHORTEST_TOLD:
        return token.key not in _NAMES_WITH_LAM
    return proclitic_cuts(page.text[token.start : token.end], _NO_COUNTS)[0] > 0


def _is_in_place(page: Page, at: int) -> bool:
    """Whether a word with a glued ب stands where the subject would: بتونس."""
    return page.key(at)[:1] == "ب" and _is_glued(page, at)


def _is_definite(page: Page, at: int) -> bool:
    return page.kind(at) is Kind.WORD and page.key(at).startswith(_DEFINITE)


def _name_at(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the name that begins at a token, at most four words and what joins them."""
    first = _behind_adverbs(page, first, last)
    at, words = first, 0
    end = _phrase_end(page, first, last, is_title_cut=True)
    while at < end and words < _LONGEST_NAME and page.kind(at) is Kind.WORD:
        words += page.key(at) not in _NAME_PARTICLES
        at += 1
    return (first, at) if at > first else None
