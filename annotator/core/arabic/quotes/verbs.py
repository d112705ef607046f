"""A reporting verb at its place in a text."""

from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.quotes.government import is_governed_preposition
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import Cue
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import DOUBLERS, SURE_IN_FEMININE
from annotator.core.arabic.quotes.word_lists import keys
from annotator.core.arabic.reporting_verbs import ReportingForm, VerbForm
from annotator.core.arabic.text_range import TextRange

_CLAUSE_LINKS: Final = keys("كما فيما بينما حيث وقد قد كان كانت حين ثم لقد و فقد")
_CLASSES: Final = {"believe": "estimate"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a reporting verb; indices of tokens."""

    at: int
    behind: int
    """Behind the verb with its preposition or doubled participle."""
    form: ReportingForm
    conjunction: int
    """How many code points a glued و or ف takes."""

    @property
    def lemma(self) -> str:
        """The past form by which the verb is known."""
        return self.form.verb.past

    @property
    def is_participle(self) -> bool:
        """Whether it is a participle, which has no subject of its own: مضيفا."""
        return self.form.form is VerbForm.PARTICIPLE

    @property
    def is_ambiguous(self) -> bool:
        """Whether the word may be another one: بين is between, but بينت is sure."""
        form = self.form
        is_sure_form = form.is_feminine and form.form is VerbForm.PAST
        return form.verb.is_ambiguous and not (is_sure_form and self.lemma in SURE_IN_FEMININE)

    def starts_clause(self, page: Page) -> bool:
        """Whether a clause begins with the verb, so that it is no other word of its spelling."""
        before = page.kind(self.at - 1)
        return (
            self.conjunction > 0
            or self.at == page.starts[self.at]
            or before in {Kind.COMMA, Kind.STOP, Kind.LINE, Kind.OTHER}
            or page.key(self.at - 1) in _CLAUSE_LINKS
        )

    def cue(self, page: Page) -> Cue:
        """Return the cue: without و, with the preposition or doubled participle."""
        start = page.tokens[self.at].start + self.conjunction
        verb_class = self.form.verb.verb_class
        return Cue(
            TextRange(start, page.tokens[self.behind - 1].end),
            self.lemma,
            _CLASSES.get(verb_class, verb_class),
        )


def verb_at(page: Page, at: int) -> Verb | None:
    """Return the reporting verb at a token, if it is one."""
    lexeme = page.tokens[at].lexeme
    if lexeme.form is None:
        return None
    behind = at + 1
    doubled = page.tokens[behind].lexeme.form if page.kind(behind) is Kind.WORD else None
    doubles = doubled and doubled.form is VerbForm.PARTICIPLE and doubled.verb.past in DOUBLERS
    if doubles or is_governed_preposition(page, lexeme.form.verb, behind):
        behind += 1
    return Verb(at=at, behind=behind, form=lexeme.form, conjunction=lexeme.conjunction)


def verbs(page: Page) -> list[Verb]:
    """Return the reporting verbs of a text in reading order."""
    found = (verb_at(page, at) for at, token in enumerate(page.tokens) if token.lexeme.form)
    return [verb for verb in found if verb]
