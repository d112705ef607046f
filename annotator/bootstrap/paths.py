"""Where everything is, for bug reports: python3 main.py --where."""

import importlib.util
import os
import platform
import sys
from importlib import metadata
from pathlib import Path

import annotator
from annotator.bootstrap.environment import Environment
from annotator.bootstrap.packages import Need

_PACKAGES = ("PySide6-Essentials", "sqlmodel", "SQLAlchemy", "PyArabic", "qt-material")


def report() -> str:
    """Names and places, one per line; holds no text of any article."""
    facts = {
        "app": f"{annotator.__version__} in {Path(annotator.__file__).parent}",
        "python": f"{platform.python_version()} at {sys.executable}",
        "environment": sys.prefix,
        **_checkout(),
        "system": platform.platform(),
        **{name: _version(name) for name in _PACKAGES},
        "font": _font(),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "not set"),
        "DISPLAY": os.environ.get("DISPLAY", "not set"),
        "WAYLAND_DISPLAY": os.environ.get("WAYLAND_DISPLAY", "not set"),
        **_folders(),
    }
    width = max(map(len, facts))
    return "\n".join(f"{name:<{width}}  {value}" for name, value in facts.items())


def _checkout() -> dict[str, str]:
    """The state of `.venv`, where the app runs from a checkout."""
    root = Path(annotator.__file__).parents[1]
    if not (root / "main.py").is_file():
        return {}
    environment = Environment(root)
    return {"checkout": f"{environment.folder} is {environment.state(Need.APP).value}"}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _font() -> str:
    found = importlib.util.find_spec("fontpkg_amiri")
    return str(Path(found.origin).parent) if found and found.origin else "not installed"


def _folders() -> dict[str, str]:
    """The app's own folders, asked of platformdirs where that is installed."""
    if importlib.util.find_spec("platformdirs") is None:
        return {"folders": "unknown until platformdirs is installed"}
    import platformdirs  # not there before the first installation

    folders = platformdirs.PlatformDirs("annotator", appauthor=False)
    return {
        "settings": folders.user_config_dir,
        "data": folders.user_data_dir,
        "log": folders.user_log_dir,
        "cache": folders.user_cache_dir,
    }
