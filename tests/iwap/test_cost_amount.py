"""An amount that does not apply is nothing, and not an amount that is still to be found out."""

from __future__ import annotations

from decimal import Decimal

from tests.advice.plan.cases import EXAMPLE, derived, findings, keys
from tests.advice.plan.changes import cell, every
from wijkwizard.document.plan.money_in_short import cost_of, without_amount
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import Euro, Said
from wijkwizard.terms import Unknown

FREE = every(
    cell("kosten", "regie", bedrag="nvt"), cell("kosten-dekking", "regie", betaler=None, dekking=None)
)


def test_what_does_not_apply_is_nothing_and_what_nobody_knows_is_not() -> None:
    known = Said[Euro](value=Euro(amount=Decimal(5)))
    assert euros_of(Cost(id="a", amount=known)) == Decimal(5)
    assert euros_of(Cost(id="a", amount=Said[Euro](unknown=Unknown.NOT_APPLICABLE))) == 0
    assert euros_of(Cost(id="a", amount=Said[Euro](unknown=Unknown.DONT_KNOW))) is None


def test_a_measure_of_which_the_amount_does_not_apply_has_no_gap() -> None:
    """'Het bedrag is nog niet bekend' and 'nog zonder bedrag' stood in public of a room that is free."""
    iwap = derived(EXAMPLE, FREE).iwap
    measure = next(row for row in iwap.measures if row.id.endswith("regisseur"))
    assert cost_of(measure, iwap) == "niets"
    assert without_amount(iwap) == ""
    assert not [left for left in plan_costs(iwap).left_out if left.reason == "unknown"]


def test_nobody_owes_a_cover_or_a_payer_for_it() -> None:
    """And the answer to a quarter of the money goes on."""
    found = keys(findings(EXAMPLE, FREE))
    assert not {key for key in found if key.endswith(":regie")}
    assert "niet te zeggen" not in str(derived(EXAMPLE, FREE).quarter)
