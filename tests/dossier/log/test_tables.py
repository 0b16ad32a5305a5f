"""Rows: their order, taking them away, and letting them go on as one."""

from __future__ import annotations

from tests.dossier.evening import Evening, merged
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.terms import Answer, ChoicesValue, ChoiceValue, GridValue, RankingValue, Slot, Value


def three() -> Evening:
    table = Evening()
    table.add("r1", "r2", "r3")
    return table


def test_rows_stand_in_the_order_in_which_they_came() -> None:
    assert three().rows() == ("r1", "r2", "r3")


def test_a_row_can_be_put_behind_another() -> None:
    table = three()
    table.add("r4", after="r1")
    assert table.rows() == ("r1", "r4", "r2", "r3")


def test_a_row_moves_up_and_down_and_no_further_than_the_ends() -> None:
    table = three()
    table.move("r3", -2)
    assert table.rows() == ("r3", "r1", "r2")
    table.move("r3", 9)
    assert table.rows() == ("r1", "r2", "r3")


def test_a_row_that_was_taken_away_keeps_its_answers_aside() -> None:
    table = three()
    table.say("problemen.titel@r2", "donker")
    table.remove("r2")
    assert table.rows() == ("r1", "r3")
    assert ("problemen", "r2") in table.state.removed
    assert table.shown("problemen.titel@r2") == ("donker",)
    table.undo()
    assert table.rows() == ("r1", "r2", "r3")


def test_a_removal_wins_over_a_move_in_another_copy() -> None:
    one = three()
    two = one.copy("b")
    one.remove("r2")
    two.move("r2", 1)
    assert merged(one, two).rows() == ("r1", "r3")


def test_rows_added_apart_in_one_place_both_stand_and_can_still_be_parted() -> None:
    one = three()
    two = one.copy("b")
    one.add("ra", after="r1")
    two.add("rb", after="r1")
    both = merged(one, two)
    assert both.rows() == ("r1", "ra", "rb", "r2", "r3")
    both.add("rc", after="ra")
    assert both.rows() == ("r1", "ra", "rc", "rb", "r2", "r3")
    both.move("rb", -1)
    assert both.rows() == ("r1", "ra", "rb", "rc", "r2", "r3")


def test_joined_rows_go_on_as_one_with_their_answers_side_by_side() -> None:
    table = three()
    table.say("problemen.titel@r1", "donker")
    table.say("problemen.titel@r2", "geen licht")
    table.say("problemen.waar@r2", "park")
    table.join("r1", "r2")
    assert table.rows() == ("r1", "r3")
    assert set(table.shown("problemen.titel@r1")) == {"donker", "geen licht"}
    assert table.shown("problemen.waar@r1") == ("park",)
    table.say("problemen.titel@r1", "te donker")
    assert table.shown("problemen.titel@r1") == ("te donker",)


def test_undoing_a_join_parts_the_rows_again() -> None:
    table = three()
    table.say("problemen.titel@r2", "geen licht")
    before = table.state.answers
    table.join("r1", "r2")
    table.undo()
    assert table.state.answers == before


def test_joins_in_a_circle_leave_one_row() -> None:
    one = three()
    two = one.copy("b")
    one.join("r1", "r2")
    two.join("r2", "r1")
    both = merged(one, two)
    assert len(both.rows()) == 2
    assert "r3" in both.rows()


def test_a_row_that_was_taken_away_stays_out_of_a_join() -> None:
    one = three()
    one.say("problemen.titel@r2", "vergissing")
    two = one.copy("b")
    one.remove("r2")
    two.join("r1", "r2")
    both = merged(one, two)
    assert both.rows() == ("r1", "r3")
    assert both.shown("problemen.titel@r1") == ()


def test_a_joined_row_that_is_taken_away_takes_the_others_along() -> None:
    table = three()
    table.join("r1", "r2")
    table.remove("r1")
    assert table.rows() == ("r3",)


def test_references_to_joined_rows_point_at_the_row_that_goes_on() -> None:
    table = three()
    given: dict[str, tuple[Value, Value]] = {
        "een": (ChoiceValue(v="r2"), ChoiceValue(v="r1")),
        "meer": (ChoicesValue(v=("r1", "r2", "r3")), ChoicesValue(v=("r1", "r3"))),
        "rang": (RankingValue(v=("r3", "r2", "r1")), RankingValue(v=("r3", "r1"))),
        "telling": (GridValue(v={"r2": 4, "r1": 1, "r3": 2}), GridValue(v={"r1": 1, "r3": 2})),
    }
    for question, (before, _) in given.items():
        table.do(answered(table.state, Slot(question), Answer(value=before)))
    table.join("r1", "r2")
    for question, (_, after) in given.items():
        found = table.state.answers.get(Slot(question))
        assert found is not None
        assert found.value == after
