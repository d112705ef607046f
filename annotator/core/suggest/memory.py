"""Suggests what was labelled before, wherever it stands again."""

from collections import defaultdict
from collections.abc import Iterator

from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.asked import MEMORY, Asked
from annotator.core.suggest.known_strings import KnownMatch
from annotator.core.suggest.still_open import Taken


class MemorySuggester:
    """With the label that a string mostly has; what labels with abilities hold is read anew."""

    id = MEMORY

    def suggest(self, asked: Asked) -> Iterator[Suggestion]:
        """Yield each place of a known string; of two of one label that meet the longer one."""
        plain = {label.id for label in asked.scheme.labels if not label.abilities}
        taken: dict[str, Taken] = defaultdict(Taken)
        for match in sorted(_nearest(asked), key=lambda one: (one.range.start, -one.range.end)):
            start, end = match.range
            if match.label in plain and not taken[match.label].forbids(Fragment(start, end)):
                taken[match.label].add((start, end))
                yield asked.suggestion(match.label, start, end, source=self.id, score=match.share)


def _nearest(asked: Asked) -> Iterator[KnownMatch]:
    """Yield the matches of what is known, each stretch once."""
    seen: set[tuple[int, int]] = set()
    for known in asked.known:
        found = [match for match in known.matches(asked.text) if match.range not in seen]
        seen.update(match.range for match in found)
        yield from found
