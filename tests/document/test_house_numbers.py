"""The number of a house leaves a place on public paper; what is counted, a year and a part of a number stay whole."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, said
from wijkwizard.document.named_places import knowing_its_places
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import without_house_numbers, without_places

KNOWN = PaperKnowledge.of(knowledge())

COUNTED = (
    "Parklaan 40 bomen erbij",
    "Parklaan 40 nieuwe bomen",
    "Dorpsstraat 30 km per uur",
    "Dorpsstraat 30km-zone",
    "Op de Dorpsstraat 30 procent minder hardrijders",
    "Op de Dorpsstraat 1200 auto's minder",
    "Brinkstraat 10.000 euro voor bloemen",
    "Kerkstraat 14,5 procent dichter",
    "Kerkplein 3x per week vegen",
    "Kerkplein 3 x per week vegen",
    "Stationsplein 2e fase",
    "Molenweg 2.0",
    "Ringweg 2 jaar dicht",
    "Lindelaan 24 uur per dag verlicht",
    "Marktplein 2027 klaar",
    "Feest op het Kerkplein 12 juni",
    "Schoolstraat: 12 paaltjes",
    "Lindelaan 3 m breder",
    "Lindelaan 24/7 open",
    "Lindelaan 9-17 uur open",
    "Lindelaan 9 tot 17 uur open",
    "Lindelaan 12 plaatsen erbij",
)


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_behind_a_street_is_no_house(text: str) -> None:
    """'Parklaan bomen erbij' and 'Brinkstraat.000 euro' stood on the paper for everybody."""
    assert without_house_numbers(text, KNOWN) == text


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_stays_where_the_street_goes(text: str) -> None:
    told = without_places(text, KNOWN)
    assert "een plek in de buurt" in told.casefold()
    assert text.split(maxsplit=1)[1].rsplit(maxsplit=1)[-1] in told
    assert [sign for sign in told if sign.isdigit()] == [sign for sign in text if sign.isdigit()]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Ronde langs de Kerkstraat 14 t/m 30", "Ronde langs de Kerkstraat"),
        ("Nieuwe deur bij Kerkstraat 14 t/m 18", "Nieuwe deur bij Kerkstraat"),
        ("Kerkstraat 14-30 groener", "Kerkstraat groener"),
        ("Kerkstraat 14, 16 en 18 krijgen een deur", "Kerkstraat krijgen een deur"),
        ("Kerkstraat (nummers 14 t/m 30) opknappen", "Kerkstraat (nummers) opknappen"),
        ("Lindelaan 3 tot en met 11 verven", "Lindelaan verven"),
        ("Lindelaan 3 en 5 helpen", "Lindelaan helpen"),
        ("Lindelaan 3 isoleren", "Lindelaan isoleren"),
        ("Huizen 14 tot 30 in de Kerkstraat isoleren", "Huizen in de Kerkstraat isoleren"),
        ("Woningen 14 t/m 30 krijgen glas", "Woningen krijgen glas"),
        ("Flatgebouw De Horst 4e verdieping schilderen", "Flatgebouw De Horst schilderen"),
        ("Bel aan op Kerkstraat 14a-hs.", "Bel aan op Kerkstraat."),
        ("Kerkstraat, nr. 14 t/m 18, nieuwe daken", "Kerkstraat, nieuwe daken"),
        ("Kerkstraat 14 links", "Kerkstraat links"),
        ("Kerkstraat 14 dagelijks bezoeken", "Kerkstraat dagelijks bezoeken"),
        ("In Kerkstraat 14 woonden drie mensen", "In Kerkstraat woonden drie mensen"),
    ],
)
def test_no_half_of_the_numbers_of_houses_is_left(text: str, street: str) -> None:
    """'Kerkstraat 14 t/m 18' became 'Kerkstraat 18', and 'Lindelaan 3 en 5 helpen' 'Lindelaanhelpen'."""
    assert without_house_numbers(text, KNOWN) == street
    assert not any(sign.isdigit() for sign in without_places(text, KNOWN))


def test_the_name_that_a_plan_has_for_a_flat_is_held_to_the_same() -> None:
    known = knowing_its_places(evening(wishes=({"id": "w", "what": said("Flat De Populier")},)), KNOWN)
    assert without_house_numbers("In De Populier 40 lampen erbij", known) == "In De Populier 40 lampen erbij"
    assert without_house_numbers("In De Populier 14 t/m 30 lekt het", known) == "In De Populier lekt het"


def test_what_is_joined_to_a_flat_by_a_hyphen_names_it_too() -> None:
    assert without_places("Geen auto's in de Bachflat-garage", KNOWN) == "Geen auto's op een plek in de buurt"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Huishoudens Kolkflat met schulden", "Huishoudens op een plek in de buurt met schulden"),
        ("Drugsoverlast Stationsstraat 12-18 en parkje", "Drugsoverlast op een plek in de buurt en parkje"),
        ("Bel 14 020 bij schulden", "Bel 14 020 bij schulden"),
        ("Inloop 10 tot 12 uur voor ouders", "Inloop 10 tot 12 uur voor ouders"),
    ],
)
def test_a_place_in_the_middle_reads_as_dutch_and_a_telephone_number_is_none(text: str, told: str) -> None:
    assert without_places(text, KNOWN) == told
