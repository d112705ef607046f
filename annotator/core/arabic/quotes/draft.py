"""A quote found but not yet attributed."""

from dataclasses import dataclass

from annotator.core.arabic.quotes.noun_phrase import NounPhrase
from annotator.core.arabic.quotes.reading import Cue, QuoteType
from annotator.core.arabic.quotes.verbs import Verb
from annotator.core.arabic.text_range import TextRange


@dataclass(frozen=True, slots=True)
class Content:
    """What is quoted, in code points."""

    pieces: tuple[TextRange, ...]
    type: QuoteType
    open_mark: str = ""
    close_mark: str = ""
    complementizer: str = ""

    @property
    def start(self) -> int:
        """Where the first piece starts."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1].end

    def holds(self, other: TextRange) -> bool:
        """Whether a range overlaps what is quoted."""
        return any(piece.start < other.end and other.start < piece.end for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote with its cue and where its source is to be sought (indices of tokens)."""

    content: Content
    at: int
    """The token where it begins: its cue, or its content."""
    cue: Cue | None = None
    verb: Verb | None = None
    region: tuple[int, int] = (0, 0)
    """The tokens behind the verb in which its subject may stand."""
    named: NounPhrase | None = None
    """The source, when a phrase such as بحسب names it."""
