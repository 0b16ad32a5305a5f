"""A count of steps in lines: a row in one breath, nothing of it said before it is shown, and then each step by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import look, through
from tests.session.two_colours import evening
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.count_cells import cell

_BASIS = ("/zoek basis op orde", "1", "nee", "/stil")


def test_a_row_is_typed_in_one_breath_and_said_by_step_once_it_is_shown(tmp_path: Path) -> None:
    evening(tmp_path, length="twee-avonden").close()
    typed = ("5 2 13", "2 3 15", "1 9 10", "10 2 8", "/toon")
    said = through(tmp_path / "avond.wijk", (*_BASIS, *typed), questions=None)
    assert any(prompt.startswith("Instanties doen hier wat zij beloven, nee.") for prompt in said.hidden)
    assert "Het is hier schoon: 5 nee, 2 deels, 13 ja." in said.said
    assert any(line.startswith("Hier lopen de meningen uiteen: 'Het is hier schoon'") for line in said.said)


def test_a_row_can_be_called_by_its_name(tmp_path: Path) -> None:
    """It is read back so."""
    evening(tmp_path, length="twee-avonden").close()
    typed = ("schoon: 5 2 13", "/toon", "ja")
    through(tmp_path / "avond.wijk", (*_BASIS, *typed), questions=None)
    with look(tmp_path / "avond.wijk", questions=None) as session:
        answer = session.reader.answers.get(Slot("basis-stil"))
    assert answer is not None
    assert answer.value == GridValue(
        v={cell("schoon", step): count for step, count in (("1", 5), ("2", 2), ("3", 13))}
    )


@pytest.mark.parametrize("listens", ["nee", "ja"])
def test_what_one_or_two_people_chose_is_told_to_who_leads_and_not_to_a_room(
    tmp_path: Path, listens: str
) -> None:
    """Nothing followed 'De uitslag is getoond', and not why either."""
    evening(tmp_path, length="twee-avonden").close()
    typed = (*_BASIS[:2], listens, "/stil", "5 2 13", "1 1 0", "2 9 9", "10 2 8", "/toon")
    said = through(tmp_path / "avond.wijk", typed, questions=None).text
    told = said.partition("De uitslag is getoond.")[2]
    assert ("Een of twee mensen kozen hier iets." in told) is (listens == "nee")
    assert ("Het is hier heel: 1 × nee, 1 × deels;" in told) is (listens == "nee")
