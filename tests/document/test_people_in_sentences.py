"""A sentence of a facilitator about people in trouble loses its street on public paper; one about things keeps it."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition

KNOWN = PaperKnowledge.of(knowledge())

OF_PEOPLE = (
    # Help, and families that get it.
    "Hulp voor de gezinnen in de Lindestraat",
    "Een maatje voor moeders uit de Lindestraat",
    "De jeugdzorg komt vaak in de Lindestraat",
    "Het wijkteam helpt gezinnen in de Lindestraat",
    "Mantelzorgers in de Lindestraat krijgen een vrije dag",
    "Thuiszorg voor ouderen in de Lindestraat",
    "Kinderen in de Lindestraat worden uit huis geplaatst",
    "Ondersteuning voor kwetsbare bewoners van de Lindestraat",
    "In de Lindestraat wonen veel alleenstaande moeders",
    # Poverty.
    "Buren in de Lindestraat koken voor wie geen geld heeft",
    "De voedselbank rijdt elke week langs de Lindestraat",
    "Eten voor arme kinderen uit de Lindestraat",
    "Mensen in de Lindestraat kunnen de huur niet betalen",
    "Ontruimingen in de Lindestraat voorkomen",
    "In de Lindestraat leven gezinnen van een uitkering",
    "Minima in de Lindestraat krijgen een fiets",
    "Huurachterstanden in de Lindestraat vroeg zien",
    # Illness.
    "Soep voor zieken in de Lindestraat",
    "Verwarde mensen in de Lindestraat",
    "Psychische hulp in de Lindestraat",
    "Ouderen met een beperking uit de Lindestraat",
    "Gehandicapten in de Lindestraat komen de deur niet uit",
    "Mensen met dementie in de Lindestraat",
    "In de Lindestraat is de zorg zwaar",
    # Addiction and crime.
    "Minder drugs bij portiek 3 van de Dennenhof in de Lindestraat",
    "Er wordt gedeald in de Lindestraat",
    "Drankmisbruik in de Lindestraat",
    "Alcoholisten aan de Lindestraat",
    "Jongens uit de Lindestraat glijden af naar de criminaliteit",
    "Oud-gedetineerden wonen in de Lindestraat",
    # Loneliness.
    "In de Lindestraat zit niemand meer alleen achter de geraniums",
    "Ouderen in de Lindestraat zien niemand",
    "Bezoek aan ouderen in de Lindestraat die niemand meer spreken",
    "Vereenzaming in de Lindestraat",
    "Mensen in de Lindestraat komen hun huis niet uit",
    # Violence.
    "Ruzies achter de voordeur in de Lindestraat",
    "Vrouwen in de Lindestraat worden geslagen",
    "Kindermishandeling in de Lindestraat",
    # Language, school and work.
    "Taalles voor vrouwen uit de Lindestraat",
    "In de Lindestraat spreken veel ouders geen Nederlands",
    "Werklozen in de Lindestraat",
    "Jongens in de Lindestraat hebben geen werk",
    "Jongeren uit de Lindestraat zitten zonder diploma thuis",
    "Schoolverlaters uit de Lindestraat",
    # Origin.
    "Statushouders in de Lindestraat",
    "In de Lindestraat wonen veel arbeidsmigranten",
    "Vluchtelingen in de Lindestraat leren fietsen",
)

OF_THINGS = (
    "Nieuwe lampen in de Lindestraat",
    "Bomen planten in de Lindestraat",
    "Een bankje aan de Lindestraat voor ouderen",
    "Minder parkeren in de Lindestraat",
    "Een speeltuin voor de kinderen in de Lindestraat",
    "Een straatfeest met alle buren in de Lindestraat",
    "De Lindestraat opnieuw bestraten",
    "Drempels in de Lindestraat, want er wordt hard gereden",
    "Zwerfvuil in de Lindestraat opruimen",
    "Bewoners van de Lindestraat maken een tuin",
    "De lift in de Lindestraat is vaak stuk",
    "Schimmel in de woningen aan de Lindestraat",
    "Kinderen spelen in de Lindestraat op straat",
    "Zorgen voor het groen in de Lindestraat",
    "De bus stopt weer in de Lindestraat",
    "Een zebrapad in de Lindestraat bij de school",
    "Ratten in de Lindestraat",
    "Jongeren uit de Lindestraat maken een muurschildering",
    "De huismeester werkt in de Lindestraat",
    "Buren in de Lindestraat helpen elkaar met klussen",
    "De winkels in de Lindestraat staan leeg",
    "Geveltuintjes in de Lindestraat, met hulp van de gemeente",
    "De gemeente heeft geen geld voor de Lindestraat",
    "Fietsen in de Lindestraat staan in de weg",
    "Zieke bomen in de Lindestraat kappen",
    "De verf in de Lindestraat is slecht",
    "Een geweldig feest in de Lindestraat",
    "De huizen in de Lindestraat zijn slecht geïsoleerd",
    "Afval gescheiden ophalen in de Lindestraat",
    "In de Lindestraat zitten alleen winkels",
    "De stoep in de Lindestraat is een maatje te smal",
    "Wij vragen steun van mensen uit de Lindestraat",
    "Kinderen uit de Lindestraat bezoeken de boerderij",
    "Niemand ziet de drempel in de Lindestraat",
    "Stervende bomen in de Lindestraat vervangen",
    "Alcoholvrij feest in de Lindestraat",
    "Meer zorg voor de perken in de Lindestraat",
    "Burgers en buren maken plannen om naar de Lindestraat te komen",
    "Weinig bezoek aan de winkels in de Lindestraat",
)


@pytest.mark.parametrize("text", OF_PEOPLE)
def test_a_sentence_about_people_in_trouble_loses_its_street(text: str) -> None:
    """In a wish, in a strength, in an answer by itself and in a milestone."""
    out = public_edition(
        evening(
            wishes=({"id": "w", "what": said(text)},),
            strengths=({"id": "k", "what": said(text)},),
            milestones=({"id": "y", "what": said(text)},),
            ambition={"sentence": said(text)},
        ),
        KNOWN,
    )
    told = (out.wishes[0].what, out.strengths[0].what, out.milestones[0].what, out.ambition.sentence)
    assert not [
        each.value for each in told if "Lindestraat" in str(each.value) or "Dennen" in str(each.value)
    ]


@pytest.mark.parametrize("text", OF_THINGS)
def test_a_sentence_about_things_keeps_its_street(text: str) -> None:
    """Who hides every street tells residents nothing about their wish."""
    out = public_edition(
        evening(wishes=({"id": "w", "what": said(text)},), ambition={"sentence": said(text)}), KNOWN
    )
    assert (out.wishes[0].what.value, out.ambition.sentence.value) == (text, text)
