"""In the public edition no sentence beside a problem or a figure names a flat, a portiek or a street unheard."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.content.ours import ours
from tests.document.plans import evening, pick, picks, said
from tests.document.test_small_places import heard
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import without_places
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap, ToDo
from wijkwizard.iwap.said import GridMark
from wijkwizard.knowledge.personal_data import PROBLEM, personal

KNOWN = PaperKnowledge.of(knowledge())
FLAT = "In de Kolkflat slaapt niemand."
INSTEAD = "Op een plek in de buurt slaapt niemand."


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Gezinnen met schulden in de Kerkstraat 12", "Gezinnen met schulden op een plek in de buurt"),
        ("Overlast van flat De Kolk portiek 3", "Overlast van een plek in de buurt"),
        ("bewoners van portiek 7", "bewoners van een plek in de buurt"),
        ("In de Kolkflat wonen veel dealers", "Op een plek in de buurt wonen veel dealers"),
        ("In flat De Kolk is iedereen alleen", "Op een plek in de buurt is iedereen alleen"),
        ("Onrust op het Werfplein", "Onrust op een plek in de buurt"),
        ("In de flats wonen meer mensen alleen.", "Op een plek in de buurt wonen meer mensen alleen."),
        ("ouderen in de twee flats aan de Helling", "ouderen op een plek in de buurt"),
        ("De Jan van Galenstraat is donker", "Een plek in de buurt is donker"),
        ("zij wonen op nummer 12", "zij wonen op een plek in de buurt"),
        ("portiek 3 van de Kolkflat", "een plek in de buurt"),
        ("Kapotte deur portiek 3", "Kapotte deur op een plek in de buurt"),
        ("Herrie bij nr. 14 op de Brink", "Herrie op een plek in de buurt"),
        ("Schulden in Hof van Holland 17 hs", "Schulden op een plek in de buurt"),
        ("Gezinnen van het Hof van Holland", "Gezinnen van een plek in de buurt"),
        ("In de Laan van Nieuw Oosteinde is het eng", "Op een plek in de buurt is het eng"),
        ("Herrie bij Dorpsstraat 12a, 3 hoog", "Herrie op een plek in de buurt"),
        ("Lekkage in Kerkstraat 12 bis en daarnaast", "Lekkage op een plek in de buurt en daarnaast"),
        ("Parkzicht 8 heeft schimmel", "Een plek in de buurt heeft schimmel"),
        ("Hulp in de Kolkflat portiek", "Hulp op een plek in de buurt"),
        ("Koffie bij Kolkflat portiek drie", "Koffie op een plek in de buurt"),
        ("Koffie in de Kolkflat begane grond", "Koffie op een plek in de buurt"),
        ("Koffie in de Kolkflat, tweede verdieping", "Koffie op een plek in de buurt"),
        ("Het hof van beroep is ver weg", "Het hof van beroep is ver weg"),
        ("Afval op straat", "Afval op straat"),
        ("Kapotte portieken en bergingen", "Kapotte portieken en bergingen"),
        ("Overdag is het plein gezellig.", "Overdag is het plein gezellig."),
        ("Onderweg naar school is het druk.", "Onderweg naar school is het druk."),
        ("In de Kanaalbuurt en in heel Laak Centraal", "In de Kanaalbuurt en in heel Laak Centraal"),
        ("Wij vragen het aan de Gemeente.", "Wij vragen het aan de Gemeente."),
    ],
)
def test_a_small_place_in_a_sentence_is_told_without_its_name(text: str, goes_out: str) -> None:
    """The sentence stays whole; what cannot be recognised stays as it was said."""
    assert without_places(text, KNOWN) == goes_out


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Ruzie in de Kolkflat en de Molenflat", "Ruzie op een plek in de buurt"),
        ("Kolkflat en Molenflat", "Een plek in de buurt"),
        ("Kolkflat (Molenstraat 12): stank", "Een plek in de buurt: stank"),
        ("Hoek Kerkstraat / Molenstraat", "Hoek op een plek in de buurt"),
        ("Stank op de hoek van de Kerkstraat en de Molenstraat", "Stank op de hoek van een plek in de buurt"),
        ("Herrie in de Kolkflat, de Molenflat en de Kerkstraat", "Herrie op een plek in de buurt"),
        ("Lawaai op de Kerkstraat met stank in de Molenflat", "Lawaai op een plek in de buurt met stank"),
        ("Ruzie tussen de Kolkflat en de Molenflat", "Ruzie op een plek in de buurt"),
        (
            "Het is eng in de Kolkflat of in de Molenflat voor ouderen",
            "Het is eng op een plek in de buurt voor ouderen",
        ),
        # Of two sentences each says where, and so does what could not go without leaving half a sentence.
        (
            "Ruzie in de Kolkflat. Stank in de Molenflat.",
            "Ruzie op een plek in de buurt. Stank op een plek in de buurt.",
        ),
        (
            "Kolkflat en Molenflat zijn donker",
            "Enkele plekken in de buurt zijn donker",
        ),
        ("De flats zijn vochtig", "Enkele plekken in de buurt zijn vochtig"),
        ("Bewoners van de Kolkflat zijn bang", "Bewoners van een plek in de buurt zijn bang"),
        (
            "Ruzie in de Kolkflat en in de Molenflat is het donker",
            "Ruzie op een plek in de buurt en op een plek in de buurt is het donker",
        ),
    ],
)
def test_a_name_says_only_once_that_it_is_on_a_place(text: str, goes_out: str) -> None:
    """'Op een plek in de buurt en op een plek in de buurt' tells nothing more."""
    assert without_places(text, KNOWN) == goes_out


@pytest.mark.parametrize(
    "text",
    [
        "Actie nummer 2",
        "Stap nummer 3: praten",
        "Prijs nummer 1 is een fiets",
        "De actie nummer 2",
        "De Actie nummer 2",
        "Bij Stap nummer 3",
        "In Ronde nr. 4",
        "Buslijn nummer 4 rijdt niet",
        "wens nr. 12",
        "Agendapunt nummer 7",
        "Tweede bijeenkomst, vraag nummer 5",
    ],
)
def test_what_is_counted_is_no_house(text: str) -> None:
    """'Actie op een plek in de buurt' stood in a title."""
    assert without_places(text, KNOWN) == text
    assert not [
        found for kind in ours().knowledge.personal_data.rows for found in personal(text, [kind], PROBLEM)
    ]


@pytest.mark.parametrize(
    "text", ["Herrie op nummer 12", "Overlast nummer 14", "De actie is op nummer 3", "nummer 8"]
)
def test_the_number_of_a_house_is_still_one(text: str) -> None:
    assert not any(sign.isdigit() for sign in without_places(text, KNOWN))


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Inbraken aan de Helling 12", "Inbraken aan de Helling"),
        ("Rommel bij portiek 7", "Rommel op een plek in de buurt"),
        ("Wij bellen aan in de Kolkflat portiek 3", "Wij bellen aan in de Kolkflat"),
        ("Schulden in de Kolkflat, portiek 3", "Schulden in de Kolkflat"),
        ("Zij wonen op nummer 12", "Zij wonen op een plek in de buurt"),
        ("Onrust op het Werfplein", "Onrust op het Werfplein"),
        ("Vocht in Hof van Holland 17 hs", "Vocht in Hof van Holland"),
        ("Herrie bij Dorpsstraat 12a, 3 hoog", "Herrie bij Dorpsstraat"),
        ("Lekkage in Kerkstraat 12 bis", "Lekkage in Kerkstraat"),
        ("Schimmel op Parkzicht 8", "Schimmel op Parkzicht"),
        ("Steigers aan de Kerkstraat 12-14", "Steigers aan de Kerkstraat"),
    ],
)
def test_what_was_agreed_stands_without_the_number_of_a_house(text: str, goes_out: str) -> None:
    assert without_places(text, KNOWN, agreed=text) == goes_out


def problem(sort: str = "overlast", **said_of_it: str) -> dict[str, Any]:
    """Return a plan with one problem."""
    made = {name: said(text) for name, text in said_of_it.items()}
    return {"problems": ({"id": "p", "sort": pick(sort, sort), **made},)}


@pytest.mark.parametrize("field", ["title", "who", "effect", "why", "why_deeper", "why_root", "evidence"])
def test_every_cell_of_a_problem_is_held_to_it(field: str) -> None:
    """A place that was kept out of its own cell would else stand in the next."""
    (row,) = public_edition(evening(**problem(**{field: FLAT})), KNOWN).problems
    assert getattr(row, field).value == INSTEAD


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ("signals", "title"),
        ("signals", "why"),
        ("realities", "figures"),
        ("realities", "street"),
        ("disagreements", "claim"),
        ("disagreements", "otherwise"),
        ("themes", "title"),
        ("themes", "why"),
        ("find_outs", "what"),
    ],
)
def test_what_stands_beside_a_figure_a_claim_or_a_theme_is_held_to_it(rows: str, field: str) -> None:
    """A remark is printed too."""
    plan = evening(**{rows: ({"id": "r", field: said(FLAT, remark="vooral portiek 7")},)})
    (row,) = getattr(public_edition(plan, KNOWN), rows)
    assert (getattr(row, field).value, getattr(row, field).remark) == (
        INSTEAD,
        "vooral op een plek in de buurt",
    )


@pytest.mark.parametrize(
    ("sort", "title", "word", "goes_out"),
    [
        ("overlast", "Onrust op het Werfplein", "klopt", True),
        ("overlast", "Onrust op het Werfplein", "anders", False),
        ("multiproblematiek", "Schulden op het Werfplein", "klopt", False),
        ("overlast", "Overlast van jongeren op het Werfplein", "klopt", False),
    ],
)
def test_what_the_group_heard_may_stand_unless_it_is_about_people(
    sort: str, title: str, word: str, *, goes_out: bool
) -> None:
    """Words that name a group of people make it a problem of people, whatever the card says."""
    (row,) = public_edition(evening(**problem(sort, title=title), **heard(word)), KNOWN).problems
    assert (row.title.value == title) == goes_out


def test_only_a_place_that_was_heard_may_stand_in_what_was_not_read_aloud() -> None:
    """The last round reads the title and the place; a cause may name that place and no other."""
    told = "Op het Werfplein en in portiek 7 is het donker."
    plan = evening(**problem(title="Rommel", where="Werfplein", why=told), **heard("klopt"))
    (row,) = public_edition(plan, KNOWN).problems
    assert row.why.value == "Op het Werfplein en op een plek in de buurt is het donker."


def test_a_claim_and_a_theme_that_the_group_heard_may_stand() -> None:
    """Each has its own line in the last round."""
    lines = tuple(GridMark(id=name, label=name, score=1, word="klopt") for name in ("verschil", "themas"))
    plan = evening(
        disagreements=({"id": "v", "claim": said(FLAT)},),
        themes=({"id": "t", "title": said(FLAT)},),
        closing={"lines": said(lines)},
    )
    out = public_edition(plan, KNOWN)
    assert (out.disagreements[0].claim.value, out.themes[0].title.value) == (FLAT, FLAT)


def test_beside_a_problem_of_people_its_theme_goal_and_measure_name_no_place() -> None:
    """None of these is a way round; beside another problem a measure names where it is done."""
    held = {"sort": pick("eenzaamheid", "eenzaamheid"), "title": said("Alleen zijn")}
    plan = evening(
        problems=({"id": "p", **held},),
        themes=({"id": "t", "title": said(FLAT), "problem": picks(("Alleen zijn", "p"))},),
        goals=({"id": "d", "title": said(FLAT), "problem": said((pick("Alleen zijn", "p").value,))},),
        measures=(
            {"id": "m", "where": said("in portiek 3"), "problem": said((pick("Alleen zijn", "p").value,))},
            {"id": "n", "where": said("in portiek 3")},
        ),
        closing={"lines": said((GridMark(id="themas", label="themas", score=1, word="klopt"),))},
    )
    out = public_edition(plan, KNOWN)
    assert (out.themes[0].title.value, out.goals[0].title.value) == (INSTEAD, INSTEAD)
    assert [row.where.value for row in out.measures] == ["op een plek in de buurt", "in portiek 3"]


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("Eten in buurthuis De Linde aan de Kerkstraat 12", None),
        ("In het gemeentehuis, Raadhuisplein 1", None),
        ("Basisschool De Brug (Werfstraat 4)", None),
        ("Kerkstraat 12, het buurthuis", None),
        ("Koffie in portiek 3 naast het buurthuis", "Koffie op een plek in de buurt naast het buurthuis"),
        ("Thuis in de Kerkstraat 12", "Thuis op een plek in de buurt"),
        (
            "Van het buurthuis lopen wij naar flat De Kolk",
            "Van het buurthuis lopen wij naar een plek in de buurt",
        ),
        ("Het portiek aan de Werfstraat 4", "Een plek in de buurt"),
    ],
)
def test_a_public_building_where_something_is_done_keeps_its_address(text: str, goes_out: str | None) -> None:
    """Nobody lives there; beside the problem itself its address goes all the same."""
    kind = {"sort": pick("eenzaamheid", "eenzaamheid"), "title": said("Alleen zijn")}
    about = said((pick("Alleen zijn", "p").value,))
    plan = evening(
        problems=({"id": "p", **kind, "effect": said(text)},),
        goals=({"id": "d", "title": said(text), "problem": about},),
        measures=({"id": "m", "where": said(text), "problem": about},),
        quick_wins=({"id": "s", "what": said(text), "problem": pick("Alleen zijn", "p")},),
    )
    out = public_edition(plan, KNOWN)
    told = {out.goals[0].title.value, out.measures[0].where.value, out.quick_wins[0].what.value}
    assert told == {goes_out or text}
    assert "een plek in de buurt" in str(out.problems[0].effect.value).casefold()


def test_what_is_called_after_a_problem_is_called_so_too() -> None:
    """A goal, a theme and an open point name the problem by its title."""
    plan: Iwap = evening(
        **problem(title=FLAT),
        goals=({"id": "d", "title": said("Rust"), "problem": said((pick(FLAT, "p").value,))},),
        to_dos=(
            ToDo(slot="s", question=f"{FLAT}: wanneer?", borrowed=("problemen.titel@p",), why="weet niet"),
        ),
    )
    out = public_edition(plan, KNOWN)
    assert out.goals[0].problem.value is not None
    assert out.goals[0].problem.value[0].label == INSTEAD
    assert out.to_dos[0].question == f"{INSTEAD}: wanneer?"


def test_the_name_of_the_area_itself_may_always_stand() -> None:
    """Some buurten are called after a hof or a plein."""
    plan = evening(**problem(title="Rommel in de Poptahof"), area={"name": said("Poptahof")})
    assert public_edition(plan, KNOWN).problems[0].title.value == "Rommel in de Poptahof"
