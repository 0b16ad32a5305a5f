"""Which evening a plan is prepared for: what an earlier one counted and promised was not of the people of now."""

from __future__ import annotations

from wijkwizard.iwap.model import Iwap

_LATER = frozenset({"tweede", "later"})


def is_later_evening(iwap: Iwap) -> bool:
    """Return whether an evening went before the one that the plan is prepared for now."""
    evening = iwap.table.evening.value
    return evening is not None and evening.id in _LATER
