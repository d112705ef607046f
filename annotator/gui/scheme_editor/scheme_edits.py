"""Changes of the scheme on their way: looked at first, asked about where they lose something."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from annotator.core.commands.project_world import ProjectWorld
from annotator.core.commands.scheme_command import SchemeCommand, SchemeStep
from annotator.core.domain.changes import Change
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.scheme import Label, RelationType, Scheme
from annotator.core.domain.scheme_mapping import SchemeImpact
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace

Make = Callable[[Scheme], SchemeCommand]
"""Makes a command for the scheme as the file holds it then: other changes may be on their way."""


@dataclass(frozen=True, slots=True)
class LossAllowed(SchemeCommand):
    """Another command, with the loss that it brings."""

    of: SchemeCommand

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        return replace(self.of.step(scheme), allows_loss=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer a question: what it is called and what it does."""

    name: str
    make: Make


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be asked before a change is made; `verb` is on the button that makes it."""

    text: str
    verb: str
    answers: tuple[Answer, ...]


class SchemeEdits(QObject):
    """The scheme of the open project, and the one way of the editor to change it."""

    scheme_changed = Signal()
    refused = Signal(object)
    """AnnotatorError: a change does not fit; fields are to be read again"""
    loss_found = Signal(object)
    """Make of a change that waits, for it would lose something"""
    question = Signal(object)
    """Question"""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._is_over = False
        workspace.committed.connect(self._committed)

    @property
    def scheme(self) -> Scheme | None:
        """The scheme as the file holds it, or None without a project."""
        info = self._workspace.info
        return None if info is None else info.scheme

    def label(self, label_id: str) -> Label | None:
        """Return a label of the scheme, or None."""
        labels = () if self.scheme is None else self.scheme.labels
        return next((label for label in labels if label.id == label_id), None)

    def relation(self, relation_id: str) -> RelationType | None:
        """Return a relation type of the scheme, or None."""
        return None if self.scheme is None else self.scheme.relation(relation_id)

    def leave(self) -> None:
        """Change nothing from now on: the project is not open any more."""
        self._is_over = True

    def preview(self, make: Make, then: Callable[[SchemeImpact], None]) -> None:
        """Find out what a change would do; `refused` says why it does not fit."""
        if self._is_over:
            return

        def look(project: ProjectWorld) -> SchemeImpact:
            return make(project.scheme).preview(project)

        self._workspace.ask(look, while_alive(self, then), while_alive(self, self.refused.emit))

    def do(self, make: Make) -> None:
        """Make a change if it loses nothing; else `loss_found` tells of it."""

        def looked(impact: SchemeImpact) -> None:
            if impact.loses_nothing:
                self._workspace.run_in_project(lambda project: make(project.scheme).plan(project))
            else:
                self.loss_found.emit(make)

        self.preview(make, looked)

    def do_with_loss(self, make: Make) -> None:
        """Make a change, whatever it loses."""
        self._workspace.run_in_project(
            lambda project: LossAllowed(make(project.scheme)).plan(project)
        )

    def tell(self, error: AnnotatorError) -> None:
        """Tell of a failure beside the changes themselves."""
        self.refused.emit(error)

    def _committed(self, change: Change) -> None:
        if change.scheme:
            self.scheme_changed.emit()
