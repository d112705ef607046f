"""Quotes whose attribution comes after them or around them.

“…”، قال الوزير · …، حسبما أعلنت المنظمة · وبحسب المرصد، … · …، تضيف الجمعية.
"""

from dataclasses import replace
from typing import Final

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.quotes.attachment import Attachment, Opening
from annotator.core.arabic.quotes.attribution_phrases import AttributionPhrase
from annotator.core.arabic.quotes.content_end import Cuts
from annotator.core.arabic.quotes.draft import Content, Draft
from annotator.core.arabic.quotes.finding import reported
from annotator.core.arabic.quotes.marked_content import inner_words, marked_content
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteType
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import SPEAKING_AFTER
from annotator.core.arabic.quotes.verbs import Verb
from annotator.core.arabic.quotes.word_lists import keys
from annotator.core.arabic.reporting_verbs import VerbForm
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts

_SHORTEST_CLAUSE = 3
_SHORTEST_BEGINNING = 2
_SHORTEST_SPEECH = 3
_SHORTEST_ALONE = 6
_LONGEST_SUBJECT = 12
_LONGEST_FRAME = 25
_LONGEST_NAMED = 8
_NO_COUNTS: Final = WordCounts()
_OF_PHRASE: Final = keys("الذي التي الذين اللذين اللتين")
"""With these a clause goes on about the phrase before it, not with what is quoted."""


def by_phrase(page: Page, phrase: AttributionPhrase, cuts: Cuts) -> Draft | None:
    """Return the quote that a phrase attributes: the clause before, after, or around it."""
    speech = _speech_before(page, phrase.first)
    content = marked_content(page, speech) if speech is not None else _clause(page, phrase, cuts)
    if content is None:
        return None
    return Draft(content=content, at=phrase.first, cue=phrase.cue, named=phrase.named)


def by_verb_after(page: Page, verb: Verb, held: Attachment | None) -> Draft | None:
    """Return the quote before a verb: “…”، قال الوزير. `held` is what the verb holds itself."""
    if verb.conjunction or verb.is_participle or verb.lemma not in SPEAKING_AFTER:
        return None
    speech = _speech_before(page, verb.at)
    if held is not None and (speech is None or held.opening is not Opening.MARKS):
        return None
    content = marked_content(page, speech) if speech is not None else _short_clause(page, verb)
    if content is None:
        return None
    region = (verb.at + 1, _subject_end(page, verb.at + 1))
    if held is not None:
        region = (verb.behind, held.region_end)
        content = _continued(content, marked_content(page, held.content - 1))
    cue = replace(verb, behind=verb.at + 1).cue(page)
    return Draft(content=content, at=verb.at, cue=cue, verb=verb, region=region)


def standing_alone(page: Page, opening: int) -> Draft | None:
    """Return a quote that is a sentence or paragraph of its own, without any attribution."""
    if not page.opens(opening) or inner_words(page, opening) < _SHORTEST_ALONE:
        return None
    closing = page.partners[opening]
    begins = page.kind(opening - 1) in {None, Kind.STOP, Kind.LINE}
    ends = page.kind(closing + 1) in {None, Kind.STOP, Kind.LINE}
    content = marked_content(page, opening) if begins and ends else None
    return Draft(content=content, at=opening) if content else None


def _speech_before(page: Page, at: int) -> int | None:
    """Return the opening mark of speech that ends right before a token."""
    closing = at - 1
    while page.kind(closing) in {Kind.COMMA, Kind.OTHER} or page.key(closing) == "هكذا":
        closing -= 1
    if not page.closes(closing):
        return None
    opening = page.partners[closing]
    begins = page.kind(opening - 1) in {None, Kind.STOP, Kind.LINE, Kind.COLON, Kind.OTHER}
    is_speech = inner_words(page, opening) >= _SHORTEST_SPEECH
    return opening if begins and is_speech else None


def _continued(content: Content, rest: Content | None) -> Content:
    """Return a quote that goes on after its attribution, in pieces."""
    if rest is None:
        return content
    return Content(
        (*content.pieces, *rest.pieces),
        QuoteType.DIRECT,
        open_mark=content.open_mark,
        close_mark=rest.close_mark,
    )


