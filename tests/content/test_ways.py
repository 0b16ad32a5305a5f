"""Whatever way the group chooses after question 2, what was said before stays in the plan that comes."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from tests.content.ours import ours
from wijkwizard import resources
from wijkwizard.document.paper_form import form_of
from wijkwizard.iwap.bind import BEHIND_A_BRANCH, bind
from wijkwizard.questionnaire.closing import closed_choices
from wijkwizard.questionnaire.route import route
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import fill
from wijkwizard.terms import Answer, Answers, ChoiceValue, DayValue, GridValue, Slot, TextValue, YesNoValue

SMALL_WAYS = ("kleinschalig", "regulier", "uitzoeken")
NEXT_STEP = MappingProxyType(
    {
        Slot("eerste-stap"): (Answer(value=TextValue(v="De huismeester belt de bewoners.")),),
        Slot("eerste-stap-wie"): (Answer(value=TextValue(v="de huismeester")),),
        Slot("opnieuw-kijken"): (Answer(value=DayValue(v="2027-03")),),
    }
)
"""What a way without a plan asks; the paper of every way has a place for it."""
OF_ANOTHER_THEME = (Slot("demo-bevolking"),)
"""What the example said of a theme that it did not choose."""
KEPT_BY = {"kleinschalig": {"ambitie", "maatregelen"}, "regulier": set[str](), "uitzoeken": set[str]()}
"""Lines of the last round that a way has anyhow: acting small and early has its ambition and its quick wins."""

WORKED_OUT = {
    located.table.id if located.table else located.full_id
    for located in ours().index.answerable
    if located.section.id in {"uitwerken-maatregelen", "organiseren-geld", "koers-regels"}
}
"""What a measure needs: asked at the desk of a small plan too, where a small action became one."""


@pytest.fixture(scope="module")
def example() -> Answers:
    """All answers of the example, without its figures."""
    index = ours().index
    filling, answers = fill(index, read_file(resources.find("questions") / "voorbeeld.yaml"))
    assert not filling.faults
    return Answers(
        by_slot={slot: (one,) for slot, one in answers.items()},
        rows={table: tuple(rows) for table, rows in filling.rows.items()},
    )


def on(answers: Answers, way: str) -> Answers:
    """Return answers of a group that chose this way."""
    chosen = {**answers.by_slot, Slot("besluit"): (Answer(value=ChoiceValue(v=way)),)}
    return replace(answers, by_slot=MappingProxyType(chosen))


def answered_too(answers: Answers, lines: dict[str, int]) -> Answers:
    """Return answers with these lines of the last round read back."""
    read = {**answers.by_slot, Slot("slot"): (Answer(value=GridValue(v=lines)),)}
    return replace(answers, by_slot=MappingProxyType(read))


@pytest.mark.parametrize("way", SMALL_WAYS)
def test_a_plan_that_was_worked_out_stays_whole_on_a_smaller_way(example: Answers, way: str) -> None:
    """Ambition, goals, measures, money, the route to a decision and the looking back are all still there."""
    index, answers = ours().index, on(example, way)
    found = route(index, answers)
    assert found.kept_aside == OF_ANOTHER_THEME
    plan = bind(index, answers, found)
    whole = bind(index, example, route(index, example))
    for name in (
        "ambition",
        "goals",
        "measures",
        "costs",
        "promises",
        "decisions",
        "course",
        "quick_wins",
        "closing",
    ):
        assert getattr(plan, name) == getattr(whole, name), name
    assert form_of(plan) == "plan"


@pytest.mark.parametrize("way", SMALL_WAYS)
def test_a_smaller_way_asks_nothing_of_the_plan_that_nobody_began(way: str) -> None:
    """One measure of before the choice stays; its followers are not asked, and it is read back."""
    index = ours().index
    measure = Slot("maatregelen.titel", "een")
    said = {measure: (Answer(value=TextValue(v="Een bank plaatsen")),)}
    answers = on(Answers(by_slot=said, rows={"maatregelen": ("een",)}), way)
    found = route(index, answers)
    bare = route(index, on(Answers(), way))
    added = {slot.question for slot in found.asked - bare.asked}
    assert "maatregelen.titel" in added
    desk = WORKED_OUT if way == "kleinschalig" else set[str]()
    assert {name.partition(".")[0] for name in added} - desk == {"maatregelen"}
    before = {turn.id for turn in bare.turns}
    more = {turn.id: turn.moment for turn in found.turns if turn.id not in before | {"maatregelen"}}
    assert set(more.values()) <= {"uitwerken"}, "the room is asked no more than before"
    assert found.kept_aside == ()
    plan = bind(index, answers, found)
    assert [one.title.value for one in plan.measures] == ["Een bank plaatsen"]
    assert form_of(plan) == "plan"
    read_back = {"maatregelen": 1, "ambitie": 1}
    for one, shut in (
        (answers, {"ambitie"} - KEPT_BY[way]),
        (on(Answers(), way), {"ambitie", "maatregelen"} - KEPT_BY[way]),
    ):
        counted = answered_too(one, read_back)
        now = closed_choices(Slot("slot"), index, counted, route(index, counted).asked)
        assert {option.id for option in now} == shut


@pytest.mark.parametrize("way", ["integraal", *SMALL_WAYS])
def test_no_answer_is_set_aside_by_the_way_that_was_chosen(example: Answers, way: str) -> None:
    """The whole example with a next step stays, and so does each of its answers that another way had opened alone."""
    index, answers = ours().index, on(example, way)
    whole = replace(answers, by_slot=MappingProxyType({**answers.by_slot, **NEXT_STEP}))
    assert route(index, whole).kept_aside == OF_ANOTHER_THEME
    for slot, said in whole.by_slot.items():
        before = Answers(by_slot=MappingProxyType({slot: said}))
        if slot.table is None:
            aside = route(index, on(before, way)).kept_aside
            assert set(aside) <= set(route(index, before).kept_aside), slot


@pytest.mark.parametrize("way", ["integraal", *SMALL_WAYS])
def test_the_paper_of_every_way_prints_the_next_step(way: str) -> None:
    """A first step, who takes it and when the group looks again are never both set aside and missed."""
    index, answers = ours().index, on(Answers(by_slot=NEXT_STEP), way)
    plan = bind(index, answers, route(index, answers))
    assert plan.kept_aside == ()
    said = (plan.verdict.first_step, plan.verdict.owner, plan.verdict.review_on)
    assert all(one.value is not None for one in said)


def test_what_is_set_aside_says_why() -> None:
    """The reason speaks of what was chosen, not of the program."""
    index = ours().index
    seen = {
        Slot("schouw-gedaan"): (Answer(value=YesNoValue(v=False)),),
        Slot("schouw-datum"): (Answer(value=DayValue(v="2026-05")),),
    }
    answers = Answers(by_slot=MappingProxyType(seen))
    kept = bind(index, answers, route(index, answers)).kept_aside
    assert {one.because for one in kept} == {BEHIND_A_BRANCH}
    assert "gekozen" in BEHIND_A_BRANCH
