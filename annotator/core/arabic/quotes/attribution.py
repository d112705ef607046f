"""Who may have said a quote, the likeliest first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from annotator.core.arabic.quotes.draft import Content, Draft
from annotator.core.arabic.quotes.government import is_governed_preposition
from annotator.core.arabic.quotes.noun_phrase import NounPhrase, addressee, noun_phrase
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import SourceCandidate, SourceReason
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verbs import Verb, verbs
from annotator.core.arabic.quotes.word_lists import CLAUSE_STARTS, PREPOSITIONS, keys
from annotator.core.arabic.reporting_verbs import VerbForm
from annotator.core.arabic.text_range import TextRange

_REMEMBERED = 6
_LONGEST_BEFORE = 14
_BEFORE_MAIN_VERB: Final = keys("ذلك أخرى جانبه جانبها جهته جهتها المقابل بدوره بدورها اليوم أمس")
_CONNECTIVES: Final = keys("كما فيما حيث وقد هذا و قد ثم لم لن لا ولم ولن")
_AS_FOR: Final = keys("يتعلق يخص يهم")
_AUXILIARIES: Final = frozenset({"كان", "كانت", "قد", "لقد", "فقد", "كانوا"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke in a sentence, with the gender of the verb."""

    phrase: NounPhrase
    is_feminine: bool | None
    sentence: int
    """The sentence's end, by which it is known (index of a token)."""

    def clashes_with(self, is_feminine: bool | None) -> bool:  # noqa: FBT001 - a grammatical gender
        """Whether a verb of that gender cannot be this speaker's."""
        return None not in {is_feminine, self.is_feminine} and is_feminine != self.is_feminine


@dataclass(frozen=True, slots=True)
class Attribution:
    """The candidates of one quote."""

    candidates: tuple[SourceCandidate, ...]
    implicit: bool
    addressee: TextRange | None


@dataclass(slots=True)
class Attributor:
    """Attributes the quotes of one text in reading order; remembers who spoke."""

    page: Page
    silent: list[Verb]
    """Verbs that report nothing but have a subject, the last first: دعا الرئيس إلى الهدوء."""
    speakers: list[Speaker] = field(default_factory=list)

    def attribute(self, draft: Draft, *, is_inner: bool = False) -> Attribution:
        """Return who may have said a quote.

        Whoever is named is remembered, but not the speaker of a quote inside another one.
        """
        self._hear_silent(draft.at)
        named, reason = self._named(draft)
        found: list[SourceCandidate] = []
        if named is not None:
            found.append(SourceCandidate(named.name, reason))
            found.append(SourceCandidate(named.whole, SourceReason.WHOLE_PHRASE))
        in_sentence = self._main_clause(draft) if named is None else None
        if in_sentence is not None:
            found.append(SourceCandidate(in_sentence.name, SourceReason.MAIN_CLAUSE))
        found.extend(self._earlier(draft))
        if named is not None and not is_inner:
            self._remember(named, draft.at, draft.verb)
        told = addressee(self.page, *draft.region) if draft.verb else None
        candidates = unique(self.page.text, draft.content, found, told)
        is_participle = draft.verb is not None and draft.verb.is_participle
        understood = named is None and not (is_participle and in_sentence)
        return Attribution(candidates, understood, told)

    def _named(self, draft: Draft) -> tuple[NounPhrase | None, SourceReason]:
        """Return who is named beside the verb or by the phrase."""
        if draft.named is not None or draft.verb is None:
            return draft.named, SourceReason.AFTER_PHRASE
        first, last = draft.region
        is_participle = draft.verb.is_participle
        after = None
        if first < last and not is_participle:
            after = self._of_transmitted(draft) or noun_phrase(self.page, first, last)
        if after is not None or is_participle:
            return after, SourceReason.AFTER_VERB
        return subject_before(self.page, draft.at), SourceReason.BEFORE_VERB

    def _of_transmitted(self, draft: Draft) -> NounPhrase | None:
        """Return who is quoted by a carrier: نقلت وكالة سانا عن مصدر قوله إن."""
        first, last = draft.region
        if draft.verb is None or draft.verb.lemma != "نقل":
            return None
        about = next((at for at in range(first, last) if self.page.key(at) == "عن"), None)
        return noun_phrase(self.page, about + 1, last) if about is not None else None

    def _main_clause(self, draft: Draft) -> NounPhrase | None:
        """Return the subject of the sentence that a participle goes on with."""
        sentence = self.page.ends[draft.at]
        fits = (speaker for speaker in reversed(self.speakers) if speaker.sentence == sentence)
        spoken = next(fits, None)
        if spoken is not None:
            return spoken.phrase
        if draft.verb is None or not draft.verb.is_participle:
            return None
        return self._subject_of_sentence(draft.at)

    def _subject_of_sentence(self, at: int) -> NounPhrase | None:
        """Return who stands after the first word of a sentence, its verb, or is that word."""
        page, start = self.page, self.page.starts[at]
        if page.key(start).removeprefix("و") == "فيما" and page.key(start + 1) in _AS_FOR:
            commas = (one for one in range(start, at) if page.kind(one) is Kind.COMMA)
            start = next(commas, start) + 1
        while page.key(start) in _CONNECTIVES:
            start += 1
        verb = start - page.key(start).startswith(("ال", "وال"))
        return noun_phrase(page, verb + 1, at, has_object=True) if verb + 1 < at else None

    def _hear_silent(self, at: int) -> None:
        """Remember the subjects of the verbs before a token that report nothing."""
        page = self.page
        while self.silent and self.silent[-1].at < at:
            verb = self.silent.pop()
            if verb.behind > verb.at + 1:
                continue  # its preposition follows at once: أشار إلى has no subject of its own
            end = min(page.ends[verb.at], verb.behind + _LONGEST_BEFORE)
            phrase = noun_phrase(page, verb.behind, end, has_object=True)
            if phrase is not None:
                self._remember(phrase, verb.at, verb)

    def _earlier(self, draft: Draft) -> list[SourceCandidate]:
        """Return who spoke before, those of the verb's gender first."""
        gender = draft.verb.form.is_feminine if draft.verb else None
        recent = self.speakers[: -_REMEMBERED - 1 : -1]
        ordered = sorted(recent, key=lambda one: one.clashes_with(gender))
        return [
            SourceCandidate(
                one.phrase.name,
                SourceReason.EARLIER_SPEAKER if index else SourceReason.LAST_SPEAKER,
            )
            for index, one in enumerate(ordered)
        ]

    def _remember(self, named: NounPhrase, at: int, verb: Verb | None) -> None:
        is_feminine = verb.form.is_feminine if verb else None
        self.speakers.append(Speaker(named, is_feminine, self.page.ends[at]))
        del self.speakers[:-_REMEMBERED]


