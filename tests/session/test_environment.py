"""The clock and chance of this computer."""

import time
from datetime import timedelta

import pytest

from wijkwizard.session import system_environment


def test_the_clock_has_a_time_zone_and_names_differ() -> None:
    """Moments of two laptops can be compared, and rows of two tables never have one name."""
    environment = system_environment()
    assert environment.now().utcoffset() is not None
    assert environment.now() <= environment.now()
    names = {environment.token() for _ in range(100)}
    assert len(names) == 100
    assert all(name.isalnum() for name in names)


def test_the_day_of_the_clock_is_the_day_in_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an hour after midnight in Amsterdam it is still yesterday in UTC; the paper tells the day of the room."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes its time zone from its own settings")
    monkeypatch.setenv("TZ", "UTC-13")
    time.tzset()
    try:
        assert system_environment().now().utcoffset() == timedelta(hours=13)
    finally:
        monkeypatch.undo()
        time.tzset()
