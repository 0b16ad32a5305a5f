"""Counting on a grid without a screen: what each key makes of the numbers, and what is shown of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conversation.test_conversation import TRIAL
from tests.session.small import fixed_environment
from wijkwizard.conversation.answer_status import notes_of, warnings_of
from wijkwizard.conversation.tally_sheet import TallyChange, TallySheet
from wijkwizard.session import Field, Session, new_session
from wijkwizard.session.ballots import too_many, total_waits, turnout_words
from wijkwizard.terms import Answer, GridValue, Round, Slot

NOTHING = TallyChange()
ROWS = ("overlast", "criminaliteit", "werk")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A dossier on the trial questions, with a blind count and a grid of steps."""
    path: Path = tmp_path_factory.mktemp("tellen") / "d.wijk"
    with new_session(path, environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def grid(session: Session, question: str = "problemen") -> Field:
    """Return the field of a grid."""
    fields = session.reader.screen(question).fields()
    return next(one for one in fields if one.slot == Slot(question))


def tally(field: Field, counts: dict[str, int] | None = None) -> TallySheet:
    """Begin to count in a grid."""
    assert field.question.kind == "grid"
    return TallySheet(field, field.question.scale, {} if counts is None else counts)


def test_a_number_counts_when_its_row_is_left_or_no_digit_fits_behind_it(session: Session) -> None:
    counts = tally(grid(session))
    assert counts.write("overlast", "7") == NOTHING
    assert counts.value() is None
    assert counts.commit("overlast").given
    assert counts.value() == GridValue(v={"overlast": 7})
    assert counts.write("werk", "1") == NOTHING
    assert counts.write("werk", "2").given
    assert counts.value() == GridValue(v={"overlast": 7, "werk": 12})


def test_what_was_said_of_a_removed_number_goes_at_the_first_digit_of_another(session: Session) -> None:
    """Also where that digit is the whole number."""
    counts = tally(replace(grid(session), round=Round(turnout=24), counted=frozenset({"overlast"})))
    assert counts.erase("overlast").why
    assert counts.write("overlast", "1").why == ""
    assert counts.write("overlast", "2").why is None
    steps = tally(grid(session, "ernst"))
    assert steps.write("dag", "9").why
    assert steps.write("dag", "3") == TallyChange(given=True, why="")


@pytest.mark.parametrize(("sealed", "counted"), [(True, True), (True, False), (False, True)])
def test_the_total_counts_what_is_typed_over_a_row_before_it_is_left(
    session: Session, *, sealed: bool, counted: bool
) -> None:
    """Behind dots and after the reveal; a number of before a restart is not known here, so its total waits."""
    field = grid(session)
    before = {"overlast": 12, "werk": 12}
    if sealed:
        field = replace(field, people=20, round=Round(turnout=24), counted=frozenset(before))
    else:
        shown = Answer(value=GridValue(v=before))
        field = replace(field, people=20, round=Round(turnout=24, revealed=True), answer=shown)
    counts = tally(field, dict(before) if counted else {})
    assert turnout_words(counts.field_now("overlast")).startswith("24 van ")
    counts.write("overlast", "7")
    now = counts.field_now("overlast")
    assert total_waits(now) is not counted
    if counted:
        assert turnout_words(now).startswith("19 van ")
        assert too_many(now) == max(0, 19 - 20 * now.each)
    counts.take_back()
    assert counts.field_now("overlast") == field


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("4", "ingevoerd 36 van 36 (12 mensen, ieder 3) · nog niet getoond"),
        ("3", "er wordt geteld · nog niet getoond"),
        ("9", "er wordt geteld · nog niet getoond"),
    ],
)
def test_before_a_room_it_is_said_at_once_that_all_is_in_or_more_than_that(
    typed: str, told: str, session: Session
) -> None:
    """Of the number that is being typed too, in every row that has one; no other total tells what is typed."""
    before = {"overlast": 9, "criminaliteit": 16, "werk": 16}
    sealed = Round(turnout=41)
    field = replace(grid(session), people=12, round=sealed, counted=frozenset(before), hushed=True)
    counts = tally(field, before)
    assert too_many(counts.field_now("overlast"))
    counts.write("overlast", typed)
    now = counts.field_now("overlast")
    assert notes_of(now)[0] == told
    assert list(warnings_of(now, answer_stands=True)) == (
        ["Er is meer ingevoerd dan kan. Tel nog eens na."] if typed == "9" else []
    )


