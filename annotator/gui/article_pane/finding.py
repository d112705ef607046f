"""Finds a text in an article the way Arabic is read: without tashkeel, tatweel, hamza seats."""

from annotator.core.arabic.match_key import Folded, fold, match_key
from annotator.core.domain.span import Fragment


class Finding:
    """The matches of one query in one article, and which of them is current."""

    def __init__(self) -> None:
        self._text = ""
        self._folded: Folded | None = None
        self.matches: tuple[Fragment, ...] = ()
        self.current = -1

    def set_text(self, text: str) -> None:
        """Search another article; it is folded when it is first searched."""
        if text is not self._text:
            self._text, self._folded = text, None
            self.search("", near=0)

    def search(self, query: str, *, near: int) -> None:
        """Find a query; the first match at or after the code point `near` becomes current."""
        key = match_key(query).strip()
        self.matches = self._all(key) if key else ()
        later = (n for n, match in enumerate(self.matches) if match.start >= near)
        self.current = next(later, 0) if self.matches else -1

    def step(self, by: int) -> None:
        """Make another match current, around the ends of the article."""
        if self.matches:
            self.current = (self.current + by) % len(self.matches)

    @property
    def current_match(self) -> Fragment | None:
        """The current match in code points of the article, or None."""
        return self.matches[self.current] if self.matches else None

    def _all(self, key: str) -> tuple[Fragment, ...]:
        if self._folded is None:
            self._folded = fold(self._text)
        folded, found = self._folded, []
        at = folded.key.find(key)
        while at >= 0:
            found.append(Fragment(*folded.source_range(at, at + len(key))))
            at = folded.key.find(key, at + len(key))
        return tuple(found)
