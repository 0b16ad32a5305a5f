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


def test_a_missing_promise_is_mended_at_the_promises_and_not_in_that_of_another() -> None:
    """Who came for it stood in the sentence of the corporation, and typed over it."""
    asked = cell("maatregel-samen", "pand", partners=["zorg"])
    (alone,) = (each for each in findings(LAAK, asked) if each.check == "verwachting-leeg")
    assert alone.slot == "maatregel-samen.partners@pand"
    beside = every(asked, cell("beloften", "b", belofte="Wij vegen mee"))
    (seen,) = (each for each in findings(LAAK, beside) if each.check == "verwachting-leeg")
    assert seen.slot == "beloften"
