"""Puts measures in the order of the group, by which paper and ballots number them."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure


def ranked_measures(measures: Iterable[Measure], iwap: Iwap) -> tuple[Measure, ...]:
    """Return measures as the group ranked them; what it did not rank follows in the order of the table."""
    places = {item.id: place for place, item in enumerate(iwap.ambition.order.value or ())}
    return tuple(sorted(measures, key=lambda measure: places.get(measure.id, len(places))))
