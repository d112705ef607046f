"""The command that gives several stretches the same label as one edit."""

from dataclasses import dataclass, replace

from annotator.core.commands.base import ArticleWorld
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.changes import Edit
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.span import Fragment, Origin


@dataclass(frozen=True, slots=True)
class AddSpans:
    """Label several stretches, one span each.

    Raises what AddSpan raises for any of them, EditConflictError for none.
    """

    label: str
    pieces: tuple[Fragment, ...]
    origin: Origin = Origin.MANUAL

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that adds the spans; it is told as the first one would be."""
        pieces = dict.fromkeys(self.pieces)
        edits = [AddSpan(self.label, (piece,), self.origin).plan(world) for piece in pieces]
        if not edits:
            raise EditConflictError
        spans = (edit.records[0] for edit in edits)
        # What else an edit brings, such as the status, comes once.
        return replace(edits[0], records=(*spans, *edits[0].records[1:]))
