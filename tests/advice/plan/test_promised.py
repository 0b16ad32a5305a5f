"""Who has a part in the plan: at the table, or by what it does, pays or looks after."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import LAAK, findings
from tests.advice.plan.changes import Change, cell, every

PARTS = [
    cell("maatregel-trekkers", "pand", trekker="Woningcorporatie Nachtegaal"),
    cell("maatregel-trekkers", "pand", trekker="welzijn en corporatie"),
    cell("acties", "bord", titel="Een bord", wie="de corporatie"),
    every(
        cell("kosten", "verf", wat="Verf", bedrag="500"),
        cell("kosten-dekking", "verf", betaler=["corporatie"]),
    ),
    every(
        cell("doelen", "rust", titel="Het is rustig in de portieken"),
        cell("doel-meten", "rust", eigenaar="corporatie"),
    ),
]


@pytest.mark.parametrize("part", PARTS)
def test_who_leads_pays_or_owns_a_goal_has_a_part_in_the_plan(part: Change) -> None:
    """'De gemeente zit nog niet aan tafel' was said while it led three of four measures."""
    key = "hoofdrol-ontbreekt:corporatie"
    assert key in {seen.key for seen in findings(LAAK)}
    assert key not in {seen.key for seen in findings(LAAK, part)}
