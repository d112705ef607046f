"""Real keys through a real X server, under every layout an analyst may have."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"),
]
PROGRAM = """
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
from annotator.gui.keys.physical_keys import PhysicalKeys
app = QApplication([])
keys = PhysicalKeys(app)
window = QMainWindow()
page = QTextEdit()
page.setReadOnly(True)
window.setCentralWidget(page)
for keys_of_it in ("Ctrl+L", "Ctrl+Shift+P", "A", "1", "F2", "?", "F4"):
    action = QAction(window)
    action.setShortcut(QKeySequence(keys_of_it))
    action.triggered.connect(lambda _=False, name=keys_of_it: print(name, flush=True))
    window.addAction(action)
app.focusWindowChanged.connect(lambda _: print("ready", flush=True))
window.show()
window.activateWindow()
app.exec()
"""
# Key codes of the X server: the places, whatever the layout makes of them.
CTRL, SHIFT = "37", "50"
STROKES = ([CTRL, "46"], [CTRL, SHIFT, "33"], ["38"], ["10"], ["68"], [SHIFT, "61"], ["70"])
FIRED = ["Ctrl+L", "Ctrl+Shift+P", "A", "1", "F2", "?"]  # and F4, which ends it


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    environment["DISPLAY"] = f":{server.stdout.readline().strip()}"
    environment.pop("WAYLAND_DISPLAY", None)
    yield environment
    server.terminate()
    server.wait(timeout=10)
    server.stdout.close()


def do(environment: dict[str, str], *command: str) -> None:
    subprocess.run(command, env=environment, check=True, capture_output=True)


def press(environment: dict[str, str], stroke: list[str]) -> None:
    for direction in ("keydown", "keyup"):
        for key in stroke:
            do(environment, "xdotool", direction, key)


@pytest.mark.parametrize("layout", ["us", "ara", "us,ara", "ara,us"])
def test_every_shortcut_fires_exactly_once(
    layout: str, screen: dict[str, str], checkout: Path
) -> None:
    do(screen, "setxkbmap", layout)
    command = [sys.executable, "-c", PROGRAM]
    process = subprocess.Popen(command, env=screen, cwd=checkout, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        for stroke in STROKES:
            press(screen, stroke)
        fired = [line.strip() for line in iter(process.stdout.readline, "F4\n")]
    finally:
        process.terminate()
        process.communicate(timeout=10)
    assert fired == FIRED
