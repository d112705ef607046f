"""The application: from the arguments to the window, and back to an exit status."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.gui.appearance import Appearance
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.garbage import GarbageCollection
from annotator.gui.keys.physical_keys import PhysicalKeys
from annotator.gui.look.fonts import load_reading_font
from annotator.gui.look.icons import DESKTOP_ID, app_icon
from annotator.gui.memory.recent import RecentProjects
from annotator.gui.memory.settings import Settings
from annotator.gui.reports.crash_dialog import CrashTeller
from annotator.gui.reports.logging_setup import start_logging
from annotator.gui.reports.process_signals import ProcessSignals
from annotator.gui.self_test import SelfTest
from annotator.gui.window.first_picture import FirstPicture
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.one_window import OneWindow, raise_holder

SELF_TEST = "--self-test"
USAGE = f"usage: annotator [PROJECT.anno | {SELF_TEST}]"
WRONG_USAGE = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What the arguments ask for."""

    project: Path | None = None
    self_test: bool = False


def main(argv: Sequence[str]) -> int:
    """Open the window with `argv` (without the program's name) and return the exit status."""
    wish = wish_of(argv)
    if wish is None:
        sys.stderr.write(USAGE + "\n")
        return WRONG_USAGE
    app = application()
    settings = Settings()
    project = wish.project or _last_project(settings)
    if project is not None and not wish.self_test and raise_holder(project):
        return 0
    return _run(app, settings, project, wish)


def application() -> QApplication:
    """The QApplication with its names; nothing is shown yet."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(app_icon())
    return app


def _run(app: QApplication, settings: Settings, project: Path | None, wish: Wish) -> int:
    log = start_logging()
    garbage = GarbageCollection(app)
    appearance = Appearance(app, settings)
    load_reading_font()
    workspace = Workspace()
    with appearance.theme.sheet_held_back():
        window = MainWindow(workspace, settings)
    crashes = CrashTeller(log, window)
    crashes.quit_requested.connect(window.close)
    crashes.install()
    OneWindow(window, workspace)
    PhysicalKeys(app)
    signals = ProcessSignals(app)
    window.closed.connect(app.quit)
    app.setQuitOnLastWindowClosed(False)
    test = SelfTest(workspace, window) if wish.self_test else None
    # Opening waits for the first picture: the database is slow to load.
    begin = test.start if test is not None else lambda: window.begin(project)
    FirstPicture(window).shown.connect(begin)
    window.show()
    workspace.article_opened.connect(garbage.settle_soon)
    faults: list[str] = []
    if test is not None:
        test.ended.connect(faults.append)
        test.ended.connect(window.close)
    status = app.exec()
    signals.stop()
    workspace.stop()
    if test is not None:
        test.clean_up()
        return _told(faults)
    return status


def _told(faults: Sequence[str]) -> int:
    fault = "; ".join(filter(None, faults)) if faults else "it was ended from outside"
    sys.stdout.write(f"self-test: {fault or 'ok'}\n")
    return 1 if fault else 0


def wish_of(argv: Sequence[str]) -> Wish | None:
    """What arguments (without the program's name) ask for; None for wrong ones."""
    match list(argv):
        case []:
            return Wish()
        case [one] if one == SELF_TEST:
            return Wish(self_test=True)
        case [one] if not one.startswith("-"):
            return Wish(project=Path(one))
    return None


def _last_project(settings: Settings) -> Path | None:
    entries = RecentProjects(settings).entries()
    return next((entry.path for entry in entries if entry.exists), None)
