"""The one way in: a window for a project, the command line for a verb.

`annotator`, `python -m annotator` and `python3 main.py` all come here.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.gui import preflight


def main(argv: Sequence[str] | None = None) -> int:
    """Run the app with `argv` (default: the process's own) and return its exit status.

    0 done · 1 an expected failure · 2 wrong usage · 3 a system library is missing · 4 no display.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--where"]:
        from annotator.bootstrap import paths  # what reads versions is slow to load

        print(paths.report())
        return 0
    if arguments[:1] == ["--version"]:
        print(f"annotator {__version__}")
        return 0
    if opens_window(arguments):
        return _open_window(arguments)
    from annotator.cli.main import main as run_verb  # its libraries are not needed above

    return run_verb(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether `arguments` ask for the window rather than for a verb.

    A bare word is always a verb, even where a file has that name, so that a mistyped verb is
    wrong usage and never a window; `./name` means the file.
    """
    if not arguments:
        return True
    first = arguments[0]
    if first.startswith("-"):
        return first == "--self-test"
    is_word = first.replace("-", "").replace("_", "").isalnum()
    return first.endswith(".anno") or (not is_word and Path(first).exists())


def _open_window(arguments: list[str]) -> int:
    problem = preflight.find_problem(os.environ)
    if problem:
        print(problem.message, file=sys.stderr)
        return problem.exit_code
    gc.disable()  # nothing that is loaded now is garbage; gui/garbage collects from then on
    from annotator.gui.app import main as run_window  # aborts where a library is missing

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
