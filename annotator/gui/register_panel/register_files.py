"""The register from files and into files, chosen by the person."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled
from annotator.gui.register_panel.register_calls import Incoming, look_into, write_out
from annotator.gui.widgets.ask_bar import Ask


class RegisterFiles(QObject):
    """Takes in and writes; the disk is touched in the storage thread only."""

    def __init__(
        self,
        workspace: Workspace,
        ask: Callable[[Ask], None],
        tell: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._ask = ask
        self._tell = tell
        self._window = window

    def choose_import(self) -> None:
        """Ask for a file, and then whether to take in what is in it."""
        chooser = QFileDialog(self._window, self.tr("Import entities"), self._folder())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Registers (*.csv *.json)"), "*"])
        self._open(chooser, self.look_into)

    def choose_export(self) -> None:
        """Ask for a place, and write the register there."""
        info = self._workspace.info
        chooser = QFileDialog(self._window, self.tr("Export the register"), self._folder())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters(["CSV (*.csv)", "JSON (*.json)"])
        chooser.setDefaultSuffix("csv")
        chooser.filterSelected.connect(
            lambda chosen: chooser.setDefaultSuffix("json" if "json" in chosen else "csv")
        )
        chooser.selectFile("register" if info is None else info.title)
        self._open(chooser, self.write)

    def look_into(self, path: Path) -> None:
        """Read a file and ask whether to take it in."""
        self._workspace.ask(
            lambda project: look_into(project, path), while_alive(self, partial(self._offer, path))
        )

    def write(self, path: Path) -> None:
        """Write the register to a file."""

        def written(count: int) -> None:
            words = self.tr("%Ln entity(ies) written to {path}.", "", count)
            self._tell(filled(words, {"path": path}))

        self._workspace.ask(lambda project: write_out(project, path), while_alive(self, written))

    def _offer(self, path: Path, found: Incoming) -> None:
        added = self.tr("%Ln entity(ies) would be added.", "", found.added)
        changed = self.tr("%Ln would be changed.", "", found.changed)
        if not found.added and not found.changed:
            self._tell(filled(self.tr("Everything in {path} is known already."), {"path": path}))
            return
        self._ask(
            Ask(
                text=filled(self.tr("Import the entities of {path}?"), {"path": path}),
                verb=self.tr("Import"),
                act=lambda _line, _choice: self._workspace.run_in_project(found.command.plan),
                effect=lambda _line, _choice: f"{added} {changed}",
            )
        )

    def _open(self, chooser: QFileDialog, then: Callable[[Path], None]) -> None:
        chooser.fileSelected.connect(lambda name: then(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _folder(self) -> str:
        info = self._workspace.info
        return "" if info is None else str(info.path.parent)
