"""Findings about the plan are shown where the cell is and in the overview: calm, and never to a room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, SLECHT, derived, findings
from tests.advice.plan.changes import said
from tests.session.small import looking
from wijkwizard.advice.plan.finding import FindingClass, PlanFinding
from wijkwizard.advice.plan.replied import RepliedFinding, with_replies
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.session.derived import Derived
from wijkwizard.session.overview import every_finding, overview
from wijkwizard.session.plan_remarks import (
    WORDS,
    account_of,
    after_turn,
    at_cell,
    came_for,
    in_lines,
    one_by_one,
)
from wijkwizard.session.questions import load_questions
from wijkwizard.session.screen_builder import row_remarks, slot_field
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.text_remarks import avoided_words
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot

TARGET = "doel-van-naar.streefwaarde@d2"
MOST = 15
WORDS_TO_AVOID = avoided_words(load_questions(None).knowledge)


def _as(kind: FindingClass, reply: Reply | None = None) -> RepliedFinding:
    found = next(one for one in findings(ABSURD) if one.slot == TARGET)
    return RepliedFinding(found.model_copy(update={"kind": kind}), reply)


def _said(
    reaction: Literal["eens", "anders", "later"], *, then: tuple[str, ...] = (), waits: bool = False
) -> Reply:
    because = "wij tellen in scholen" if reaction == "anders" else ""
    return Reply(finding="x", reaction=reaction, because=because, slot=TARGET, then=then, waits=waits)


def _bare(found: Sequence[PlanFinding]) -> tuple[RepliedFinding, ...]:
    return with_replies(found, Iwap())


def _context() -> ScreenContext:
    made, index = derived(ABSURD), load_questions(None).index
    return ScreenContext(index, made.answers, made.route, findings=made.shown_findings)


def test_at_a_desk_the_most_serious_of_a_cell_is_shown_and_what_is_missing_is_not() -> None:
    several = (_as("ontbreekt"), _as("let-op"), _as("klopt-niet"))
    assert [each.finding.kind for each in at_cell(lambda: several, TARGET, "uitwerken")] == ["klopt-niet"]
    assert at_cell(lambda: (_as("ontbreekt"),), TARGET, "uitwerken") == ()
    assert at_cell(lambda: several, "doel-van-naar.streefwaarde@d1", "uitwerken") == ()


def test_in_the_evening_nothing_is_shown_at_a_cell_and_nothing_is_computed() -> None:
    def never() -> tuple[RepliedFinding, ...]:
        raise AssertionError

    assert at_cell(never, TARGET, "zaal") == ()


def test_in_the_evening_a_turn_that_was_left_says_what_contradicts_itself_and_no_more() -> None:
    route = derived(ABSURD).route
    left = next(turn for turn in route.turns if turn.questions[0].id == "doel-van-naar")
    other = next(turn for turn in route.turns if turn.id != left.id)
    assert after_turn((_as("let-op"), _as("klopt-niet")), left).startswith("klopt niet: ")
    assert after_turn((_as("let-op"), _as("kans"), _as("ontbreekt")), left) == ""
    assert after_turn((_as("klopt-niet", _said("eens")),), left) == ""
    assert after_turn((_as("klopt-niet"),), other) == ""


def test_who_comes_from_a_list_reads_what_is_missing_at_the_cell() -> None:
    """Its account was nowhere on the screen, and the row had no mark."""
    missing, settled = _as("ontbreekt"), _as("ontbreekt", _said("eens"))
    assert at_cell(lambda: (missing,), TARGET, "uitwerken", sought=True) == (missing,)
    assert at_cell(lambda: (settled,), TARGET, "uitwerken", sought=True) == ()
    assert at_cell(lambda: (missing,), TARGET, "zaal", sought=True) == ()


def test_where_nothing_is_said_at_the_place_itself_a_line_says_what_one_came_for() -> None:
    slot = Slot.parse(TARGET)
    assert came_for((_as("ontbreekt"),), slot).startswith("ontbreekt: ")
    assert came_for((_as("let-op"),), slot).startswith("let op: ")
    assert came_for((), slot) == ""


@pytest.mark.parametrize("case", [EXAMPLE, ABSURD, SLECHT, LAAK], ids=lambda path: path.stem)
def test_a_subject_takes_one_line_however_many_findings_there_are_about_it(case: Path) -> None:
    """So there are never more lines than a screen can hold in peace, and none is dropped."""
    found = _bare(findings(case))
    lines = in_lines(found)
    assert len(lines) <= MOST
    assert len({line.first.finding.subject for line in lines}) == len(lines)
    assert sum(1 + line.rows + line.others for line in lines) == len(found)
    order = [list(WORDS).index(line.first.finding.kind) for line in lines]
    assert order == sorted(order)
    assert {each.first.finding.key for each in one_by_one(found)} == {each.finding.key for each in found}


def test_there_are_no_more_subjects_than_lines() -> None:
    """Whatever the plan, and whatever a municipality adds to its checks."""
    assert len(load_questions(None).knowledge.check_subjects.rows) <= MOST


def test_a_line_says_how_much_more_there_is_about_its_subject() -> None:
    lines = {line.first.finding.check: line.text for line in in_lines(_bare(findings(ABSURD)))}
    assert any("Ook bij" in text or "En nog" in text for text in lines.values())
    single = in_lines((_as("klopt-niet"),))[0]
    assert single.text.startswith("Het cijfer bij een doel: ")
    assert "Ook bij" not in single.text


@pytest.mark.parametrize(
    ("reply", "speaks", "shown"),
    [
        (None, True, True),
        (_said("eens"), False, False),
        (_said("eens", then=("de stand straks: 80",)), True, True),
        (_said("anders"), False, True),
        (_said("anders", then=("de stand straks: 80",)), True, True),
        (_said("later", waits=True), False, False),
        (_said("later"), True, True),
    ],
)
def test_a_reply_quiets_a_finding_as_long_as_it_is_about_what_stands_there(
    reply: Reply | None, *, speaks: bool, shown: bool
) -> None:
    """What is put off comes back the next time; the reason of the group stays at the cell."""
    each = _as("klopt-niet", reply)
    assert bool(in_lines((each,))) is speaks
    assert bool(at_cell(lambda: (each,), TARGET, "uitwerken")) is shown
    if reply is not None and reply.then:
        assert "Toen stond er: de stand straks: 80." in in_lines((each,))[0].text
    if reply is not None:
        assert each.reply_text in account_of(each)


def test_the_field_shows_its_finding_and_the_account_says_what_would_turn_it() -> None:
    known = _context()
    slot = Slot.parse(TARGET)
    field = slot_field(known, slot, known.index.question(slot.question))
    assert [each.finding.check for each in field.findings] == ["doel-verkeerde-kant"]
    told, found = account_of(field.findings[0]), field.findings[0].finding
    assert found.account.rule_text in told
    assert found.account.turning_text in told
    assert "200" in told


def test_the_overview_lists_findings_with_where_to_mend_them_and_counts_them_as_no_question() -> None:
    known = _context()
    lines = [line for line in overview(known, ()) if line.finding]
    assert len(lines) == len(in_lines(known.findings()))
    assert all(line.turn_id and line.state in WORDS.values() for line in lines)
    assert len(every_finding(known)) == len(known.findings())
    without = overview(replace(known, findings=tuple), ())
    assert [line for line in overview(known, ()) if not line.finding] == list(without)


def test_a_room_that_looks_along_sees_no_finding() -> None:
    reader = looking()
    for showing, shown in ((ALL, _bare(findings(ABSURD))), (Visibility(room_looks=True), ())):
        seen = reader.seen(showing)
        vars(seen.derived)["plan_findings"] = findings(ABSURD)
        assert seen.known.findings() == shown


_BACKED = derived(EXAMPLE, said("rugdekking", ["corporatie"]))


def test_a_table_says_once_that_it_has_many_rows() -> None:
    """Beside the first goal stands that there are six, so the table itself does not; in the evening it does."""
    made, index = derived(SLECHT), load_questions(None).index
    bare = ScreenContext(index, made.answers, made.route)
    table = index.question("doelen")
    assert isinstance(table, TableQuestion)
    assert row_remarks(bare, table) == ("Meer dan vijf doelen. Op veel doelen tegelijk kan niemand sturen.",)
    known = replace(bare, findings=made.shown_findings)
    assert row_remarks(known, table) == ()
    assert row_remarks(known, table.model_copy(update={"moment": "zaal"})) != ()


@pytest.mark.parametrize(
    ("case", "slot", "soft"),
    [
        (SLECHT, "doel-van-naar.streef-datum@d2", "al voorbij"),
        (SLECHT, "herijken-op", "al voorbij"),
        (ABSURD, "doelen.titel@d1", "Dit woord is vaag"),
        (_BACKED, "rugdekking", "Steun van één kant"),
    ],
)
def test_a_cell_says_once_what_a_finding_and_a_soft_remark_both_say(
    case: Path | Derived, slot: str, soft: str
) -> None:
    """A date that is over, a vague word, support of one side: the finding has the account, so the remark steps back."""
    made, index = derived(case) if isinstance(case, Path) else case, load_questions(None).index
    bare = ScreenContext(index, made.answers, made.route, today=date(2026, 11, 27), words=WORDS_TO_AVOID)
    question = index.question(Slot.parse(slot).question)
    alone = slot_field(bare, Slot.parse(slot), question)
    assert any(soft in remark for remark in alone.remarks)
    both = slot_field(replace(bare, findings=made.shown_findings), Slot.parse(slot), question)
    assert len(both.findings) == 1
    assert not any(soft in remark for remark in both.remarks)


def test_in_the_room_a_cell_that_was_asked_before_it_says_nothing_either() -> None:
    """A table of the room shows the names of rows that the preparation made."""
    known = replace(_context(), findings=lambda: (_as("kans"),))
    slot = Slot.parse(TARGET)
    question = known.index.question(slot.question)
    assert slot_field(known, slot, question, "uitwerken").findings
    assert slot_field(known, slot, question, "zaal").findings == ()
