"""The labelling keys through a real X server, under every layout an analyst may have."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from annotator.core.project import Project
from stored import drawing, new_project

TOOLS = ("Xvfb", "xdotool", "setxkbmap", "openbox")
pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(150),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"),
]
PROGRAM = """
import sys
from pathlib import Path
from annotator.gui.app import application
from annotator.gui.window.main_window import MainWindow
from annotator.gui.keys.physical_keys import PhysicalKeys
from annotator.gui.memory.settings import Settings
from annotator.gui.bridge.workspace import Workspace
app = application()
workspace = Workspace()
window = MainWindow(workspace, Settings())
keys = PhysicalKeys(app)
view = window.article_pane.view
view.selection_changed.connect(lambda piece: print("selected", piece is not None, flush=True))
workspace.article_changed.connect(lambda shown: print("changed", flush=True))
workspace.article_opened.connect(lambda shown: print("opened", flush=True))
window.closed.connect(app.quit)
window.show()
window.begin(Path(sys.argv[1]))
app.exec()
"""
# Key codes of the X server: the places, whatever the layout makes of them.
CTRL, SHIFT, ONE, W, Q, Z, BACK, FORWARD = "37", "50", "10", "25", "24", "52", "34", "35"
STROKES = (
    ([W], "selected True"),
    ([W], "selected True"),
    ([ONE], "changed"),
    ([SHIFT, FORWARD], "changed"),
    ([BACK], "changed"),
    ([CTRL, SHIFT, BACK], "changed"),
    ([W], "selected True"),
    ([Q], "changed"),
    ([CTRL, Z], "changed"),
)
DRAWN = "[قال الرئيس إ](actor)ن الحرب انتهت"


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    environment["DISPLAY"] = f":{server.stdout.readline().strip()}"
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait(timeout=10)
    server.stdout.close()


def do(environment: dict[str, str], *command: str) -> None:
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=20)


def press(environment: dict[str, str], stroke: list[str]) -> None:
    do(environment, "xdotool", *(part for key in stroke for part in ("keydown", key)))
    do(environment, "xdotool", *(part for key in reversed(stroke) for part in ("keyup", key)))


def wait_for(said: IO[str], line: str) -> None:
    for got in said:
        if got.strip() == line:
            return
    pytest.fail(f"the app ended before it said {line!r}")


@pytest.mark.parametrize("layout", ["us", "ara", "us,ara", "ara,us"])
def test_an_article_is_labelled_by_keys_alone(
    layout: str, screen: dict[str, str], tmp_path: Path, checkout: Path
) -> None:
    path = tmp_path / "news.anno"
    new_project(path, "قال الرئيس إن الحرب انتهت").close()
    do(screen, "setxkbmap", layout)
    command = [sys.executable, "-c", PROGRAM, str(path)]
    process = subprocess.Popen(command, env=screen, cwd=checkout, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        do(screen, "xdotool", "search", "--sync", "--name", "news", "windowactivate", "--sync")
        wait_for(process.stdout, "opened")
        for stroke, answer in STROKES:
            press(screen, stroke)
            wait_for(process.stdout, answer)
        press(screen, [CTRL, Q])
        process.wait(timeout=20)
    finally:
        process.kill()
        process.communicate()
    with Project.open(path) as project:
        assert drawing(project, 1) == DRAWN
