"""Beside the sum stands what of it belongs to no measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import pick, said
from wijkwizard.document.plan.money_in_short import of_no_measure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro

MEASURES = (
    Measure(id="m", title=said("Een bank")),
    Measure(id="n", title=said("Een hek"), status=pick("afgewezen", "afgewezen")),
)


def _cost(row: str, euros: int, measure: str = "") -> Cost:
    held = {"measure": pick(measure, measure)} if measure else {}
    return Cost(id=row, what=said(row.title()), amount=said(Euro(amount=Decimal(euros))), **held)


@pytest.mark.parametrize(
    ("costs", "told"),
    [
        ((_cost("hout", 500, "m"),), ""),
        ((_cost("drukwerk", 70), _cost("zaal", 30)), ""),
        (
            (_cost("hout", 500, "m"), _cost("drukwerk", 70)),
            "Daarvan hoort €\u00a070 bij geen maatregel: 'Drukwerk'.",
        ),
        (
            (_cost("hout", 500, "m"), _cost("drukwerk", 70), _cost("zaal", 30), _cost("koffie", 5)),
            "Daarvan hoort €\u00a0105 bij geen maatregel: 'Drukwerk', 'Zaal' en nog 1.",
        ),
    ],
)
def test_money_of_no_measure_is_said_beside_the_sum(costs: tuple[Cost, ...], told: str) -> None:
    """The amounts of the measures did not add up to the sum, and nothing said why."""
    assert of_no_measure(Iwap(measures=MEASURES, costs=costs)) == told
