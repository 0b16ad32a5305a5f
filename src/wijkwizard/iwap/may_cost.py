"""What a plan may cost, all together and over its whole term."""

from __future__ import annotations

from decimal import Decimal

from wijkwizard.iwap.model import Iwap


def may_cost(iwap: Iwap) -> Decimal | None:
    """Return what the plan may cost in euros; ``None`` where nobody said so, and for less than nothing."""
    said = iwap.organisation.budget.value
    return said.amount if said is not None and said.amount >= 0 else None
