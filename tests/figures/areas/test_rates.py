"""Rates that we compute from counts, beside those that another program computed from the same file."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from wijkwizard.figures.areas.area import make_area
from wijkwizard.figures.areas.selection import figures_for
from wijkwizard.figures.reading import read


def test_rates_computed_from_counts_agree_with_those_computed_by_others(country: Path) -> None:
    """The file carries rates that its maker computed with pandas; ours must be the same."""
    reading = read([country])
    with country.open(encoding="utf-8", newline="") as file:
        rows = {row["Codering_3"].strip(): row for row in csv.DictReader(file)}
    for code in ("NL00", "GM0344", "WK034403", "BU01530402", "WK059914", "GM1680"):
        found = figures_for(reading, make_area(reading, [code]))
        ours = found.of("bijstand-per-100-huishoudens")[0].area.value
        assert ours is not None
        assert abs(ours - Decimal(rows[code]["bijst"])) < Decimal("0.0001")
        alone = found.of("aandeel-eenpersoons")[0].area.value
        assert alone is not None
        assert abs(alone - 100 * Decimal(rows[code]["een"])) < Decimal("0.0001")
