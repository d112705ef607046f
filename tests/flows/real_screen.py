"""A real X server with a window manager, and real keys on it."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

HOMES = ("HOME", *(f"XDG_{name}_HOME" for name in ("CONFIG", "DATA", "STATE", "CACHE")))
TOOLS = ("Xvfb", "xdotool", "setxkbmap", "openbox")


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An X server of one's own; what comes is the environment for programs on it."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    environment = at_home({"QT_QPA_PLATFORM": "xcb"})
    environment["DISPLAY"] = f":{server.stdout.readline().strip()}"
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)
        server.stdout.close()


def at_home(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment with the home of the test that runs now: a screen may outlive several."""
    homes = {name: os.environ[name] for name in HOMES if name in os.environ}
    return {**os.environ, **environment, **homes}


def do(environment: dict[str, str], *command: str) -> None:
    """Run a command on the screen; it must succeed."""
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=20)


def press(environment: dict[str, str], *keys: str) -> None:
    """Press keys together, by name or by the X server's key code."""
    do(environment, "xdotool", *(part for key in keys for part in ("keydown", key)))
    do(environment, "xdotool", *(part for key in reversed(keys) for part in ("keyup", key)))
