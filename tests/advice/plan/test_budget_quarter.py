"""What a quarter of a budget moves: what was known to be out comes in, and what was known to be in falls out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.plan.cases import DAYS, EXAMPLE
from tests.document.plans import evening, pick, said
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.advice.plan.quarter_outcome import Quarter, QuarterOutcome
from wijkwizard.iwap.said import Euro, GridMark, Year
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.session.questions import load_questions

Costs = dict[str, int]


@cache
def _knowledge() -> Knowledge:
    return load_questions(None).knowledge


def asked(budget: int, groups: Sequence[Sequence[int]]) -> tuple[Quarter, list[Costs]]:
    """Return the answer for measures whose themes have ever fewer votes; of one theme they have no order."""
    costs = [{f"{at}-{n}": euros for n, euros in enumerate(group)} for at, group in enumerate(groups)]
    rows = [(f"t{at}", row, euros) for at, group in enumerate(costs) for row, euros in group.items()]
    marks = tuple(GridMark(id=f"t{at}", label=f"t{at}", score=9 - at) for at in range(len(groups)))
    plan = evening(
        themes=tuple({"id": mark.id, "theme": pick(mark.id, mark.id)} for mark in marks),
        measures=tuple(
            {"id": row, "title": said(f"Klus {row}"), "theme": pick(theme, theme)} for theme, row, _ in rows
        ),
        costs=tuple(
            {
                "id": f"k{row}",
                "what": said(row),
                "amount": said(Euro(amount=Decimal(euros))),
                "once_or_structural": pick("eenmalig", "eenmalig"),
                "measure": pick(row, row),
            }
            for _, row, euros in rows
        ),
        organisation={"budget": said(Euro(amount=Decimal(budget)))},
        ambition={"votes": said(marks)},
    )
    last = DateSpan.of(DAYS[EXAMPLE])
    assert last is not None
    return quarter(PlanContext(plan, _knowledge(), last)), costs


def _in(order: Sequence[str], euros: Costs, money: Decimal) -> set[str]:
    """Return what goes along when people take these in this order, each that still fits."""
    found = {row for row in order if euros[row] < 0}
    money -= sum(euros[row] for row in found)
    for row in order:
        if row not in found and euros[row] <= money:
            found.add(row)
            money -= euros[row]
    return found


def _orders(costs: list[Costs]) -> Iterator[tuple[str, ...]]:
    """Yield every order that people can still give to what has none."""
    for each in product(*(permutations(group) for group in costs)):
        yield tuple(chain(*each))


GROUPS = st.lists(st.lists(st.integers(1, 15).map(lambda n: n * 10), min_size=1, max_size=3), max_size=3)


@given(st.integers(1, 40).map(lambda n: n * 10), GROUPS)
def test_what_comes_in_or_falls_out_does_so_in_whatever_order_people_choose(
    budget: int, groups: list[list[int]]
) -> None:
    """And what comes in never costs more than the money that is there for it in each of these orders."""
    found, costs = asked(budget, groups)
    euros = {row: amount for group in costs for row, amount in group.items()}
    for outcome, part in ((found.less, Decimal("0.75")), (found.more, Decimal("1.25"))):
        moves = {row.row for row in outcome.moves} if outcome else set()
        for order in _orders(costs):
            now, then = _in(order, euros, Decimal(budget)), _in(order, euros, budget * part)
            assert moves <= now ^ then
            left = budget - sum(euros[row] for row in now)
            comes, goes = (sum(euros[row] for row in rows) for rows in (then - now, now - then))
            assert comes <= budget * part - budget + left + goes


def _texts(found: Quarter) -> tuple[str, str, str]:
    assert found.less is not None
    assert found.more is not None
    return found.text, found.less.text, found.more.text


def test_of_what_ties_nothing_comes_in_that_may_be_in_already() -> None:
    """'Een kwart minder: erin komt b' and '€ 25 erbij: erin komen a en b', of € 125, was said of two measures."""
    now, less, more = _texts(asked(100, [[80, 45]])[0])
    assert "Wat nu past, is niet te zeggen. De volgorde van 'Klus 0-0' en 'Klus 0-1' is niet gezegd." in now
    assert less.endswith("over. Dan past zeker: 'Klus 0-1' (€ 45). Dan past zeker niet: 'Klus 0-0' (€ 80).")
    assert more.endswith("erbij. Dan past zeker: 'Klus 0-0' (€ 80) en 'Klus 0-1' (€ 45).")


def test_what_is_known_now_is_told_before_what_is_not() -> None:
    """The first group is whole, one row of the second is too large whatever people choose, the rest ties."""
    now, less, more = _texts(asked(100, [[40], [50, 50, 90], [10]])[0])
    assert "Nu past niet: 'Klus 1-2' (€ 90). Wat er nu verder past, is niet te zeggen. De volgorde" in now
    assert "Dan past zeker: 'Klus 2-0' (€ 10). Dan past zeker niet: 'Klus 1-0' (€ 50) en 'Klus 1-1'" in less
    assert more.endswith(
        "erbij. Dit is niet te zeggen. De volgorde van 'Klus 1-0' en 'Klus 1-1' is niet gezegd."
    )


@pytest.mark.parametrize("part", ["less", "more"])
def test_a_tie_that_stays_moves_nothing(part: str) -> None:
    outcome: QuarterOutcome | None = getattr(asked(100, [[70, 70], [10]])[0], part)
    assert outcome is not None
    assert outcome.moves == ()
    assert "Erin komt" not in outcome.text
    assert "Eruit valt" not in outcome.text


def test_what_comes_in_for_more_than_the_extra_money_is_paid_from_what_was_left() -> None:
    """'€ 25 erbij. Erin komt: … (€ 30)' reads as a sum that is wrong, while ten euros were left over."""
    _, less, more = _texts(asked(100, [[90], [30]])[0])
    assert more == "Een kwart meer is € 25 erbij, en er was nog € 10 over. Erin komt: 'Klus 1-0' (€ 30)."
    assert "was nog" not in less
    tied = _texts(asked(100, [[120], [60, 60]])[0])[2]
    assert "€ 25 erbij, en € 100 is nu nog niet verdeeld. Erin komt: 'Klus 0-0' (€ 120)." in tied
    assert "was nog" not in _texts(asked(100, [[90], [20]])[0])[2]


def test_what_is_in_for_certain_and_ties_with_other_money_is_not_said_to_fall_out() -> None:
    """Both fit in a hundred, one of them in 75: people choose which."""
    _, less, _ = _texts(asked(100, [[50, 50], [10]])[0])
    assert less.endswith(
        "over. Dit is niet te zeggen. De volgorde van 'Klus 0-0' en 'Klus 0-1' is niet gezegd."
    )


def test_an_amount_that_was_said_and_cannot_be_counted_is_not_called_no_amount() -> None:
    """'Het vraagt niets, zonder wat nog geen bedrag heeft' stood beside half a million whose years are reversed."""
    reversed_years = {"year_from": said(Year(year=2030)), "year_to": said(Year(year=2027))}
    plan = evening(
        measures=({"id": "a", "title": said("Elke maand feest")},),
        costs=(
            {
                "id": "ka",
                "what": said("feest"),
                "amount": said(Euro(amount=Decimal(500))),
                "once_or_structural": pick("structureel", "structureel"),
                "measure": pick("a", "a"),
                **reversed_years,
            },
        ),
        organisation={"budget": said(Euro(amount=Decimal(900)))},
    )
    last = DateSpan.of(DAYS[EXAMPLE])
    assert last is not None
    text = quarter(PlanContext(plan, _knowledge(), last)).text
    assert "geen bedrag" not in text
    assert "niets" not in text
    assert "Hoeveel het vraagt, is nog niet te zeggen." in text
