"""Before a public plan is made, its maker hears where it seems to speak of one person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.document.plans import evening, pick
from tests.document.plans import said as said_
from tests.session.small import small
from wijkwizard.document.own_picture import OwnPicture
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.knowledge import Knowledge
from wijkwizard.session import Session
from wijkwizard.session.printing.paper import Readership, warning_of
from wijkwizard.session.printing.people_on_paper import (
    numbers_left_out,
    places_named_elsewhere,
    titles_left_out,
)
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import Slot, TextValue

TRUST = Slot("trots")
TEXT = "Mevrouw De Vries van Kadestraat 12 is ziek."


def known() -> Knowledge:
    """Return what is known."""
    return load_questions(None).knowledge


def told(session: Session, folder: Path, audience: Readership = "college") -> list[str]:
    """Return what is said while a plan is made, without the steps."""
    said: list[str] = []
    session.plan.make(folder / "plan.html", audience=audience, fmt="html", progress=said.append)
    return [one for one in said if "één mens" in one]


def test_the_maker_of_a_public_plan_hears_where_one_person_shows(tmp_path: Path) -> None:
    """With every kind at its question, and what to do; a name and the number of a house were left out already."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v=TEXT))
        said, left_out = told(session, tmp_path)
        question = next(
            one.question.text for one in session.reader.index.answerable if one.full_id == "trots"
        )
    assert said == (
        f"Let op: Op papier lijkt iets over één mens te staan, bij '{question}' "
        "(de gezondheid van iemand). Lees dat na voordat u het plan deelt. "
        "Schrijf een rol of een groep op, of zet het op intern."
    )
    assert left_out == (
        f"Let op: Op papier staat '[naam weggelaten]', bij '{question}'. Schrijf daar een rol of een groep op. "
        "Gaat het niet over één mens, zeg het dan in andere woorden."
    )


@pytest.mark.parametrize(("account", "sentences"), [({"remark": TEXT}, 2), ({"source": "Fatima Yilmaz"}, 1)])
def test_what_stands_beside_an_answer_counts_too(
    account: dict[str, str], sentences: int, tmp_path: Path
) -> None:
    """A remark and a source are printed as well; who said it only as a group, so that a name there goes nowhere."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.writer.account(TRUST, **account)
        assert len(told(session, tmp_path)) == sentences


def test_what_does_not_go_out_is_not_told(tmp_path: Path) -> None:
    """Internal words are on the working edition only, and that one stays inside."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        assert told(session, tmp_path) == []
        session.writer.answer(TRUST, TextValue(v=TEXT))
        session.writer.account(TRUST, internal=True)
        assert told(session, tmp_path) == told(session, tmp_path, "onszelf") == []


def test_the_words_with_a_map_or_photo_are_looked_at_like_all_others(tmp_path: Path) -> None:
    """They stand in no dossier, so that nobody was warned while they were typed."""
    with small(tmp_path) as session:
        source = session.plan.source()
        for alt, warned in ((TEXT, True), ("Kaart van de wijk met het plein", False)):
            said = warning_of(replace(source, image=OwnPicture(alt=alt)), "college")
            assert ("'Wat er op het beeld staat' (een adres, een naam van iemand" in said) == warned


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("De kinderen in de Dorpsstraat hebben thuis geen rust.", True),
        ("In flat Zonnehof hebben gezinnen veel aan hun hoofd.", True),
        ("In de Dorpsstraat staat altijd grofvuil.", False),
        ("Ouderen hebben hier veel aan hun hoofd.", False),
        ("Buren koken in buurthuis De Linde, Kerkstraat 12.", False),
    ],
)
def test_who_makes_the_plan_hears_which_sentences_name_people_and_a_small_place(
    tmp_path: Path, text: str, *, warned: bool
) -> None:
    """No list of words knows every problem that people can have, so a person reads what is left."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v=text))
        said: list[str] = []
        session.plan.make(tmp_path / "plan.html", audience="college", fmt="html", progress=said.append)
        found = [line for line in said if "een zin over mensen" in line]
        assert bool(found) == warned
        assert all(line.startswith("Let op: Op papier staat een flat, portiek of straat") for line in found)
        internal: list[str] = []
        session.plan.make(tmp_path / "w.html", audience="onszelf", fmt="html", progress=internal.append)
        assert not [line for line in internal if "een zin over mensen" in line]


@pytest.mark.parametrize(("text", "warned"), [("Sterrenbos 12", True), ("Een lamp erbij", False)])
def test_who_makes_the_plan_hears_of_a_name_with_a_number_that_can_be_a_house(
    tmp_path: Path, text: str, *, warned: bool
) -> None:
    """Taken away, 'Lamp 1' and 'Lamp 2' got one name and nobody heard of it; left there, it can be an address."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v=text))
        said: list[str] = []
        session.plan.make(tmp_path / "plan.html", audience="college", fmt="html", progress=said.append)
    assert (f"Let op: Op papier staat een naam met een nummer: '{text}'." in " ".join(said)) == warned


