"""Undo and redo without end, across restarts and copies."""

from __future__ import annotations

from tests.dossier.evening import Evening, merged, words
from wijkwizard.dossier.log.events import QuestionnaireAdopted, SessionStarted
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.dossier.log.undo import redo, touched, undo
from wijkwizard.terms import Slot


def test_undo_goes_back_step_by_step_to_the_start_and_redo_all_the_way_forward() -> None:
    table = Evening()
    for text in ("een", "twee", "drie"):
        table.say("naam", text)
    seen = []
    while table.undo():
        seen.append(table.shown("naam"))
    assert seen == [("twee",), ("een",), ()]
    seen = []
    while table.redo():
        seen.append(table.shown("naam"))
    assert seen == [("een",), ("twee",), ("drie",)]


def test_a_new_answer_ends_the_way_forward() -> None:
    table = Evening()
    table.say("naam", "een")
    table.undo()
    table.say("wens", "groen")
    assert not table.redo()


def test_undo_then_redo_then_undo_keeps_working() -> None:
    table = Evening()
    table.say("naam", "een")
    for _ in range(5):
        assert table.undo()
        assert table.shown("naam") == ()
        assert table.redo()
        assert table.shown("naam") == ("een",)


def test_undo_works_in_a_later_opening_of_the_same_file() -> None:
    table = Evening()
    table.say("naam", "een")
    table.undo()
    again = Evening("b", fold(table.state.events))
    again.do(SessionStarted())
    assert again.redo()
    assert again.shown("naam") == ("een",)


def test_one_step_of_several_events_is_undone_as_a_whole() -> None:
    table = Evening()
    table.do(
        answered(table.state, Slot("naam"), words("Oost")),
        answered(table.state, Slot("wens"), words("groen")),
    )
    table.undo()
    assert not table.state.answers.by_slot
    table.redo()
    assert len(table.state.answers.by_slot) == 2


def test_an_opening_and_an_adopted_questionnaire_are_no_steps() -> None:
    table = Evening()
    table.do(SessionStarted())
    table.do(QuestionnaireAdopted(hash="h"), answered(table.state, Slot("naam"), words("overgebracht")))
    assert undo(table.state) is None
    assert table.shown("naam") == ("overgebracht",)


def test_the_wizard_can_tell_what_an_undo_or_redo_touches() -> None:
    table = Evening()
    table.say("naam", "een")
    undoing = undo(table.state)
    assert undoing is not None
    assert [event.payload.kind for event in touched(table.state, undoing)] == ["answered"]
    table.undo()
    redoing = redo(table.state)
    assert redoing is not None
    assert [event.payload.kind for event in touched(table.state, redoing)] == ["answered"]


def test_what_two_copies_both_undid_stays_undone_when_one_of_them_redid_it() -> None:
    one = Evening("a")
    one.say("naam", "een")
    two = one.copy("b")
    one.undo()
    one.redo()
    two.undo()
    assert merged(one, two).shown("naam") == ()


def test_a_wiped_answer_is_no_step_to_undo_or_redo() -> None:
    table = Evening()
    table.say("wens", "groen")
    table.say("naam", "geheim")
    table.undo()
    table.forget("naam")
    assert not table.redo()
    assert table.undo()
    assert table.shown("wens") == ()
    assert not table.undo()


def test_what_was_said_and_wiped_since_still_ends_the_way_forward() -> None:
    table = Evening()
    table.say("wens", "groen")
    table.undo()
    table.say("naam", "geheim")
    table.forget("naam")
    assert not table.redo()
