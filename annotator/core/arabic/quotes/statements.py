"""Whether a verb with أن is a statement that somebody makes."""

from typing import Final

from annotator.core.arabic.quotes.attachment import Attachment, attachment
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.tokens import Kind
from annotator.core.arabic.quotes.verb_groups import WITH_ABOUT
from annotator.core.arabic.quotes.verbs import Verb, verbs
from annotator.core.arabic.quotes.word_lists import EVIDENCE, FRAMES, NEGATIONS, WITHOUT, keys

_TOLD: Final = keys("عن قوله قولها قولهم تأكيده تأكيدها")
_BEFORE_FRAME: Final = keys("ما لا لم مما")
_ALWAYS_FRAMES: Final = keys("يذكر نذكر نشير تبين تقرر")
_BEFORE_CLAUSE: Final = keys("دون بدون قبل بعد")
_NEAR = 6


def statements(page: Page) -> list[Attachment]:
    """Return what the verbs of a text report; of two that claim a content the nearer has it."""
    by_content: dict[int, Attachment] = {}
    for verb in verbs(page):
        found = None if _is_negated(page, verb) else attachment(page, verb)
        if found is None or not _is_said(page, found):
            continue
        other = by_content.get(found.content)
        if other is None or not _doubles(other.verb, verb):
            by_content[found.content] = found
    return list(by_content.values())


def _doubles(main: Verb, participle: Verb) -> bool:
    """Whether the second only doubles the first: وأضاف الوزير قائلا."""
    return main.behind > participle.at or (participle.lemma == "قال" and participle.is_participle)


def _is_negated(page: Page, verb: Verb) -> bool:
    """Whether nobody says it: لم يعلن أن. Not to deny is to say: لم يستبعد أن."""
    if verb.form.verb.verb_class == "deny":
        return False
    before = page.key(verb.at - 1)
    if before == "ان" and page.key(verb.at - 2) in _BEFORE_CLAUSE:
        return True
    return before in WITHOUT or (before in NEGATIONS and verb.form.verb.verb_class != "believe")


def _is_said(page: Page, found: Attachment) -> bool:
    """Whether it is no frame such as يذكر أن, no result that shows it, no other sense."""
    verb, region = found.verb, page.tokens[found.verb.behind : found.region_end]
    words = [token.key for token in region if token.kind is Kind.WORD]
    if verb.lemma == "نقل":
        return not _TOLD.isdisjoint(words)
    if verb.lemma in WITH_ABOUT and "عن" in words[:_NEAR]:
        return False
    if verb.form.verb.verb_class == "reveal" or verb.lemma == "بين":
        first = words[0] if words else page.key(verb.at - 1)
        return first not in EVIDENCE
    return words != [] or page.bare(verb.at) not in FRAMES or not _is_frame(page, verb)


def _is_frame(page: Page, verb: Verb) -> bool:
    """Whether a verb right before أن is impersonal: no subject stands before it either."""
    is_always = page.bare(verb.at) in _ALWAYS_FRAMES
    return is_always or verb.starts_clause(page) or page.key(verb.at - 1) in _BEFORE_FRAME
