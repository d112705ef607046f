"""One data file of an export: written and read again, by one process or by several."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from annotator.core.domain.errors import ExportVerificationError
from annotator.core.formats.base.damage import DAMAGE
from annotator.core.project import Project
from annotator.core.transfer.export_plan import STEP, ExportPlan
from annotator.core.transfer.export_tally import ExportTally, fingerprint
from annotator.core.transfer.progress import Job
from annotator.core.transfer.sharing import is_shared, shared_file


class DataFile(Protocol):
    """Writes a file to a place and counts what is in it, and proves it."""

    def write(self, place: Path, tally: ExportTally) -> None:
        """Write the file. Raises CancelledError, and HelperStoppedError if it is shared."""

    def verify(self, place: Path, tally: ExportTally) -> None:
        """Read it as a stranger would; raise ExportVerificationError if a span differs."""


@contextmanager
def data_file(
    project: Project, plan: ExportPlan, part: str, job: Job, *, alone: bool
) -> Iterator[DataFile]:
    """Give the file of a part; other processes, if any, run as long as the block."""
    if not alone and is_shared(plan.writer, plan.size(part)):
        with shared_file(project, plan, part, job) as file:
            yield file
    else:
        yield _OwnFile(project, plan, part, job)


class _OwnFile:
    """A file that this process writes alone."""

    def __init__(self, project: Project, plan: ExportPlan, part: str, job: Job) -> None:
        self._project = project
        self._plan = plan
        self._part = part
        self._job = job

    def write(self, place: Path, tally: ExportTally) -> None:
        """Write the file. Raises CancelledError."""
        items = self._plan.items(self._project, self._part, self._job, rounds=2)
        self._plan.writer.write(tally.passing(items), place)

    def verify(self, place: Path, tally: ExportTally) -> None:
        """Read it as a stranger would; raise ExportVerificationError if a span differs."""
        number = 0
        try:
            for number, texts in enumerate(self._plan.writer.cuts(place), start=1):
                self._compare(texts, number, tally)
        except DAMAGE as error:
            raise ExportVerificationError(number=number + 1) from error
        if number != len(tally.fingerprints):
            raise ExportVerificationError(number=number + 1)

    def _compare(self, texts: Sequence[str], number: int, tally: ExportTally) -> None:
        """Compare what was cut for an item, counted from 1."""
        expected = tally.fingerprints
        if number > len(expected) or fingerprint(texts) != expected[number - 1]:
            raise ExportVerificationError(number=number)
        if number % STEP == 0:
            self._job.advance(len(expected) + number, 2 * len(expected))
