"""Rolling backups: all of today, then one a day, a week, a month."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from annotator.core.storage.copying import copy_to
from annotator.core.storage.failures import translated

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 6

_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
_SUFFIX: Final = ".anno"


def roll_backup(
    driver: sqlite3.Connection, folder: Path, name: str, now: datetime | None = None
) -> Path:
    """Write a backup of an open file into `folder`, then remove those it makes superfluous.

    `name` is the same for all backups of one project and for no other. Nothing is removed
    unless the new one is whole.

    Raises:
        ProjectFileError: The backup could not be written.
    """
    now = now or datetime.now(tz=UTC)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise translated(error, folder) from error
    target = folder / f"{name}.{now.strftime(_STAMP)}{_SUFFIX}"
    copy_to(driver, target)
    found = backups_of(folder, name)
    for moment in superfluous(found, now):
        found[moment].unlink(missing_ok=True)
    return target


def backups_of(folder: Path, name: str) -> dict[datetime, Path]:
    """Return the backups of a project by the moment (UTC) they were made."""
    found: dict[datetime, Path] = {}
    for path in folder.glob(f"*{_SUFFIX}"):
        stem, _, stamp = path.name.removesuffix(_SUFFIX).rpartition(".")
        if stem == name:
            try:
                moment = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
            except ValueError:
                continue  # somebody else's file
            found[moment] = path
    return found


def superfluous(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the backups to remove.

    Kept are all of today, and the last of each of the 7 days, 4 weeks and 6 months before
    that have one.
    """
    every = sorted(moments)
    kept = {moment for moment in every if moment.date() >= now.date()}
    for period, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last = {period(moment.date()): moment for moment in every if moment.date() < now.date()}
        kept |= {last[key] for key in sorted(last)[-count:]}
    return set(every) - kept


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)