def _clause(page: Page, phrase: AttributionPhrase, cuts: Cuts) -> Content | None:
    """Return the sentence around a phrase, without the phrase."""
    start = page.starts[phrase.first]
    before = _statement(page, start, phrase.first)
    if not page.has_words(_SHORTEST_BEGINNING, start, phrase.first):
        return _clause_after(page, phrase, cuts)
    if _goes_on_behind(page, phrase, start):
        return None
    after = page.trimmed(phrase.behind, page.ends[phrase.first])
    if after[0] >= after[1] or not _is_inserted(page, phrase, after[0]):
        return _clause_content(page, *before)
    first = _without_conjunction(page, before[0], page.range_of(*before))
    pieces = [first, page.range_of(after[0], cuts.end_of(after[0]))]
    return Content(tuple(pieces), QuoteType.INDIRECT)


def _goes_on_behind(page: Page, phrase: AttributionPhrase, start: int) -> bool:
    """Whether a phrase parts no clause from the rest: يتضمن البرنامج وفق البلاغ تهيئة …."""
    is_parted = page.kind(phrase.first - 1) is not Kind.WORD
    is_long = phrase.behind - phrase.first > _LONGEST_NAMED
    return not is_parted and is_long and not page.has_words(_SHORTEST_ALONE, start, phrase.first)


def _clause_after(page: Page, phrase: AttributionPhrase, cuts: Cuts) -> Content | None:
    """Return the clause after a phrase that begins a sentence: وبحسب المرصد، فإن."""
    end = page.ends[phrase.first]
    first, last = page.trimmed(phrase.behind, end)
    near = range(phrase.behind, min(end, phrase.behind + _LONGEST_FRAME))
    resumed = (at for at in near if page.key(at) == "فقد" or page.tokens[at].lexeme.glued == "ف")
    first = next(resumed, first)
    if first >= last or not page.has_words(_SHORTEST_CLAUSE, first, last):
        return None
    return _clause_content(page, first, cuts.end_of(first))


def _clause_content(page: Page, first: int, last: int) -> Content | None:
    """Return a clause without a glued و or ف before its first word."""
    found = reported(page, first, last)
    if found is None or found.complementizer:
        return found
    return replace(found, pieces=(_without_conjunction(page, first, found.pieces[0]),))


def _without_conjunction(page: Page, first: int, found: TextRange) -> TextRange:
    """Return a range that begins at a token without a و or ف glued to its front."""
    token = page.tokens[first]
    if token.key[0] not in "وف" or token.start != found.start:
        return found
    word = page.text[token.start : token.end]
    cut = min((at for at in proclitic_cuts(word, _NO_COUNTS)[:1] if at), default=0)
    return TextRange(token.start + min(cut, 1), found.end)


def _is_inserted(page: Page, phrase: AttributionPhrase, following: int) -> bool:
    """Whether a phrase stands between two commas of its sentence."""
    around = (page.kind(phrase.first - 1), page.kind(phrase.behind))
    key = page.key(following)
    goes_on = (
        key.startswith(("و", "مما")) or key in _OF_PHRASE or page.tokens[following].lexeme.form
    )
    return around == (Kind.COMMA, Kind.COMMA) and not goes_on


def _statement(page: Page, start: int, last: int) -> tuple[int, int]:
    """Return a clause from its first word, or from أن behind a frame: يذكر أن."""
    first, last = page.trimmed(start, last)
    for at in range(first, min(first + 4, last)):
        if page.tokens[at].lexeme.complementizer >= 0 and page.key(first) in {"يذكر", "يشار"}:
            return at, last
    return first, last


def _short_clause(page: Page, verb: Verb) -> Content | None:
    """Return the clause before a verb at the very end of a sentence: …، تضيف الجمعية."""
    end = page.ends[verb.at]
    rest = page.tokens[verb.at + 1 : min(end, verb.at + _LONGEST_SUBJECT)]
    plain = all(token.kind in {Kind.WORD, Kind.MARK} for token in rest)
    is_last = page.kind(verb.at - 1) is Kind.COMMA and plain and 1 <= len(rest) <= _SHORTEST_ALONE
    first, last = page.trimmed(page.starts[verb.at], verb.at)
    is_clause = is_last and page.has_words(_SHORTEST_CLAUSE, first, last)
    if not is_clause or verb.form.form is not VerbForm.PRESENT:
        return None
    return reported(page, first, last)


def _subject_end(page: Page, first: int) -> int:
    """Return where the subject after a verb ends at the latest."""
    end = min(page.ends[first - 1], first + _LONGEST_SUBJECT)
    at = first
    while at < end and page.kind(at) not in {Kind.COLON, Kind.COMMA}:
        at = page.after(at)
    return min(at, end)
