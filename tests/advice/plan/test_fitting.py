"""The ingredients that fit a problem: all of them, with what is known, and never a proposal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, derived
from tests.advice.plan.changes import cell
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.fitting import FittingList, fitting, fitting_rows
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.knowledge import Knowledge
from wijkwizard.session.questions import load_questions

GRADES = ("A", "A-B", "B", "B-C", "C", "C-D", "D")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_questions(None).knowledge


def _fits(case: Path, knowledge: Knowledge) -> dict[str, FittingList]:
    last = DateSpan.of("2026-11-12")
    assert last is not None
    iwap = derived(case).iwap
    return {one.problem.rpartition("-")[2]: one for one in fitting(PlanContext(iwap, knowledge, last))}


def test_for_families_with_many_problems_there_are_eight(knowledge: Knowledge) -> None:
    (found,) = [one for one in _fits(EXAMPLE, knowledge).values() if one.kind == "multiproblematiek"]
    assert [row.id for row in found.ingredients] == [
        "hulp-bij-schulden-wantrouwen",
        "sturen-op-instroom",
        "een-gezin-een-plan",
        "frontlijnteam",
        "wijkteam",
        "gezonde-wijk-samen",
        "opvoedsteun",
        "vroeg-bij-schulden",
    ]
    assert [row.id for row in found.ordering] == [
        "business-case",
        "gedeelde-analyse",
        "weinig-themas",
        "bijvangsten-vastleggen",
    ]


def test_none_is_hidden_and_the_strongest_evidence_comes_first(knowledge: Knowledge) -> None:
    """Weak evidence and none that we know stay in the list, whatever the kind of problem."""
    for problem in knowledge.problems.rows:
        rows = fitting_rows(problem.id, knowledge)
        assert {row.id for row in rows} == {
            row.id
            for row in knowledge.ingredients.rows
            if {problem.id, *problem.counts_as} & set(row.problems)
        }
        ways = (problem.id, *problem.counts_as)
        places = [
            (
                row.orders,
                min(ways.index(name) for name in row.problems if name in ways),
                GRADES.index(row.grade),
                row.number,
            )
            for row in rows
        ]
        assert places == sorted(places)


def test_what_is_done_about_debts_comes_before_what_only_fits_a_kind_further_off(
    knowledge: Knowledge,
) -> None:
    """For 'Rondkomen' a list began with the sale of rented houses, and debts came tenth."""
    fits = [row.id for row in fitting_rows("geld", knowledge)]
    debts = [
        row.id for row in knowledge.ingredients.rows if "multiproblematiek" in row.problems and not row.orders
    ]
    assert fits[: len(debts)] == [name for name in fits if name in debts]
    assert fits.index("verkoop-huurwoningen") >= len(debts)


def test_which_measure_uses_one_is_said_at_the_problem_it_is_for(knowledge: Knowledge) -> None:
    fits = _fits(EXAMPLE, knowledge)
    used = {row.id: row.used_by for row in fits["alleen"].ingredients if row.used_by}
    assert list(used) == ["ontmoeting"]
    assert used["ontmoeting"][0].endswith("eettafel")
    assert not any(row.used_by for row in _fits(ABSURD, knowledge)["p1"].ingredients)


def test_of_a_kind_that_we_do_not_know_nothing_is_listed(knowledge: Knowledge) -> None:
    assert {(one.kind, one.ingredients) for one in _fits(LAAK, knowledge).values()} == {("", ())}


@pytest.mark.parametrize(
    ("sort", "says"), [("Meeuwen in de straat", "Meeuwen in de straat"), ("overlast", "")]
)
def test_a_kind_that_is_on_no_list_of_ours_is_said_to_be_unknown(
    knowledge: Knowledge, sort: str, says: str
) -> None:
    """An empty list would else read as if nobody had said what kind of problem it is."""
    last = DateSpan.of("2026-11-12")
    assert last is not None
    plan = derived(ABSURD, cell("problemen", "p1", soort=sort)).iwap
    found = {one.problem: one for one in fitting(PlanContext(plan, knowledge, last))}
    assert found["p1"].unknown_kind == says
    assert (found["p1"].kind == "") == bool(says)


def test_all_that_is_known_of_an_ingredient_is_told(knowledge: Knowledge) -> None:
    told = {row.id: row for one in _fits(ABSURD, knowledge).values() for row in one.ingredients}
    coaches, known = told["straatcoaches"], knowledge.ingredient("straatcoaches")
    assert (coaches.grade, coaches.standing) == ("D", "onvoldoende bewezen")
    assert coaches.contested == known.contested
    assert coaches.sources == known.sources
    assert known.held in told["rotterdamwet"].changed
