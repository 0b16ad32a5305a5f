"""What an evening adds up to."""

from __future__ import annotations

from tests.dossier.evening import AT, Evening, merged, words
from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    EventId,
    FiguresAdded,
    ParkedEvent,
    QuestionnaireAdopted,
    Replied,
    SessionStarted,
)
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.terms import Slot


def test_nothing_adds_up_to_an_empty_state() -> None:
    state = fold(())
    assert not state.answers.by_slot
    assert (state.lamport, state.last_at, state.questionnaire_hash) == (0, "", "")


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    table = Evening()
    table.say("naam", "Oost")
    table.say("naam", "West")
    assert table.shown("naam") == ("West",)


def test_a_cleared_slot_is_open_again() -> None:
    table = Evening()
    table.say("naam", "Oost")
    table.clear("naam")
    assert table.shown("naam") == ()


def test_two_copies_that_say_the_same_say_it_once() -> None:
    one = Evening("a")
    two = Evening("b")
    one.say("naam", "Oost")
    two.say("naam", "Oost")
    assert merged(one, two).shown("naam") == ("Oost",)


def test_two_copies_that_differ_stand_side_by_side_until_one_is_chosen() -> None:
    one = Evening("a")
    one.say("naam", "Oost")
    two = one.copy("b")
    one.say("naam", "Noord")
    two.say("naam", "West")
    both = merged(one, two)
    assert set(both.shown("naam")) == {"Noord", "West"}
    both.say("naam", "Noord")
    assert both.shown("naam") == ("Noord",)


def test_one_that_clears_does_not_hide_what_another_says() -> None:
    one = Evening("a")
    one.say("naam", "Oost")
    two = one.copy("b")
    one.clear("naam")
    two.say("naam", "West")
    assert merged(one, two).shown("naam") == ("West",)


def test_two_answers_that_name_each_other_do_not_silence_each_other() -> None:
    """A file that was meddled with loses nothing."""
    events = [
        Event(
            session=session,
            n=1,
            lamport=1,
            at="",
            action=1,
            payload=Answered(slot="naam", answer=words(session), replaces=(EventId(other, 1),)),
        )
        for session, other in (("a", "b"), ("b", "a"))
    ]
    assert [str(one) for one in fold(events).standing[Slot("naam")]] == ["b:1"]


def test_the_last_reaction_and_the_last_owner_count() -> None:
    table = Evening()
    table.do(Replied(finding="f", reaction="later"))
    table.do(Replied(finding="f", reaction="anders", because="wij wonen hier"))
    table.do(ParkedEvent(slot="naam", owner="wijkmanager", due="2027-04"))
    assert table.state.reactions["f"].because == "wij wonen hier"
    assert table.state.answers.parked[Slot("naam")].owner == "wijkmanager"
    table.do(ParkedEvent(slot="naam"))
    assert not table.state.answers.parked


def test_the_state_tells_sessions_questionnaire_figures_and_the_latest_moment() -> None:
    table = Evening()
    table.do(SessionStarted(table="tafel 2", program="1.0"), QuestionnaireAdopted(hash="h1", title="Eerste"))
    table.do(FiguresAdded(figures={"inwoners": 1200}))
    table.clock = "2027-03-14T20:00:00+00:00"
    table.do(QuestionnaireAdopted(hash="h2", title="Tweede"))
    state = table.state
    assert [(opening.session, opening.table) for opening in state.sessions] == [("a", "tafel 2")]
    assert (state.questionnaire_hash, state.questionnaire_title) == ("h2", "Tweede")
    assert state.figures == ({"inwoners": 1200},)
    assert state.last_at == "2027-03-14T20:00:00+00:00"


def test_steps_tell_what_they_touched() -> None:
    table = Evening()
    table.add("r1")
    table.say("problemen.titel@r1", "donker")
    table.undo()
    touched = [(action.touched, action.undone) for action in table.state.actions]
    assert touched == [(("problemen",), False), (("problemen.titel@r1",), True), ((), False)]


def test_events_that_come_late_find_their_place() -> None:
    table = Evening("a")
    table.say("naam", "Oost")
    other = Evening("b")
    other.say("naam", "West")
    other.say("naam", "Zuid")
    state = extend(other.state, table.state.events)
    assert state == fold((*table.state.events, *other.state.events))


def test_a_clock_that_went_back_does_not_take_the_latest_moment_back() -> None:
    table = Evening()
    table.say("naam", "Oost")
    table.clock = "2027-01-01T00:00:00+00:00"
    table.say("naam", "West")
    assert table.state.last_at == AT
    assert fold(table.state.events).last_at == AT


def test_the_last_moment_is_the_last_on_the_clock_and_not_in_the_alphabet() -> None:
    """Laptops of two time zones, or one before and after the clock goes back, and the same whatever came first."""
    here, there = (
        Evening("a", clock="2027-03-28T00:30:00+01:00"),
        Evening("b", clock="2027-03-27T23:50:00+00:00"),
    )
    here.say("x", "hier")
    there.say("y", "daar")
    assert here.state.last_at[:10] == "2027-03-28"
    assert merged(here, there).state.last_at == merged(there, here).state.last_at == there.clock
