"""The shape of the house: modules do not import one another in circles, also not for types only."""

from tests.architecture.shape import circles, import_graph

ROOM_WITH_CIRCLES = "tui."
"""Its screens still name the app that shows them; every other room is free of circles."""


def test_a_circle_is_seen() -> None:
    """Three modules that import one another in a ring are one circle; what hangs on it is none."""
    ring = {"a": frozenset("b"), "b": frozenset("c"), "c": frozenset("a"), "d": frozenset("a")}
    assert circles(ring) == [("a", "b", "c")]


def test_no_modules_import_one_another_in_a_circle() -> None:
    """What reads a dossier takes what it reads, and not the class that calls it."""
    found = [group for group in circles(import_graph()) if not group[0].startswith(ROOM_WITH_CIRCLES)]
    assert found == []