@pytest.mark.parametrize("place", ["In de Kolkflat", "Op straat"])
def test_who_makes_the_plan_hears_where_a_place_lost_its_name(tmp_path: Path, place: str) -> None:
    """'Een plek in de buurt mei-viering' stood on paper, and nobody heard that a name was taken for a place."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v=f"{place} hebben gezinnen schulden."))
        said: list[str] = []
        session.plan.make(tmp_path / "plan.html", audience="college", fmt="html", progress=said.append)
    told = "in plaats van een naam of een adres: 'Op een plek in de buurt hebben gezinnen schulden.'"
    assert (told in " ".join(said)) is (place == "In de Kolkflat")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Bankje tussen Voorstraat 3 en 5", "'Bankje tussen Voorstraat'"),
        ("Bank voor Kerkstraat 18", "'Bank voor Kerkstraat'"),
        ("Heg nummer 3 snoeien", ""),
        ("Vijf lampen erbij in 2027", ""),
        ("Melden op 06-12345678", ""),
    ],
)
def test_who_makes_the_plan_hears_which_numbers_of_houses_are_left_out(what: str, told: str) -> None:
    """The words of an action changed on paper, and neither who typed it nor who made the paper heard of it."""
    whole, knowledge = evening(actions=({"id": "a", "title": said_(what, slot="acties.titel@a")},)), known()
    sentence = numbers_left_out(public_edition(whole, PaperKnowledge.of(knowledge)), whole, knowledge)
    assert (told in sentence) if told else not sentence


@pytest.mark.parametrize(("people", "warned"), [("niet-rond", True), ("vuil", False)])
def test_who_makes_the_plan_hears_that_a_place_left_out_beside_people_stands_elsewhere(
    people: str, *, warned: bool
) -> None:
    """'Geld voor de Vermeerhof' stood below families of 'een plek in de buurt', and nobody heard of it."""
    titles = {"niet-rond": "Gezinnen met schulden in de Vermeerhof", "vuil": "Vuil in de Vermeerhof"}
    sorts = {"niet-rond": "multiproblematiek", "vuil": "afval"}
    problem = {"id": "p", "sort": pick(sorts[people]), "title": said_(titles[people])}
    whole = evening(problems=(problem,), decisions=({"id": "b", "what": said_("Geld voor de Vermeerhof")},))
    knowledge = load_questions(None).knowledge
    public = public_edition(whole, PaperKnowledge.of(knowledge))
    told = places_named_elsewhere(public, whole, knowledge)
    assert ("'Geld voor de Vermeerhof'" in told) is warned


def test_a_title_that_makes_way_for_the_name_of_its_card_is_told() -> None:
    """Two problems were both called 'Overlast', and who made the paper heard nothing of it."""
    titles = ("Hangplek achter Albert Heijn Kerkweg", "Rommel bij de bank")
    whole = evening(
        problems=tuple(
            {"id": f"p{at}", "title": said_(title), "sort": pick("Overlast", "overlast")}
            for at, title in enumerate(titles)
        )
    )
    out = public_edition(whole, PaperKnowledge.of(known()))
    sentence = titles_left_out(out, whole)
    assert "in plaats van 'Hangplek achter Albert Heijn Kerkweg'" in sentence
    assert "Rommel" not in sentence
    assert titles_left_out(whole, whole) == ""
