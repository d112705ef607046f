"""The pane of a large register: from its key to its painted rows, and looking for a name.

Run it as `python tests/benchmarks/bench_register_pane.py`: 20,000 entities. Seconds are those of
the interface thread's processor time, held against 0.1 s.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from annotator.core.commands.import_register import ImportRegister  # noqa: E402
from annotator.core.domain.identity import new_uuid  # noqa: E402
from annotator.core.project import Project  # noqa: E402
from benchmarks.bench_register import register  # noqa: E402
from drawn_world import SCHEME  # noqa: E402

Row = tuple[str, float, float, float]
LIMIT_S = 0.1
ROUNDS = 3
MOST = 20_000

PROGRAM = """
import os, sys, time
from pathlib import Path
from annotator.gui import app as program
from annotator.gui.appearance import Appearance
from annotator.gui.memory.settings import Settings
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.window.main_window import MainWindow
application = program.application()
settings = Settings()
Appearance(application, settings)
window = MainWindow(Workspace(), settings)
window.resize(1280, 800)
window.show()
window.projects.open_path(Path(sys.argv[1]))
wiring = window.wired.register
while wiring.known is None or wiring.known.rows is None:
    application.processEvents()
    time.sleep(0.01)
begin = time.thread_time()
wiring.switch()
panel = wiring.panel
while not panel.list.entities.rows:
    application.processEvents()
window.repaint()
opened = time.thread_time()
panel.head.search.setText(sys.argv[2])
panel.head.tell()
panel.list.viewport().repaint()
print(opened - begin, time.thread_time() - opened, flush=True)
os._exit(0)
"""


def run(scale: int) -> list[Row]:
    """Measure with a fifth of `scale` entities, at most 20,000."""
    count = min(max(scale // 5, 100), MOST)
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        path = Path(folder) / "register.anno"
        entities = register(count)
        with Project.create(path, scheme=SCHEME, annotator="bench") as project:
            named = tuple(replace(entity, uuid=new_uuid()) for entity in entities)
            project.commit(ImportRegister(named).plan(project))
        rounds = [_measured(Path(folder), path) for _round in range(ROUNDS)]
    opened, found = (median(times) for times in zip(*rounds, strict=True))
    return [
        (f"open the pane of {count:,} entities", opened, LIMIT_S, 1.0),
        (f"look for a name among {count:,} entities", found, LIMIT_S, 1.0),
    ]


def _measured(folder: Path, project: Path) -> tuple[float, float]:
    homes = {f"XDG_{name}_HOME": str(folder) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    environment = {**os.environ, **homes, "HOME": str(folder), "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-c", PROGRAM, str(project), "محمد"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    opened, found = map(float, done.stdout.split()[-2:])
    return opened, found


def main() -> None:
    """Print the rows as a table."""
    for name, ours, baseline, limit in run(5 * MOST):
        print(f"{name:45} {ours:8.3f} s {ours / baseline:6.2f} (limit {limit})")


if __name__ == "__main__":
    main()
