"""What a verb of saying holds: the complementizer, colon or marks with which a quote begins."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from annotator.core.arabic.quotes.government import governs, is_governed_preposition
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import NOUN_TAKERS, SPEAKING
from annotator.core.arabic.quotes.verbs import Verb, verb_at
from annotator.core.arabic.quotes.word_lists import INTERVIEWS, ORGANISATION_HEADS, keys


class Opening(Enum):
    """With what a quote begins."""

    COMPLEMENTIZER = auto()
    MARKS = auto()
    COLON = auto()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A verb and the beginning of what it reports; indices of tokens."""

    verb: Verb
    opening: Opening
    region_end: int
    """Where the words between cue and content end, in which the source may stand."""
    content: int
    """The first token of the content; with marks, the first one inside."""


_LONG, _MIDDLE, _SHORT, _ADJACENT = 40, 18, 9, 1
_FARTHEST = 120
_OF_SAYING: Final = keys("قائلا قائلة قائلين بالقول بقوله بقولها قوله قولها")
_SHORTEST_SPEECH, _SHORTEST_APART = 3, 5
_QUESTIONS: Final = keys("هل إذا عما")


def attachment(page: Page, verb: Verb) -> Attachment | None:
    """Return where the words that a verb reports begin; None if it reports none."""
    end = min(page.ends[verb.at], verb.behind + _FARTHEST)
    at, left = verb.behind, _reach(page, verb)
    while at < end and left > 0:
        opening = _opening_at(page, verb, at)
        if opening is not None:
            return _made(page, verb, at, opening)
        if _is_rival(page, verb, at):
            return None
        left -= page.tokens[at].kind is Kind.WORD
        at = page.after(at)
    return None


def _reach(page: Page, verb: Verb) -> int:
    """Return how many words may stand between a verb and what it reports."""
    if verb.is_ambiguous:
        is_noun = verb.is_participle and verb.form.is_feminine
        if is_noun or not verb.starts_clause(page):
            return _ADJACENT
        near = page.tokens[verb.at : verb.at + _SHORT]
        return _LONG if any(token.key in INTERVIEWS for token in near) else _SHORT
    if verb.is_participle:
        is_noun = verb.form.is_feminine and not verb.starts_clause(page)
        return _ADJACENT if is_noun else _SHORT
    return _MIDDLE if verb.lemma in NOUN_TAKERS else _LONG


def _opening_at(page: Page, verb: Verb, at: int) -> Opening | None:
    """Return with what a quote begins at an index, if one does."""
    token = page.tokens[at]
    if token.kind is Kind.COLON:
        return Opening.COLON if _is_speech_after_colon(page, verb, at) else None
    if token.kind is Kind.MARK:
        return Opening.MARKS if _is_speech(page, verb, at) else None
    governed = token.lexeme.complementizer >= 0 and governs(
        page, verb.form.verb, behind_cue=verb.behind, at=at
    )
    asked = verb.form.verb.verb_class == "ask" and token.key in _QUESTIONS
    return Opening.COMPLEMENTIZER if governed or asked else None


def _made(page: Page, verb: Verb, at: int, opening: Opening) -> Attachment:
    region_end = content = at
    if opening is Opening.COMPLEMENTIZER:
        if is_governed_preposition(page, verb.form.verb, at - 1):
            region_end = max(verb.behind, at - 1)
    else:
        content = _behind_colon(page, at) if opening is Opening.COLON else at + 1
    if opening is Opening.COLON and page.kind(content) is Kind.MARK:
        opening, content = Opening.MARKS, content + 1
    return Attachment(verb=verb, opening=opening, region_end=region_end, content=content)


def _behind_colon(page: Page, colon: int) -> int:
    at = colon + 1
    while page.kind(at) is Kind.LINE:
        at += 1
    return at


def _is_speech_after_colon(page: Page, verb: Verb, colon: int) -> bool:
    """Whether what follows a colon is speech: marks, or words after a verb of speaking."""
    at = _behind_colon(page, colon)
    if page.kind(at) is Kind.MARK:
        return True
    same_line = page.kind(at) is Kind.WORD and at == colon + 1
    return same_line and verb.lemma in SPEAKING and not page.key(at).isdigit()


def _is_speech(page: Page, verb: Verb, mark: int) -> bool:
    """Whether marks after a verb, without a colon, hold speech and not a name."""
    if verb.lemma in NOUN_TAKERS:
        return False
    if not page.opens(mark):
        said = mark == verb.behind or page.key(mark - 1) in _OF_SAYING
        return said and page.kind(mark + 1) is Kind.WORD and not page.closes(mark)
    words = page.word_count(mark, page.partners[mark])
    before = page.key(mark - 1)
    if mark == verb.behind or before in _OF_SAYING:
        may_be_name = verb.is_ambiguous or _goes_on(page, page.partners[mark] + 1)
        return words >= (_SHORTEST_APART if may_be_name else _SHORTEST_SPEECH)
    shortest = _SHORTEST_SPEECH if page.kind(mark - 1) is Kind.COMMA else _SHORTEST_APART
    return words >= shortest and before not in ORGANISATION_HEADS


def _goes_on(page: Page, at: int) -> bool:
    """Whether a sentence goes on with a plain word: تقول "بي بي سي" نقلا عن."""
    lexeme = page.tokens[at].lexeme if page.kind(at) is Kind.WORD else None
    return lexeme is not None and lexeme.form is None


def _is_rival(page: Page, verb: Verb, at: int) -> bool:
    """Whether another verb on the way takes what comes."""
    other = verb_at(page, at)
    if other is None or (page.key(at) in _OF_SAYING and verb.lemma in SPEAKING):
        return False
    is_sure = not other.is_participle and not other.is_ambiguous
    return (is_sure and other.starts_clause(page)) or _holds_at_once(page, other)


def _holds_at_once(page: Page, verb: Verb) -> bool:
    if verb.behind >= page.ends[verb.at]:
        return False
    token = page.tokens[verb.behind]
    return token.lexeme.complementizer >= 0 or token.kind in {Kind.COLON, Kind.MARK}
