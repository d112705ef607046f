"""Dates of articles as they are shown; what the file says stays as it is."""

import re

_DAY_AND_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")


def shown_day(published: str) -> str:
    """Return the day of an ISO 8601 date with a time; every other spelling is shown whole."""
    found = _DAY_AND_TIME.fullmatch(published)
    return found[1] if found else published
