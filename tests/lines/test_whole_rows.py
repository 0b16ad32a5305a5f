"""A whole row of numbers at once, and a count with the names of its rows, in plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import look, through, value
from tests.lines.test_fields import ROOM
from tests.session.two_colours import evening
from wijkwizard.terms import GridValue, Slot

_COUNTED = GridValue(v={"overlast": 5, "criminaliteit": 2, "werk": 7})


@pytest.mark.parametrize(
    "typed",
    [("5 2 7",), ("5", "2 7"), ("5 2", "7"), ("veel overlast 5, veel criminaliteit 2, hoge werkloosheid 7",)],
)
def test_numbers_that_are_typed_at_once_each_come_in_their_row(
    tmp_path: Path, typed: tuple[str, ...]
) -> None:
    """They were refused one by one, and a count with names was read aloud as a remark."""
    script = through(tmp_path / "d.wijk", (*ROOM, *typed, "/toon"))
    assert value(tmp_path / "d.wijk", "problemen") == _COUNTED
    assert "als opmerking bewaren" not in script.text
    assert "overlast 5" not in script.text.partition("Genoteerd")[0]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("5 2 7 1", "1 getal paste niet en telt niet mee: er is geen regel meer voor. Er is niets geteld."),
        (
            "5 -2 7",
            "2 getallen pasten niet en tellen niet mee: op één regel past een heel getal tot en met 99.",
        ),
    ],
)
def test_numbers_that_do_not_all_fit_count_nowhere(tmp_path: Path, typed: str, why: str) -> None:
    script = through(tmp_path / "d.wijk", (*ROOM, typed, "5 2 7", "/toon"))
    assert why in script.text
    assert value(tmp_path / "d.wijk", "problemen") == _COUNTED


def test_what_came_in_the_rows_is_said_where_everybody_may_know(tmp_path: Path) -> None:
    """Who listens does not see the rows; of a sealed count nothing is said."""
    open_grid = through(tmp_path / "d.wijk", ("/zoek erg", "1", "nee", "3 2"))
    assert [line for line in open_grid.said if line.startswith("Genoteerd. overdag: 3. in de nacht: 2.")]
    sealed = through(tmp_path / "e.wijk", (*ROOM, "5 2 7"))
    assert "Genoteerd." not in sealed.text


def test_a_row_that_is_refused_is_typed_anew_and_the_next_ones_are_taken(tmp_path: Path) -> None:
    """It waited with the others, so that every number behind it was refused too."""
    with evening(tmp_path, colours="nee"):
        pass
    typed = ("/zoek welke drie problemen", "1", "nee", "21", "12", "3 4", "/toon", "ja")
    said = through(tmp_path / "avond.wijk", typed, questions=None)
    assert "Bij 'Overlast' is dat meer dan er mensen zijn (20 mensen). Dat is niet bewaard." in said.text
    with look(tmp_path / "avond.wijk", questions=None) as session:
        answer = session.reader.answers.get(Slot("problemen-stemmen"))
    assert answer is not None
    assert isinstance(answer.value, GridValue)
    assert [*answer.value.v.values()] == [12, 3, 4]
