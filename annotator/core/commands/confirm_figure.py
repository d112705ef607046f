"""The command that confirms a figure: its values, and what it counts."""

from dataclasses import dataclass

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleWorld, quoted
from annotator.core.commands.spans import SetAttributes
from annotator.core.commands.steps import Steps
from annotator.core.domain.changes import Edit, EditKind
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.scheme import RelationType, Scheme
from annotator.core.domain.values import AttributeValue


def counting_relation(scheme: Scheme, figure: str) -> RelationType | None:
    """Return the relation by which figures of a label count: only figures begin it."""
    return next(
        (
            kind
            for kind in scheme.relations
            if kind.enabled and kind.source_labels == (figure,) and kind.target_labels
        ),
        None,
    )


@dataclass(frozen=True, slots=True)
class ConfirmFigure:
    """Write the reading of a figure, and relate it to the noun that it counts, in one edit.

    What is counted becomes a span with `label` where none of the allowed labels is there yet.
    Raises EditConflictError where all of it is there already.
    """

    figure: str
    values: tuple[tuple[str, AttributeValue], ...] = ()
    counted: TextRange | None = None
    label: str = ""

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit: the values first, then the counted span and the relation to it."""
        figure = world.layer.span(self.figure)
        steps = Steps(world.article, world.layer, world.scheme)
        changed = {
            name: value for name, value in self.values if figure.attributes.get(name) != value
        }
        if changed:
            steps.do(SetAttributes(self.figure, changed))
        kind = counting_relation(world.scheme, figure.label)
        if self.counted is not None and kind is not None:
            labels = kind.target_labels
            end = steps.span_at(self.counted, labels, new=self.label)
            steps.link(kind, self.figure, end)
        if not steps.records:
            raise EditConflictError
        return Edit(
            kind=EditKind.CONFIRM_FIGURE,
            annotator_id=world.layer.annotator_id,
            records=tuple(steps.records),
            details={"text": quoted(figure.surface(world.article.text))},
        )
