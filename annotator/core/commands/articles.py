"""Commands on one article as a whole: status, note, direction."""

from dataclasses import dataclass, replace

from annotator.core.commands.base import ArticleWorld
from annotator.core.domain.article import ArticleStatus, Direction
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.records import ArticleDirection, LayerHead


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say how far the annotator is with the article."""

    status: ArticleStatus

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError when the status is that already."""
        head = world.layer.head
        after = replace(head, status=self.status)
        return _head_edit(EditKind.SET_STATUS, head, after, status=self.status.value)


@dataclass(frozen=True, slots=True)
class SetArticleNote:
    """Write the annotator's note on the article."""

    note: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError when the note says that already."""
        head = world.layer.head
        return _head_edit(EditKind.SET_NOTE, head, replace(head, note=self.note))


@dataclass(frozen=True, slots=True)
class SetDirection:
    """Fix the paragraph direction of the article, or give it back to the rule."""

    direction: Direction

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError when it is that already."""
        before = ArticleDirection(world.article.id, world.article.direction)
        after = ArticleDirection(world.article.id, self.direction)
        if before == after:
            raise EditConflictError
        return Edit(
            kind=EditKind.SET_DIRECTION,
            annotator_id=world.layer.annotator_id,
            records=(RecordChange(before=before, after=after),),
        )


def _head_edit(kind: EditKind, before: LayerHead, after: LayerHead, **details: str) -> Edit:
    if before == after:
        raise EditConflictError
    return Edit(
        kind=kind,
        annotator_id=before.annotator_id,
        records=(RecordChange(before=before, after=after),),
        details=details,
    )
