"""Who is meant by the words next to a verb of saying: the name without its title."""

from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.quotes.nominal_words import (
    TITLE_LINKS,
    addressee_start,
    begins_clause,
    is_definite,
    is_frame_word,
    is_in_place,
    is_object,
    starts_name,
)
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.word_lists import (
    ADDRESSED,
    ADVERBS,
    CUTTING_TITLES,
    INTERVIEWS,
    MEDIA,
    NAME_PARTS,
    ORGANISATION_HEADS,
    TITLES,
)
from annotator.core.arabic.text_range import TextRange


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The name of a speaker, and the whole phrase if it is longer."""

    name: TextRange
    whole: TextRange


_NAME_PARTICLES: Final = frozenset({"بن", "بنت", "ابو", "عبد", "ابن", "ال"})
_LONGEST_TOLD = 8
_LONGEST_NAME = 4
_LONGEST_PHRASE = 24
_BREAKS: Final = (Kind.STOP, Kind.LINE, Kind.COLON, Kind.OPEN_BRACKET)


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
    if end <= first or (may_be_told and _is_aside(page, first)):
        return _after_comma(page, first, last)
    if page.key(first) in TITLES:
        named = _name_after_title(page, first, last)
        if named:
            return NounPhrase(page.range_of(*named), page.range_of(first, named[1]))
    end = _object_start(page, first, end) if has_object else end
    whole = _unmarked(page, *page.trimmed(first, end))
    if page.key(first) in TITLES:
        return NounPhrase(whole, whole)
    return NounPhrase(_unmarked(page, first, _cut_at_title(page, first, end)), whole)


def addressee(page: Page, first: int, last: int) -> TextRange | None:
    """Return to whom something is said in the tokens `[first, last)`: لرويترز, للصحفيين."""
    for at in range(first, last):
        start = addressee_start(page, at)
        end = _phrase_end(page, at + 1, min(last, at + _LONGEST_TOLD), is_title_cut=True)
        if 0 <= start < page.tokens[max(end, at + 1) - 1].end:
            return _told(page, start, at, max(end, at + 1))
    return None


def _told(page: Page, start: int, at: int, end: int) -> TextRange:
    """Return an addressee from an offset on, without marks around it."""
    if page.opens(at + 1) and page.partners[at + 1] == end - 1 and start > page.tokens[at].start:
        return page.range_of(at + 2, end - 1)
    return TextRange(start, page.tokens[end - 1].end)


def _is_aside(page: Page, at: int) -> bool:
    """Whether a place or an addressee stands where the subject would."""
    return addressee_start(page, at) >= 0 or is_in_place(page, at)


def _unmarked(page: Page, first: int, last: int) -> TextRange:
    """Return the range of a name, without marks if they stand around all of it."""
    if page.opens(first) and page.partners[first] == last - 1 and last - first > len("“”"):
        return page.range_of(first + 1, last - 1)
    return page.range_of(first, last)


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
    starts = (at for at in inside if starts_name(page, at) or is_in_place(page, at))
    return next(starts, end)


def _phrase_end(page: Page, first: int, last: int, *, is_title_cut: bool = False) -> int:
    """Return where a noun phrase that begins at `first` ends."""
    at = first
    while at < last:
        kind, key = page.tokens[at].kind, page.key(at)
        if page.opens(at) and page.line_end(at) > page.partners[at]:
            at = page.after(at)
            continue
        if at > first and key in ADDRESSED:
            break
        if kind is not Kind.WORD or is_frame_word(page, at) or _is_told(page, at, first):
            break
        is_cut = is_title_cut and key in CUTTING_TITLES and not _is_in_name(page, at, first)
        if at > first and (is_cut or is_object(page, at)):
            break
        if begins_clause(page, at):
            break
        at += 1
    return min(at, last)


def _is_in_name(page: Page, at: int, first: int) -> bool:
    """Whether a title is the second word of a name that goes on behind it."""
    goes_on = page.kind(at + 1) is Kind.WORD and not page.key(at + 1).startswith("ال")
    return at == first + 1 and page.key(at) in NAME_PARTS and goes_on


def _is_told(page: Page, at: int, first: int) -> bool:
    return at > first and addressee_start(page, at) >= 0


def _after_comma(page: Page, first: int, last: int) -> NounPhrase | None:
    """Return who is named after a frame and a comma: في تصريح لرويترز، مصطفى بالي."""
    comma = next((at for at in range(first, last) if page.tokens[at].kind is Kind.COMMA), None)
    if comma is None or _awaits_name(page, first, comma):
        return None
    start = _behind_adverbs(page, comma, last)
    if start >= last or _phrase_end(page, start, last) == start:
        return None
    return noun_phrase(page, start, last)


def _awaits_name(page: Page, first: int, comma: int) -> bool:
    """Whether a name after a comma is that of somebody else: لقاء مع الأمين العام، فلان."""
    words = (page.key(at).removeprefix("ل").removeprefix("ب") for at in range(first, comma))
    return any(word in TITLES - MEDIA or f"ا{word}" in TITLES - MEDIA for word in words)


def _cut_at_title(page: Page, first: int, end: int) -> int:
    """Return where a name ends that a title follows: مصطفى بالي | مدير المركز."""
    if page.key(first) in ORGANISATION_HEADS:
        return end
    for at in range(first + 1, end):
        if page.key(at) in CUTTING_TITLES and not page.key(at).startswith("ال"):
            return at if at > first + 1 or is_definite(page, first) else end
    return end


def _name_after_title(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the name after a title: المتحدثة باسم البيت الأبيض | سارة ساندرز."""
    at = page.after(first)
    while at < last and not _ends_title(page, at, first):
        if page.tokens[at].kind is Kind.COMMA:
            return _name_at(page, at + 1, last)
        if starts_name(page, at):
            return _name_at(page, at, last)
        at = page.after(at)
    return None


def _ends_title(page: Page, at: int, first: int) -> bool:
    """Whether the title's phrase ends before a token: في تصريح, خلال, اليوم."""
    key = page.key(at)
    if page.tokens[at].kind in _BREAKS or page.tokens[at].lexeme.complementizer >= 0:
        return True
    if key in TITLE_LINKS:
        return page.key(at + 1) in INTERVIEWS or page.key(at + 1) in {"بيان", "بلاغ", "كلمه"}
    return is_frame_word(page, at) or _is_told(page, at, first)


def _name_at(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the name that begins at a token, at most four words and what joins them."""
    first = _behind_adverbs(page, first, last)
    at, words = first, 0
    end = _phrase_end(page, first, last, is_title_cut=True)
    while at < end and words < _LONGEST_NAME and page.kind(at) is Kind.WORD:
        words += page.key(at) not in _NAME_PARTICLES
        at += 1
    return (first, at) if at > first else None
