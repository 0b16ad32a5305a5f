"""A payer whose share nobody knows: who pays a part is said, and the sums and what stands beside them agree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, picks
from tests.iwap.test_costs import cost, share
from wijkwizard.document.beside_sums import share_notes
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.money import payer
from wijkwizard.document.parts.money import money
from wijkwizard.document.plan.doing import money as plan_money
from wijkwizard.iwap.costs import parts_of, plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.share_difference import paid_too_little


def unsized(row: str, payer: str, cover: str = "toegezegd") -> CostShare:
    return share(row, None, payer).model_copy(update={"cover": pick(cover)})


def plan(whole: Cost, *shares: CostShare) -> Iwap:
    return Iwap(costs=(whole,), shares=shares)


def rows(made: Iwap) -> list[tuple[str, int, str]]:
    """Return each part that counts: who pays it as the table says, its euros and its cover."""
    return [(payer(part), int(part.euros), part.cover) for part in plan_costs(made).counted]


@pytest.mark.parametrize(
    ("covers", "told"),
    [
        (("toegezegd", "toegezegd"), "deels-toegezegd"),
        (("toegezegd", "open"), "deels-toegezegd"),
        (("deels-toegezegd", "aangevraagd"), "deels-toegezegd"),
        (("aangevraagd", "aangevraagd"), "aangevraagd"),
        (("aangevraagd", "open"), "open"),
        (("open", "open"), "open"),
    ],
)
def test_what_nobody_can_divide_is_of_all_who_were_named(covers: tuple[str, str], told: str) -> None:
    """It stood under both as if that was said, and beside the sum both were called uncounted."""
    both = plan(
        cost(100, payer=picks("Gemeente", "Zorg")),
        *(unsized(who, who, cover) for who, cover in zip(("Gemeente", "Zorg"), covers, strict=True)),
    )
    assert rows(both) == [("Samen: Gemeente en Zorg (welk deel is niet bekend)", 100, told)]
    assert plan_costs(both).left_out == ()


@pytest.mark.parametrize("cover", ["toegezegd", "aangevraagd"])
def test_a_cover_that_was_said_of_the_whole_stands(cover: str) -> None:
    whole = cost(100, payer=picks("Gemeente"), cover=pick(cover))
    assert rows(plan(whole, unsized("a", "Gemeente", cover)))[0][1:] == (100, cover)


def test_the_rest_of_a_cost_is_not_of_nobody_while_a_payer_of_an_unknown_part_was_named() -> None:
    """'Nog niemand' and 'Open' stood there; what is known is that Zorg promised a part of it."""
    made = plan(cost(100, cover=pick("deels-toegezegd")), share("a", 60, "Gemeente"), unsized("b", "Zorg"))
    assert rows(made) == [
        ("Gemeente", 60, "toegezegd"),
        ("Zorg (welk deel is niet bekend)", 40, "deels-toegezegd"),
    ]
    (_, part) = parts_of(made.costs[0], made)
    assert (part.payers, part.named) == ((), ("Zorg",))


def test_who_is_left_shares_the_rest_with_who_pays_an_unknown_part() -> None:
    """The whole rest was given to the one, as if the other paid nothing."""
    whole = cost(100, payer=picks("Gemeente", "Rijk", "Zorg"))
    made = plan(whole, share("a", 60, "Gemeente"), unsized("b", "Zorg"))
    assert rows(made)[1] == ("Samen: Rijk en Zorg (welk deel is niet bekend)", 40, "deels-toegezegd")


def test_an_unknown_part_of_what_has_no_rest_counts_nowhere_and_is_named() -> None:
    """There is no euro left in which it could be, and of an unknown cost there is no rest either."""
    for euros in (100, None):
        made = plan(cost(euros), share("a", 100, "Gemeente"), unsized("b", "Zorg"))
        assert rows(made) == [("Gemeente", 100, "toegezegd")]
        assert "een deel van Zorg van Plan: het bedrag is nog niet bekend" in [
            item.words for item in plan_costs(made).left_out
        ]
        assert not share_notes(made)


def test_an_unknown_part_in_years_that_its_cost_does_not_have_pays_nothing_of_it() -> None:
    late = share("b", None, "Zorg", years=(2032, 2033))
    made = plan(cost(100, yearly=True, years=(2027, 2028)), late)
    assert rows(made) == [("", 100, "open")]
    assert len(plan_costs(made).left_out) == 1


def test_no_rest_is_missing_while_a_payer_of_an_unknown_part_was_named() -> None:
    """That the known shares are less than the cost says nothing then."""
    made = plan(cost(100, cover=pick("toegezegd")), share("a", 60, "Gemeente"), unsized("b", "Zorg"))
    assert paid_too_little(made.costs[0], made) == ()


def test_it_is_said_beside_the_sum_of_whom_the_part_is_not_known() -> None:
    made = plan(
        cost(100), share("a", 60, "Gemeente"), unsized("b", "Zorg"), unsized("c", "Rijk", "aangevraagd")
    )
    head = "Genoemd als betaler, en het deel is niet bekend"
    assert share_notes(made) == ((head, ("Zorg bij Plan (toegezegd)", "Rijk bij Plan (aangevraagd)")),)


@pytest.mark.parametrize("public", [True, False])
def test_paper_names_who_pays_an_unknown_part_and_calls_none_of_it_uncounted(*, public: bool) -> None:
    formatter = Formatter(STYLE, KNOWN)
    made = plan(cost(100), share("a", 60, "Gemeente"), unsized("b", "Zorg"))
    words = repr(plan_money(made, formatter) if public else money(made, formatter))
    assert "Zorg" in words
    assert "Niet meegeteld" not in words
    assert "Nog niemand" not in words
    assert sum((part.euros for part in plan_costs(made).counted), Decimal(0)) == 100


def test_who_was_only_asked_is_not_said_to_have_promised_a_part() -> None:
    """Each is named with how sure their own part is, and not with that of what they pay together."""
    made = plan(
        cost(100, payer=picks("Gemeente", "Zorg")),
        unsized("a", "Gemeente", "aangevraagd"),
        unsized("b", "Zorg"),
    )
    words = repr(plan_money(made, Formatter(STYLE, KNOWN)))
    assert "Er betalen mee: zorg. Gevraagd, nog niet toegezegd: gemeente." in words


def test_who_is_left_beside_an_unknown_part_promised_nothing_by_that() -> None:
    """'Deels toegezegd: rijk' stood there, while only the other promised something."""
    made = plan(cost(100, payer=picks("Rijk", "Zorg")), unsized("b", "Zorg"))
    assert "Er betalen mee: zorg. Nog open: Rijk." in repr(plan_money(made, Formatter(STYLE, KNOWN)))


@pytest.mark.parametrize("cover", ["aangevraagd", "open"])
def test_what_known_shares_leave_is_not_all_requested_of_the_one_whose_share_nobody_knows(cover: str) -> None:
    """'Aangevraagd is € 920.000' stood on page one, and a part of that was asked of nobody."""
    divided = plan(cost(100), share("g", 40, "Gemeente"), unsized("Rijk", "Rijk", cover))
    assert rows(divided)[-1] == ("Rijk (welk deel is niet bekend)", 60, "open")
