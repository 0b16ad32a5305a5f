"""Part 12, what may go wrong, what may come along unasked, and where trouble may move to."""

from __future__ import annotations

from wijkwizard.document.model import Block, Heading
from wijkwizard.document.naming import standing
from wijkwizard.document.scribe import Scribe, has, not_discussed, table
from wijkwizard.iwap.model import Iwap


def risks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Compose part 12."""
    risk_rows = [
        (scribe.cell(one.what), scribe.cell(one.measure), scribe.cell(one.answer)) for one in iwap.risks
    ]
    spin_rows = [(scribe.cell(one.group), scribe.cell(one.story)) for one in iwap.spin_offs]
    water_rows = [
        (scribe.cell(one.title), scribe.cell(one.waterbed))
        for one in standing(iwap.measures)
        if has(one.waterbed)
    ]
    risk = table(
        "Wat mis kan gaan, en wat wij dan doen",
        [("Wat kan misgaan", 36), ("Bij maatregel", 26), ("Wat wij dan doen", 38)],
        risk_rows,
    )
    spin = table(
        "Wat er ongezocht bij komt, goed en slecht",
        [("Soort", 34), ("Wat er gebeurde of kan gebeuren", 66)],
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
