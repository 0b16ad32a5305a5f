"""Beside a problem goes out nothing that can be an address, also where no word says that it is a street or a flat."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, picks, said
from tests.document.test_small_places import heard, where
from wijkwizard.document.naming import problem_name
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import ToDo
from wijkwizard.iwap.said import Picked

KNOWN = PaperKnowledge.of(knowledge())


def title(text: str, sort: str = "eenzaamheid", word: str = "") -> str:
    """Return what the public edition calls one problem in Immerloo, Proefstad."""
    area = {"name": said("Immerloo"), "gemeente": said("Proefstad")}
    problem = {"id": "p", "title": said(text), "sort": pick(sort, sort)}
    (row,) = public_edition(evening(area=area, problems=(problem,), **heard(word)), KNOWN).problems
    return problem_name(row)


CARD = "eenzaamheid"
THERE = "op een plek in de buurt"


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Ouderen op Helling twaalf zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op Helling 12a zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op Helling 12-14 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen in Helling nr. 12 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Een moeder op de Helling twaalf is ziek", f"Een moeder {THERE} is ziek"),
        ("Een moeder aan Helling vijfentwintig is ziek", f"Een moeder {THERE} is ziek"),
        ("Ouderen op Zonnedauw 7 hoog zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op de Zonnedauw 7 hoog zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op Sterrenbos 3-hoog zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen in Zonnedauw zien niemand", CARD),
        ("Eenzame ouderen (Helling 12)", f"Eenzame ouderen ({THERE})"),
        ("Eenzame ouderen Helling 12", f"Eenzame ouderen {THERE}"),
        ("HELLING 12", CARD),
        ("Ouderen te Helling zien niemand", CARD),
        ("Ouderen a/d Helling zien niemand", CARD),
        ("Ouderen t.o. de Ark zien niemand", CARD),
        ("Ouderen op de helling twaalf zien niemand", CARD),
        ("Ouderen tussen de Meent en de Blaak zien niemand", CARD),
        ("Ouderen op woonboot De Vrijheid zien niemand", CARD),
        ("Ouderen in woonwagen 3 zien niemand", CARD),
        ("Ouderen in de torens A en B zien niemand", CARD),
        ("De weduwe van 14 ziet niemand", "De weduwe van een plek in de buurt ziet niemand"),
        ("Zonnedauw: ouderen zien niemand", CARD),
        ("Zonnedauw is vol eenzame ouderen", CARD),
        ("Eenzame moeders in Syrië geboren", CARD),
        ("Ouderen op huisnr 12 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op nummers 3 en 5 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen achter nummers 3 en 5 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op huisnummers 3, 5 en 7 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op nummer twaalf zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen aan ingang B zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen van opgang 4 zien niemand", "Ouderen van een plek in de buurt zien niemand"),
        ("Ouderen op driehoog achter zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op 3 hoog zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen bij de Ark op 3 hoog zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op de derde verdieping zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op de galerij op de 3e etage zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op de hoek Helling/Kade zien niemand", CARD),
        ("Ouderen op hoek Helling-Kade zien niemand", CARD),
        ("Ouderen op de hoek van Helling en Kade zien niemand", CARD),
        ("Ouderen op Kerkstraat twaalf zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen in portiek drie zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op 1e Helmersstraat 5 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op Vondelkade, boven de bakker zien niemand", None),
        ("Ouderen op adres Helling 12 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Ouderen op 3511 AB 12 zien niemand", f"Ouderen {THERE} zien niemand"),
        ("Helling 12: ouderen zien niemand", "Een plek in de buurt: ouderen zien niemand"),
        ("Zonnedauw drie hoog: ouderen zien niemand", "Een plek in de buurt: ouderen zien niemand"),
    ],
)
def test_a_title_beside_people_has_nothing_that_can_be_an_address(text: str, goes_out: str | None) -> None:
    """What is left reads as a sentence, and holds no half of the address."""
    told = title(text)
    if goes_out is not None:
        assert told == goes_out
    for half in ("Helling", "Zonnedauw", "Sterrenbos", "Ark", "Kade", "Vondel", "twaalf", "hoog", "12", "AB"):
        assert half not in told


@pytest.mark.parametrize("word", ["", "klopt"])
def test_what_the_group_heard_lets_no_address_of_people_out(word: str) -> None:
    """Beside a problem of people a place never goes out, agreed on or not."""
    assert title("Ouderen op Helling twaalf zien niemand", word=word) == f"Ouderen {THERE} zien niemand"


@pytest.mark.parametrize(
    "text",
    [
        "Ouderen in Immerloo zien niemand",
        "Ouderen in Proefstad zien niemand",
        "Ouderen in de Kanaalbuurt zien niemand",
        "Ouderen in Noord zien niemand",
        "Ouderen in Nederland zien niemand",
        "Eenzame moeders in Utrecht geboren",
        "Ouderen krijgen geen hulp op basis van de Wmo",
        "12 van de 24 ouderen zien niemand",
        "Ouderen zien op zondag niemand",
        "Ouderen durven op WhatsApp niets te vragen",
        "Op nummer één staat dat ouderen niemand zien",
        "In 2024 zagen ouderen niemand",
        "Ouderen moeten om 12 uur naar buiten",
        "Ouderen bij de GGD wachten lang",
        "Jongeren in groep 8 zien niemand",
        "Ouderen zien twee keer in de week iemand",
        "De hulp komt in ronde drie pas aan bij ouderen",
        "De drempel is hoog voor ouderen",
    ],
)
def test_a_sentence_without_an_address_stays_as_it_was_said(text: str) -> None:
    """The area and its municipality may always be named, and so may a number that counts something."""
    assert title(text) == text


@pytest.mark.parametrize(
    "place",
    [
        "Helling twaalf",
        "Helling dertig",
        "ingang B",
        "opgang 2",
        "driehoog achter",
        "hofje, de derde verdieping",
        "de tweede deur links op de Helling",
        "Kerkstraat twaalf",
        "huisnummers 3 en 5",
        "achter nummer twee",
    ],
)
def test_the_cell_for_a_place_beside_people_has_nothing_that_can_be_an_address(place: str) -> None:
    """The cell and the sentence know the same addresses."""
    assert where(place, "eenzaamheid", "klopt") is None
    assert where(place, "overlast") is None


def test_a_title_that_stays_inside_stands_nowhere_else_either() -> None:
    """Wherever the row is named it is called by its card: in a theme for it, and in what is still to be done."""
    words = "Ouderen te Helling zien niemand"
    plan = evening(
        problems=({"id": "p", "title": said(words), "sort": pick("Eenzaamheid", "eenzaamheid")},),
        themes=(
            {
                "id": "t",
                "title": said("Weg met dit: ouderen te Helling zien niemand"),
                "problem": picks((words, "p")),
            },
        ),
        to_dos=(ToDo(question=f"Waar speelt '{words}'?", slot="waar-wanneer.plek@p", why=""),),
    )
    out = public_edition(plan, KNOWN)
    assert "Helling" not in out.model_dump_json()
    assert out.to_dos[0].question == "Waar speelt 'Eenzaamheid'?"
    assert out.themes[0].problem.value is not None
    assert [each.label for each in out.themes[0].problem.value] == ["Eenzaamheid"]


def test_an_own_card_that_can_hold_an_address_goes_out_by_no_name_at_all() -> None:
    """Its words are those that stay inside."""
    own = said(Picked(id="eigen", label="Eenzaam te Helling", borrowed=("eigen-kaart.woorden@eigen",)))
    title = said("De eenzame weduwe van 14")
    out = public_edition(evening(problems=({"id": "p", "title": title, "sort": own},)), KNOWN)
    assert "Helling" not in out.model_dump_json()
    assert "14" not in problem_name(out.problems[0])


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Huisbezoek in Merel 6", "Huisbezoek in Merel"),
        ("Vegen op Zonnedauw 12 tot 20", "Vegen op Zonnedauw"),
        ("Camera bij Kerkstraat 3a", "Camera bij Kerkstraat"),
        ("Eten in buurthuis De Linde, Kerkstraat 12", "Eten in buurthuis De Linde, Kerkstraat 12"),
        ("Verf voor portiek 3", "Verf voor portiek 3"),
        ("Bel op de deur van nr 12", "Bel op de deur van een plek in de buurt"),
        ("Van Leefbaarometer 4 naar 5", "Van Leefbaarometer 4 naar 5"),
        ("Bomen planten in 2027 op Helling", "Bomen planten in 2027 op Helling"),
        ("Training Windows 10", "Training Windows 10"),
        ("Jeugdhonk 12+", "Jeugdhonk 12+"),
        ("De 5 mei-viering", "De 5 mei-viering"),
        ("Jongeren 12 tot 18", "Jongeren 12 tot 18"),
        ("Bordje 2", "Bordje 2"),
        ("Bordje twee", "Bordje twee"),
        ("Tranche 2: het park", "Tranche 2: het park"),
        ("Lamp 4a", "Lamp"),
        ("Kolkflat 12", "Kolkflat"),
        ("Parkzicht 8: hek", "Parkzicht: hek"),
        ("Verf. Lamp 4 en 5", "Verf. Lamp 4 en 5"),
    ],
)
def test_what_is_done_keeps_its_street_and_never_the_number_of_a_house(text: str, goes_out: str) -> None:
    """A household is nobody's to agree on, whatever the measure is for."""
    out = public_edition(evening(measures=({"id": "m", "title": said(text)},)), KNOWN)
    assert out.measures[0].title.value == goes_out


