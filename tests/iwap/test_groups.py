"""Groups of fewer than three people."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.iwap.chapters import Danger, Insight, Organisation
from wijkwizard.iwap.groups import (
    SMALLEST,
    SOME_GROUP,
    WORK_HERE,
    groups,
    head_count,
    shown,
    sides_apart,
    together,
)
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Disagreement, Party, Problem
from wijkwizard.iwap.said import GridMark, Picked, Said, SaidChoice, SaidGrid, SaidNumber, SaidText
from wijkwizard.iwap.small_groups import without_small_groups

SIZES = st.lists(st.integers(0, 12), max_size=9)


def party(role: str, count: int | None, side: str = "werkt-hier", remark: str = "") -> Party:
    """Return a party of that many people."""
    return Party(
        id=f"rij-{role}",
        role=SaidChoice(value=Picked(id=role, label=role.capitalize()), unknown=None),
        count=SaidNumber() if count is None else SaidNumber(value=Decimal(count), unknown=None),
        side=SaidChoice(value=Picked(id=side, label=side), unknown=None),
        remark=SaidText(value=remark, unknown=None) if remark else SaidText(),
    )


TABLE = (
    party("bewoners", 10, "woont-hier", "uit de flats"),
    party("gemeente", 4),
    party("politie", 1, remark="de wijkagent"),
)


@given(SIZES)
def test_every_group_is_in_one_line_and_no_line_has_one_or_two_people_while_there_are_more(
    sizes: list[int],
) -> None:
    """A line can be joined for as long as somebody else is there."""
    lines = together(sizes)
    assert sorted(place for line in lines for place in line) == list(range(len(sizes)))
    for line in lines:
        total = sum(sizes[place] for place in line)
        assert total == 0 or total >= SMALLEST or total == sum(sizes)


def test_no_set_of_lines_and_sums_tells_that_a_group_has_one_or_two_people() -> None:
    """A reader who knows the rule and does every sum still has two sizes to choose from."""
    for groups_ in (1, 2, 3, 4):
        possible: dict[object, list[tuple[int, ...]]] = {}
        for sizes in product(range(8), repeat=groups_):
            lines = together(sizes)
            possible.setdefault((lines, tuple(shown(line, sizes) for line in lines)), []).append(sizes)
        for many in possible.values():
            for place in range(groups_):
                assert {one[place] for one in many} not in ({1}, {2})


def test_one_small_group_is_joined_with_the_next_smallest() -> None:
    """Left out alone its number would be the total minus the others."""
    rows = head_count(TABLE)
    assert [one.role.value.label for one in rows if one.role.value] == [
        "Bewoners",
        "Gemeente en politie samen",
    ]
    assert [one.count.value for one in rows] == [Decimal(10), Decimal(5)]
    assert rows[0].remark.value == "uit de flats"
    assert rows[1].remark.value is None


def test_a_table_of_two_people_has_no_number() -> None:
    """There is nobody to join them with."""
    (row,) = head_count((party("bewoners", 1), party("politie", 1)))
    assert row.count.value is None


def test_a_party_of_nobody_and_a_party_that_nobody_counted_stay_as_they_are() -> None:
    """Nobody can be recognised in a group without people, and of the other there is no number."""
    zero, open_ = party("zorg", 0), party("onderwijs", None)
    assert head_count((zero, open_)) == (zero, open_)


def test_who_said_it_is_named_as_the_head_count_is() -> None:
    """The name of a group that shares its line would point at the smaller of the two."""
    found = groups(TABLE)
    assert found.all_named(["bewoners", "politie", "Gemeente"]) == ("Bewoners", "Gemeente of politie")
    assert found.named("huismeester") == SOME_GROUP
    assert groups((party("politie", None),)).named("politie") == SOME_GROUP
    many = (party("bewoners", 9, "woont-hier"), party("a", 2), *(party(one, 1) for one in "bcde"))
    assert groups(many).named("c") == WORK_HERE


def test_sides_stand_apart_only_when_both_are_known_to_be_large_enough() -> None:
    """A side that nobody counted may be one person."""
    assert sides_apart(TABLE)
    assert not sides_apart((TABLE[0], TABLE[2]))
    assert not sides_apart((TABLE[0], party("gemeente", None)))
    assert not sides_apart(())


def test_an_opinion_loses_the_small_name_and_an_act_keeps_it() -> None:
    """A lead is an organisation; an estimate with the police officer beside it is one person's."""
    estimate = Said[Picked](value=Picked(id="x", label="x"), unknown=None, roles=("bewoners", "politie"))
    mandate = SaidText(value="over de avonden", unknown=None, roles=("politie",))
    seen = Said[tuple[Picked, ...]](
        value=(Picked(id="rij-bewoners", label="Bewoners"), Picked(id="rij-politie", label="Politie")),
        unknown=None,
    )
    plan = without_small_groups(
        Iwap(
            parties=TABLE,
            danger=Danger(estimate=estimate),
            organisation=Organisation(mandate=mandate),
            disagreements=(Disagreement(id="v", seen_by=seen),),
        )
    )
    assert plan.danger.estimate.roles == ("Bewoners", "Gemeente of politie")
    assert plan.organisation.mandate.roles == ("politie",)
    assert [one.label for one in plan.disagreements[0].seen_by.value or ()] == [
        "Bewoners",
        "gemeente of politie",
    ]


def test_nothing_of_the_plan_holds_the_votes_or_scores_of_a_side_that_is_too_small() -> None:
    """Also the boxes that are printed as JSON are made of this plan, so the numbers themselves must be gone."""
    four, one = (SaidNumber(value=Decimal(n), unknown=None) for n in (4, 1))
    worst = SaidGrid(value=(GridMark(id="a", label="Overlast", score=3),), unknown=None)
    least = SaidGrid(value=(GridMark(id="a", label="Overlast", score=0),), unknown=None)
    plan = without_small_groups(
        Iwap(
            parties=(TABLE[0], TABLE[2]),
            problems=(Problem(id="p", votes_residents=four, votes_professionals=one),),
            insight=Insight(severity_residents=worst, severity_professionals=least),
        )
    )
    (problem,) = plan.problems
    assert (problem.votes_residents.value, problem.votes_professionals.value) == (None, None)
    assert (plan.insight.severity_residents.value, plan.insight.severity_professionals.value) == (None, None)
    assert plan.together is not None
    assert plan.together.votes == {"p": 5}
    assert {one.score for one in plan.together.severity} == {0, 3}
