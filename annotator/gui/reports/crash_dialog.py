"""Tells of an unexpected error without stopping the work."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label
from annotator.gui.reports.crash_reports import CrashReport, CrashReports
from annotator.gui.reports.diagnostics import system_report

_WIDTH = 600


class CrashDialog(QDialog):
    """What happened, that nothing is lost, and what to send to whom can mend it.

    It is not modal: the window behind it stays usable.

    Signals:
        quit_requested: the app is to be ended.
    """

    quit_requested = Signal()

    def __init__(self, report: CrashReport, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setModal(False)
        self._log = log
        self._more = 0
        self._repeated = label(role="muted", wrap=True)
        self._repeated.hide()
        self._details = QPlainTextEdit(f"{report.details}\n\n{system_report()}")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._fit()

    def count_another(self) -> None:
        """Say that another error came while this one is shown."""
        self._more += 1
        self._repeated.setText(
            self.tr("%Ln more error(s) since then; they are in the log.", "", self._more)
        )
        self._repeated.show()
        self._fit()

    def details(self) -> str:
        """The report that is copied."""
        return self._details.toPlainText()

    def _lay_out(self) -> None:
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(200)
        self._details.setAccessibleName(self.tr("Details of the error"))
        self._details.hide()
        column = self._column
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._message())
        column.addWidget(self._repeated)
        column.addWidget(self._details)
        column.addLayout(self._buttons())

    def _message(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icon("error").pixmap(40, 40))
        words = QVBoxLayout()
        words.addWidget(label(self.tr("Something unexpected happened."), role="heading"))
        saved = self.tr(
            "Your labels are saved: every change is in the project file the moment it is made. "
            "You can go on working."
        )
        words.addWidget(label(saved, wrap=True))
        send = self.tr(
            "The details help to mend it. They hold the course of the program, "
            "but no text of your articles."
        )
        words.addWidget(label(send, role="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0)
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        show = QPushButton(self.tr("Show details"))
        show.setCheckable(True)
        show.toggled.connect(self._show_details)
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(self._copy)
        log = QPushButton(self.tr("Open the log"))
        log.clicked.connect(self._open_log)
        end = QPushButton(self.tr("Quit"))
        end.clicked.connect(self.quit_requested)
        go_on = QPushButton(self.tr("Continue"))
        go_on.setDefault(True)
        go_on.setFocus()
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in (show, copy, log):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(end)
        row.addWidget(go_on)
        return row

    def _fit(self) -> None:
        """As wide as the sentences are comfortable, and as high as they then need."""
        self._column.activate()
        width = max(_WIDTH, self._column.minimumSize().width())
        self.resize(width, self._column.totalHeightForWidth(width))

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own shape
        self._details.setVisible(shown)
        self._fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log)))


class CrashTeller(CrashReports):
    """Shows one crash dialog at a time; what comes meanwhile is counted in it.

    Signals:
        quit_requested: the app is to be ended.
    """

    quit_requested = Signal()

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._window = parent
        self._shown: CrashDialog | None = None
        self.reported.connect(self._show)

    def _show(self, report: CrashReport) -> None:
        if self._shown is not None:
            self._shown.count_another()
            return
        dialog = CrashDialog(report, self._log, self._window)
        self._shown = dialog
        dialog.quit_requested.connect(self.quit_requested)
        dialog.finished.connect(self._closed)
        dialog.show()

    def _closed(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None
