"""Run an installer's command, showing how it gets on."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Say = Callable[[str], None]

# "Downloading pyside6_essentials-6.11.3-cp310….whl (84.1 MB)", with or without an address.
_DOWNLOAD = re.compile(r"^\s*Downloading (?:\S*/)?(?P<file>[^\s/]+)(?P<size> \([^)]*\))?\s*$")
# pip's own five retries, once per build step, are a minute of silence where there is no network.
_PATIENCE = {"PIP_RETRIES": "2"}


@dataclass(frozen=True, slots=True)
class Finished:
    """How a command ended: its exit status and everything it printed."""

    code: int
    output: str


Run = Callable[[Sequence[str]], Finished]


def say(text: str) -> None:
    """Tell the user on standard error, so that a verb's output stays clean."""
    print(text, file=sys.stderr, flush=True)


def run(command: Sequence[str]) -> Finished:
    """Run `command`, print a line per large download or retry, and keep all it says."""
    lines: list[str] = []
    try:
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
            env={**_PATIENCE, **os.environ},
        ) as process:
            for line in process.stdout or ():
                lines.append(line)
                _show_progress(line)
        return Finished(code=process.returncode, output="".join(lines))
    except OSError as error:
        return Finished(code=127, output=f"{command[0]}: {error}")


def _show_progress(line: str) -> None:
    """Show retries, and downloads of a megabyte or more; small ones would only scroll by."""
    if line.startswith("WARNING: Retrying"):
        say("  the package index does not answer; trying again")
    found = _DOWNLOAD.match(line)
    if found and re.search(r"M(?:i)?B\)", found["size"] or ""):
        say(f"  downloading {found['file'].split('-')[0]}{found['size']}")
