"""A small action is asked for nothing more: no check speaks of it until it grows into a measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.advice.plan.cases import EXAMPLE, SLECHT, Data, derived, findings
from tests.advice.plan.changes import Change


def _with_actions(data: Data) -> None:
    data["acties"] = [
        {"rij": f"actie-{n}", "titel": f"Iets doen {n}", "stand": ("loopt-al", "gestopt")[n % 2]}
        for n in range(40)
    ]


def test_forty_actions_change_no_finding() -> None:
    """Not about an ingredient, a stop rule, cost, a lead, a reason or vague words."""
    for case in (SLECHT, EXAMPLE):
        plain, full = derived(case), derived(case, _with_actions)
        assert len(full.iwap.actions) == 40
        assert full.plan_findings == plain.plan_findings


def test_a_theme_with_a_small_action_is_not_empty() -> None:
    """Themes with small actions are the commonest form of a plan; of a theme without anything it is still said."""

    def empty(change: Callable[[Data], None]) -> bool:
        return "lijn-thema-leeg:leeg" in {finding.key for finding in derived(EXAMPLE, change).plan_findings}

    def theme(data: Data) -> None:
        data["themas-gekozen"].append({"rij": "leeg", "thema": "schoon-en-heel"})

    def filled(data: Data) -> None:
        theme(data)
        data["acties"] = [{"rij": "bord", "titel": "Een bord", "thema": "schoon-en-heel"}]

    assert empty(theme)
    assert not empty(filled)


def _alone(**tables: object) -> Change:
    """Return a plan of these tables alone, by their names with a dash."""

    def change(data: Data) -> None:
        data.clear()
        data["besluit"] = "integraal"
        for name, rows in tables.items():
            data[name.replace("_", "-")] = rows

    return change


@pytest.mark.parametrize(("stand", "speaks"), [("", True), ("loopt-al", False), ("gestopt", True)])
@pytest.mark.parametrize(
    ("key", "goal_of"), [("lijn-thema-leeg:t2", "t1"), ("lijn-doel-zonder-maatregel:d2", "t2")]
)
def test_a_small_action_does_what_it_is_for(
    stand: str,
    speaks: bool,  # noqa: FBT001 - a table of cases
    key: str,
    goal_of: str,
) -> None:
    """Its theme is not empty, and a goal of that theme is not left alone; one that was stopped counts nowhere."""
    action = [{"rij": "x", "titel": "Een bord", "thema": "wijkveiligheid", "stand": stand}] if stand else []
    plan = _alone(
        themas_gekozen=[{"rij": "t1", "thema": "burgerschap"}, {"rij": "t2", "thema": "wijkveiligheid"}],
        doelen=[{"rij": "d1", "titel": "Minder vuil"}, {"rij": "d2", "titel": "Veilig", "thema": goal_of}],
        maatregelen=[{"rij": "m", "titel": "Vegen", "thema": "t1"}],
        maatregel_plaats=[{"rij": "m", "doel": ["d1"]}],
        acties=action,
    )
    found = {finding.key for finding in findings(EXAMPLE, plan)}
    assert (key in found) == speaks


def test_of_a_plan_of_actions_alone_nobody_knows_which_problem_has_nothing() -> None:
    """An action names no problem: one whose theme names none either can be about each; a theme that does settles it."""

    def loose(theme: str) -> bool:
        def small(data: Data) -> None:
            of_measures = ("maatreg", "kosten", "beloften")
            for table in [name for name in data if name.startswith(of_measures)]:
                del data[table]
            data["acties"] = [{"rij": "koffie", "titel": "Koffie op donderdag", "thema": theme}]

        return any(found.check == "lijn-probleem-los" for found in derived(SLECHT, small).plan_findings)

    tied = next(theme.theme.value.id for theme in derived(SLECHT).iwap.themes if theme.theme.value)
    assert loose(tied)
    assert not loose("burgerschap")
