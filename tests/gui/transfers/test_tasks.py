"""Work in a thread of its own, and who hears of its end."""

from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.gui.transfers.tasks import Progress, ThreadTask


def failed(error: AnnotatorError) -> None:
    pytest.fail(str(error))


def test_the_result_comes_before_the_end(qtbot: QtBot) -> None:
    task: ThreadTask[int] = ThreadTask("count")
    told: list[object] = []
    task.ended.connect(lambda: told.append("end"))
    with qtbot.waitSignal(task.ended):
        task.start(lambda: 7, then=told.append, failed=failed)
    assert told == [7, "end"]


def test_an_expected_error_is_handed_on(qtbot: QtBot) -> None:
    task: ThreadTask[int] = ThreadTask("count")
    told: list[AnnotatorError] = []

    def stop() -> int:
        raise CancelledError

    with qtbot.waitSignal(task.ended):
        task.start(stop, then=lambda _result: pytest.fail("no result"), failed=told.append)
    assert [type(error) for error in told] == [CancelledError]


def test_work_goes_on_when_the_one_who_asked_is_gone(qtbot: QtBot) -> None:
    asker, may_end = QObject(), Event()
    task: ThreadTask[int] = ThreadTask("count", asker)

    def work() -> int:
        may_end.wait(10)
        task.tell(Progress(1))
        return 1

    task.start(work, then=lambda _result: pytest.fail("nobody is there"), failed=failed)
    delete(asker)
    with qtbot.waitSignal(task.ended):
        may_end.set()
