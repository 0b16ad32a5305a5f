"""The clock and chance of this computer."""

from wijkwizard.session import system_rim


def test_the_clock_has_a_time_zone_and_names_differ() -> None:
    """Moments of two laptops can be compared, and rows of two tables never have one name."""
    rim = system_rim()
    assert rim.now().utcoffset() is not None
    assert rim.now() <= rim.now()
    names = {rim.token() for _ in range(100)}
    assert len(names) == 100
    assert all(name.isalnum() for name in names)
