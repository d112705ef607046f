"""Attributions without a main verb: بحسب المرصد, وفقا لرويترز, حسبما أعلنت منظمة, وفق تعبيره."""

from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.quotes.noun_phrase import NounPhrase, noun_phrase
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import ACCORDING_TO, Cue
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.word_lists import (
    MEDIA,
    NO_SPEAKERS,
    ORGANISATION_HEADS,
    PREPOSITIONS,
    SAYING_NOUNS,
    SPEAKER_HEADS,
    TITLES,
    keys,
)
from annotator.core.arabic.reporting_verbs import reporting_form
from annotator.core.arabic.text_range import TextRange


@dataclass(frozen=True, slots=True)
class AttributionPhrase:
    """One such phrase; indices of tokens."""

    first: int
    cue: Cue
    named: NounPhrase | None
    """Whom it names; None if the speaker was named before: وفق تعبيره."""
    behind: int
    """Behind the phrase with all that belongs to it: at a comma or the sentence's end."""


_LEMMAS: Final = {
    match_key(word): word
    for word in ("حسب", "بحسب", "وفق", "وفقا", "طبقا", "حسبما", "وفقما", "نقلا", "على", "كما")
}
_CLAUSE_HEADS: Final = frozenset({"حسبما", "وفقما"})
_WITH_LAM: Final = frozenset({"وفقا", "طبقا"})
_LOOSE: Final = frozenset({"حسب", "بحسب", "نقلا", "علي"})
_NEWS_VERBS: Final = keys(
    "جاء ورد نشر نشرت نقلت نقل أوردت أورد بثت بث تناقلت تداولت صدر نص نصت أفاد أفادت تضمنه بلغ "
    "علمت علم نقله جاءت وردت أعلنه روى"
)
_STANDING: Final = keys("جاء ورد جاءت وردت نص نصت صدر")
_LINKS: Final = keys("به بها عن على عنه فيه")
_CLOSING_VERBS: Final = keys("جاء ورد ذكر ذكرت")
_LONGEST_CLOSING = 6
_HERE: Final = keys("نفس ذات هذا هذه")
_LONGEST_TAIL = 30
_LONGEST_NAMED = 10
_LONGEST_OPENING = 4
_APART: Final = {"علي": frozenset({"حد", "لسان", "ذمه"}), "نقلا": frozenset({"عن"})}
_PRONOUNS: Final = ("ها", "هم", "ه")


def attribution_phrases(page: Page) -> list[AttributionPhrase]:
    """Return the phrases of a text that name or recall a speaker."""
    heads = ((at, _head(token.key)) for at, token in enumerate(page.tokens))
    found = (_phrase(page, at, head) for at, head in heads if head)
    return [phrase for phrase in found if phrase]


def _phrase(page: Page, at: int, head: str) -> AttributionPhrase | None:
    if page.kind(at + 1) is not Kind.WORD:
        return None
    verb = _clause_verb(page, at, head)
    if verb is not None:
        return _clause(page, at, verb, head)
    return _apart(page, at, head) if head in _APART else _according(page, at, head)


def _clause_verb(page: Page, at: int, head: str) -> int | None:
    """Return where the verb of a clause stands: حسبما أعلنت, وفق ما جاء في, كما ورد في."""
    if head in _CLAUSE_HEADS or (head == "كما" and _is_closing_clause(page, at)):
        return at + 1
    return at + 2 if page.key(at + 1) in {"ما", "لما"} else None


def _head(key: str) -> str | None:
    if key in _LEMMAS:
        return key
    return key[1:] if key[:1] == "و" and key[1:] in _LEMMAS.keys() - _APART.keys() else None


def _is_closing_clause(page: Page, at: int) -> bool:
    """Whether كما means "as", at the end of a sentence: كما جاء في البيان."""
    rest = page.tokens[at : min(page.ends[at], at + _LONGEST_TAIL)]
    is_short = page.key(at + 2) == "في" or len(rest) <= _LONGEST_CLOSING
    reports = any(token.lexeme.complementizer >= 0 for token in rest)
    begins = page.kind(at - 1) is Kind.COMMA and page.key(at + 1) in _CLOSING_VERBS
    return begins and is_short and not reports


def _according(page: Page, at: int, head: str) -> AttributionPhrase | None:
    key, word = page.key(at + 1), page.tokens[at + 1]
    if head in _WITH_LAM:
        if not key.startswith("ل"):
            return None
        plain = "ا" + key[1:] if key.startswith("لل") else key[1:]
        end = word.start + 1
    else:
        plain, end = key, page.tokens[at].end
    if plain in SAYING_NOUNS:
        return _said(page, at, at + 1, head)
    if not _may_speak(page, at + 1, plain, head):
        return None
    return _made(page, at, at + 1, head, TextRange(page.tokens[at].start, end))


