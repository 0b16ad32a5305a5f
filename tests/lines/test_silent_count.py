"""A count in silence that is asked for at a choice, in plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import through, value
from wijkwizard.terms import GridValue, ScaleValue, Value, YesNoValue


@pytest.mark.parametrize(
    ("question", "search", "counted", "chosen"),
    [
        ("samen", "dit samen", ("12", "3"), ("ja", YesNoValue(v=True))),
        ("cijfer", "welk cijfer", ("1", "0", "7", "4", "2"), ("4", ScaleValue(v=4))),
    ],
)
def test_a_choice_is_counted_first_and_then_chosen(
    tmp_path: Path, question: str, search: str, counted: tuple[str, ...], chosen: tuple[str, Value]
) -> None:
    """Nothing of the count is said until it is shown; then the question itself is asked."""
    path = tmp_path / "d.wijk"
    script = through(path, (f"/zoek {search}", "1", "nee", "/stil", *counted, "/toon", chosen[0]))
    held = value(path, f"{question}-stil")
    assert isinstance(held, GridValue)
    assert [*held.v.values()] == [int(number) for number in counted]
    assert value(path, question) == chosen[1]
    before, _, after = script.text.partition("De uitslag is getoond.")
    assert not [line for line in before.splitlines() if "Genoteerd" in line and counted[0] in line]
    assert "meest" in after or counted[0] in after
