"""Findings about the plan are shown where the cell is and in the overview: calm, and never to a room."""

from __future__ import annotations

from dataclasses import replace

from tests.advice.plan.cases import ABSURD, EXAMPLE, derived, findings
from tests.session.small import looking
from wijkwizard.advice.plan.finding import FindingClass, PlanFinding
from wijkwizard.session.overview import overview
from wijkwizard.session.plan_remarks import (
    MOST,
    WORDS,
    account_of,
    after_turn,
    at_cell,
    came_for,
    in_lines,
)
from wijkwizard.session.questions import load_questions
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot

TARGET = "doel-van-naar.streefwaarde@d2"


def _as(kind: FindingClass) -> PlanFinding:
    found = next(one for one in findings(ABSURD) if one.slot == TARGET)
    return found.model_copy(update={"kind": kind})


def _context() -> ScreenContext:
    made, index = derived(ABSURD), load_questions(None).index
    return ScreenContext(index, made.answers, made.route, findings=lambda: made.plan_findings)


def test_at_a_desk_the_most_serious_of_a_cell_is_shown_and_what_is_missing_is_not() -> None:
    several = (_as("ontbreekt"), _as("let-op"), _as("klopt-niet"))
    assert [finding.kind for finding in at_cell(lambda: several, TARGET, "uitwerken")] == ["klopt-niet"]
    assert at_cell(lambda: (_as("ontbreekt"),), TARGET, "uitwerken") == ()
    assert at_cell(lambda: several, "doel-van-naar.streefwaarde@d1", "uitwerken") == ()


def test_in_the_evening_nothing_is_shown_at_a_cell_and_nothing_is_computed() -> None:
    def never() -> tuple[PlanFinding, ...]:
        raise AssertionError

    assert at_cell(never, TARGET, "zaal") == ()


def test_in_the_evening_a_turn_that_was_left_says_what_contradicts_itself_and_no_more() -> None:
    route = derived(ABSURD).route
    left = next(turn for turn in route.turns if turn.questions[0].id == "doel-van-naar")
    other = next(turn for turn in route.turns if turn.id != left.id)
    assert after_turn((_as("let-op"), _as("klopt-niet")), left).startswith("klopt niet: ")
    assert after_turn((_as("let-op"), _as("kans"), _as("ontbreekt")), left) == ""
    assert after_turn((_as("klopt-niet"),), other) == ""


def test_who_comes_from_a_list_reads_what_the_cell_does_not_say_itself() -> None:
    slot = Slot.parse(TARGET)
    assert came_for((_as("ontbreekt"),), slot, "uitwerken").startswith("ontbreekt: ")
    assert came_for((_as("let-op"),), slot, "uitwerken") == ""
    assert came_for((_as("let-op"),), slot, "zaal").startswith("let op: ")
    assert came_for((), slot, "zaal") == ""


def test_a_check_takes_one_line_however_many_rows_it_is_about() -> None:
    found = findings(ABSURD)
    lines = in_lines(found)
    assert len({(line.first.check, line.first.kind) for line in lines}) == len(lines)
    assert sum(1 + line.more for line in lines) == len(found)
    order = [list(WORDS).index(line.first.kind) for line in lines]
    assert order == sorted(order)
    because = next(line for line in lines if line.first.check == "waarom-ontbreekt")
    assert "Ook bij 2 andere regels." in because.text


def test_the_field_shows_its_finding_and_the_account_says_what_would_turn_it() -> None:
    known = _context()
    slot = Slot.parse(TARGET)
    field = slot_field(known, slot, known.index.question(slot.question))
    assert [finding.check for finding in field.findings] == ["doel-verkeerde-kant"]
    told = account_of(field.findings[0])
    assert field.findings[0].account.rule_text in told
    assert field.findings[0].account.turning_text in told
    assert "200" in told


def test_the_overview_lists_findings_with_where_to_mend_them_and_counts_them_as_no_question() -> None:
    known = _context()
    lines = [line for line in overview(known, ()) if line.finding]
    assert len(lines) == len(in_lines(known.findings()))
    assert all(line.turn_id and line.state in WORDS.values() for line in lines)
    without = overview(replace(known, findings=tuple), ())
    assert [line for line in overview(known, ()) if not line.finding] == list(without)


def test_the_example_has_more_findings_than_are_shown_at_once() -> None:
    """The rest is behind one key; nothing is dropped."""
    assert len(in_lines(findings(EXAMPLE))) > MOST


def test_a_room_that_looks_along_sees_no_finding() -> None:
    reader = looking()
    for showing, shown in ((ALL, findings(ABSURD)), (Visibility(room_looks=True), ())):
        seen = reader.seen(showing)
        vars(seen.derived)["plan_findings"] = findings(ABSURD)
        assert seen.known.findings() == shown
