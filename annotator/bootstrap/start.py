"""From any Python 3.11 or newer to one that has everything the app needs."""

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from annotator.bootstrap import lock
from annotator.bootstrap.environment import Environment, State
from annotator.bootstrap.failures import BootstrapError, explain_install, is_network
from annotator.bootstrap.installing import Tools, fill
from annotator.bootstrap.packages import Need, missing_here, modules_for
from annotator.gui.preflight import find_library_problem

ROOT = Path(__file__).resolve().parents[2]
SWITCH_OFF = "ANNOTATOR_NO_BOOTSTRAP"
QUESTIONS = (["--version"], ["--where"])
_STARTED_AGAIN = "ANNOTATOR_STARTED_AGAIN"
_FIND_MODULES = (
    "import importlib.util as u, sys\n"
    "print(*[name for name in sys.argv[1:] if u.find_spec(name) is None])"
)


def prepare(arguments: Sequence[str]) -> None:
    """Return when this interpreter can run the app; otherwise start again in one that can.

    `test` as the first argument runs the tests instead, and never returns.
    """
    need = Need.TESTS if arguments[:1] == ["test"] else Need.APP
    environment = Environment(ROOT)
    is_question = arguments[:1] in QUESTIONS
    if is_question and environment.state(need) is not State.READY:
        return  # nothing is installed only to answer it
    try:
        python = find_python(need, environment=environment, tools=Tools())
    except BootstrapError as error:
        sys.exit(f"main.py: {error}")
    except KeyboardInterrupt:
        sys.exit("main.py: stopped; the next start begins anew.")
    if need is Need.TESTS:
        _run_tests(python, arguments[1:])
    if python != sys.executable:
        os.environ[_STARTED_AGAIN] = "1"
        _become([python, str(ROOT / "main.py"), *arguments])


def find_python(need: Need, *, environment: Environment, tools: Tools) -> str:
    """The interpreter to use for `need`, installing beforehand if there is none yet."""
    inside = Path(sys.prefix).resolve() == environment.folder.resolve()
    if os.environ.get(SWITCH_OFF):
        return sys.executable
    missing = missing_here(need)
    if not missing and not (inside and environment.state(need) is State.STALE):
        return sys.executable
    if inside and os.environ.get(_STARTED_AGAIN):
        raise BootstrapError(
            f"{environment.folder} still lacks {', '.join(missing)}; remove it and start again."
        )
    try:
        _bring_up_to_date(environment, need, tools, broken=inside and bool(missing))
    except OSError as error:
        raise BootstrapError(f"Cannot write beside main.py: {error}.") from error
    return str(environment.python)


def _bring_up_to_date(
    environment: Environment, need: Need, tools: Tools, *, broken: bool = False
) -> None:
    state = environment.state(need)
    if state is State.READY and not broken:
        return
    if state is State.FOREIGN:
        _check_foreign(environment, need, tools)
        return
    with lock.held(environment.lock, say=tools.say):
        state = environment.state(need)
        if state is State.READY and not broken:
            return
        if state is State.HALF_MADE or (state is State.READY and broken):
            tools.say("Removing a .venv that was left half-made.")
            environment.remove()
        _install(environment, need, tools, updating=state is State.STALE)


def _check_foreign(environment: Environment, need: Need, tools: Tools) -> None:
    """Use an environment that uv or a person made, but neither change nor remove it."""
    command = [str(environment.python), "-c", _FIND_MODULES, *modules_for(need)]
    finished = tools.run(command)
    missing = finished.output.split()
    if finished.code or missing:
        raise BootstrapError(
            f"{environment.folder} was made by another tool and lacks {', '.join(missing)}; "
            "remove it, or install there with: uv sync --extra test"
        )


def _install(environment: Environment, need: Need, tools: Tools, *, updating: bool) -> None:
    tools.say(
        "Bringing .venv up to date."
        if updating
        else "First run: installing into .venv beside main.py (about 120 MB, once)."
    )
    begun = time.monotonic()
    need = environment.kept(need)
    finished = fill(environment, need, tools)
    if finished.code and updating and not is_network(finished.output):
        tools.say("That failed; making .venv anew.")
        environment.remove()
        finished = fill(environment, need, tools)
    environment.log.write_text(finished.output, encoding="utf-8")
    if finished.code:
        cause = explain_install(finished.output)
        raise BootstrapError(f"Installing failed: {cause}. All of it: {environment.log}")
    environment.finish(need)
    importlib.invalidate_caches()  # this may be the very interpreter that was installed into
    tools.say(f"Installed in {time.monotonic() - begun:.0f} s.")


def _run_tests(python: str, arguments: Sequence[str]) -> NoReturn:
    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = find_library_problem(os.environ)
    if problem:
        print(problem.message, file=sys.stderr)
        sys.exit(problem.exit_code)
    # Without arguments the whole suite runs, which is worth a process per core.
    chosen = list(arguments) or ["-n", "auto", "--maxprocesses", "4"]
    _become([python, "-m", "pytest", *chosen])


def _become(command: list[str]) -> NoReturn:
    """Replace this process; Windows cannot, so there it waits for a child."""
    sys.stdout.flush()
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
