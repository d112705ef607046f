"""What holds for every test: no screen, no home of the person who runs it, no deadline."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything loads Qt; a test that wants a real screen starts the app as a process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
for name in ("ANNOTATOR_NO_BOOTSTRAP", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(name, None)

# A loaded machine is slow now and then; that is no fault of the code under test.
settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home folder, so that settings, logs and caches never leave the test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds main.py."""
    return Path(__file__).resolve().parents[1]
