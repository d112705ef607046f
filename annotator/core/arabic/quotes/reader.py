"""Reads the quotes of an Arabic news text: what was said, with which words, and by whom."""

from collections.abc import Iterator

from annotator.core.arabic.quotes.after_content import by_phrase, by_verb_after, standing_alone
from annotator.core.arabic.quotes.attribution import Attributor
from annotator.core.arabic.quotes.attribution_phrases import attribution_phrases
from annotator.core.arabic.quotes.content_end import Cuts
from annotator.core.arabic.quotes.draft import Draft
from annotator.core.arabic.quotes.finding import by_verb
from annotator.core.arabic.quotes.page import Page
from annotator.core.arabic.quotes.reading import QuoteReading
from annotator.core.arabic.quotes.statements import statements
from annotator.core.arabic.quotes.verbs import verbs


def read_quotes(text: str) -> tuple[QuoteReading, ...]:
    """Return the quotes of a text by start, an outer one before those inside (code points)."""
    page = Page.of(text)
    drafts = _nested(_drafts(page))
    attributor = Attributor(page)
    readings = []
    for draft, level in sorted(drafts, key=lambda item: (item[0].at, item[1])):
        attribution = attributor.attribute(draft)
        content = draft.content
        readings.append(
            QuoteReading(
                start=content.start,
                end=content.end,
                type=content.type,
                level=level,
                open_mark=content.open_mark,
                close_mark=content.close_mark,
                complementizer=content.complementizer,
                cue=draft.cue,
                candidates=attribution.candidates,
                implicit=attribution.implicit,
                fragments=content.pieces if len(content.pieces) > 1 else (),
                addressee=attribution.addressee,
            )
        )
    return tuple(sorted(readings, key=lambda reading: (reading.start, -reading.end)))


def _drafts(page: Page) -> list[Draft]:
    """Return all that may be a quote; of two with the same words the first one stays."""
    held = {found.verb.at: found for found in statements(page)}
    phrases = attribution_phrases(page)
    cuts = Cuts.of(page, list(held.values()), phrases)
    after = [by_verb_after(page, verb, held.get(verb.at)) for verb in verbs(page)]
    taken = {draft.at for draft in after if draft}
    candidates = [
        *after,
        *(by_verb(page, found, cuts) for at, found in held.items() if at not in taken),
        *(by_phrase(page, phrase) for phrase in phrases if phrase.named),
        *(standing_alone(page, at) for at in page.partners),
    ]
    kept: dict[tuple[int, int], Draft] = {}
    for draft in candidates:
        if draft is not None:
            kept.setdefault((draft.content.start, draft.content.end), draft)
    return list(kept.values())


def _nested(drafts: list[Draft]) -> Iterator[tuple[Draft, int]]:
    """Yield the quotes with their levels; one that crosses another's edge is left out."""
    around: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.content.start, -one.content.end)):
        while around and around[-1].content.end <= draft.content.start:
            around.pop()
        if around and around[-1].content.end < draft.content.end:
            continue
        yield draft, len(around)
        around.append(draft)
