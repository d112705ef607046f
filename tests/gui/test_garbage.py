"""Widgets die in the interface thread, whichever thread makes garbage."""

import gc
import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.garbage import GarbageCollection, collect_due


class InACycle(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.myself = self


def make_garbage() -> None:
    for _ in range(200_000):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_widget_in_a_cycle_is_destroyed_in_the_interface_thread(qtbot: QtBot) -> None:
    died: list[threading.Thread] = []
    collection = GarbageCollection()
    widget = InACycle()
    widget.destroyed.connect(
        lambda: died.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
    )
    del widget
    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    assert died == []
    qtbot.waitUntil(lambda: died == [threading.main_thread()])
    collection.deleteLater()


def test_what_is_young_is_collected_when_enough_of_it_came() -> None:
    gc.collect()
    make_garbage()
    before = gc.get_count()[0]
    collect_due()
    assert gc.get_count()[0] < before


def test_what_was_put_aside_is_looked_at_again(qtbot: QtBot) -> None:
    died: list[str] = []
    collection = GarbageCollection()
    widget = InACycle()
    widget.destroyed.connect(lambda: died.append("widget"))
    collection.settle_soon()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    del widget
    collection.settle_soon()
    qtbot.waitUntil(lambda: died == ["widget"])
    gc.unfreeze()
    collection.deleteLater()
