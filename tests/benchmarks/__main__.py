"""Runs every bench_*.py of this folder and prints one table: `python -m tests.benchmarks`.

`--scale small`, the default, takes some minutes; `--scale full` measures what the limits are
about (100,000 articles) and takes half an hour. Words after it choose files: `transfer window`.
Other work on the machine makes ratios worse, so the load is told with them.
"""

import argparse
import importlib.util
import os
import platform
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

Row = tuple[str, float, float, float]
SCALES = {"small": 5_000, "full": 100_000}
HEAD = ("what", "ours", "baseline", "ratio", "limit", "")


def main() -> int:
    """Print the table; 1 if a figure is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", choices=SCALES, default="small")
    parser.add_argument("names", nargs="*", help="parts of file names; left out: all")
    arguments = parser.parse_args()
    print(machine(), flush=True)
    print("{:58} {:>10} {:>10} {:>7} {:>7}  {}".format(*HEAD))
    is_over = False
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if arguments.names and not any(name in path.stem for name in arguments.names):
            continue
        for name, ours, baseline, limit in runner(path)(SCALES[arguments.scale]):
            ratio = ours / baseline if baseline else float("inf")
            verdict = "ok" if ratio <= limit else "OVER"
            is_over |= verdict == "OVER"
            values = f"{_amount(name, ours)} {_amount(name, baseline)}"
            print(f"{name:58} {values} {ratio:7.2f} {limit:7.2f}  {verdict}", flush=True)
    print(f"load at the end: {_load()}")
    return int(is_over)


def _amount(name: str, value: float) -> str:
    """A value with its unit: megabytes where the name says so, else seconds."""
    is_memory = "MB" in name or "megabytes" in name
    return f"{value:7.0f} MB" if is_memory else f"{value:8.3f} s"


def _load() -> str:
    """Processes that wanted a processor in the last minute, where the system counts them."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def machine() -> str:
    """One line on what the figures were measured with."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.platform()}, {os.cpu_count()} cores, {memory:.0f} GB, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, load {_load()}"
    )


def runner(path: Path) -> Callable[[int], list[Row]]:
    """The `run` of a benchmark file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    run: Callable[[int], list[Row]] = module.run
    return run


if __name__ == "__main__":
    sys.exit(main())
