"""Votes are those of all who voted: one side that was counted, or a sum that misses people, is never the whole."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, picks, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.naming import by_weight, most_votes, not_chosen
from wijkwizard.document.plan.chapters import problems
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.iwap.votes import votes_by_row


def _sides(residents: int | None, professionals: int | None) -> dict[str, Any]:
    counts = {"votes_residents": residents, "votes_professionals": professionals}
    return {name: said(Decimal(count)) for name, count in counts.items() if count is not None}


def _plan(counts: dict[str, int], *rows: tuple[str, dict[str, Any]], **more: Any) -> Iwap:
    """Return a plan with these counts by kind, and a problem and a theme of each kind with the votes of its sides."""
    marks = said(tuple(GridMark(id=name, label=name, score=count) for name, count in counts.items()))
    kinds = list(enumerate(rows))
    return evening(
        insight={"votes": marks},
        ambition={"votes": marks},
        problems=tuple({"id": f"p{n}", "sort": pick(kind, kind), **sides} for n, (kind, sides) in kinds),
        themes=tuple({"id": f"t{n}", "theme": pick(kind, kind), **sides} for n, (kind, sides) in kinds),
        **more,
    )


@pytest.mark.parametrize(
    ("counts", "sides", "votes"),
    [
        ({"a": 15}, (3, None), 15),
        ({"a": 15}, (None, 3), 15),
        ({"a": 9}, (6, 2), 9),
        ({"a": 9}, (7, 2), 9),
        ({}, (7, 2), 9),
        ({}, (7, None), 7),
        ({"a": 9}, (None, None), 9),
        ({"b": 9}, (None, None), None),
    ],
)
def test_what_was_counted_of_all_goes_before_its_sides(
    counts: dict[str, int], sides: tuple[int | None, int | None], votes: int | None
) -> None:
    found = votes_by_row(_plan(counts, ("a", _sides(*sides))))
    assert {found.get("p0"), found.get("t0")} == {votes}


def test_two_problems_of_one_kind_are_told_apart_by_their_sides() -> None:
    plan = _plan({"a": 12}, ("a", _sides(1, 2)), ("a", _sides(5, 4)))
    assert [row.id for row in by_weight(plan)] == ["p1", "p0"]


def test_a_problem_of_which_one_side_was_counted_keeps_its_place() -> None:
    """With fifteen cards it stood below one with ten."""
    plan = _plan({"a": 15, "b": 10, "c": 9}, ("a", _sides(3, None)), ("b", {}), ("c", {}))
    assert [row.id for row in by_weight(plan)] == ["p0", "p1", "p2"]
    assert problems(plan, Formatter(STYLE, KNOWN))[0] == "Bovenaan staat: a"


@pytest.mark.parametrize("sides", [(4, None), (6, 2)])
def test_what_got_fewer_cards_is_not_called_passed_over(sides: tuple[int, int | None]) -> None:
    """Of nine cards four were counted apart, and 'Minstens zo veel kaarten' stood above what got eight."""
    plan = _plan({"a": 15, "b": 9, "c": 8}, ("a", {}), ("b", _sides(*sides)))
    assert not_chosen(plan, most_votes(plan, 3).shown) == ""


def test_one_side_alone_is_never_called_both_together() -> None:
    """Where a side is too small to stand apart, the votes of one of them stood there as those of all."""
    parties = tuple(
        {"id": role, "role": pick(role, role), "count": said(Decimal(count)), "side": pick(side, side)}
        for role, count, side in (("bewoners", 9, "woont-hier"), ("gemeente", 2, "werkt-hier"))
    )
    plan = without_small_groups(_plan({}, ("a", _sides(4, None)), ("b", _sides(4, 2)), parties=parties))
    assert plan.together is not None
    assert set(plan.together.votes) == {"p1", "t1"}


def test_small_groups_that_share_a_name_are_named_once() -> None:
    """'Politie of welzijn; politie of welzijn: Een camera verplaatst het' stood on the first paper of an evening."""
    parties = tuple(
        {"id": role, "role": pick(role, role), "count": said(Decimal(count))}
        for role, count in (("bewoners", 9), ("politie", 2), ("welzijn", 2))
    )
    row = {"id": "v", "claim": said("Een camera"), "differently_by": picks("politie", "welzijn")}
    (found,) = without_small_groups(evening(parties=parties, disagreements=(row,))).disagreements
    assert len(found.differently_by.value or ()) == 1
