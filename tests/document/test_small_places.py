"""On public paper stands no small place beside a problem, unless the group heard it and agreed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.advice.plan.cases import SLECHT, derived
from tests.document.plans import evening, pick, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import GridMark
from wijkwizard.terms import Unknown

KNOWN = PaperKnowledge.of(knowledge())
WORDS = ("klopt", "anders", "niet naar buiten")


def heard(word: str) -> dict[str, Any]:
    """Return the last round with what the group said to its problems; empty for a round that was not held."""
    if not word:
        return {}
    mark = GridMark(id="problemen", label="Wat hier het meest speelt", score=1 + WORDS.index(word), word=word)
    return {"closing": {"lines": said((mark,))}}


def where(place: str, sort: str = "overlast", word: str = "", **account: Any) -> str | None:
    """Return what the public edition says of the place of one problem."""
    problem = {"id": "p", "title": said("Rommel"), "sort": pick(sort, sort), "where": said(place, **account)}
    (row,) = public_edition(evening(problems=(problem,), **heard(word)), KNOWN).problems
    assert (row.where.unknown is Unknown.HIDDEN) == (row.where.value is None)
    return row.where.value


@pytest.mark.parametrize(
    ("place", "sort", "word", "goes_out"),
    [
        ("Werfplein", "overlast", "", False),
        ("Werfplein", "overlast", "anders", False),
        ("Werfplein", "overlast", "klopt", True),
        ("in de hoge flat", "eenzaamheid", "klopt", False),
        ("in de portieken", "multiproblematiek", "klopt", False),
        ("de Kanaalbuurt", "eenzaamheid", "", True),
        ("de Helling", "eenzaamheid", "klopt", False),
        ("De Wilg", "gezondheid", "", False),
        ("seniorencomplex Avondrood", "eenzaamheid", "klopt", False),
        ("hoek Dorpsweg en Kerkpad", "overlast", "", False),
        ("de Helling", "overlast", "klopt", True),
        ("Helling 12", "eenzaamheid", "", False),
        ("Helling 12", "overlast", "", False),
        ("op nummer 12", "eenzaamheid", "klopt", False),
        ("Sterrenbos 3-hoog", "eenzaamheid", "", False),
        ("Rond 20 uur, overal", "overlast", "", True),
        ("Sterrenbos drie hoog", "eenzaamheid", "klopt", False),
        ("bij de ingang van 12", "eenzaamheid", "", False),
        ("3e verdieping", "overlast", "", False),
        ("2521AB 12", "eenzaamheid", "", False),
        ("sinds 2020 overal", "eenzaamheid", "", True),
        ("wijk 12", "eenzaamheid", "", True),
        ("Laak Noord, rond 20 uur", "eenzaamheid", "", False),
        ("In Noord en in de Kanaalbuurt", "eenzaamheid", "", True),
        ("Bij ouderen thuis", "eenzaamheid", "", True),
        ("De Werven", "eenzaamheid", "", True),
        ("Overal", "eenzaamheid", "", True),
        ("de hele wijk", "overlast", "", True),
    ],
)
def test_a_small_place_goes_out_when_it_was_heard_and_is_beside_no_problem_of_people(
    place: str, sort: str, word: str, *, goes_out: bool
) -> None:
    """A buurt may always be named."""
    assert where(place, sort, word) == (place if goes_out else None)


@pytest.mark.parametrize(
    ("place", "goes_out"),
    [
        ("Kerkstraat 12", "Kerkstraat"),
        ("aan de Helling nr. 14a", "aan de Helling"),
        ("Werfplein", "Werfplein"),
    ],
)
def test_what_was_heard_goes_out_without_the_number_of_a_house(place: str, goes_out: str) -> None:
    """A street may be agreed on; a household is nobody's to agree on."""
    assert where(place, "overlast", "klopt") == goes_out


def test_a_remark_beside_a_place_is_read_too() -> None:
    """What stands in the account is printed beside it."""
    assert where("hier en daar", remark="vooral de vier flats") is None


def test_a_small_place_beside_a_figure_stays_inside_and_the_figure_goes_out() -> None:
    """A remark on where a figure plays names the flats, and nobody heard that."""
    row = Signal(
        id="s", place=pick("op een paar plekken", "paar-plekken").model_copy(update={"remark": "de flats"})
    )
    (out,) = public_edition(evening(signals=(row,)), KNOWN).signals
    assert out.place.value is not None
    assert out.place.remark == ""


def test_where_it_goes_wrong_was_written_at_the_desk_and_stays_inside() -> None:
    """Nobody heard these places; a buurt may be named."""
    for place, kept in (("het portiek aan de Helling", False), ("in de Kanaalbuurt", True)):
        plan = evening(deepening={"safety": {"places": said(place)}}, **heard("klopt"))
        assert (public_edition(plan, KNOWN).deepening.safety.places.value == place) == kept


def test_the_working_edition_keeps_every_place() -> None:
    """What the makers need to know is taken out on the way out only."""
    plan: Iwap = derived(SLECHT).iwap
    places = {row.where.value for row in plan.problems if row.where.value}
    assert places == {"bij de containers aan de Brink", "in de hoge flat"}
    assert {row.where.value for row in public_edition(plan, KNOWN).problems if row.where.value} == {
        "bij de containers aan de Brink"
    }


@pytest.mark.parametrize(
    ("place", "goes_out"),
    [
        ("Kerkstraat 4-12 bij de glasbak", "Kerkstraat bij de glasbak"),
        ("de hoek van Kerkstraat 4 en de Markt", "de hoek van Kerkstraat en de Markt"),
        ("Kerkstraat 4 en de Markt", "Kerkstraat en de Markt"),
        ("Singel tussen 12 en 40", None),
        ("voor nummer 14", None),
        ("Blok 4", "Blok 4"),
        ("de Kerkstraat, sinds 2024", "de Kerkstraat, sinds 2024"),
    ],
)
def test_what_was_heard_has_no_number_of_a_house_anywhere_in_it(place: str, goes_out: str | None) -> None:
    """Only a number at the end was taken off."""
    assert where(place, word="klopt") == goes_out
