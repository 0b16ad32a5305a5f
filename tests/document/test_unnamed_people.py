"""What points at one person stands on no public paper; what it was stays in the dossier and on the working edition."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.document.unnamed_people import without_names
from wijkwizard.iwap.model import Iwap, Reply, ToDo

KNOWN = PaperKnowledge.of(knowledge())


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Meneer Kuiper zorgt voor de sleutel.", "[naam weggelaten] zorgt voor de sleutel."),
        ("Meneer Kuiper en meneer Kuipers", "[naam weggelaten] en [naam weggelaten]"),
        ("wijkagent Peters komt langs", "wijkagent [naam weggelaten] komt langs"),
        ("Trekker Bram Kuijpers, 06-12345678", "Trekker [naam weggelaten], [telefoonnummer weggelaten]"),
        ("Piet, Anneke en Fatima", "[naam weggelaten]"),
        ("Haar BSN is 999990019.", "Haar [nummer weggelaten]."),
        ("Mail f.devries@voorbeeld.nl", "Mail [e-mailadres weggelaten]"),
        ("Stuur @fatima1988 iets", "Stuur [account weggelaten] iets"),
        ("Mohammed en zijn broers dealen", "[naam weggelaten] en zijn broers dealen"),
        ("De broers Kaya drinken", "De broers [naam weggelaten] drinken"),
        ("Haar zus Els neemt het over", "Haar zus [naam weggelaten] neemt het over"),
        ("De dochter van Willem-Jan is weg", "De dochter van [naam weggelaten] is weg"),
        ("Ahmed, Bilal en Youssef hangen rond", "[naam weggelaten] hangen rond"),
        ("Volgens Sjoerd en Anneke", "Volgens [naam weggelaten]"),
        ("gemeente, Sanne", "gemeente, [naam weggelaten]"),
        ("Mevr. Janssen-de Groot wil weg", "[naam weggelaten] wil weg"),
        ("Iris en Roos bloeien bij de Jan Steenstraat", "Iris en Roos bloeien bij de Jan Steenstraat"),
        ("wethouder De Vries opent de avond", "wethouder De Vries opent de avond"),
        ("Mail info@voorbeeld.nl of bel 14 030", "Mail info@voorbeeld.nl of bel 14 030"),
        ("https://voorbeeld.nl/999990019/@dewijk", "https://voorbeeld.nl/999990019/@dewijk"),
        ("Het Jan de Vriesfonds betaalt", "Het Jan de Vriesfonds betaalt"),
    ],
)
def test_a_name_or_number_of_one_person_makes_room_for_what_it_was(typed: str, printed: str) -> None:
    """What somebody is at work stays; of somebody in office the name too, and of a desk its number."""
    assert without_names(typed, KNOWN.points_at_one) == printed


def test_the_name_of_the_area_stays_even_when_it_is_that_of_a_person() -> None:
    """It stands on every page."""
    assert (
        without_names("Rond Jan Steen is het druk", KNOWN.points_at_one, "Jan Steen")
        == "Rond Jan Steen is het druk"
    )


def everywhere(name: str) -> Iwap:
    """Return the plan of the evening with a name in an answer, beside it, in an open point and in a reply."""
    plan = evening()
    return plan.model_copy(
        update={
            "danger": plan.danger.model_copy(
                update={"proud": said(name, slot="trots", remark=name, source=name)}
            ),
            "to_dos": (
                ToDo(slot="trots", question="Trots", why="parked", owner=name, note=name, public=True),
            ),
            "replies": (Reply(finding="a", reaction="anders", because=name, slot="trots"),),
        }
    )


def test_no_way_out_has_the_name_in_whatever_it_was_typed() -> None:
    """An answer, what stands beside it, who finds something out, and a reason; the plan itself keeps them."""
    name = "Mevrouw Wollenstein"
    plan = everywhere(name)
    assert plan.model_dump_json().count(name) == 6
    assert name not in public_edition(plan, KNOWN).model_dump_json()


@pytest.mark.parametrize(
    "typed", ["Bel 06 12345678 voor koffie", "Op 06-12345678 bellen", "Bij 06 12 34 56 78", "Via 0592-123456"]
)
def test_no_half_of_a_telephone_number_goes_out(typed: str) -> None:
    """What knows the number of a house took '06' of it, and the rest went out."""
    plan = evening()
    safety = plan.danger.model_copy(update={"proud": said(typed, slot="trots")})
    told = public_edition(plan.model_copy(update={"danger": safety}), KNOWN).danger.proud.value or ""
    assert "[telefoonnummer weggelaten]" in told
    assert not any(sign.isdigit() for sign in told)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "De man van Wilgenstraat 3a schreeuwt 's nachts",
            "De man van een plek in de buurt schreeuwt 's nachts",
        ),
        ("Een bank voor Wilgenstraat 18", "Een bank voor Wilgenstraat"),
    ],
)
def test_a_street_beside_one_person_with_an_address_goes_with_the_number(typed: str, printed: str) -> None:
    """Of 'de man van Wilgenstraat 3a' only the number went, and a wish keeps its street."""
    plan = evening(wishes=({"id": "w", "what": said(typed, slot="wensen.wens@w")},))
    assert public_edition(plan, KNOWN).wishes[0].what.value == printed


def test_a_plan_without_names_is_the_same_object() -> None:
    """So that nothing else is touched on its way."""
    plan = public_edition(evening(), KNOWN)
    assert public_edition(plan, KNOWN).model_dump_json() == plan.model_dump_json()
