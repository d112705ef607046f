"""Dialogs, loaded when somebody asks for them: together they would slow every start by 80 ms.

This is the one place of the window that imports inside functions for that reason.
"""
# ruff: noqa: PLC0415 - see the first lines

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.core.domain.exchange import Refusal
from annotator.core.domain.scheme import Scheme
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings

if TYPE_CHECKING:
    from annotator.core.transfer.export_report import ExportReport
    from annotator.gui.dialogs.about import AboutDialog
    from annotator.gui.dialogs.annotator import AnnotatorDialog
    from annotator.gui.dialogs.export import ExportDialog
    from annotator.gui.dialogs.import_articles import ImportDialog
    from annotator.gui.dialogs.import_report import ImportReportDialog
    from annotator.gui.dialogs.new_project import NewProjectDialog
    from annotator.gui.dialogs.preferences import PreferencesDialog
    from annotator.gui.dialogs.shortcuts import ShortcutsDialog
    from annotator.gui.dialogs.split_report import SplitReportDialog
    from annotator.gui.scheme_editor.scheme_editor import SchemeEditor
    from annotator.gui.window.command_palette import CommandPalette


def new_project_dialog(folder: Path | None, parent: QWidget) -> "NewProjectDialog":
    """The dialog for a new project, proposing a folder."""
    from annotator.gui.dialogs.new_project import NewProjectDialog

    return NewProjectDialog(folder, parent)


def annotator_dialog(current: str, parent: QWidget) -> "AnnotatorDialog":
    """The dialog that says who is working."""
    from annotator.gui.dialogs.annotator import AnnotatorDialog

    return AnnotatorDialog(current, parent)


def import_dialog(scheme: Scheme, paths: tuple[Path, ...], parent: QWidget) -> "ImportDialog":
    """The dialog for an import of these files and folders into a project of that scheme."""
    from annotator.gui.dialogs.import_articles import ImportDialog

    return ImportDialog(scheme, paths, parent)


def import_report_dialog(
    *,
    refusals: Sequence[Refusal],
    duplicates: Sequence[Refusal],
    garbled: Sequence[str],
    parent: QWidget,
) -> "ImportReportDialog":
    """What an import did not take in, and what it took in garbled."""
    from annotator.gui.dialogs.import_report import ImportReportDialog

    return ImportReportDialog(refusals, duplicates, garbled, parent)


def split_report_dialog(
    report: "ExportReport", scheme: Scheme, parent: QWidget
) -> "SplitReportDialog":
    """How the labels of an export fall on its parts."""
    from annotator.gui.dialogs.split_report import SplitReportDialog

    return SplitReportDialog(report, scheme, parent)


def export_dialog(info: ProjectInfo, parent: QWidget) -> "ExportDialog":
    """The dialog for an export of a project."""
    from annotator.gui.dialogs.export import ExportDialog

    return ExportDialog(info, parent)


def scheme_editor(workspace: Workspace, parent: QWidget) -> "SchemeEditor":
    """The editor of the scheme of the open project."""
    from annotator.gui.scheme_editor.scheme_editor import SchemeEditor

    return SchemeEditor(workspace, parent)


def preferences_dialog(settings: Settings, parent: QWidget) -> "PreferencesDialog":
    """The preferences."""
    from annotator.gui.dialogs.preferences import PreferencesDialog

    return PreferencesDialog(settings, parent)


def shortcuts_dialog(
    actions: Sequence[QAction], settings: Settings, parent: QWidget
) -> "ShortcutsDialog":
    """Every command with its keys."""
    from annotator.gui.dialogs.shortcuts import ShortcutsDialog

    return ShortcutsDialog(actions, settings, parent)


def diagnostics() -> str:
    """Versions and facts about this machine for a report."""
    from annotator.gui.reports.diagnostics import system_report

    return system_report()


def about_dialog(parent: QWidget) -> "AboutDialog":
    """Version, licence, thanks."""
    from annotator.gui.dialogs.about import AboutDialog

    return AboutDialog(parent)


def command_palette(actions: Sequence[QAction], parent: QWidget) -> "CommandPalette":
    """The command palette over these actions."""
    from annotator.gui.window.command_palette import CommandPalette

    return CommandPalette(actions, parent)
