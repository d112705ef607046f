"""Schemes from files and into files, chosen by the person."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from annotator.core.commands.replace_scheme import ReplaceScheme
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.transfer.atomic_files import replacing, synced
from annotator.core.transfer.sidecars import read_scheme_file
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.plain_text import menu_text
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.shipped_schemes import scheme_name, shipped_schemes


class SchemeFiles(QObject):
    """Loads and saves; the disk is touched in the storage thread only."""

    def __init__(self, workspace: Workspace, edits: SchemeEdits, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._edits = edits
        self._window = window

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the schemes that come with the app, and any file."""
        menu.clear()
        for path in shipped_schemes():
            action = menu.addAction(menu_text(scheme_name(path)))
            action.triggered.connect(lambda _checked, path=path: self.load(path))
        menu.addSeparator()
        menu.addAction(self.tr("From a file…")).triggered.connect(
            lambda _checked: self.choose_load()
        )

    def choose_load(self) -> None:
        """Ask for a scheme file, and put its scheme in the place of the project's."""
        chooser = QFileDialog(self._window, self.tr("Load a scheme"), self._folder())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Schemes (*.json)"), "*"])
        chooser.fileSelected.connect(lambda name: self.load(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def choose_save(self) -> None:
        """Ask for a place, and write the scheme there."""
        scheme = self._edits.scheme
        if scheme is None:
            return
        chooser = QFileDialog(self._window, self.tr("Save the scheme"), self._folder())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("json")
        chooser.selectFile(f"{scheme.id}.json")
        chooser.fileSelected.connect(lambda name: self.save(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def load(self, path: Path) -> None:
        """Read a scheme and take it; what would be lost is asked about first."""
        self._workspace.ask_door(
            lambda _door: read_scheme_file(path),
            while_alive(self, self._take),
            while_alive(self, self._edits.tell),
        )

    def save(self, path: Path) -> None:
        """Write the scheme as the project's file holds it."""

        def written(scheme: Scheme) -> None:
            with replacing([path]) as (part,):
                part.write_bytes(scheme_to_json(scheme))
                synced(part)

        self._workspace.ask(
            lambda project: written(project.scheme),
            lambda _none: None,
            while_alive(self, self._edits.tell),
        )

    def _take(self, loaded: Scheme) -> None:
        if loaded != self._edits.scheme:
            self._edits.do(lambda _scheme: ReplaceScheme(loaded))

    def _folder(self) -> str:
        info = self._workspace.info
        return "" if info is None else str(info.path.parent)
