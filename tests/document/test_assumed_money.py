"""Beside a sum stands what it took for granted, on every paper that prints the sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.beside_sums import assumed
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.plan.doing import money
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, PartialDay, Year

_ONCE, _YEARLY = pick("eenmalig", "eenmalig"), pick("structureel", "structureel")
_CHORE = Measure(
    id="m", title=said("Klus"), start=said(PartialDay(iso="2027-01")), end=said(PartialDay(iso="2029-12"))
)


def _cost(name: str, euros: int, years: tuple[int | None, int | None] = (None, None), **fields: Any) -> Cost:
    first, last = (said(Year(year=year)) if year else None for year in years)
    held = {"year_from": first, "year_to": last}
    given = {key: value for key, value in held.items() if value is not None}
    return Cost(
        id=name.lower(),
        what=said(name),
        measure=pick("Klus", "m"),
        amount=said(Euro(amount=Decimal(euros))),
        **given,
        **fields,
    )


def _plan(*costs: Cost, shares: tuple[CostShare, ...] = ()) -> Iwap:
    return evening(measures=(_CHORE,), costs=costs, shares=shares)


_PAINT = _cost("Verf", 900, (2027, None), once_or_structural=_ONCE)
_WORKER = _cost("Werker", 70, (2027, None), once_or_structural=_YEARLY)
_ROOM = _cost("Zaal", 20, (2027, 2028), once_or_structural=_YEARLY)
_UNSAID = "Van €\u00a07.000 (Onvoorzien) is niet gezegd of het eenmalig is of elk jaar."


@pytest.mark.parametrize(
    ("costs", "told"),
    [
        ((_PAINT, _ROOM), ""),
        ((_PAINT, _WORKER), ""),
        ((_PAINT, _cost("Onvoorzien", 7000)), _UNSAID),
        (
            tuple(_cost(name, 10) for name in ("A", "B", "C", "D")),
            "Van €\u00a040 (A, B, C en nog 1) is niet gezegd of het eenmalig is of elk jaar.",
        ),
        (
            (_PAINT, _cost("Folders", 50, once_or_structural=_ONCE)),
            "€\u00a050 (Folders) staat bij geen jaar.",
        ),
        ((_cost("Folders", 50, once_or_structural=_ONCE),), ""),
        (
            (_WORKER, _ROOM),
            "Van Werker (maatregel tot en met 2029) is geen laatste jaar gezegd. Dat telt ook na de maatregel mee.",
        ),
    ],
)
def test_what_a_sum_takes_for_granted_is_said_with_names(costs: tuple[Cost, ...], told: str) -> None:
    """A cost of which nobody said that it is paid once stood among what is paid once, and only the annex said so."""
    assert assumed(plan_costs(_plan(*costs)).counted) == told


def test_a_share_that_ends_with_its_measure_is_not_counted_after_it() -> None:
    """The last year of the share is known, so that nothing is taken for granted of it."""
    share = CostShare(
        id="s",
        cost=pick("Werker", "werker"),
        payer=pick("Gemeente"),
        amount=said(Euro(amount=Decimal(70))),
        year_to=said(Year(year=2028)),
    )
    counted = plan_costs(_plan(_WORKER, _ROOM, shares=(share,))).counted
    assert "Werker (maatregel tot en met 2029)" in assumed(counted)
    assert "Werker" not in assumed([part for part in counted if part.share])


def test_every_paper_with_the_sum_says_it() -> None:
    plan = _plan(_PAINT, _cost("Onvoorzien", 7000))
    formatter = Formatter(STYLE, KNOWN)
    first = (text for block in one_page(plan, formatter) for text in strings(block))
    pages = (
        first,
        strings(money(plan, formatter)[1]),
        strings(beside_plan("collegestuk", plan, KNOWN, STYLE)),
        strings(compose(plan, advice_of, KNOWN, STYLE)),
    )
    for page in pages:
        assert _UNSAID in " ".join(page)
