"""A number that means something else without what stays inside beside it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.plans import KNOWN, advice_of, evening, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.internal import SAID_BY
from wijkwizard.document.model import Style
from wijkwizard.document.publish import published
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import Euro, Picked, Year
from wijkwizard.terms import Unknown

REPORTS = Picked(id="meldingen-overlast", label="Meldingen van overlast")
PER_THOUSAND = Picked(id="per-duizend-inwoners", label="per duizend inwoners")


def number(value: str, slot: str) -> Any:
    """Return a typed number in a slot."""
    return said(Decimal(value), slot=slot)


def paper(**changes: Any) -> str:
    """Return all that the public plan prints."""
    return "\n".join(strings(compose(evening(**changes), advice_of, KNOWN, Style())))


def reports(*, internal: bool) -> dict[str, Any]:
    """Return a signal with a figure in a unit that is not that of its indicator."""
    return {
        "id": "s1",
        "indicator": said(REPORTS, slot="signalen.indicator@s1"),
        "figure": number("58", "signalen.cijfer@s1"),
        "city_figure": number("31", "signalen.stad@s1"),
        "unit": said(PER_THOUSAND, internal=internal, slot="signalen.eenheid@s1"),
        "year": said(Year(year=2025)),
    }


def test_a_figure_in_a_unit_that_stays_inside_is_not_printed_in_another() -> None:
    """58 for each thousand people would be 58 for each hundred homes."""
    assert "58" in paper(signals=(reports(internal=False),))
    shut = paper(signals=(reports(internal=True),))
    assert "58" not in shut
    assert "31" not in shut
    assert REPORTS.label in shut


@pytest.mark.parametrize("field", ["unit", "indicator"])
def test_a_goal_has_no_bare_numbers_of_what_stays_inside(field: str) -> None:
    """A number without a unit is read as a count, and without an indicator as a count of the goal itself."""
    goal = {
        "id": "d1",
        "title": said("Rust op straat"),
        "indicator": said("Meldingen", slot="doelen.indicator@d1"),
        "unit": said(PER_THOUSAND, slot="doelen.eenheid@d1"),
        "baseline": number("58", "doelen.nul@d1"),
        "target": number("29", "doelen.streef@d1"),
    }
    text = paper(goals=({**goal, field: goal[field].model_copy(update={"internal": True})},))
    assert "Rust op straat" in text
    assert not {"58", "29"}.intersection(text.split())


@pytest.mark.parametrize("field", ["once_or_structural", "cover"])
def test_money_is_not_counted_as_what_it_is_not(field: str) -> None:
    """Money for each year would count once, and money that was promised as open."""
    cost = {
        "id": "k1",
        "what": said("Beheer", slot="kosten.wat@k1"),
        "amount": said(Euro(amount=Decimal(90_000)), slot="kosten.bedrag@k1"),
        "once_or_structural": said(Picked(id="structureel", label="Structureel"), slot="kosten.soort@k1"),
        "cover": said(Picked(id="toegezegd", label="Toegezegd"), slot="kosten.dekking@k1"),
    }
    safe = published(evening(costs=({**cost, field: cost[field].model_copy(update={"internal": True})},)))
    assert safe.costs[0].amount.unknown is Unknown.HIDDEN
    assert plan_costs(safe).counted == ()


@pytest.mark.parametrize("internal", [True, False])
def test_what_was_said_and_stays_inside_is_not_told_as_not_said(*, internal: bool) -> None:
    """A measure that was decided is no proposal, one with a goal has one, and money that was promised is not open."""
    decided = Picked(id="besloten", label="besloten")
    row: dict[str, Any] = {"status": said(decided, internal=internal, slot="status")}
    goal = Picked(id="d1", label="Rust op straat")
    promised = Picked(id="toegezegd", label="Toegezegd")
    plan = evening(
        measures=(
            row
            | {"id": "m1", "title": said("Lampen"), "goal": said((goal,), internal=internal, slot="doel")},
        ),
        costs=(
            row
            | {
                "id": "k1",
                "what": said("Beheer"),
                "cover": said(promised, internal=internal, slot="dekking"),
            },
        ),
        goals=(row | {"id": "d1", "title": said("Rust op straat")},),
    )
    made = compose(plan, advice_of, KNOWN, Style())
    words = {*strings(made)}
    assert ("besloten" in words, "Toegezegd" in words) == (not internal, not internal)
    assert set() == words & {"voorstel van de groep", "Nog geen doel gekozen", "Open"}


def test_a_share_of_somebody_who_stays_inside_is_no_share_of_nobody() -> None:
    """Who is left would pay the rest with the one who paid that share."""
    plan = evening(
        costs=({"id": "k1", "what": said("Beheer"), "amount": said(Euro(amount=Decimal(90_000)))},),
        shares=(
            {
                "id": "a1",
                "cost": said(Picked(id="k1", label="Beheer")),
                "payer": said(Picked(id="corporatie", label="Corporatie"), internal=True),
                "amount": said(Euro(amount=Decimal(40_000))),
            },
        ),
    )
    assert published(plan).shares == ()


def test_the_numbers_and_what_says_them_are_places_of_the_plan() -> None:
    """A renamed place cannot silently stay open."""
    leaves = registry().leaves
    for name, numbers in SAID_BY.items():
        for number_, fields in numbers.items():
            assert {f"{name}.{field}" for field in (number_, *fields)} <= set(leaves)
