"""The spread of a count whose rows have an order: its ends, its middle, and whether opinions differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.questionnaire.kinds.scale_steps import Scale
from wijkwizard.questionnaire.model import GridQuestion, Option
from wijkwizard.session.spread import FAR, Spread, spread_of
from wijkwizard.session.views import Field, OptionView
from wijkwizard.terms import Answer, GridValue, Slot


def field(votes: list[int], *, ordered: bool = True) -> Field:
    """Return a count that is shown, of rows that are called by their place."""
    rows = tuple(Option(id=f"r{place}", label=str(place)) for place in range(len(votes)))
    question = GridQuestion(
        id="stemmen",
        kind="grid",
        text="Hoe erg?",
        rows=rows,
        scale=Scale(count=True, min=0, max=99),
        blind=True,
        ordered=ordered,
    )
    counts = {f"r{place}": count for place, count in enumerate(votes)}
    return Field(
        slot=Slot("stemmen"),
        question=question,
        options=tuple(OptionView(row.id, row.label) for row in rows),
        answer=Answer(value=GridValue(v=counts)),
        alternatives=(),
        remarks=(),
        round=None,
        text="",
    )


@pytest.mark.parametrize(
    ("votes", "spread"),
    [
        ([2, 8, 11, 1], Spread("0", "3", "2", far=False)),
        ([6, 1, 1, 6], Spread("0", "3", "1", far=True)),
        ([12, 0, 0, 0], Spread("0", "0", "0", far=False)),
        ([9, 0, 3], Spread("0", "2", "0", far=True)),
        ([10, 0, 3], Spread("0", "2", "0", far=False)),
        ([1, 1, 1, 1], Spread("0", "3", "1", far=True)),
        ([0, 1, 1, 1], Spread("1", "3", "2", far=True)),
    ],
)
def test_the_spread_of_a_count_as_it_was_worked_out_by_hand(votes: list[int], spread: Spread) -> None:
    """Opinions differ where a quarter chose low and a quarter chose high, two steps apart."""
    assert spread_of(field(votes)) == spread


@pytest.mark.parametrize("votes", [[1, 0, 1], [0, 0, 0], [2, 0, 0]])
def test_of_fewer_than_three_people_nothing_is_said(votes: list[int]) -> None:
    assert spread_of(field(votes)) is None


def test_rows_without_an_order_have_no_spread() -> None:
    assert spread_of(field([6, 1, 1, 6], ordered=False)) is None


@given(st.lists(st.integers(0, 9), min_size=3, max_size=10))
def test_turned_around_it_is_as_far_and_more_people_in_the_middle_never_make_it_wider(
    votes: list[int],
) -> None:
    spread, turned = spread_of(field(votes)), spread_of(field(votes[::-1]))
    if spread is None or turned is None:
        assert sum(votes) < 3
        return
    assert spread.far is turned.far
    last = len(votes) - 1
    assert int(spread.lowest) == last - int(turned.highest)
    assert int(spread.lowest) <= int(spread.middle) <= int(spread.highest)
    crowded = list(votes)
    crowded[int(spread.middle)] += 100
    calm = spread_of(field(crowded))
    assert calm is not None
    assert not calm.far
    assert spread.far is False or int(spread.highest) - int(spread.lowest) >= FAR


def test_our_own_counts_with_an_order_are_known(tmp_path: Path) -> None:
    from tests.session.two_colours import evening

    with evening(tmp_path) as session:
        asked = {
            name: session.reader.index.question(name) for name in ("inschatting-stemmen", "plan-telling")
        }
        assert all(isinstance(each, GridQuestion) and each.ordered for each in asked.values())
        votes = session.reader.index.question("problemen-stemmen")
        assert isinstance(votes, GridQuestion)
        assert not votes.ordered
