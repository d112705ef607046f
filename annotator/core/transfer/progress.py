"""How long work tells how far it is, and hears that it is to stop."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from annotator.core.domain.errors import CancelledError


def _silent(done: int, total: int) -> None:
    del done, total


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """The two calls that long work makes while it runs; both must be quick.

    `progress(done, total)` counts whatever the work counts (bytes, articles); `cancelled()`
    returns true once the work is to stop.
    """

    progress: Callable[[int, int], None] = _silent
    cancelled: Callable[[], bool] = _never

    def advance(self, done: int, total: int) -> None:
        """Tell how far the work is; raises CancelledError if it is to stop."""
        self.progress(done, total)
        self.check()

    def check(self) -> None:
        """Raise CancelledError if the work is to stop."""
        if self.cancelled():
            raise CancelledError


def within(job: Job, first: int, last: int) -> Job:
    """Return a job whose whole way is that of another from one percent to another."""

    def progress(done: int, total: int) -> None:
        share = done / total if total else 0.0
        job.progress(round(100 * (first + (last - first) * share)), 10_000)

    return Job(progress=progress, cancelled=job.cancelled)


def stretches(job: Job, sizes: Sequence[int]) -> list[Job]:
    """Return a job for each of some works that follow each other, as long as their sizes say."""
    ends = [round(100 * end / max(1, sum(sizes))) for end in accumulate(sizes, initial=0)]
    return [within(job, first, last) for first, last in pairwise(ends)]


SILENT = Job()
"""Nobody watches."""