@pytest.mark.parametrize("where", ["in het Zuiderpark", "Zuiderpark", "speeltuin De Bron"])
def test_a_measure_for_people_may_name_a_park_where_nobody_lives(where: str) -> None:
    """'Wandelen op een plek in de buurt' tells nobody where to come; a flat is still not named."""
    problem = {"id": "p", "title": said("Alleen zijn"), "sort": pick("eenzaamheid", "eenzaamheid")}
    measures = tuple(
        {"id": str(n), "where": said(place), "problem": said((Picked(id="p", label="Alleen zijn"),))}
        for n, place in enumerate((where, "in de Kolkflat"))
    )
    out = public_edition(evening(problems=(problem,), measures=measures), KNOWN)
    assert [row.where.value for row in out.measures] == [where, "op een plek in de buurt"]


def test_a_title_of_a_few_signs_changes_no_other_words() -> None:
    """A problem that is called '14' took every 14 out of the plan."""
    problem = {"id": "p", "title": said("14"), "sort": pick("eenzaamheid", "eenzaamheid")}
    out = public_edition(evening(problems=(problem,), ambition={"sentence": said("14 banken erbij")}), KNOWN)
    assert problem_name(out.problems[0]) == CARD
    assert out.ambition.sentence.value == "14 banken erbij"


@pytest.mark.parametrize(
    "title",
    [
        "Rapportcijfer elf",
        "De 5 mei-viering",
        "Kinderen 4-12",
        "Meldingen 12",
        "Een 7 als cijfer",
        "Bingo twee",
    ],
)
def test_a_word_that_is_never_a_street_is_none_with_a_number_behind_it_either(title: str) -> None:
    """'Een plek in de buurt mei-viering' stood in the plan; beside a problem the rule is stricter than elsewhere."""
    goals = ({"id": "d", "title": said(title), "problem": picks("Overlast")},)
    problems = ({"id": "p", "title": said("Lawaai"), "sort": pick("Overlast", "overlast")},)
    out = public_edition(evening(goals=goals, problems=problems), KNOWN)
    assert out.goals[0].title.value == title
