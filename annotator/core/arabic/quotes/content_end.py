"""Where reported words end: before the next report, before an attribution, with the sentence."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.quotes.attachment import Attachment
from annotator.core.arabic.quotes.attribution_phrases import AttributionPhrase
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import CERTAIN_PARTICIPLES
from annotator.core.arabic.quotes.verbs import Verb, verbs
from annotator.core.arabic.quotes.word_lists import keys
from annotator.core.arabic.reporting_verbs import VerbForm

_MOST_CUTS = 50
CLAUSE_LINKS: Final = keys("كما فيما حيث بينما حين وقد وكان وكانت ثم إذ")
"""With these the narrator goes on behind reported words."""
_LINKS: Final = CLAUSE_LINKS | keys("في قد كان كانت و")


@dataclass(frozen=True, slots=True)
class Cuts:
    """The tokens at which reported words may end."""

    page: Page
    at: list[int]

    @classmethod
    def of(cls, page: Page, found: list[Attachment], phrases: list[AttributionPhrase]) -> "Cuts":
        """Collect them from the verbs and phrases of a text."""
        holding = {one.verb.at for one in found}
        cuts = {verb.at for verb in verbs(page) if _is_cut(page, verb, holds=verb.at in holding)}
        return cls(page=page, at=sorted(cuts | {phrase.first for phrase in phrases}))

    def end_of(self, first: int) -> int:
        """Return where words that begin at a token end (index behind their last token)."""
        end = self.page.ends[first]
        begin = bisect_left(self.at, first + 1)
        for index in range(begin, min(begin + _MOST_CUTS, len(self.at))):
            cut = self.at[index]
            if cut >= end:
                break
            if self.page.ends[cut] == end:
                end = self._before_links(first, cut)
                break
        return max(self.page.trimmed(first, end)[1], first)

    def _before_links(self, first: int, cut: int) -> int:
        """Return the index of the first of the words that link a new clause: في حين, كما."""
        while cut - 1 > first and self.page.key(cut - 1) in _LINKS:
            cut -= 1
        return cut


def _is_cut(page: Page, verb: Verb, *, holds: bool) -> bool:
    """Whether a reporting verb goes on with the narrator's words."""
    behind_comma = _is_behind_comma(page, verb.at)
    is_sure = not verb.is_ambiguous
    if verb.is_participle:
        is_certain = verb.lemma in CERTAIN_PARTICIPLES
        return holds or is_certain or (behind_comma and is_sure)
    linked = verb.conjunction > 0 or page.key(verb.at - 1) in CLAUSE_LINKS
    if holds:
        return linked
    past = verb.form.form is VerbForm.PAST and is_sure
    return past and linked and (behind_comma or _is_behind_comma(page, verb.at - 1))


def _is_behind_comma(page: Page, at: int) -> bool:
    return page.kind(at - 1) is Kind.COMMA or page.closes(at - 1)
