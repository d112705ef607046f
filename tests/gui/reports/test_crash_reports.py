import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.gui.reports.crash_dialog import CrashDialog, CrashTeller
from annotator.gui.reports.crash_reports import CrashReport, CrashReports, crash_report


@pytest.fixture
def reports(qapp: QApplication) -> Iterator[CrashReports]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = CrashReports()
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    made.deleteLater()


def raised(message: str = "broken") -> BaseException:
    def fail() -> None:
        raise RuntimeError(message)

    with pytest.raises(RuntimeError) as caught:
        fail()
    return caught.value


def catch(reports: CrashReports, error: BaseException) -> None:
    reports.caught(type(error), error, error.__traceback__)


def test_an_error_is_reported_with_its_place(reports: CrashReports, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.reported) as told:
        catch(reports, raised())
    report: CrashReport = told.args[0]
    assert report.kind == "RuntimeError"
    assert Path(__file__).name in report.place
    assert "RuntimeError: broken" in report.details


def test_a_report_holds_no_text_of_an_article() -> None:
    assert "الوزير" not in crash_report(raised("قال الوزير")).details


def test_the_same_fault_again_and_again_is_told_once(reports: CrashReports) -> None:
    told: list[CrashReport] = []
    reports.reported.connect(told.append)
    for _ in range(20):
        catch(reports, raised())
    assert len(told) == 1


def test_a_fault_in_a_thread_is_told_in_the_interface_thread(
    reports: CrashReports, qtbot: QtBot
) -> None:
    reports.install()
    where: list[bool] = []
    reports.reported.connect(lambda: where.append(QThread.isMainThread()))
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: where == [True])


def test_a_fault_while_reporting_ends_there(
    reports: CrashReports, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: CrashReport) -> None:
        catch(reports, raised("second"))

    reports.reported.connect(fail)
    catch(reports, raised("first"))
    assert "RuntimeError: second" in capsys.readouterr().err


def test_ctrl_c_is_no_fault(reports: CrashReports, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[CrashReport] = []
    reports.reported.connect(told.append)
    catch(reports, KeyboardInterrupt())
    assert told == []


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> CrashDialog:
    made = CrashDialog(crash_report(raised()), tmp_path / "annotator.log")
    qtbot.addWidget(made)
    made.show()
    return made


def button(dialog: CrashDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_window_stays_usable_behind_the_dialog(dialog: CrashDialog) -> None:
    assert not dialog.isModal()


def test_the_details_can_be_copied(dialog: CrashDialog) -> None:
    button(dialog, "Copy details").click()
    copied = QGuiApplication.clipboard().text()
    assert "RuntimeError: broken" in copied
    assert "PySide6-Essentials: " in copied


def test_nothing_in_the_dialog_is_cut(dialog: CrashDialog) -> None:
    for one in dialog.findChildren(QPushButton):
        assert one.width() >= one.sizeHint().width()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_only_one_dialog_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    teller = CrashTeller(tmp_path / "annotator.log")
    for place in "abc":
        teller.reported.emit(CrashReport(kind="RuntimeError", place=place, details=place))
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]
    visible = [one for one in shown if one.isVisible()]
    assert len(visible) == 1
    quits: list[bool] = []
    teller.quit_requested.connect(lambda: quits.append(True))
    button(visible[0], "Quit").click()
    visible[0].accept()
    assert quits == [True]
