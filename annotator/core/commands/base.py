"""What a command is, and what it may look at while it plans."""

from typing import Protocol

from annotator.core.domain.article import Article
from annotator.core.domain.changes import Edit
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme

CAPTION_LENGTH = 40
"""Captions quote at most so many code points of the text they touch."""


class ArticleWorld(Protocol):
    """One article with one layer of it, and the scheme they are labelled by.

    The window hands the open article's snapshot, the command line a freshly read one.
    """

    @property
    def article(self) -> Article:
        """The article that is edited."""

    @property
    def layer(self) -> Layer:
        """The layer of the annotator who edits."""

    @property
    def scheme(self) -> Scheme:
        """The project's scheme."""


class ArticleCommand(Protocol):
    """An edit of one article's layer: planned purely, committed by the project.

    `plan` raises an EditError when the edit does not fit the world.
    """

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; never changes anything itself."""


def quoted(text: str) -> str:
    """Return `text` on one line, shortened for a caption."""
    line = " ".join(text.split())
    return line if len(line) <= CAPTION_LENGTH else line[: CAPTION_LENGTH - 1] + "…"
