"""The step of a goal is held against how far the figures of the area moved before."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.make import knowledge
from tests.figures.giving import area, compared
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.advice.plan.goal_leap import CHECKS
from wijkwizard.advice.plan.past_change import past_change
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.remark import in_words
from wijkwizard.figures.areas.area_figures import AreaFigures
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import (
    PartialDay,
    Picked,
    SaidChoice,
    SaidDate,
    SaidNumber,
    SaidText,
)
from wijkwizard.terms import Unknown

MEASURE = "bijstand-personen"
"""'Mensen met bijstand', an 'aantal'."""

SERIES = {2017: "200", 2019: "190", 2021: "205", 2023: "195"}


def _figures(series: dict[int, str] | None = None, *more: Any) -> AreaFigures:
    return area(*(compared(MEASURE, value, year) for year, value in (series or SERIES).items()), *more)


def _parts(
    now: str = "195", then: str = "190", since: str = "2023", until: int | None = 2025, **more: Any
) -> dict[str, Any]:
    return {
        "indicator": SaidText(value="Bijstandsgezinnen"),
        "baseline": SaidNumber(value=Decimal(now)),
        "baseline_on": SaidDate(value=PartialDay(iso=since)),
        "target": SaidNumber(value=Decimal(then)),
        "target_on": SaidDate(value=PartialDay(iso=str(until)) if until else None),
        **more,
    }


def _goal(**more: Any) -> Goal:
    return Goal(id="d", title=SaidText(value="Meer mensen komen rond"), **_parts(**more))


def _choice(option: str) -> SaidChoice:
    return SaidChoice(value=Picked(id=option, label=option))


def _found(row: Goal | GoalFigure, figures: AreaFigures | None) -> PlanFinding | None:
    plan = Iwap(
        figures=figures,
        goals=(row,) if isinstance(row, Goal) else (),
        goal_figures=(row,) if isinstance(row, GoalFigure) else (),
    )
    day = dt.date(2024, 6, 1)
    (check,) = CHECKS
    seen = list(check.find(PlanContext.of(plan, knowledge(), DateSpan(day, day))))
    return in_words(check.id, seen[0], knowledge()) if seen else None


@pytest.mark.parametrize(
    ("then", "until", "change", "span", "reach"),
    [
        ("180", 2025, "10", (2017, 2019), "10"),  # down in two years: 200 to 190, and 205 to 195
        ("210", 2025, "15", (2019, 2021), "15"),
        ("180", 2027, "10", (2017, 2019), "10"),
        ("180", 2029, "10", (2017, 2019), "10"),  # six years are known, and as many are taken
        ("180", 2035, "10", (2017, 2019), "20"),  # twelve years are taken, and six are known
        ("180", 2024, "10", (2017, 2019), "10"),  # one year is taken, and two are the nearest that are known
        ("180", None, "10", (2017, 2019), "10"),
    ],
)
def test_the_largest_change_the_same_way_in_as_many_years_is_found(
    then: str, until: int | None, change: str, span: tuple[int, int], reach: str
) -> None:
    past = past_change(_goal(then=then, until=until), _figures())
    assert past is not None
    assert (past.change, past.since, past.until) == (Decimal(change), *span)
    assert past.reach == Decimal(reach)
    assert past.years == tuple((year, Decimal(value)) for year, value in SERIES.items())


@pytest.mark.parametrize(
    "goal",
    [
        _goal(now="196"),  # another figure
        _goal(since="2022"),  # of another year
        _goal(unit=_choice("procent")),  # counted otherwise
        _goal(indicator=SaidText(value="Mensen met een hond")),  # no word that says what it is
        _goal(then="195"),
        _goal(until=2023),
        Goal(id="d", **{**_parts(), "baseline_on": SaidDate()}),
        Goal(id="d", **{**_parts(), "target": SaidNumber(unknown=Unknown.DONT_KNOW)}),
    ],
)
def test_figures_that_are_not_known_to_be_about_the_goal_say_nothing(goal: Goal) -> None:
    assert past_change(goal, _figures()) is None
    assert past_change(_goal(), _figures()) is not None
    assert past_change(_goal(), None) is None


def test_of_two_measures_that_fit_as_well_none_is_taken() -> None:
    other = compared(MEASURE, "195", 2023).model_copy(update={"measure": "anders"})
    assert past_change(_goal(), _figures(None, other)) is None
    words = other.model_copy(update={"label": "Mensen met werk"})
    assert past_change(_goal(), _figures(None, words)) is not None


def test_years_of_another_definition_or_place_do_not_count() -> None:
    first, *others = _figures().compared
    counted = first.model_copy(update={"area": first.area.model_copy(update={"series": "oud"})})
    missing = compared(MEASURE, None, 2018)
    past = past_change(_goal(until=2029), area(counted, missing, *others))
    assert past is not None
    assert [year for year, _ in past.years] == [2019, 2021, 2023]
    moved = others[0].model_copy(update={"area": others[0].area.model_copy(update={"redrawn": True})})
    past = past_change(_goal(until=2029), area(first, moved, *others[1:]))
    assert past is not None
    assert [year for year, _ in past.years] == [2019, 2021, 2023]


def test_years_after_the_baseline_are_past_figures_too() -> None:
    """'Groter dan de grootste in de cijfers' was said while a later year of the file lay beyond the target."""
    figures = _figures({2015: "190", 2017: "200", 2019: "230", 2021: "290"})
    assert _found(_goal(now="200", then="280", since="2017", until=2027), figures) is None
    past = past_change(_goal(now="200", then="280", since="2017", until=2027), figures)
    assert past is not None
    assert (past.change, past.since, past.until) == (Decimal(100), 2015, 2021)


@pytest.mark.parametrize(
    ("held", "typed", "same"),
    [("4.328186939975703", "4.328", True), ("4.328186939975703", "4.33", True), ("15.5", "15", False)],
)
def test_a_baseline_is_the_figure_as_exact_as_it_was_typed(held: str, typed: str, *, same: bool) -> None:
    """What the wizard itself prints of a score was called another figure."""
    figures = _figures({2020: "4.2", 2022: held})
    goal = _goal(now=typed, then="9", since="2022", until=2030)
    assert (past_change(goal, figures) is not None) is same


def test_the_step_that_turns_it_is_not_larger_than_the_reach() -> None:
    """'Hooguit 1.667' stood there, and a step of 1.667 was still called too large."""
    series = {2020: "5000", 2023: "4000"}
    found = _found(_goal(now="4000", then="2000", until=2028), _figures(series))
    assert found is not None
    assert found.account.turning_text.endswith("een stap van hooguit 1.666.")
    assert _found(_goal(now="4000", then="2334", until=2028), _figures(series)) is None


def test_thousands_of_euros_are_euros() -> None:
    """A file is headed 'x 1000' and a goal is typed as it is read there."""
    woz = area(*(compared("woz-waarde", f"{value}000", year) for year, value in ((2019, 250), (2021, 297))))
    goal = _goal(now="297", then="500", since="2021", until=2023, unit=_choice("duizend-euro"))
    priced = goal.model_copy(update={"indicator": SaidText(value="Gemiddelde WOZ-waarde")})
    past = past_change(priced, woz)
    assert past is not None
    assert (past.change, past.years[-1]) == (Decimal(47), (2021, Decimal(297)))


def test_the_years_are_inputs_of_what_past_figures_say() -> None:
    found = _found(_goal(then="180"), _figures())
    assert found is not None
    assert {"goals.baseline_on", "goals.target_on"} <= {each.binding for each in found.account.inputs}


@given(
    st.dictionaries(st.integers(2015, 2022), st.integers(100, 400), min_size=1, max_size=8),
    st.integers(1, 12),
    st.integers(-90, 90).filter(bool),
)
def test_a_step_that_was_seen_in_the_past_is_never_called_larger(
    before: dict[int, int], takes: int, step: int
) -> None:
    series = {year: str(value) for year, value in sorted(before.items())} | {2023: "195"}
    goal = _goal(then=str(195 + step), until=2023 + takes)
    seen = any(
        series_from < series_to
        and series_to - series_from <= takes
        and (int(series[series_to]) - int(series[series_from])) * (1 if step > 0 else -1) >= abs(step)
        for series_from in series
        for series_to in series
    )
    found = _found(goal, _figures(series))
    assert not (seen and found)


def test_a_step_that_the_figures_never_made_says_so_with_the_figures() -> None:
    found = _found(_goal(then="180"), _figures())
    assert found is not None
    assert found.sentence == (
        "'Meer mensen komen rond': de stap naar 180 is groter dan de grootste in de cijfers: "
        "10, van 2017 tot 2019."
    )
    assert found.known == ("Mensen met bijstand, Bron: CBS: 2017: 200; 2019: 190; 2021: 205; 2023: 195.",)
    assert found.account.turning_text == "'Ja, hier of elders', of een stap van hooguit 10."
    assert _found(_goal(then="185"), _figures()) is None


def test_a_figure_that_never_went_that_way_says_so() -> None:
    found = _found(_goal(then="190"), _figures({2019: "180", 2021: "190", 2023: "195"}))
    assert found is not None
    assert "Van 2019 tot en met 2023 ging dit cijfer nooit die kant op." in found.sentence
    assert (
        found.account.turning_text == "'Ja, hier of elders', of een stand straks aan de andere kant van 195."
    )


@pytest.mark.parametrize(
    "said", [SaidChoice(unknown=Unknown.NOT_APPLICABLE), _choice("ja"), _choice("nooit"), _choice("kleiner")]
)
def test_what_the_group_says_of_the_step_comes_before_the_figures(said: SaidChoice) -> None:
    found = _found(_goal(then="180", leap_seen=said), _figures())
    assert "grootste in de cijfers" not in (found.sentence if found else "")


def test_figures_that_made_such_a_step_answer_the_question() -> None:
    """It was asked whether such a step was ever seen while the file beside it showed one."""
    series = {2019: "40", 2021: "5", 2023: "10"}
    goal = _goal(now="10", then="40", until=2027)
    assert _found(goal, None) is not None
    assert _found(goal, _figures({**series, 2022: "44"})) is None


def test_without_figures_the_past_that_the_group_names_counts() -> None:
    own = {"comparison_area": _choice("eigen-verleden"), "comparison": SaidNumber(value=Decimal(201))}
    found = _found(_goal(then="180", **own), None)
    assert found is not None
    assert "groter dan het verschil tussen vroeger (201) en nu (195)" in found.sentence
    assert _found(_goal(then="189", **own), None) is None
    assert _found(_goal(then="180", **{**own, "comparison_area": _choice("gemeente")}), None) is None


def test_a_further_figure_is_held_against_its_past_too() -> None:
    found = _found(GoalFigure(id="f", **_parts(then="180")), _figures())
    assert found is not None
    assert found.bindings == ("goal_figures.target",)
    assert found.account.turning_text == "Een kleinere stap."
    assert _found(GoalFigure(id="f", **_parts(now="10", then="40")), None) is None
