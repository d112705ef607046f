"""Dates of publication as files write them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_STARTS_WITH_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def iso_day(text: str) -> str | None:
    """Return the day of an ISO 8601 or RFC 5322 date as `2019-02-23`, in its own time zone.

    None if it is neither.
    """
    text = text.strip()
    try:
        if found := _STARTS_WITH_DAY.match(text):
            return date.fromisoformat(found[0]).isoformat()
        day: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day.date().isoformat()
