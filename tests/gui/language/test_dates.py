"""The day an article appeared, without the clock."""

import pytest

from annotator.gui.language.dates import shown_day


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2019-02-23", "2019-02-23"),
        ("2017-01-21T13:34:00+01:00", "2017-01-21"),
        ("2017-01-21 13:34", "2017-01-21"),
        ("02/07/2016", "02/07/2016"),
        ("السبت 2017-01-21 13:34", "السبت 2017-01-21 13:34"),
        ("", ""),
    ],
)
def test_only_the_time_of_day_is_left_out(published: str, shown: str) -> None:
    assert shown_day(published) == shown
