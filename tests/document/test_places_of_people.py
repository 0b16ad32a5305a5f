"""A place beside a problem of people is named nowhere else in a sentence about people."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, picks, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Picked

KNOWN = PaperKnowledge.of(knowledge())
PROBLEM = {"id": "p", "sort": pick("multiproblematiek"), "title": said("Gezinnen met schulden aan de Brink")}


def _public(sort: str = "multiproblematiek", /, **rows: dict[str, Any]) -> Iwap:
    problem = {**PROBLEM, "sort": pick(sort)}
    if sort == "afval":
        problem["title"] = said("Vuil aan de Brink")
    held = {name: ({"id": "x", **row},) for name, row in rows.items()}
    return public_edition(evening(problems=(problem,), **held), KNOWN)


POINTING: dict[str, dict[str, Any]] = {
    "wishes": {"what": said("Iemand die bij mij langskomt op de Brink")},
    "wishes-answer": {"what": said("Hulp"), "answer_why": said("welzijn belt aan bij de Brink")},
    "left_out": {"what": said("Sloop van de Brink"), "why": said("De gezinnen willen blijven")},
    "spin_offs": {"story": said("Een mevrouw uit de Brink zingt nu")},
    "moments": {"what": said("Tellen bij gezinnen van de Brink")},
}


@pytest.mark.parametrize("name", POINTING)
def test_no_other_sentence_about_people_tells_which_place_it_was(name: str) -> None:
    """Everywhere else the Brink was masked, and a wish or what was left alone told the reader where."""
    collection = name.partition("-")[0]
    rows = {collection: POINTING[name]}
    assert "Brink" not in _public(**rows).model_dump_json()


@pytest.mark.parametrize("name", POINTING)
def test_a_place_that_stands_beside_no_people_keeps_its_name_there(name: str) -> None:
    collection = name.partition("-")[0]
    rows = {collection: POINTING[name]}
    assert "Brink" in repr(getattr(_public("afval", **rows), collection))


def test_what_speaks_of_no_people_keeps_the_street_where_the_work_is() -> None:
    out = _public(wishes={"what": said("Een prullenbak aan de Brink")})
    assert out.wishes[0].what.value == "Een prullenbak aan de Brink"


def test_a_place_of_them_is_known_in_what_is_done_for_them_without_a_word_for_a_street() -> None:
    """'Weten wij van de Brink' stood as the reason of a measure for these families."""
    problem = said((pick("Schulden", "p").value,))
    measure = {"title": said("Schuldhulp"), "problem": problem, "because": said("Weten wij van de Brink")}
    assert "Brink" not in _public(measures=measure).model_dump_json()


def test_the_word_before_a_street_is_no_part_of_its_name() -> None:
    """The theme 'Geldzorgen Kievitstraat 12' was called 'Een plek in de buurt'."""
    problem = {**PROBLEM, "title": said("Geldzorgen Kievitstraat 12")}
    theme = {"id": "t", "title": said("Geldzorgen Kievitstraat 12"), "problem": picks(("x", "p"))}
    out = public_edition(evening(problems=(problem,), themes=(theme,)), KNOWN)
    assert out.themes[0].title.value == "Geldzorgen op een plek in de buurt"


@pytest.mark.parametrize(
    "wish",
    [
        "De verwarde man in de Beukenflat moet hulp krijgen",
        "De verslaafde vrouw in portiek 3",
        "Mijn buurvrouw zit in de schuldsanering, Kolkflat",
    ],
)
def test_how_one_person_is_stands_beside_no_flat(wish: str) -> None:
    """It was said at the field, and whoever left it there put the flat of that man on paper."""
    out = _public(wishes={"what": said(wish)}).wishes[0].what.value
    assert out is not None
    assert not any(place in out for place in ("flat", "portiek"))


@pytest.mark.parametrize(
    ("card", "public"),
    [("Poolse arbeiders", "Een probleem van mensen"), ("Drinken op straat", "Drinken op straat")],
)
def test_without_its_title_no_card_is_left_that_is_people_by_origin(card: str, public: str) -> None:
    """'Poolse arbeiders' stood alone, for the title that said what was the matter holds a street."""
    own = said(Picked(id="eigen", label=card, borrowed=("eigen-kaart.woorden@eigen",)))
    problem = {"id": "p", "sort": own, "title": said("De Polen in Wormerstraat drinken op straat")}
    out = public_edition(evening(problems=(problem,)), KNOWN).problems[0]
    assert out.title.value is None or "Wormer" not in out.title.value
    if out.title.value is None:
        assert out.sort.value is not None
        assert out.sort.value.label == public


@pytest.mark.parametrize(
    ("title", "public"),
    [
        ("Portiekflats isoleren", "Portiekflats isoleren"),
        ("Zorg in seniorenflats", "Zorg in seniorenflats"),
        ("Zorg in de Galerijflats", "Zorg op een plek in de buurt"),
        ("Kolkflats isoleren", "Een plek in de buurt isoleren"),
    ],
)
def test_a_kind_of_house_is_no_place_beside_people(title: str, public: str) -> None:
    """A measure of millions was called 'Een plek in de buurt isoleren en ventileren'."""
    problem = said((pick("Schulden", "p").value,))
    assert _public(measures={"title": said(title), "problem": problem}).measures[0].title.value == public
