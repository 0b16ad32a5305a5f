"""A place within a place is told as one, and where a number goes no half of its place is left."""

from __future__ import annotations

import pytest

from tests.document.plans import evening
from tests.document.test_places_in_text import KNOWN, problem
from tests.document.test_small_places import heard, where
from wijkwizard.document.places_in_text import without_house_numbers, without_places
from wijkwizard.document.publish import public_edition


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("De galerij van flat Zuid lekt", "Een plek in de buurt lekt"),
        ("Het trappenhuis in flat Zuid stinkt", "Een plek in de buurt stinkt"),
        ("In het portiek aan de Kerkstraat is het donker", "Op een plek in de buurt is het donker"),
        ("Rommel in de galerij van de Kolkflat aan de Molenstraat", "Rommel op een plek in de buurt"),
        (
            "Eigen signaal flat Noorderhof dat wij zien op straat",
            "Eigen signaal op een plek in de buurt dat wij zien op straat",
        ),
        ("Klachten portiek 7 omdat het lekt", "Klachten op een plek in de buurt omdat het lekt"),
    ],
)
def test_a_place_in_a_place_is_one_and_reads_as_dutch(text: str, goes_out: str) -> None:
    """'Een plek in de buurt van een plek in de buurt' stood in a title."""
    assert without_places(text, KNOWN) == goes_out


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Blok 4 schilderen en portiek 7 opknappen", "Blok 4 schilderen en een plek in de buurt opknappen"),
        ("Portiek 7 opknappen", "Een plek in de buurt opknappen"),
        ("Rommel bij trappenhuis 2", "Rommel op een plek in de buurt"),
        ("Een lamp bij portiek 3 van de Dennenhof", "Een lamp op een plek in de buurt van de Dennenhof"),
        ("Verf voor huis 12 in de Kerkstraat", "Verf voor een plek in de buurt in de Kerkstraat"),
        ("Verf voor flat 3", "Verf voor flat 3"),
        ("Bankje bij flat Zuid", "Bankje bij flat Zuid"),
    ],
)
def test_no_half_of_a_place_is_left_where_its_number_goes(text: str, goes_out: str) -> None:
    """'Portiek opknappen' says something else than was wished; a block or a flat is no house."""
    assert without_places(text, KNOWN, agreed=text) == goes_out


def test_a_problem_of_houses_keeps_its_place_when_the_group_agreed() -> None:
    title = "De galerij van flat Zuid lekt"
    (row,) = public_edition(evening(**problem("onderhoud", title=title), **heard("klopt")), KNOWN).problems
    assert row.title.value == title


@pytest.mark.parametrize(
    ("place", "goes_out"), [("portiek 14", None), ("Kolkflat portiek 3", "Kolkflat"), ("flat 3", "flat 3")]
)
def test_the_cell_for_a_place_holds_no_half_of_one(place: str, goes_out: str | None) -> None:
    """'Portiek' alone says nothing, and its number says which eight doors."""
    assert where(place, "overlast", "klopt") == goes_out


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("De weduwe van 12 zegt nee", "De weduwe van een plek in de buurt zegt nee"),
        ("via de dochter op 16", "via de dochter op een plek in de buurt"),
        ("buurman van 14", "buurman van een plek in de buurt"),
        ("De familie uit 8 verhuist", "De familie uit een plek in de buurt verhuist"),
        ("Een jongen van 14", "Een jongen van 14"),
        ("Buren van 45 jaar", "Buren van 45 jaar"),
        ("De moeder op 6 mei", "De moeder op 6 mei"),
        ("Bewoners van 65-plus", "Bewoners van 65-plus"),
    ],
)
def test_a_number_behind_who_lives_there_is_that_of_a_house(text: str, goes_out: str) -> None:
    """Also beside what is done; an age, a day and a number of years stay."""
    assert without_places(text, KNOWN) == goes_out
    assert without_house_numbers(text, KNOWN) == goes_out
