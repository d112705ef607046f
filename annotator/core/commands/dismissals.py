"""Commands that let a finding of a review or a suggestion be, and bring a finding back."""

from dataclasses import dataclass

from annotator.core.commands.base import ArticleWorld, quoted
from annotator.core.commands.project_world import ProjectWorld
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.review_finding import ReviewFinding
from annotator.core.domain.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class DismissFinding:
    """Let a finding be, for a reason, until what it is about changes."""

    finding: ReviewFinding
    reason: str = ""

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; committing it fails where the finding was dismissed before."""
        dismissal = self.finding.dismissal(self.reason.strip())
        return _edit(EditKind.DISMISS_FINDING, project, RecordChange(None, dismissal))


@dataclass(frozen=True, slots=True)
class RecallFinding:
    """Ask again about a finding that was dismissed."""

    finding: ReviewFinding

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises EditConflictError where it was not dismissed."""
        found = _dismissal(project, self.finding.key)
        return _edit(EditKind.RECALL_FINDING, project, RecordChange(found, None))


@dataclass(frozen=True, slots=True)
class RejectSuggestion:
    """Have a stretch not suggested with its label again, in this article."""

    suggestion: Suggestion

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; committing it fails where the same was rejected before."""
        piece = self.suggestion.fragment
        surface = world.article.text[piece.start : piece.end]
        return Edit(
            kind=EditKind.REJECT_SUGGESTION,
            annotator_id=world.layer.annotator_id,
            records=(RecordChange(None, self.suggestion.rejection),),
            details={"text": quoted(surface), "label": self.suggestion.label},
        )


def _dismissal(project: ProjectWorld, key: str) -> Dismissal:
    for dismissal in project.reviews.dismissals():
        if dismissal.key == key:
            return dismissal
    raise EditConflictError


def _edit(kind: EditKind, project: ProjectWorld, change: RecordChange) -> Edit:
    return Edit(kind=kind, annotator_id=project.annotator.id, records=(change,))
