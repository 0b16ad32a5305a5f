"""The ingredients at a measure: those for its problem first, each with its grade, and none left out."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import ABSURD, derived
from wijkwizard.knowledge import Knowledge
from wijkwizard.session.ingredient_options import IngredientRanking, ranked_ingredients
from wijkwizard.session.questions import load_questions
from wijkwizard.session.views import OptionView
from wijkwizard.terms import Slot


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_questions(None).knowledge


@pytest.fixture(scope="module")
def options(knowledge: Knowledge) -> tuple[OptionView, ...]:
    return tuple(OptionView(row.id, row.label, row.text) for row in knowledge.ingredients.rows)


def test_those_for_the_kind_of_problem_come_first_with_their_grade(
    options: tuple[OptionView, ...], knowledge: Knowledge
) -> None:
    ranked = ranked_ingredients(options, ["schooluitval"], knowledge)
    assert [(one.id, one.mark) for one in ranked.options[: ranked.first]] == [
        ("meer-leertijd", "B-C"),
        ("een-gezin-een-plan", "C"),
        ("opvoedsteun", "niet beoordeeld"),
        ("brede-school", "C-D"),
    ]
    assert "'Schooluitval'" in ranked.head


def test_those_for_the_second_problem_of_a_measure_follow_those_for_its_first(
    options: tuple[OptionView, ...], knowledge: Knowledge
) -> None:
    both = ranked_ingredients(options, ["schooluitval", "overlast"], knowledge)
    first = ranked_ingredients(options, ["schooluitval"], knowledge)
    second = ranked_ingredients(options, ["overlast"], knowledge)
    assert both.options[: first.first] == first.options[: first.first]
    assert {one.id for one in second.options[: second.first]} <= {
        one.id for one in both.options[: both.first]
    }
    assert "'Schooluitval' en 'Overlast" in both.head


@pytest.mark.parametrize("kind", ["overlast", "samenhang", "", "eigen-kaart"])
def test_none_is_left_out_and_the_others_keep_their_order(
    options: tuple[OptionView, ...], knowledge: Knowledge, kind: str
) -> None:
    ranked = ranked_ingredients(options, [kind], knowledge)
    assert {one.id for one in ranked.options} == {one.id for one in options}
    others = [one.id for one in ranked.options[ranked.first :]]
    assert others == [one.id for one in options if one.id in others]


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([], "Kies eerst een probleem"),
        (["eigen-kaart"], "Onze lijst kent deze soort probleem niet. Kies zelf wat past."),
    ],
)
def test_without_a_kind_that_we_know_it_is_one_list_that_says_why(
    options: tuple[OptionView, ...], knowledge: Knowledge, kinds: list[str], words: str
) -> None:
    ranked = ranked_ingredients(options, kinds, knowledge)
    assert (ranked.first, ranked.rest) == (0, "")
    assert words in ranked.head


def test_what_changed_stands_before_the_grade_and_all_that_is_known_is_told(
    options: tuple[OptionView, ...], knowledge: Knowledge
) -> None:
    """Also for whom it is, what it needs, what speaks against it, and who says so."""
    told = {one.id: one for one in ranked_ingredients(options, ["overlast"], knowledge).options}
    law, row = told["rotterdamwet"], knowledge.ingredient("rotterdamwet")
    places = [
        law.note.index(part) for part in (row.since, "Bewijs D", row.evidence, "Voor: ", row.conditions)
    ]
    assert places == sorted(places)
    assert row.contested in law.note
    assert row.contested in law.help
    assert knowledge.source("rotterdamwet-uva-2015").citation in law.note
    assert "Bewijs" not in told["frontlijnteam"].note


def test_an_own_card_stays_as_it_is(knowledge: Knowledge) -> None:
    own = OptionView("eigen", "Een eigen werkwijze")
    assert ranked_ingredients([own], ["overlast"], knowledge).options == (own,)


def test_the_problem_of_its_row_says_which_fit(options: tuple[OptionView, ...], knowledge: Knowledge) -> None:
    """A measure without a problem of its own has that of its theme; another question keeps its order."""
    kinds, ranking = derived(ABSURD).kinds, IngredientRanking(knowledge)
    assert [kinds[row] for row in sorted(kinds)] == [("werkloosheid",), ("samenhang",), ("overlast",)]
    for row, kind in kinds.items():
        slot = Slot("maatregel-plaats.bestanddeel", row)
        told = ranking.ranked(kinds, "measures.ingredient", slot, options)
        assert told == ranked_ingredients(options, kind, knowledge)
        assert ranking.ranked(kinds, "measures.terrain", slot, options).options == options
