"""Make the environment and install the app into it, with uv when it is there, or with pip."""

import importlib.util
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from annotator.bootstrap.environment import Environment
from annotator.bootstrap.failures import BootstrapError, explain_install
from annotator.bootstrap.packages import Need
from annotator.bootstrap.running import Finished, Run, Say, run, say


def has_module(name: str) -> bool:
    """Whether this Python has the standard module `name`; Debian ships some apart."""
    found = importlib.util.find_spec(name)
    return found is not None and found.origin is not None


@dataclass(frozen=True, slots=True)
class Tools:
    """The ways out of this process, so that tests can close them."""

    run: Run = run
    say: Say = say
    find_program: Callable[[str], str | None] = shutil.which
    has_module: Callable[[str], bool] = has_module
    python: str = getattr(sys, "_base_executable", "") or sys.executable


def fill(environment: Environment, need: Need, tools: Tools) -> Finished:
    """Install what `need` wants, making the environment first where it is missing.

    Returns the last command's end. Raises `BootstrapError` when this Python cannot make an
    environment at all.
    """
    environment.begin()
    uv = tools.find_program("uv")
    if uv:
        finished = _fill_with_uv(uv, environment=environment, need=need, tools=tools)
        if finished.code == 0:
            return finished
        tools.say("uv did not succeed; trying again with pip.")
    return _fill_with_pip(environment=environment, need=need, tools=tools)


def _fill_with_uv(uv: str, *, environment: Environment, need: Need, tools: Tools) -> Finished:
    python = str(environment.python)
    if not environment.python.is_file():
        made = tools.run(
            [uv, "venv", "--allow-existing", "--python", tools.python, str(environment.folder)]
        )
        if made.code != 0:
            return made
    return tools.run([uv, "pip", "install", "--python", python, *_what(environment, need)])


def _fill_with_pip(*, environment: Environment, need: Need, tools: Tools) -> Finished:
    python = str(environment.python)
    if not environment.python.is_file() or tools.run([python, "-m", "pip", "--version"]).code:
        _make_with_venv(environment, tools)
    return tools.run([python, "-m", "pip", "install", *_what(environment, need)])


def _make_with_venv(environment: Environment, tools: Tools) -> None:
    for module in ("venv", "ensurepip"):
        if not tools.has_module(module):
            raise BootstrapError(_cannot_make(f"it has no {module} module"))
    made = tools.run([tools.python, "-m", "venv", str(environment.folder)])
    if made.code != 0:
        raise BootstrapError(_cannot_make(explain_install(made.output)))


def _cannot_make(reason: str) -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        f"This Python cannot make an environment ({reason}); "
        f"on Debian and Ubuntu: sudo apt install python{version}-venv"
    )


def _what(environment: Environment, need: Need) -> list[str]:
    """The arguments both installers understand."""
    extra = "[test]" if need is Need.TESTS else ""
    return ["-c", str(environment.constraints), "-e", f"{environment.root}{extra}"]
