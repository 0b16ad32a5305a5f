"""A measure for people with a problem names no flat, also when that problem stays inside or stands in no row."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition

KNOWN = PaperKnowledge.of(knowledge())
MEASURE = {"id": "m", "title": said("Koffie in de Beukenflat")}


def _inside(value: Any) -> Any:
    return value.model_copy(update={"internal": True})


def _linked(to: str, words: str) -> Any:
    return said((pick(words, to).value,))


def _public(**rows: dict[str, Any]) -> str:
    held = {name: ({"id": f"x-{name}", **row},) for name, row in rows.items()}
    return public_edition(evening(**held), KNOWN).model_dump_json()


@pytest.mark.parametrize(
    "problem",
    [
        {"sort": pick("ouderen"), "title": said("Ouderen zien niemand")},
        {"sort": _inside(pick("ouderen")), "title": said("Stille dagen")},
        {"sort": pick("afval"), "title": _inside(said("Ouderen zien niemand"))},
        {"sort": _inside(pick("ouderen")), "title": _inside(said("Stille dagen"))},
    ],
)
def test_what_is_for_people_whose_problem_stays_inside_names_no_flat(problem: dict[str, Any]) -> None:
    """To keep the problem inside put the flat of these people on the page for residents."""
    measure = MEASURE | {"problem": _linked("p", "Ouderen zien niemand")}
    assert "Beukenflat" not in _public(problems={**problem, "id": "p"}, measures=measure)
    assert "Beukenflat" in _public(
        problems={"id": "p", "sort": pick("afval"), "title": said("Stille dagen")}, measures=measure
    )


def test_the_title_of_a_problem_whose_card_stays_inside_names_no_flat() -> None:
    """The card alone told that it is about people."""
    problem = {
        "id": "p",
        "sort": _inside(pick("geld")),
        "title": said("Brieven blijven dicht in de Beukenflat"),
    }
    assert "Beukenflat" not in _public(problems=problem)


@pytest.mark.parametrize(
    "said_of",
    [
        {"goals": {"id": "d", "title": said("Minder eenzame ouderen")}},
        {"themes": {"id": "d", "title": said("Geldzorgen van gezinnen"), "theme": pick("schoon")}},
        {"themes": {"id": "d", "theme": pick("Eenzaamheid")}},
    ],
)
def test_what_helps_a_goal_or_a_theme_about_people_names_no_flat(said_of: dict[str, Any]) -> None:
    """Many a plan begins with goals, and has no problem in a row."""
    field = "goal" if "goals" in said_of else "theme"
    link = _linked("d", "Doel") if field == "goal" else pick("Thema", "d")
    assert "Beukenflat" not in _public(**said_of, measures=MEASURE | {field: link})


def test_what_helps_another_goal_says_where_it_is() -> None:
    goal = {"id": "d", "title": said("Meer ontmoeting")}
    assert "Beukenflat" in _public(goals=goal, measures=MEASURE | {"goal": _linked("d", "Doel")})


CHAIN: dict[str, dict[str, Any]] = {
    "problems": {
        "sort": pick("ouderen"),
        "title": said("Stille dagen in de Beukenflat"),
        "why": said("De Beukenflat is oud"),
    },
    "themes": {
        "problem": _linked("problems", "Stille dagen"),
        "title": said("Samen in de Beukenflat"),
        "theme": pick("schoon"),
    },
    "goals": {"problem": _linked("problems", "Stille dagen"), "title": said("Meer koffie in de Beukenflat")},
    "measures": {
        "goal": _linked("goals", "Koffie"),
        "theme": pick("Samen", "themes"),
        "problem": _linked("problems", "Stille dagen"),
        "title": said("Koffie in de Beukenflat"),
        "what": said("Elke week in de Beukenflat"),
    },
    "costs": {"measure": pick("Koffie", "measures"), "what": said("Koffie in de Beukenflat")},
    "promises": {"measure": pick("Koffie", "measures"), "promise": said("Een kamer in de Beukenflat")},
    "risks": {"measure": pick("Koffie", "measures"), "what": said("De Beukenflat wordt gesloopt")},
}


@pytest.mark.parametrize(
    ("row", "field"), [(row, field) for row, fields in CHAIN.items() for field in fields]
)
def test_no_answer_that_is_kept_inside_brings_a_place_out(row: str, field: str) -> None:
    """Whatever stays inside, what goes out names no more places than before."""
    rows = {name: {**fields, "id": name} for name, fields in CHAIN.items()}
    assert (
        "Beukenflat"
        not in public_edition(evening(**{n: (r,) for n, r in rows.items()}), KNOWN).model_dump_json()
    )
    rows[row][field] = _inside(rows[row][field])
    assert (
        "Beukenflat"
        not in public_edition(evening(**{n: (r,) for n, r in rows.items()}), KNOWN).model_dump_json()
    )