def _may_speak(page: Page, at: int, plain: str, head: str) -> bool:
    """Whether somebody who speaks begins at a token."""
    if page.kind(at) is not Kind.WORD or plain[:1].isdigit() or plain in NO_SPEAKERS:
        return False
    if plain in _HERE:
        return page.key(at + 1).removeprefix("ال") in {"مصدر", "بيان", "بلاغ", "تقرير"}
    known = MEDIA | TITLES | ORGANISATION_HEADS | SPEAKER_HEADS
    is_apart = page.kind(at - 2) in {Kind.COMMA, Kind.STOP, Kind.LINE, None}
    return plain in known or (head in _LOOSE and is_apart and len(plain) > len("كل"))


def _apart(page: Page, at: int, head: str) -> AttributionPhrase | None:
    """Read نقلا عن …, على حد قول …, على لسان …, على ذمة … behind a comma or marks."""
    second = page.key(at + 1)
    begins = page.kind(at - 1) is Kind.COMMA or page.closes(at - 1) or second == "حد"
    if not begins or second not in _APART[head]:
        return None
    if head == "نقلا":
        return _named(page, at, at + 2, head)
    if second != "حد":
        return _named(page, at, at + 2, "علي")
    return _said(page, at, at + 2, "علي") if page.key(at + 2) in SAYING_NOUNS else None


def _said(page: Page, at: int, noun: int, head: str) -> AttributionPhrase | None:
    """Read a phrase with a noun of saying: of somebody, or with a pronoun."""
    if page.key(noun).endswith(_PRONOUNS):
        return _recalling(page, at, noun + 1, head)
    return _named(page, at, noun + 1, head)


def _clause(page: Page, at: int, verb: int, head: str) -> AttributionPhrase | None:
    """Read a clause: ما ذكرته وكالة سانا, ما جاء في البيان."""
    word = page.key(verb)
    if not _is_verb(word):
        return None
    behind = verb + 1
    while page.key(behind) in _LINKS or (page.key(behind) == "في" and word in _STANDING):
        behind += 1
    if page.kind(behind) is not Kind.WORD:
        return _recalling(page, at, behind, head)
    return _named(page, at, behind, head)


def _is_verb(key: str) -> bool:
    stems = [key, *(key.removesuffix(pronoun) for pronoun in _PRONOUNS if key.endswith(pronoun))]
    return any(stem in _NEWS_VERBS or reporting_form(stem) is not None for stem in stems)


def _recalling(page: Page, at: int, behind: int, head: str) -> AttributionPhrase:
    return AttributionPhrase(at, _cue(page, at, behind, head), None, _tail(page, behind))


def _named(page: Page, at: int, first: int, head: str) -> AttributionPhrase | None:
    if page.kind(first) not in {Kind.WORD, Kind.MARK}:
        return None
    return _made(page, at, first, head, page.range_of(at, first))


def _made(page: Page, at: int, first: int, head: str, cue: TextRange) -> AttributionPhrase | None:
    with_lam = head in _WITH_LAM and first == at + 1
    behind = _tail(page, first, may_await_name=not with_lam)
    named = noun_phrase(page, first, behind, may_be_told=not with_lam)
    if named is None:
        return None
    if cue.end > named.name.start:
        named = NounPhrase(TextRange(cue.end, named.name.end), TextRange(cue.end, named.whole.end))
    start = cue.start + _conjunction(page, at)
    return AttributionPhrase(
        at, Cue(TextRange(start, cue.end), _LEMMAS[head], ACCORDING_TO), named, behind
    )


def _cue(page: Page, at: int, behind: int, head: str) -> Cue:
    found = page.range_of(at, behind)
    start = found.start + _conjunction(page, at)
    return Cue(TextRange(start, found.end), _LEMMAS[head], ACCORDING_TO)


def _conjunction(page: Page, at: int) -> int:
    return 0 if page.key(at) in _LEMMAS else 1


def _tail(page: Page, first: int, *, may_await_name: bool = True) -> int:
    """Return where a phrase ends: at a comma, behind the name after a title, with the sentence."""
    if first >= len(page.tokens):
        return first
    end = min(page.ends[first], first + _LONGEST_TAIL)
    comma = _segment_end(page, first, end)
    if page.kind(comma) is not Kind.COMMA or not (may_await_name and _awaits_name(page, first)):
        return comma
    behind = _segment_end(page, comma + 1, end)
    begins = first - page.starts[first] <= _LONGEST_OPENING and behind == end
    named = not begins and 0 < page.word_count(comma, behind) <= _LONGEST_NAMED
    goes_on = page.kind(comma + 1) is not Kind.WORD or page.tokens[comma + 1].lexeme.form
    return behind if named and not goes_on else comma


def _awaits_name(page: Page, first: int) -> bool:
    """Whether a name may follow behind a comma: محافظ البنك، فلان · لمراسلنا، فلان."""
    key = page.key(first)
    return key in TITLES or key in PREPOSITIONS or key.startswith("ل")


def _segment_end(page: Page, first: int, end: int) -> int:
    at = first
    while at < end and page.kind(at) not in {Kind.COMMA, Kind.COLON}:
        if at > first and page.tokens[at].lexeme.glued == "ف":
            break
        at = page.after(at)
    return min(at, end)
