"""Labels all places of a query: looks at what is labelled first, and asks then."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.core.commands.label_occurrences import LabelOccurrences, Occurrences
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled
from annotator.gui.search_panel.article_walk import ArticleWalk
from annotator.gui.search_panel.search_calls import survey_in
from annotator.gui.widgets.ask_bar import Ask
from annotator.gui.widgets.label_look import label_name


class LabelAll(QObject):
    """One command at a time; a few articles are looked at by each question."""

    asked = Signal(object)
    """Ask"""
    told = Signal(str)
    """What is being done, or why nothing is"""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._command: LabelOccurrences | None = None
        self._found: list[Occurrences] = []
        self._walk: ArticleWalk[tuple[Occurrences, ...]] = ArticleWalk(workspace, self)
        self._walk.found.connect(self._take)
        self._walk.ended.connect(self._finish)

    def begin(self, command: LabelOccurrences) -> None:
        """Find out what a command would label, and ask whether it shall."""
        info = self._workspace.info
        if info is not None and not info.read_only:
            self._command, self._found = command, []
            self.told.emit(self.tr("Looking at what is labelled already…"))
            self._walk.begin(partial(survey_in, command=command))

    def stop(self) -> None:
        """Ask nothing any more."""
        self._walk.stop()

    def _take(self, found: Sequence[Occurrences]) -> None:
        self._found += found

    def _finish(self) -> None:
        command, found, info = self._command, tuple(self._found), self._workspace.info
        if command is None or info is None:
            return
        fresh = sum(len(one.fresh) for one in found)
        labelled = sum(one.labelled for one in found)
        names = {"text": command.query, "label": label_name(info.scheme.label(command.label))}
        if not fresh:
            self.told.emit(filled(self.tr("Every “{text}” is labelled already."), names))
            return
        self.told.emit("")
        effect = self.tr("%Ln place(s) would be labelled.", "", fresh)
        if labelled:
            effect += " " + self.tr("%Ln labelled already stay(s) as they are.", "", labelled)
        self.asked.emit(
            Ask(
                text=filled(self.tr("Label every “{text}” as {label}?"), names),
                verb=self.tr("Label"),
                act=lambda _line, _choice: self._workspace.run_in_project(
                    lambda project: command.edit(project, found)
                ),
                effect=lambda _line, _choice: effect,
            )
        )
