"""What reaches a screen reader: read over a real bus from the app on a real screen."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.real_screen import TOOLS, press, screen
from stored import new_project

READER = Path(__file__).parent / "at_spi_reader.py"
PYTHON = "/usr/bin/python3"
"""The binding to AT-SPI comes with the system, for its own Python."""


def is_missing() -> bool:
    """Whether the machine has no X server, no bus or no AT-SPI; `.ci/run` brings them."""
    tools = all(map(shutil.which, (*TOOLS, "dbus-daemon", PYTHON)))
    command = [PYTHON, "-c", "import pyatspi"]
    return not tools or bool(subprocess.run(command, check=False, capture_output=True).returncode)


pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(150),
    pytest.mark.skipif(is_missing(), reason="needs Xvfb, xdotool, dbus, at-spi2-core, pyatspi"),
]
TEXT = "😀 قال [الرئيس](actor) إن الحرب انتهت"
Look = Callable[[Callable[[dict[str, Any]], bool]], dict[str, Any]]


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen with a session bus of its own."""
    with screen() as environment:
        folder = tmp_path / "run"
        folder.mkdir(mode=0o700)
        environment |= {"XDG_RUNTIME_DIR": str(folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address", "--nofork"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert daemon.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        yield environment
        daemon.terminate()
        daemon.wait(timeout=10)
        daemon.stdout.close()


@pytest.fixture
def app(bus: dict[str, str], tmp_path: Path, checkout: Path) -> Iterator[None]:
    """The real app with one article in which one span stands."""
    path = tmp_path / "news.anno"
    new_project(path, TEXT).close()
    command = [sys.executable, "main.py", str(path)]
    process = subprocess.Popen(command, env=bus, cwd=checkout, stderr=subprocess.DEVNULL)
    yield
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture
def look(bus: dict[str, str], app: None) -> Look:
    """Looks again and again until something is so; returns what is then to be read."""

    def until(is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for _ in range(40):
            done = subprocess.run(
                [PYTHON, str(READER), "look"],
                env=bus,
                check=False,
                capture_output=True,
                text=True,
                timeout=60,
            )
            if done.returncode == 0:
                seen = json.loads(done.stdout.splitlines()[-1])
                if is_so(seen):
                    return seen
        pytest.fail(f"it never came to be; last was {seen}, {done.stderr}")

    return until


@pytest.fixture
def spoken(bus: dict[str, str], app: None) -> Iterator[Callable[[], str]]:
    """What is spoken next."""
    process = subprocess.Popen(
        [PYTHON, str(READER), "listen"], env=bus, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = (json.loads(line) for line in process.stdout if line.startswith("{"))
    assert next(said) == {"ready": True}
    yield lambda: str(next(said)["spoken"]).replace("\u2068", "").replace("\u2069", "")
    process.kill()
    process.communicate()


def test_text_caret_selection_and_spans_are_read(
    bus: dict[str, str], look: Look, spoken: Callable[[], str]
) -> None:
    seen = look(lambda seen: seen["focused"] and seen["spans"] != [])
    assert seen["text"] == "😀 قال الرئيس إن الحرب انتهت"
    assert (seen["caret"], seen["selected"]) == (0, [])
    assert seen["spans"] == [["Actor", "الرئيس"]]
    press(bus, "w")
    seen = look(lambda seen: seen["selected"] == ["قال"])
    # Qt counts in UTF-16, as the toolkit below does in all programs: the face counts two.
    assert seen["length"] == len(seen["text"].encode("utf-16-le")) // 2
    assert seen["caret"] == len("..") + len(" قال")
    press(bus, "Left")
    assert spoken() == "Actor"
    look(lambda seen: seen["caret"] == len(".. قال ") and seen["selected"] == [])
    for _ in range(2):
        press(bus, "w")
    look(lambda seen: seen["selected"] == ["إن"])
    press(bus, "2")
    assert spoken() == "Labelled “إن” as Place"
    look(lambda seen: seen["spans"] == [["Actor", "الرئيس"], ["Place", "إن"]])
