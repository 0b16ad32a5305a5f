"""What a plan may cost: a quarter less or more of that, and a plan that asks for more is pointed out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.advice.plan.cases import DAYS, EXAMPLE, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, said
from tests.advice.plan.test_quarter import KNOWN, asked, moved
from tests.document.plans import evening, pick
from tests.document.plans import said as answer
from wijkwizard.advice.budget.rules import money_of
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.iwap.said import Euro
from wijkwizard.session.questions import load_questions


def _budget(euros: str) -> Change:
    return said("budget", euros)


def test_where_it_was_said_how_much_there_is_a_quarter_of_that_is_asked_about() -> None:
    """Whatever of it was promised: what fits now can fall out, and what does not fit now can come in."""
    whole = asked(EXAMPLE, KNOWN, _budget("900000"))
    assert (whole.basis, whole.money) == ("budget", Decimal(900_000))
    assert whole.text.startswith("Dit plan mag € 900.000 kosten. Het vraagt € ")
    assert whole.more is not None
    assert "Alles uit het plan zit er dan al in." in whole.more.text
    short = asked(EXAMPLE, KNOWN, _budget("300000"))
    assert " Nu past niet: " in short.text
    assert short.less is not None
    assert short.more is not None
    assert not {row.row for row in short.less.moves} & {row.row for row in short.more.moves}


def test_a_budget_without_costs_and_with_an_unknown_amount_says_so() -> None:
    found = asked(EXAMPLE, _budget("900000"))
    assert "Het vraagt minstens € " in found.text
    assert found.more is not None
    assert "is het bedrag niet bekend" in found.more.text
    last = DateSpan.of(DAYS[EXAMPLE])
    assert last is not None
    without = derived(EXAMPLE, _budget("900000")).iwap.model_copy(update={"costs": (), "shares": ()})
    assert "geen kosten" in quarter(PlanContext(without, load_questions(None).knowledge, last)).text


@pytest.mark.parametrize(("budget", "speaks"), [("100000", True), ("9000000", False), ("nvt", False)])
def test_a_plan_that_asks_for_more_than_there_is_is_pointed_out(budget: str, *, speaks: bool) -> None:
    assert ("boven-budget:geheel" in keys(findings(EXAMPLE, _budget(budget)))) is speaks


@pytest.mark.parametrize(("change", "told"), [(said("budget", "100000"), "minstens "), (KNOWN, "")])
def test_what_a_plan_asks_for_is_at_least_that_while_an_amount_is_not_known(
    change: Change, told: str
) -> None:
    """An exact sum was held against what the plan may cost, and the panel beside it said 'minstens'."""
    found = findings(EXAMPLE, every(change, _budget("100000")))
    (above,) = (finding for finding in found if finding.check == "boven-budget")
    assert above.sentence.startswith(f"Het plan vraagt {told}€ ")


def test_what_a_plan_asks_for_rests_on_no_cost_of_a_rejected_measure() -> None:
    """Half a million of a rejected measure stood in the account of a sum in which it was not."""
    inputs = []
    for status in ("voorstel", "afgewezen"):
        found = findings(EXAMPLE, every(_budget("1000"), cell("maatregel-status", "avonden", status=status)))
        (above,) = (finding for finding in found if finding.check == "boven-budget")
        inputs.append({given.row for given in above.account.inputs})
    assert inputs[0] - inputs[1] == {"jongerenwerk"}


def _two(budget: int, *euros: int, cover: str = "open", loose: int = 0) -> PlanContext:
    """Return a plan of two measures that cost so much once, in the order of the group; ``loose`` is of no measure."""

    def cost(row: str, amount: int, measure: str) -> dict[str, object]:
        of = {"measure": pick(measure, measure)} if measure else {}
        return {
            "id": row,
            "what": answer(row),
            "amount": answer(Euro(amount=Decimal(amount))),
            "once_or_structural": pick("eenmalig", "eenmalig"),
            "cover": pick(cover, cover),
            **of,
        }

    rows = tuple(zip(("a", "b"), euros, strict=True))
    plan = evening(
        measures=tuple({"id": row, "title": answer(f"Klus {row}")} for row, _ in rows),
        costs=(
            *(cost(f"k{row}", each, row) for row, each in rows),
            *([cost("los", loose, "")] if loose else []),
        ),
        organisation={"budget": answer(Euro(amount=Decimal(budget)))},
        ambition={"order": answer((pick("a", "a").value, pick("b", "b").value))},
    )
    last = DateSpan.of(DAYS[EXAMPLE])
    assert last is not None
    return PlanContext(plan, load_questions(None).knowledge, last)


@pytest.mark.parametrize(
    ("budget", "euros", "less", "more"),
    [
        (100, (60, 60), [], ["b"]),
        (100, (90, 30), ["a", "b"], ["b"]),
        (100, (200, 200), [], []),
        (200, (60, 60), [], []),
        (120, (60, 60), ["b"], []),
    ],
)
def test_another_amount_is_spent_in_the_same_order_from_the_start(
    budget: int, euros: tuple[int, int], less: list[str], more: list[str]
) -> None:
    """What is left of the amount counts for what comes in, and what falls out makes room for what costs less."""
    found = quarter(_two(budget, *euros))
    assert (moved(found.less), moved(found.more)) == (less, more)


def test_how_sure_its_money_is_does_not_matter_to_what_a_plan_may_cost() -> None:
    """Fifty-seven million that was promised in part asked for nothing of a budget of one."""
    assert "Het vraagt € 120 " in quarter(_two(100, 60, 60, cover="deels-toegezegd")).text


def test_less_than_nothing_is_no_amount_that_a_plan_may_cost() -> None:
    assert asked(EXAMPLE, KNOWN, _budget("-5")).basis == "toegezegd"
    assert "boven-budget:geheel" not in keys(findings(EXAMPLE, _budget("-5")))


@pytest.mark.parametrize(
    ("euros", "words"),
    [
        ((60, -90), "Er komt € 30 meer terug dan het kost voor de hele looptijd. "),
        ((60, -60), "Het vraagt niets. "),
    ],
)
def test_a_plan_that_brings_more_than_it_costs_does_not_ask_for_less_than_nothing(
    euros: tuple[int, int], words: str
) -> None:
    assert words in quarter(_two(100, *euros)).text


def test_a_quarter_of_nothing_is_not_reckoned() -> None:
    assert quarter(_two(0, 60, 60)).text.endswith("het plan mag niets kosten.")


def test_what_belongs_to_no_measure_is_not_there_for_the_rules_to_choose_with() -> None:
    assert money_of(_two(100, 60, 40, loose=90)) == 10
