"""How many euros a cost is: what was said, and nothing where the group said that an amount does not apply to it."""

from __future__ import annotations

from decimal import Decimal

from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.terms import Unknown

_NOTHING = Decimal(0)


def euros_of(row: Cost | CostShare) -> Decimal | None:
    """Return the euros of a cost or a share; ``None`` when nobody knows them, or an edition leaves them out."""
    if row.amount.value is not None:
        return row.amount.value.amount
    return _NOTHING if row.amount.unknown is Unknown.NOT_APPLICABLE else None
