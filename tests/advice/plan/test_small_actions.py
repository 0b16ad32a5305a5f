"""A small action is asked for nothing more: no check speaks of it until it grows into a measure."""

from __future__ import annotations

from collections.abc import Callable

from tests.advice.plan.cases import EXAMPLE, SLECHT, Data, derived


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
        data["themas-gekozen"].append({"rij": "leeg", "thema": "wijkveiligheid"})

    def filled(data: Data) -> None:
        theme(data)
        data["acties"] = [{"rij": "bord", "titel": "Een bord", "thema": "wijkveiligheid"}]

    assert empty(theme)
    assert not empty(filled)
