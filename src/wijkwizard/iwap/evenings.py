"""Which evening a plan is prepared for: what an earlier one counted and promised was not of the people of now."""

from __future__ import annotations

from wijkwizard.iwap.model import Iwap, Turnout

_SECOND = "tweede"
_LATER = frozenset({_SECOND, "later"})


def is_later_evening(iwap: Iwap) -> bool:
    """Return whether an evening went before the one that the plan is prepared for now."""
    evening = iwap.table.evening.value
    return evening is not None and evening.id in _LATER


def is_of_now(iwap: Iwap, came: Turnout) -> bool:
    """Return whether a count was of the people who are counted now; of an earlier evening nobody knows that."""
    evening = iwap.table.evening.value
    second = came.second and evening is not None and evening.id == _SECOND
    return second or not is_later_evening(iwap)
