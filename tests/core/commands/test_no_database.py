"""Commands and checks can be named without loading the database: the window starts faster."""

import subprocess
import sys
from pathlib import Path


def test_commands_and_checks_load_no_database(checkout: Path) -> None:
    program = (
        "import importlib, pkgutil, sys\n"
        "import annotator.core.commands as package, annotator.core.review.checks\n"
        "for found in pkgutil.iter_modules(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(*({'sqlalchemy', 'sqlmodel', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [], "")
