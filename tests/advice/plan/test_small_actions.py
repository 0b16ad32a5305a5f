"""A small action is asked for nothing more: no check speaks of it until it grows into a measure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, Data, derived, findings, keys
from tests.advice.plan.changes import Change, every, said


def _tied(case: Path) -> str:
    """Return the card of a theme of a case that names its problem."""
    themes = derived(case).iwap.themes
    return next(row.theme.value.id for row in themes if row.theme.value and row.problem.value)


def _with_actions(case: Path) -> Change:
    theme = _tied(case)

    def change(data: Data) -> None:
        data["acties"] = [
            {
                "rij": f"actie-{n}",
                "titel": f"Iets doen {n}",
                "thema": theme,
                "stand": ("loopt-al", "gestopt")[n % 2],
            }
            for n in range(40)
        ]

    return change


def test_forty_actions_change_no_finding() -> None:
    """Not about an ingredient, a stop rule, cost, a lead, a reason or vague words."""
    for case in (SLECHT, EXAMPLE):
        plain, full = derived(case), derived(case, _with_actions(case))
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

    assert loose(_tied(SLECHT))
    assert not loose("burgerschap")


def test_one_action_that_grew_makes_no_problem_loose_that_another_can_be_about() -> None:
    """Growing one action into a measure made four alarms, while two of the others were about containers."""
    problems = [
        {"rij": f"p{n}", "soort": "onderhoud", "titel": title}
        for n, title in enumerate(
            ("Afval naast containers", "Losse tegels", "Kapotte lampen", "Vuile portieken")
        )
    ]
    action = {"rij": "bak", "titel": "Containers legen", "thema": "schoon-en-heel"}
    grown = _alone(
        themas_gekozen=[{"rij": "t1", "thema": "schoon-en-heel"}],
        problemen=problems,
        maatregelen=[{"rij": "m", "titel": "Tegels leggen", "thema": "t1"}],
    )

    def loose(change: Change) -> list[str]:
        return [seen.kind for seen in findings(EXAMPLE, change) if seen.check == "lijn-probleem-los"]

    assert loose(every(grown, said("acties", [action]))) == []
    assert loose(every(grown, said("acties", [{"rij": "bak", "titel": "Containers legen"}]))) == []
    assert loose(every(grown, said("acties", [{**action, "stand": "gestopt"}]))) == ["let-op"] * 4


def test_only_what_is_known_to_be_first_is_owed_a_step() -> None:
    """Where nobody voted nothing tells which three of seven problems are; of three all are."""

    def kinds(count: int, votes: dict[str, str] | None = None) -> list[str]:
        rows = [{"rij": f"p{n}", "soort": "onderhoud", "titel": f"Zorg nummer {n}"} for n in range(count)]
        plan = _alone(problemen=rows, themas_gekozen=[{"rij": "t1", "thema": "schoon-en-heel"}])
        counted = [{"rij": row, "van-bewoners": given} for row, given in (votes or {}).items()]
        change = every(plan, said("problemen-stemmen-apart", counted or None))
        return [seen.kind for seen in findings(EXAMPLE, change) if seen.check == "lijn-probleem-los"]

    assert kinds(3) == ["ontbreekt"] * 3
    assert kinds(7) == ["let-op"] * 7
    votes = {f"p{n}": str(9 - n) for n in range(7)}
    assert kinds(7, votes) == ["ontbreekt"] * 3 + ["let-op"] * 4


@pytest.mark.parametrize(
    ("goal", "action", "speaks"),
    [
        ({"thema": "t1"}, {}, False),
        ({}, {"thema": "wijkveiligheid"}, False),
        ({"thema": "t1"}, {"thema": "wijkveiligheid"}, True),
        ({"thema": "t1"}, {"stand": "gestopt"}, True),
    ],
)
def test_a_goal_that_a_small_action_can_be_for_is_not_said_to_be_left_alone(
    goal: dict[str, str], action: dict[str, str], *, speaks: bool
) -> None:
    """An action names no goal: after one grew into a measure with a goal, all other goals were said to have nothing."""
    plan = _alone(
        themas_gekozen=[{"rij": "t1", "thema": "burgerschap"}, {"rij": "t2", "thema": "wijkveiligheid"}],
        doelen=[{"rij": "d1", "titel": "Minder vuil"}, {"rij": "d2", "titel": "Veilig op straat", **goal}],
        maatregelen=[{"rij": "m", "titel": "Vegen", "thema": "t2"}],
        maatregel_plaats=[{"rij": "m", "doel": ["d1"]}],
        acties=[{"rij": "x", "titel": "Een bord", **action}],
    )
    found = {finding.key for finding in findings(EXAMPLE, plan)}
    assert ("lijn-doel-zonder-maatregel:d2" in found) is speaks


_THEMES = ("burgerschap", "wijkveiligheid", "gezonde-wijk", "demografie", "schoon-en-heel", "veilig-verkeer")


@pytest.mark.parametrize(
    ("road", "themes", "speaks"),
    [("integraal", 4, True), ("kleinschalig", 5, False), ("kleinschalig", 6, True)],
)
def test_small_actions_have_up_to_five_themes(road: str, themes: int, *, speaks: bool) -> None:
    """'Op welke drie thema's gaat u sturen?' was asked of the most common form of a plan."""
    chosen = every(
        said("besluit", road),
        said("themas-gekozen", [{"rij": f"t{n}", "thema": card} for n, card in enumerate(_THEMES[:themes])]),
    )
    assert ("te-veel:thema" in keys(findings(ABSURD, chosen))) is speaks
