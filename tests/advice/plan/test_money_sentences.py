"""What is said about money says no more than the plan does: of a whole or a part, and of what comes before."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import Change, cell, every
from tests.advice.plan.test_money import MONEY_BEFORE, part_of_a_cost, promised_but


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (cell("kosten-dekking", "bezoek", dekking_bron=None), "'Uren voor bezoek"),
        (
            cell("kosten-dekking", "bezoek", dekking_bron=None, dekking="deels-toegezegd"),
            "Een deel van 'Uren voor bezoek",
        ),
        (
            every(
                cell("kosten-dekking", "bezoek", dekking_bron=None, betaler=["corporatie", "rijk"]),
                part_of_a_cost("deel", "corporatie", "10", of="bezoek"),
                cell("kosten-delen", "deel", dekking="aangevraagd"),
            ),
            "Een deel van 'Uren voor bezoek",
        ),
    ],
)
def test_a_promise_without_a_budget_is_of_the_whole_only_when_all_of_it_is_promised(
    change: Change, sentence: str
) -> None:
    (told,) = (item for item in findings(EXAMPLE, change) if item.key == "dekking-zonder-bron:bezoek")
    assert told.sentence.startswith(sentence)


def test_shares_that_do_not_add_up_to_the_cost_say_how_much_is_missing() -> None:
    """Of money that was said to be promised nothing is called open."""
    (told,) = (
        item for item in findings(EXAMPLE, promised_but("9000")) if item.check == "dekking-onder-kosten"
    )
    assert "€ 9.000 minder dan het kost" in told.sentence
    assert told.kind == "let-op"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (MONEY_BEFORE, "houdt op in 2027, voordat"),
        (every(MONEY_BEFORE, cell("maatregel-planning", "huur", start="2027-03")), "stopt in 2027,"),
    ],
)
def test_money_that_ends_before_its_measure_begins_pays_no_part_of_it(change: Change, sentence: str) -> None:
    (told,) = (item for item in findings(EXAMPLE, change) if item.key == "geld-korter:bezoek")
    assert sentence in told.sentence
    assert ("in maart 2028 begint." in told.sentence) is (sentence == "houdt op in 2027, voordat")
