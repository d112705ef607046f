"""Import and export: dialogs before, tasks meanwhile, notices after."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from annotator.core.domain.errors import AnnotatorError
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import number, sentence
from annotator.gui.transfers.export_survey import ExportSurvey
from annotator.gui.transfers.export_task import ExportTask
from annotator.gui.transfers.import_task import ImportTask
from annotator.gui.transfers.split_words import SplitWords
from annotator.gui.transfers.survey_calls import offer_of
from annotator.gui.transfers.task_bar import TaskBar
from annotator.gui.transfers.transfer_calls import ExportWish, ImportWish, losses_in_words
from annotator.gui.window.late_dialogs import (
    export_dialog,
    import_dialog,
    import_report_dialog,
    split_report_dialog,
)
from annotator.gui.window.notices import Notice, Notices, Weight

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport
    from annotator.core.transfer.importing import ImportReport


class TransferFlow(QObject):
    """Everything between the menu entries and the tasks in the status bar."""

    def __init__(
        self, window: QWidget, workspace: Workspace, notices: Notices, tasks: TaskBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._notices = notices
        self._tasks = tasks

    def choose_import(self) -> None:
        """Ask what is to be imported."""
        self.offer_import(())

    def offer_import(self, paths: Sequence[Path]) -> None:
        """Show what is in these files and folders, and ask how to import them."""
        info = self._workspace.info
        if info is None:
            self._notices.show_notice(
                Notice(self.tr("Open or make a project first; then drop the files again."))
            )
            return
        dialog = import_dialog(info.scheme, tuple(paths), self._window)
        dialog.wanted.connect(self.import_articles)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_articles(self, wish: ImportWish) -> None:
        """Import, and say how it went."""
        task = ImportTask(self.tr("Import"), self._workspace, wish, self)
        task.ended.connect(task.deleteLater)
        self._tasks.add(task)
        task.start(then=self._tell_imported, failed=self._tell_failed)

    def choose_export(self) -> None:
        """Ask what is to be exported."""
        info = self._workspace.info
        if info is None:
            return
        dialog = export_dialog(info, self._window)
        self._workspace.ask(offer_of, while_alive(dialog, dialog.offer))
        survey = ExportSurvey(self._workspace, self)
        survey.begun.connect(dialog.outlook.show_counting)
        survey.progressed.connect(dialog.outlook.show_progress)
        survey.counted.connect(dialog.outlook.show_outlook)
        survey.failed.connect(dialog.outlook.show_failure)
        survey.compared.connect(dialog.outlook.show_since)
        dialog.chosen.connect(survey.count)
        dialog.wanted.connect(self.export)
        dialog.finished.connect(survey.close)
        dialog.finished.connect(dialog.deleteLater)
        survey.count(dialog.wish())
        dialog.open()

    def export(self, wish: ExportWish) -> None:
        """Export, and say what was written and what was lost."""
        task = ExportTask(self.tr("Export"), self._workspace, self)
        task.ended.connect(task.deleteLater)
        self._tasks.add(task)
        task.begin(wish, then=partial(self._tell_exported, wish), failed=self._tell_failed)

    def _tell_imported(self, report: "ImportReport") -> None:
        parts = [self.tr("%Ln article(s) imported.", "", report.added)]
        if report.duplicates:
            parts.append(self.tr("%Ln duplicate(s) skipped.", "", len(report.duplicates)))
        if report.added_names:
            added = len(report.added_names)
            parts.append(self.tr("%Ln name(s) added to the scheme.", "", added))
        if report.left_out:
            left_out = sum(report.left_out.values())
            parts.append(self.tr("Left out, under unknown names: %Ln.", "", left_out))
        if report.garbled:
            parts.append(self.tr("%Ln text(s) look garbled.", "", len(report.garbled)))
        if report.refusals:
            parts.append(self.tr("%Ln refused.", "", len(report.refusals)))
        has_details = bool(report.duplicates or report.refusals or report.garbled)
        self._notices.show_notice(
            Notice(
                " ".join(parts),
                Weight.WARNING if report.refusals or report.garbled else Weight.DONE,
                action_text=self.tr("Show details") if has_details else "",
                action=partial(self._show_import, report) if has_details else None,
                stays=has_details,
                key="import",
            )
        )

    def _show_import(self, report: "ImportReport") -> None:
        dialog = import_report_dialog(
            refusals=report.refusals,
            duplicates=report.duplicates,
            garbled=report.garbled,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _tell_exported(self, wish: ExportWish, report: "ExportReport") -> None:
        spans = sum(report.spans.values())
        text = self.tr("{articles} articles with {spans} spans written to {path}.").format(
            articles=number(report.articles),
            spans=number(spans),
            path=f"\u2066{wish.target}\u2069",
        )
        info = self._workspace.info
        has_parts = bool(report.parts) and info is not None
        if report.parts and info is not None:
            text += " " + SplitWords(info.scheme, self).of(report)
        losses = ", ".join(
            f"{number(count)} {QCoreApplication.translate('Losses', what)}"
            for count, what in losses_in_words(report)
        )
        if losses:
            text += " " + self.tr("The format could not hold: {losses}.").format(losses=losses)
        self._notices.show_notice(
            Notice(
                text,
                Weight.WARNING if losses else Weight.DONE,
                action_text=self.tr("Show labels") if has_parts else "",
                action=partial(self._show_parts, report) if has_parts else None,
                key="export",
                stays=bool(losses) or has_parts,
            )
        )

    def _show_parts(self, report: "ExportReport") -> None:
        if (info := self._workspace.info) is None:
            return
        dialog = split_report_dialog(report, info.scheme, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _tell_failed(self, error: AnnotatorError) -> None:
        self._notices.show_notice(Notice(sentence(error), Weight.ERROR))
