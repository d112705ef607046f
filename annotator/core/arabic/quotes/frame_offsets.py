"""Frames of quotes between offsets into a page and offsets into the whole text."""

from dataclasses import replace

from annotator.core.arabic.quotes.reading import Cue, QuoteFrame, SourceCandidate
from annotator.core.arabic.text_range import TextRange


def shifted(found: TextRange, base: int) -> TextRange:
    """Return a range so many code points farther on."""
    return TextRange(found.start + base, found.end + base)


def moved(frame: QuoteFrame, base: int) -> QuoteFrame:
    """Return a frame whose offsets are so many code points farther on."""

    def cue(found: Cue) -> Cue:
        return Cue(shifted(found.range, base), found.lemma, found.verb_class)

    return replace(
        frame,
        content=shifted(frame.content, base),
        cue=None if frame.cue is None else cue(frame.cue),
        candidates=tuple(
            SourceCandidate(shifted(one.range, base), one.reason) for one in frame.candidates
        ),
        addressee=None if frame.addressee is None else shifted(frame.addressee, base),
        cues=tuple(cue(one) for one in frame.cues),
        addressees=tuple(shifted(one, base) for one in frame.addressees),
        extents=tuple(shifted(one, base) for one in frame.extents),
    )