def subject_before(page: Page, verb: int) -> NounPhrase | None:
    """Return the subject that stands right before a verb: كان [البيت الأبيض] أعلن."""
    if page.tokens[verb].lexeme.conjunction:
        return None
    last = verb
    while page.key(last - 1) in _AUXILIARIES:
        last -= 1
    if last < verb and page.kind(last - 1) is Kind.COMMA:
        last -= 1
    first = last
    while first > page.starts[verb] and last - first < _LONGEST_BEFORE:
        before = page.before(first)
        if _starts_clause(page, before):
            break
        first = before
    return _subject_in(page, first, last)


def _starts_clause(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return (
        token.kind in {Kind.COMMA, Kind.COLON, Kind.STOP, Kind.LINE, Kind.OTHER}
        or token.lexeme.complementizer >= 0
        or token.key in CLAUSE_STARTS
        or token.lexeme.conjunction > 0
        or token.key == "و"
        or token.key.removeprefix("و") in _AUXILIARIES
    )


def _subject_in(page: Page, first: int, last: int) -> NounPhrase | None:
    if first >= last or page.key(first) in PREPOSITIONS:
        return None
    found = noun_phrase(page, first, last)
    if found is None or found.whole.end != page.tokens[last - 1].end:
        return None
    return found


def silent_verbs(page: Page, reporting: Collection[int]) -> list[Verb]:
    """Return the sure verbs that are not among the reporting ones, the last first."""
    return [
        verb
        for verb in reversed(verbs(page))
        if verb.at not in reporting
        and not verb.is_participle
        and (not verb.is_ambiguous or _is_sure(page, verb))
        and _is_main(page, verb)
    ]


def _is_sure(page: Page, verb: Verb) -> bool:
    """Whether an ambiguous verb begins its clause and has its preposition: عبر … عن."""
    near = range(verb.behind, min(page.ends[verb.at], verb.behind + _LONGEST_BEFORE))
    return verb.starts_clause(page) and any(
        is_governed_preposition(page, verb.form.verb, at) for at in near
    )


def _is_main(page: Page, verb: Verb) -> bool:
    """Whether a word is a verb of the main clause, and no noun of the same letters."""
    starts = verb.starts_clause(page) or page.key(verb.at - 1) in _BEFORE_MAIN_VERB
    return starts or (verb.form.is_feminine and verb.form.form is VerbForm.PAST)


def unique(
    text: str, content: Content, found: Iterable[SourceCandidate], told: TextRange | None = None
) -> tuple[SourceCandidate, ...]:
    """Return each name once, without those inside the quote and without the addressee."""
    seen = {told.of(text)} if told else set()
    kept = []
    for candidate in found:
        name = candidate.range.of(text)
        if name not in seen and not content.holds(candidate.range):
            seen.add(name)
            kept.append(candidate)
    return tuple(kept)
