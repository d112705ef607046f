"""The labelling keys through a real X server, under every layout an analyst may have."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from annotator.core.project import Project
from annotator.gui.article_pane.key_records import RECORDS
from drawn_world import SCHEME
from flows.real_screen import TOOLS, at_home, do, press, screen
from stored import drawing, new_project

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(150),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"),
]
PROGRAM = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.gui.app import application
from annotator.gui.window.main_window import MainWindow
from annotator.gui.keys.physical_keys import PhysicalKeys
from annotator.gui.memory.settings import Settings
from annotator.gui.bridge.workspace import Workspace
app = application()
workspace = Workspace()
settings = Settings()
for change in sys.argv[2:]:
    settings.set_shortcut(*change.split("="))
window = MainWindow(workspace, settings)
keys = PhysicalKeys(app)
pane = window.article_pane
say = partial(print, flush=True)
pane.view.selection_changed.connect(lambda piece: say("selected", piece is not None))
workspace.article_changed.connect(lambda shown: say("changed"))
def tell_ready():
    if workspace.open_article and pane.view.hasFocus() and app.activeWindow() is window:
        say("ready")
        waiting.stop()
waiting = QTimer(interval=50)
waiting.timeout.connect(tell_ready)
waiting.start()
for action in (*pane.keys, window.commands["link_entity"]):
    action.triggered.connect(lambda _on=False, name=action.objectName(): say("did", name))
pane.keys.label_pressed.connect(lambda label: say("did", f"label_{label}"))
window.closed.connect(app.quit)
window.show()
window.begin(Path(sys.argv[1]))
app.exec()
"""
ESCAPE = "Escape"  # its code has one digit, which xdotool takes for the key 9
# Key codes of the X server: the places, whatever the layout makes of them.
CTRL, SHIFT, BACK, FORWARD = "37", "50", "34", "35"
TAB, DELETE, SPACE, F3 = "23", "119", "65", "69"
PLACES = dict(zip("1234567890", range(10, 20), strict=True))
PLACES |= dict(zip("QWERTYUIOP", range(24, 34), strict=True))
PLACES |= dict(zip("ASDFGHJKL", range(38, 47), strict=True))
PLACES |= dict(zip("ZXCVBNM", range(52, 59), strict=True))
NAMED = {"Tab": TAB, "Del": DELETE, "Space": SPACE, "Esc": ESCAPE, "F3": F3}
HELD = {"Ctrl": CTRL, "Shift": SHIFT}


def place(keys: str) -> list[str]:
    """The key codes of a shortcut such as `Shift+W`."""
    return [HELD.get(part) or NAMED.get(part) or str(PLACES[part]) for part in keys.split("+")]


ONE, W, Q, Z = place("1"), place("W"), place("Q"), place("Z")
STROKES = (
    (W, "selected True"),
    (W, "selected True"),
    (ONE, "changed"),
    ([SHIFT, FORWARD], "changed"),
    ([BACK], "changed"),
    ([CTRL, SHIFT, BACK], "changed"),
    (W, "selected True"),
    (Q, "changed"),
    ([CTRL, *Z], "changed"),
    (place("F"), "did hint_letters"),
    (place("F"), "selected True"),  # the letter over the nearest word
)
DRAWN = "[قال الرئيس إ](actor)ن الحرب انتهت"
LAYOUTS = ["us", "ara", "us,ara", "ara,us"]


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    with screen() as environment:
        yield environment


def wait_for(said: IO[str], line: str) -> None:
    for got in said:
        if got.strip() == line:
            return
    pytest.fail(f"the app ended before it said {line!r}")


@contextmanager
def running(
    display: dict[str, str], checkout: Path, path: Path, *changed: str
) -> Iterator[IO[str]]:
    """The app with an article of which the third word is labelled; what comes is what it says."""
    command = [sys.executable, "-c", PROGRAM, str(path), *changed]
    process = subprocess.Popen(
        command, env=at_home(display), cwd=checkout, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        do(display, "xdotool", "search", "--sync", "--name", "news", "windowactivate", "--sync")
        wait_for(process.stdout, "ready")
        yield process.stdout
        press(display, CTRL, *Q)
        process.wait(timeout=20)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_article_is_labelled_by_keys_alone(
    layout: str, display: dict[str, str], tmp_path: Path, checkout: Path
) -> None:
    path = tmp_path / "news.anno"
    new_project(path, "قال الرئيس إن الحرب انتهت").close()
    do(display, "setxkbmap", layout)
    with running(display, checkout, path) as said:
        for stroke, answer in STROKES:
            press(display, *stroke)
            wait_for(said, answer)
    with Project.open(path) as project:
        assert drawing(project, 1) == DRAWN


def expected() -> dict[str, str]:
    """Each key of the text with the action that it stands for."""
    found = {keys: one.name for one in RECORDS for keys in one.keys}
    del found["Backspace"], found["["], found["]"]  # the ends: STROKES
    found["E"] = "link_entity"
    return found | {label.key.upper(): f"label_{label.id}" for label in SCHEME.labels}


@pytest.mark.parametrize("layout", ["ara", "us,ara"])
def test_every_key_of_the_text_is_found_by_its_place(
    layout: str, display: dict[str, str], tmp_path: Path, checkout: Path
) -> None:
    path = tmp_path / "news.anno"
    new_project(path, "قال الرئيس إن الحرب انتهت").close()
    do(display, "setxkbmap", layout)
    with running(display, checkout, path) as said:
        for keys, name in expected().items():
            press(display, *place(keys))
            wait_for(said, f"did {name}")
            # Lists, letters over words, find bar and brush are left again.
            for _ in range(3):
                press(display, ESCAPE)


def test_changed_keys_are_found_by_their_place(
    display: dict[str, str], tmp_path: Path, checkout: Path
) -> None:
    path = tmp_path / "news.anno"
    new_project(path, "قال الرئيس إن الحرب انتهت").close()
    do(display, "setxkbmap", "ara")
    changes = {"label_actor": "T", "next_word": "G", "label_alike": "Shift+G", "find": "Ctrl+J"}
    given = [f"{name}={keys}" for name, keys in changes.items()]
    with running(display, checkout, path, *given) as said:
        for name, keys in changes.items():
            press(display, *place(keys))
            wait_for(said, f"did {name}")
            press(display, ESCAPE)
