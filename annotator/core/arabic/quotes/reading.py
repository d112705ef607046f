"""What the reader of quotes says about one quote. All ranges are in code points."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.core.arabic.text_range import TextRange


class QuoteType(StrEnum):
    """How words are quoted; the values of the attribute `type` in the default scheme."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    SCARE = "scare"


class SourceReason(StrEnum):
    """Why a range is offered as the source of a quote."""

    AFTER_VERB = "after_verb"
    """It stands between the verb and its complementizer, colon or marks."""
    BEFORE_VERB = "before_verb"
    """كان البيت الأبيض أعلن."""
    AFTER_PHRASE = "after_phrase"
    """بحسب المرصد."""
    MAIN_CLAUSE = "main_clause"
    """The subject of the sentence in which a participle or dropped subject goes on."""
    LAST_SPEAKER = "last_speaker"
    """The verb has no subject: whoever spoke last, of the same gender."""
    WHOLE_PHRASE = "whole_phrase"
    """The name with its title, or all of a longer phrase."""
    EARLIER_SPEAKER = "earlier_speaker"
    NEAR_ACTOR = "near_actor"
    """A marked actor near the quote."""


@dataclass(frozen=True, slots=True)
class SourceCandidate:
    """A range that may be the source, and why."""

    range: TextRange
    reason: SourceReason


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or words that say that somebody speaks."""

    range: TextRange
    """Without glued و or ف and without كان; with a fixed preposition next to it."""
    lemma: str
    verb_class: str
    """One of the values of the attribute `verb_class` in the default scheme."""


@dataclass(frozen=True, slots=True)
class QuoteReading:
    """One quote as it was read."""

    start: int
    end: int
    type: QuoteType
    level: int = 0
    """0 for the article's own quotes, 1 for a quote inside one, and so on."""
    open_mark: str = ""
    close_mark: str = ""
    complementizer: str = ""
    """As it stands in the text, with its pronoun and without glued letters before it."""
    cue: Cue | None = None
    candidates: tuple[SourceCandidate, ...] = ()
    """Possible sources, the best first."""
    implicit: bool = False
    """Whether the subject of the verb is dropped."""
    fragments: tuple[TextRange, ...] = ()
    """The pieces of a quote that is interrupted; empty when it is whole."""
    addressee: TextRange | None = None

    @property
    def sources(self) -> tuple[TextRange, ...]:
        """The ranges of the possible sources, the best first."""
        return tuple(candidate.range for candidate in self.candidates)

    @property
    def pieces(self) -> tuple[TextRange, ...]:
        """The fragments, or the whole range as the only one."""
        return self.fragments or (TextRange(self.start, self.end),)


@dataclass(frozen=True, slots=True)
class QuoteFrame:
    """What belongs to a quote that a person marked."""

    content: TextRange
    """The marked range without the marks around it and white space at its edges."""
    type: QuoteType
    open_mark: str = ""
    close_mark: str = ""
    complementizer: str = ""
    cue: Cue | None = None
    candidates: tuple[SourceCandidate, ...] = ()
    """Possible sources, the best first; the first nine can carry the digits 1 to 9."""
    implicit: bool = False
    addressee: TextRange | None = None
    level: int = 0
    """How many other quotes it stands in."""
    cues: tuple[Cue, ...] = ()
    """What may be the cue, `cue` first; like the next two at most nine."""
    addressees: tuple[TextRange, ...] = ()
    extents: tuple[TextRange, ...] = ()
    """Other ranges that the quote may have."""

    @property
    def sources(self) -> tuple[TextRange, ...]:
        """The ranges of the possible sources, the best first."""
        return tuple(candidate.range for candidate in self.candidates)


ACCORDING_TO: Final = "according_to"
