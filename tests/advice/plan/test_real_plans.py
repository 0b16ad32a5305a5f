"""Plans of others, typed over: what is said about them is worth the minute of who made them."""

from __future__ import annotations

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, PLANS, SLECHT, derived, findings, keys, row_of
from tests.advice.plan.changes import cell


def test_a_plan_without_goals_is_asked_once_for_a_goal_and_not_at_each_measure() -> None:
    asked = [key for key in keys(findings(LAAK)) if key.startswith("lijn-maatregel-zonder-doel")]
    assert asked == ["lijn-maatregel-zonder-doel:geheel"]
    with_goal = findings(LAAK, lambda data: row_of(data, "doelen", "d9").update({"titel": "Schone straten"}))
    asked = [key for key in keys(with_goal) if key.startswith("lijn-maatregel-zonder-doel")]
    assert len(asked) == 4


def test_an_amount_for_the_whole_plan_says_nothing_about_what_a_measure_costs() -> None:
    """Each measure is asked for itself, also where an amount of a year is for no measure."""
    found = keys(derived(PLANS / "arnhem.yaml", day="2026-11-12").plan_findings)
    asked = {key for key in found if key.startswith("maatregel-zonder-kosten")}
    assert asked == {f"maatregel-zonder-kosten:{row}" for row in ("schuld", "sport", "isol")}
    placed = findings(SLECHT, cell("kosten", "k2", jaar_van="2027"))
    assert "maatregel-zonder-kosten:m-bank" in keys(placed)


def test_a_goal_of_several_themes_is_about_the_problem_of_each() -> None:
    found = keys(derived(PLANS / "arnhem.yaml", day="2026-11-12").plan_findings)
    assert not [key for key in found if key.startswith("lijn-probleem-zonder-doel")]
    assert "lijn-probleem-zonder-doel:p2" in keys(findings(ABSURD))


def test_a_line_about_what_changed_says_what_changed() -> None:
    """Without it there is nothing to look at; the law stands there with the day on which it held."""
    for finding in findings(EXAMPLE):
        if finding.check in {"bestanddeel-veranderd", "wet-betwist"}:
            assert finding.tells == finding.known[0]
            assert finding.tells in finding.line
        else:
            assert finding.line == f"{finding.sentence} {finding.ask}"
