"""A picture and its table never say the same beside each other."""

from __future__ import annotations

from tests.document.plans import pick
from wijkwizard.document.charts import balance, bars
from wijkwizard.document.model import Balance, Bars, Table
from wijkwizard.document.pictures import picture_or_table
from wijkwizard.iwap.rows import Problem, Strength


def _votes(label: str) -> Bars:
    made = bars("Stemmen", [label, "Geluid"], [("Bewoners", [7, 2]), ("Professionals", [3, None])], "Wat")
    assert made is not None
    return made


def test_a_picture_with_its_numbers_stands_alone_and_its_alternative_says_each_of_them() -> None:
    made = picture_or_table(_votes("Rommel"))
    assert isinstance(made, Bars)
    assert made.table.rows == ()
    assert "Rommel: bewoners 7, professionals 3. Geluid: bewoners 2, professionals –." in made.alt
    assert "tabel" not in made.alt


def test_a_picture_that_would_cut_a_label_gives_way_to_its_table() -> None:
    """The name of the picture is then that of the table."""
    long = "Rommel en geluid achter de winkels bij de oude school"
    made = picture_or_table(_votes(long))
    assert isinstance(made, Table)
    assert (made.caption, made.rows[0][0].text) == ("Stemmen", long)


def test_the_balance_of_problems_and_strengths_says_its_numbers_in_words() -> None:
    made = balance([Problem(id="a")], [Strength(id="b", owner=pick("Bewoners"))])
    assert made is not None
    drawn = picture_or_table(made)
    assert isinstance(drawn, Balance)
    assert "Problemen: 1. Krachten: bewoners: 1." in drawn.alt
