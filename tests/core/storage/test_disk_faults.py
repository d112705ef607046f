"""A disk that fails at one call: a clear failure, nothing by half, and the retry succeeds.

strace makes the system call fail; the faults of the opening and of the edit are both met.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stored import new_project

WRITER = Path(__file__).with_name("fault_writer.py")
FAULTS = [
    *((f"fdatasync:error=EIO:when={n}") for n in (1, 6, 8, 10)),
    *((f"pwrite64:error=ENOSPC:when={n}") for n in (1, 12, 30)),
    "unlink:error=EIO:when=2",
    "fdatasync:error=ENOSPC:when=6+3",
]


def can_trace() -> bool:
    """Whether strace is there and may trace."""
    strace = shutil.which("strace")
    if strace is None or sys.platform != "linux":
        return False
    return subprocess.run([strace, "-qq", "-e", "trace=none", "true"], check=False).returncode == 0


@pytest.mark.skipif(not can_trace(), reason="strace is not here or may not trace")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk_costs_no_edit(tmp_path: Path, checkout: Path, fault: str) -> None:
    path = tmp_path / "p.anno"
    new_project(path, "زار الوزير القاهرة").close()
    call = fault.partition(":")[0]
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}"]
    command += ["-e", f"inject={fault}", "-P", str(path), "-P", f"{path}-journal"]
    command += ["-P", str(tmp_path), sys.executable, str(WRITER), str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(checkout),))}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "end 1 0", done.stdout
