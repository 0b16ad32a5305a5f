"""A place that the plan itself names is known on public paper without its kind word and article too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap

KNOWN = PaperKnowledge.of(knowledge())


def plan(**rows: Any) -> Iwap:
    """Return the public edition of a plan with one problem of people, in a flat that is named in its own cell."""
    problem = {"id": "p", "title": said("Alleen zijn"), "sort": pick("eenzaamheid", "eenzaamheid")}
    held = {"problems": ({**problem, "where": said("flat De Populier")},), **rows}
    return public_edition(evening(**held), KNOWN)


@pytest.mark.parametrize(
    ("text", "goes_out"),
    [
        ("In De Populier is niemand eenzaam.", "Op een plek in de buurt is niemand eenzaam."),
        (
            "Buurvrouwen in De Populier letten op eenzame ouderen",
            "Buurvrouwen op een plek in de buurt letten op eenzame ouderen",
        ),
        ("Populier: eenzame ouderen", "Een plek in de buurt: eenzame ouderen"),
        ("Eenzame ouderen uit de Populier 12", "Eenzame ouderen uit een plek in de buurt"),
        ("Eenzame ouderen van portiek 3 van De Populier", "Eenzame ouderen van een plek in de buurt"),
        ("Eenzame ouderen onder een populier", "Eenzame ouderen onder een populier"),
        ("Een lamp bij De Populier", "Een lamp bij De Populier"),
    ],
)
def test_a_flat_is_known_by_its_name_alone(text: str, goes_out: str) -> None:
    """Beside words about people it goes; a lamp keeps its place."""
    out = plan(milestones=({"id": "y", "what": said(text)},), ambition={"sentence": said(text)})
    assert (out.milestones[0].what.value, out.ambition.sentence.value) == (goes_out, goes_out)


def test_what_is_said_of_a_problem_of_people_names_its_flat_nowhere() -> None:
    """Who, what it does to them, and why stand in one table with its place."""
    problem = {"id": "p", "title": said("Alleen zijn"), "sort": pick("eenzaamheid", "eenzaamheid")}
    told = {
        "where": said("flat De Populier"),
        "who": said("ouderen op de vierde verdieping van De Populier"),
        "effect": said("Zij blijven binnen in De Populier."),
    }
    (row,) = plan(problems=({**problem, **told},)).problems
    assert row.who.value == "ouderen op een plek in de buurt"
    assert row.effect.value == "Zij blijven binnen op een plek in de buurt."


@pytest.mark.parametrize(
    "rows",
    [
        {"measures": ({"id": "m", "title": said("Rommel"), "where": said("bij De Wilg")},)},
        {"actions": ({"id": "a", "title": said("Rommel"), "where": said("De Wilg")},)},
        {"sub_areas": ({"id": "d", "name": said("Flat De Wilg")},)},
        {"wishes": ({"id": "w", "what": said("Een bankje bij flat De Wilg")},)},
        {"measures": ({"id": "m", "title": said("Rommel"), "where": said("Speelveld Wilg")},)},
    ],
    ids=["a measure", "an action", "a part of the area", "a wish", "behind the kind word in front"],
)
def test_a_name_is_taken_from_wherever_the_plan_says_that_it_is_a_place(rows: dict[str, Any]) -> None:
    told = "Buren in de Wilg en De Wilg letten op eenzame ouderen"
    out = plan(**rows, strengths=({"id": "k", "what": said(told)},))
    assert "Wilg" not in str(out.strengths[0].what.value)


@pytest.mark.parametrize("part", ["De Populier", "De Werven"])
def test_a_part_of_the_area_that_is_a_flat_elsewhere_is_no_free_name(part: str) -> None:
    """A buurt with a name of its own may always be named."""
    text = f"In {part} is iemand eenzaam"
    out = plan(sub_areas=({"id": "d", "name": said(part)},), strengths=({"id": "k", "what": said(text)},))
    assert (out.strengths[0].what.value == text) == (part == "De Werven")


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("buurthuis De Linde", "Koffie in De Linde voor eenzame ouderen"),
        ("Portieken", "Portieken met eenzame ouderen"),
        ("in de Kanaalbuurt", "Eenzame ouderen in de Kanaalbuurt"),
        ("flat B", "Eenzame ouderen met taalniveau B"),
    ],
)
def test_a_public_building_a_buurt_and_a_common_word_are_no_such_names(where: str, text: str) -> None:
    out = plan(
        measures=({"id": "m", "title": said("Rommel"), "where": said(where)},),
        strengths=({"id": "k", "what": said(text)},),
    )
    assert out.strengths[0].what.value == text


def test_a_flat_with_more_than_one_word_in_its_name_goes_whole() -> None:
    text = "Eenzame ouderen in flat Oude Haven en in Oude Haven"
    out = plan(strengths=({"id": "k", "what": said(text)},))
    assert out.strengths[0].what.value == "Eenzame ouderen op een plek in de buurt"
