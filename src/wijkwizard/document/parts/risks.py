"""Part 12, what may go wrong, possible unsought results, and where trouble may move to."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, has, not_discussed, table
from wijkwizard.document.model import Block, Heading
from wijkwizard.document.naming import not_rejected
from wijkwizard.iwap.model import Iwap


def risks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 12."""
    risk_rows = [
        (formatter.cell(item.what), formatter.measure_cell(item.measure), formatter.cell(item.answer))
        for item in iwap.risks
    ]
    spin_rows = [
        (formatter.cell(off.group), formatter.cell(off.story), formatter.cell(off.good_or_bad))
        for off in iwap.spin_offs
    ]
    water_rows = [
        (formatter.cell(item.title), formatter.cell(item.waterbed))
        for item in not_rejected(iwap.measures)
        if has(item.waterbed)
    ]
    risk = table(
        "Wat mis kan gaan, en wat wij dan doen",
        [("Wat kan misgaan", 36), ("Bij maatregel", 26), ("Wat wij dan doen", 38)],
        risk_rows,
    )
    spin = table(
        "Wat er ongezocht bij komt, goed en slecht",
        [("Soort", 28), ("Wat er gebeurde of kan gebeuren", 48), ("Goed of slecht", 24)],
        spin_rows,
    )
    water = table(
        "Wat zich per maatregel kan verplaatsen",
        [("Maatregel", 38), ("Wat zich kan verplaatsen", 62)],
        water_rows,
    )
    return (
        Heading(text="Risico's"),
        risk if risk_rows else not_discussed("Wat er mis kan gaan."),
        Heading(text="Bijvangsten"),
        spin if spin_rows else not_discussed("Wat er ongezocht bij komt."),
        Heading(text="Waterbed: verschuift het elders heen?"),
        water if water_rows else not_discussed("Of een probleem zich verplaatst."),
    )
