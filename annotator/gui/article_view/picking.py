"""What a click or a drag picks: words without their clitics, whole words, sentences.

Pure: texts and code points in, fragments out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.name_heads import whole_name
from annotator.core.arabic.sentences import sentence_at
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import (
    next_word_start,
    previous_word_end,
    previous_word_start,
    word_at,
)
from annotator.core.domain.span import Fragment
from annotator.core.suggest.known_strings import KnownStrings
from annotator.gui.article_view.phrases import phrase_end, phrase_start

_REACH = 80
"""Code points around a click in which a whole name is looked for."""


@dataclass(frozen=True, slots=True)
class Picker:
    """Picks stretches of one text; offsets are code points.

    `counts` are the words of the project's articles: they tell a glued و or ب from a letter.
    `known` is what was labelled before.
    """

    text: str
    counts: WordCounts
    known: KnownStrings = field(default_factory=KnownStrings)

    def meant(self, position: int) -> tuple[Fragment, ...]:
        """Return what a click on a character may mean: whole names first, then its word.

        A whole name is what was labelled before, the longest first, and a generic noun with
        the name behind it: قرية الباغوز.
        """
        choices = self.choices(position)
        return tuple(dict.fromkeys((*self._names(position), *choices))) if choices else ()

    def choices(self, position: int) -> tuple[Fragment, ...]:
        """Return what a click on a character may mean, the likeliest first.

        First the word without its clitics, then the whole word, then other cuts; nothing where
        no word is.
        """
        word = self._word(position)
        if word is None:
            return ()
        cuts = proclitic_cuts(word.of(self.text), self.counts)
        starts = [word.start + cut for cut in cuts]
        return tuple(Fragment(start, word.end) for start in dict.fromkeys(starts))

    def wider(self, position: int) -> tuple[Fragment, ...]:
        """Return what a click may mean beyond its word: phrases with its neighbours, its sentence.

        A phrase begins without the clitics of its first word.
        """
        word = self._word(position)
        if word is None:
            return ()
        start, end = self.choices(position)[0].start, phrase_end(self.text, word)
        before = phrase_start(self.text, word)
        found = [Fragment(start, end)] if end > word.end else []
        if before < word.start:
            found.append(Fragment(self.choices(before)[0].start, end))
        sentence = sentence_at(self.text, position)
        return (*found, Fragment(*sentence)) if sentence else tuple(found)

    def alike(self, piece: Fragment) -> tuple[Fragment, ...]:
        """Return where else the same letters stand, from a word (or its clitic) to a word's end."""
        letters = self.text[piece.start : piece.end]
        found: list[Fragment] = []
        at = self.text.find(letters) if letters.strip() else -1
        while at >= 0:
            end = at + len(letters)
            last = self._word(end - 1)
            begins = any(choice.start == at for choice in self.choices(at))
            if at != piece.start and begins and last is not None and last.end == end:
                found.append(Fragment(at, end))
            at = self.text.find(letters, end)
        return tuple(found)

    def word(self, position: int) -> Fragment | None:
        """Return the whole word at a character, clitics included."""
        word = self._word(position)
        return Fragment(word.start, word.end) if word else None

    def next_word(self, position: int) -> Fragment | None:
        """Return the first word that starts at or after an offset, without its clitics."""
        start = position if self._starts_word(position) else next_word_start(self.text, position)
        return self._smart(start)

    def previous_word(self, position: int) -> Fragment | None:
        """Return the last word that ends at or before an offset, without its clitics."""
        around = self._word(position - 1) if position else None
        if around is None or around.end > position:
            position = around.start if around else position
            start = previous_word_start(self.text, position)
            return self._smart(start) if start < position else None
        return self._smart(around.start)

    def snapped(self, start: int, end: int) -> Fragment | None:
        """Return a dragged stretch with its ends at word edges (or behind clitics).

        The start goes to the nearest edge of its word. A last word of which at most a third is
        covered was only brushed and stays out. A drag within one word picks that word.
        """
        left, right = self._near_start(start), self._near_end(end)
        if left < right:
            return Fragment(left, right)
        words = self.choices(start) or self.choices(max(end - 1, start))
        return words[0] if words else None

    def _names(self, position: int) -> Iterator[Fragment]:
        around = max(position - _REACH, 0), min(position + _REACH, len(self.text))
        known = {match.range for match in self.known.matches_around(self.text, *around)}
        covering = [one for one in known if one.start <= position < one.end]
        for found in sorted(covering, key=lambda one: one.start - one.end):
            yield Fragment(*found)
        if name := whole_name(self.text, position):
            yield Fragment(*name)

    def _word(self, position: int) -> TextRange | None:
        word = word_at(self.text, position)
        return word if word is not None and word.start <= position < word.end else None

    def _smart(self, position: int) -> Fragment | None:
        choices = self.choices(position)
        return choices[0] if choices else None

    def _starts_word(self, position: int) -> bool:
        word = self._word(position)
        return word is not None and any(piece.start == position for piece in self.choices(position))

    def _near_start(self, position: int) -> int:
        word = self._word(position)
        if word is None:
            start = next_word_start(self.text, position)
            return self.choices(start)[0].start if start < len(self.text) else position
        edges = [piece.start for piece in self.choices(position)]
        return min(edges, key=lambda edge: abs(edge - position))

    def _near_end(self, position: int) -> int:
        word = self._word(position)
        if word is None:
            word = word_at(self.text, position)
            return word.end if word is not None else previous_word_end(self.text, position)
        if word.start == position or 3 * (position - word.start) <= word.end - word.start:
            return previous_word_end(self.text, position)
        return word.end
