"""All quotes of a text before they are attributed, and how they lie in each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.core.arabic.quotes.after_content import by_phrase, by_verb_after, standing_alone
from annotator.core.arabic.quotes.attachment import Attachment
from annotator.core.arabic.quotes.attribution import Attribution, Attributor, silent_verbs
from annotator.core.arabic.quotes.attribution_phrases import AttributionPhrase, attribution_phrases
from annotator.core.arabic.quotes.content_end import Cuts
from annotator.core.arabic.quotes.draft import Draft
from annotator.core.arabic.quotes.finding import by_verb
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.statements import statements
from annotator.core.arabic.quotes.verbs import verbs

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Levelled:
    """A quote and the quotes around it."""

    draft: Draft
    level: int
    is_inner: bool
    """Whether it is part of what somebody else says; not so if only a phrase is around it."""


def drafts(page: Page) -> list[Draft]:
    """Return all that may be a quote; of two with the same words the first one stays."""
    held = {found.verb.at: found for found in statements(page)}
    phrases = attribution_phrases(page)
    cuts = Cuts.of(page, list(held.values()), phrases)
    after = [by_verb_after(page, verb, held.get(verb.at)) for verb in verbs(page)]
    taken = {draft.at for draft in after if draft}
    candidates = [
        *after,
        *(by_verb(page, found, cuts) for at, found in held.items() if at not in taken),
        *(by_phrase(page, phrase, cuts) for phrase in _apart(phrases, held.values())),
        *(standing_alone(page, at) for at in page.partners),
    ]
    kept: dict[tuple[int, int], Draft] = {}
    for draft in candidates:
        if draft is not None:
            kept.setdefault((draft.content.start, draft.content.end), draft)
    return list(kept.values())


def _apart(
    phrases: list[AttributionPhrase], held: Iterable[Attachment]
) -> Iterator[AttributionPhrase]:
    """Yield the phrases that name somebody, but not those between a verb and its content."""
    within: set[int] = set()
    for found in held:
        within.update(range(found.verb.behind, found.region_end))
    return (phrase for phrase in phrases if phrase.named and phrase.first not in within)


def levelled(found: Iterable[Draft]) -> Iterator[Levelled]:
    """Yield quotes with their levels; none crosses another's edge or lies too deep."""
    around: list[Draft] = []
    for draft in sorted(found, key=lambda one: (one.content.start, -one.content.end)):
        while around and around[-1].content.end <= draft.content.start:
            around.pop()
        if len(around) == _DEEPEST or (around and around[-1].content.end < draft.content.end):
            continue
        is_inner = any(outer.named is None for outer in around)
        yield Levelled(draft, len(around), is_inner)
        around.append(draft)


def attributed(page: Page, found: Iterable[Levelled]) -> Iterator[tuple[Levelled, Attribution]]:
    """Yield quotes in reading order of their cues, each with its possible sources."""
    ordered = sorted(found, key=lambda one: (one.draft.at, one.level))
    attributor = Attributor(page, silent_verbs(page, {one.draft.at for one in ordered}))
    for one in ordered:
        yield one, attributor.attribute(one.draft, is_inner=one.is_inner)
