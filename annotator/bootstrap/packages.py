"""Which packages the app and its tests import, and whether they are here."""

import importlib.util
from enum import Enum


class Need(Enum):
    """What an environment is wanted for; `TESTS` includes `APP`."""

    APP = "app"
    TESTS = "test"


# Names as imported; tests/test_packaging.py keeps them in step with pyproject.toml.
APP_MODULES = (
    "PySide6",
    "fontpkg_amiri",
    "msgspec",
    "orjson",
    "platformdirs",
    "pyarabic",
    "qt_material",
    "rapidfuzz",
    "sqlmodel",
    "typing_extensions",
)
TEST_MODULES = (
    "cassis",
    "conllu",
    "docx",
    "feedparser",
    "grimp",
    "hypothesis",
    "importlinter",
    "lxml_html_clean",
    "mypy",
    "packaging",
    "pybrat",
    "pytest",
    "pytest_randomly",
    "pytest_timeout",
    "pytestqt",
    "ruff",
    "trafilatura",
    "xdist",
)


def modules_for(need: Need) -> tuple[str, ...]:
    """The modules that must be importable for `need`."""
    return APP_MODULES if need is Need.APP else APP_MODULES + TEST_MODULES


def missing_here(need: Need) -> tuple[str, ...]:
    """The modules this interpreter cannot find; looks them up without importing them."""
    return tuple(name for name in modules_for(need) if importlib.util.find_spec(name) is None)
