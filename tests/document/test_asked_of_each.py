"""An ask says of each payer all that is asked of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.plans import evening, pick, picks, said
from tests.document.test_decisions import _cost, _page, _step
from wijkwizard.iwap.said import Euro


@pytest.mark.parametrize(
    ("payer", "told"),
    [
        ("gemeente", "€ 195, gevraagd aan gemeente, naast"),
        ("rijk", "€ 195, waarvan € 150 gevraagd aan gemeente en € 45 gevraagd aan rijk, naast"),
    ],
)
def test_what_is_asked_of_each_counts_costs_without_shares_too(payer: str, told: str) -> None:
    """'Waarvan € 150 gevraagd aan gemeente' read as if the other € 45, asked of it too, came from somebody else."""
    shares = (
        {
            "id": "a",
            "cost": pick("plein"),
            "payer": pick("gemeente"),
            "cover": pick("aangevraagd"),
            **_amount(150),
        },
        {
            "id": "b",
            "cost": pick("plein"),
            "payer": pick("corporatie"),
            "cover": pick("toegezegd"),
            **_amount(50),
        },
    )
    costs = (
        {"id": "plein", "what": said("plein"), **_amount(200)},
        _cost("zorg", 45, "aangevraagd", payer=picks(payer)),
    )
    plan = evening(decisions=(_step(costs=picks("plein", "zorg")),), costs=costs, shares=shares)
    assert told.replace("€ ", "€\u00a0") in _page(plan)


def _amount(euros: int) -> dict[str, Any]:
    return {"amount": said(Euro(amount=Decimal(euros)))}
