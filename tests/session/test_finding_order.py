"""Of one class the ten findings that matter most come first, wherever one of several is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.plan.cases import ABSURD, SLECHT, derived, findings
from wijkwizard.advice.plan.check_plan import CHECKS
from wijkwizard.advice.plan.finding import gravity
from wijkwizard.advice.plan.replied import RepliedFinding, with_replies
from wijkwizard.iwap.model import Iwap
from wijkwizard.session.plan_remarks import (
    WORDS,
    FindingLine,
    after_turn,
    came_for,
    gravest_first,
    in_lines,
    one_by_one,
)
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import Slot

THE_TEN = {
    "lijn-probleem-los",
    "lijn-maatregel-zonder-doel",
    "bestanddeel-past-niet",
    "samenhang-eerst",
    "doel-onvolledig",
    "doel-verkeerde-kant",
    "doel-jaren",
    "doel-telt-doen",
    "structureel-op-projectgeld",
    "stopregel",
}
FOUND = with_replies(findings(ABSURD), Iwap())


def test_the_table_of_checks_says_which_ten_matter_most() -> None:
    known = load_questions(None).knowledge
    marked = {check.id for check in CHECKS if known.plan_check(check.id).matters_most}
    assert marked == THE_TEN
    assert {each.check for each in findings(SLECHT) if each.matters_most} <= THE_TEN


@pytest.mark.parametrize("lines", [in_lines, one_by_one])
def test_a_line_shows_a_target_on_the_wrong_side_before_another_way_of_counting(
    lines: Callable[[Sequence[RepliedFinding]], tuple[FindingLine, ...]],
) -> None:
    """'Aan het eind telt u anders' stood above a plan that goes down from a hundred to two hundred."""
    shown = next(line for line in lines(FOUND) if line.first.finding.subject == "Het cijfer bij een doel")
    assert shown.first.finding.check == "doel-verkeerde-kant"


@given(st.permutations(range(len(FOUND))))
def test_in_whatever_order_they_were_found_no_lesser_one_of_a_class_stands_before_one_of_the_ten(
    order_found: list[int],
) -> None:
    found = [FOUND[at] for at in order_found]
    of_subject: dict[str, list[RepliedFinding]] = {}
    for line in one_by_one(found):
        of_subject.setdefault(line.first.finding.subject, []).append(line.first)
    order = tuple(WORDS)
    for each in of_subject.values():
        assert each == sorted(each, key=lambda one: gravity(one.finding, order))
    for line in in_lines(found):
        assert line.first == of_subject[line.first.finding.subject][0]
    ranks = [(each.finding.kind, not each.finding.matters_most) for each in gravest_first(found)]
    for kind in WORDS:
        own = [lesser for of_kind, lesser in ranks if of_kind == kind]
        assert own == sorted(own)


def test_of_what_a_turn_left_and_a_list_led_to_the_one_that_matters_most_is_told() -> None:
    both = [each for each in FOUND if each.finding.check in {"doel-andere-telling", "doel-verkeerde-kant"}]
    same = [RepliedFinding(each.finding.model_copy(update={"slot": both[-1].finding.slot})) for each in both]
    assert [each.finding.check for each in same] == ["doel-andere-telling", "doel-verkeerde-kant"]
    slot = Slot.parse(same[0].finding.slot)
    turn = next(turn for turn in derived(ABSURD).route.turns if slot.table in {q.id for q in turn.questions})
    first = gravest_first(same)[0].finding.sentence
    assert "u wilt omlaag" in first
    assert first in after_turn(same, turn)
    assert first in came_for(same, slot)