def test_of_a_number_of_before_a_restart_nothing_is_said_while_another_takes_its_place(
    session: Session,
) -> None:
    """Too many of then need not be too many now."""
    sealed = Round(turnout=41)
    counts = tally(replace(grid(session), people=12, round=sealed, counted=frozenset(ROWS)))
    assert list(warnings_of(counts.field, answer_stands=True))
    counts.write("overlast", "4")
    now = counts.field_now("overlast")
    assert notes_of(now)[0] == "er wordt geteld · nog niet getoond"
    assert list(warnings_of(now, answer_stands=True)) == []


def test_what_was_refused_in_a_row_is_past_when_the_row_is_left(session: Session) -> None:
    counts = tally(grid(session))
    counts.write("werk", "1")
    counts.write("werk", "2")
    assert "Er past geen cijfer meer bij." in (counts.write("werk", "3").why or "")
    assert counts.leave_row().why == ""
    assert counts.leave_row() == NOTHING
    assert counts.value() == GridValue(v={"werk": 12})


def test_a_hidden_number_is_not_stepped_and_names_its_row_when_it_goes(session: Session) -> None:
    counts = tally(grid(session), {"overlast": 3})
    assert "niemand ziet wat er staat" in (counts.step("overlast", 1).why or "")
    assert counts.value() == GridValue(v={"overlast": 3})
    gone = counts.erase("overlast")
    assert (gone.given, gone.gone, counts.value()) == (False, "overlast", None)


def test_steps_go_by_one_within_their_bounds_and_another_digit_is_refused(session: Session) -> None:
    steps = tally(grid(session, "ernst"))
    assert steps.write("dag", "4").why == "Dat kan hier niet. Typ een cijfer van 1 tot en met 3."
    assert "1 niet · 2 een beetje · 3 erg" in steps.lines("dag")[0].behind
    for _ in range(5):
        assert steps.step("dag", 1).given
    assert steps.value() == GridValue(v={"dag": 3})
    assert steps.lines("dag")[0].right == "erg"
    assert steps.erase("dag").given
    assert steps.value() is None


def test_a_sentence_takes_back_the_number_that_it_began_with(session: Session) -> None:
    steps = tally(grid(session, "ernst"))
    steps.begin()
    assert steps.write("dag", "3").given
    assert steps.take_back() == TallyChange(taken_back=1)
    assert steps.take_back() == NOTHING


def _revealed(session: Session, **counted: int) -> TallySheet:
    field = grid(session)
    counts, open_ = tally(field), field.question.model_copy(update={"blind": False})
    counts.show(replace(field, question=open_, answer=Answer(value=GridValue(v=counted))))
    return counts


def test_what_an_answer_holds_is_shown_with_the_longest_bar_for_the_most(session: Session) -> None:
    counts = _revealed(session, overlast=32, werk=16)
    assert [line.right.count("●") for line in counts.lines("")] == [16, 0, 8]


def test_a_bar_follows_the_number_that_is_typed_over_it(session: Session) -> None:
    """As its total does, so that the room sees one number on a row; dots in a blind count show nothing."""
    counts = _revealed(session, overlast=3, werk=1)
    counts.write("overlast", "7")
    row = counts.lines("overlast")[0]
    assert (row.mark, row.right.count("●")) == ("[  7 ]", 7)
    counts.erase("overlast")
    assert counts.lines("overlast")[0].right.count("●") == 3
    sealed = tally(grid(session))
    sealed.write("overlast", "7")
    assert not sealed.lines("overlast")[0].right


@given(st.lists(st.tuples(st.sampled_from(ROWS), st.sampled_from("0123456789-+<")), max_size=30))
def test_whatever_is_pressed_no_number_leaves_its_bounds_and_no_sealed_one_is_shown(
    session: Session, keys: list[tuple[str, str]]
) -> None:
    """``<`` takes away, ``+`` and ``-`` step, a digit writes; another row commits the one before."""
    counts, before = tally(grid(session)), ""
    for row, key in keys:
        if row != before:
            counts.commit(before)
            counts.leave_row()
            before = row
        if key == "<":
            counts.erase(row)
        elif key in "+-":
            counts.step(row, 1 if key == "+" else -1)
        else:
            counts.write(row, key)
        held = counts.value()
        assert all(0 <= number <= 99 for number in (held.v.values() if held else ()))
        assert not any(
            digit in line.mark + line.right for line in counts.lines(row) for digit in "0123456789"
        )
