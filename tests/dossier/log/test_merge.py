"""Merging, and the tombstone that wins it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.evening import AT, Evening, merged
from tests.dossier.strategies import histories
from wijkwizard.dossier.log.events import Event, Forgotten, ParkedEvent, SessionStarted, Undone, Voted, Wiped
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.merge import FORGETTABLE, merge
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.terms import Slot


def test_what_one_copy_wiped_does_not_come_back_from_another() -> None:
    one = Evening("a")
    one.say("naam", "geheim")
    one.say("naam", "geheim 2")
    one.do(ParkedEvent(slot="naam", note="vraag het aan geheim"))
    two = one.copy("b")
    two.say("wens", "groen")
    one.forget("naam")
    for order in ((one, two), (two, one), (two, one, two)):
        both = merged(*order)
        assert "geheim" not in repr(both.state)
        assert both.state.answers.forgotten == {Slot("naam"): one.clock}
        assert both.shown("wens") == ("groen",)


def test_a_wiped_slot_can_be_answered_anew_and_still_says_that_it_was_wiped() -> None:
    table = Evening()
    table.say("naam", "geheim")
    table.forget("naam")
    table.say("naam", "Oost")
    assert table.shown("naam") == ("Oost",)
    assert Slot("naam") in table.state.answers.forgotten


def test_wiping_a_slot_reaches_answers_of_rows_that_were_joined_to_it() -> None:
    table = Evening()
    table.add("r1", "r2")
    table.say("problemen.titel@r2", "geheim")
    table.join("r1", "r2")
    table.forget("problemen.titel@r1")
    assert "geheim" not in repr(table.state)


def test_sealed_slips_can_be_wiped() -> None:
    table = Evening()
    table.open_round("keuze")
    table.vote("keuze", 3, r1=3)
    table.forget("keuze")
    assert not any(isinstance(event.payload, Voted) for event in table.state.events)
    assert table.state.answers.rounds[Slot("keuze")].turnout == 0


@given(histories(), st.integers(0, 24))
def test_nothing_that_was_forgotten_survives_any_merge(events: tuple[Event, ...], cut: int) -> None:
    """Neither in the union nor in a state, whatever is undone or merged in later."""
    state = fold(events)
    names = tuple(event.id for event in events if isinstance(event.payload, FORGETTABLE))
    stone = numbered(state, "z", AT, (Forgotten(slot="naam", events=names),))
    after = extend(state, stone)
    undoing = numbered(after, "y", AT, (Undone(events=(*names, stone[0].id)), Undone(events=names)))
    union = merge(events[cut:], stone, undoing, events)
    assert not any(isinstance(event.payload, FORGETTABLE) for event in union)
    assert not fold(union).answers.by_slot
    assert fold(union) == extend(after, undoing)


def test_the_same_name_with_other_contents_comes_out_the_same_in_any_order() -> None:
    one, two = Evening("a"), Evening("a")
    one.say("naam", "Oost")
    two.say("naam", "West")
    assert merged(one, two).state == merged(two, one).state


def test_a_wiped_event_wins_from_the_whole_one() -> None:
    table = Evening()
    table.say("naam", "geheim")
    whole = table.state.events
    table.forget("naam")
    gone = table.state.events[:1]
    assert isinstance(merge(whole, gone)[0].payload, Wiped)
    assert isinstance(merge(gone, whole)[0].payload, Wiped)


def test_an_event_that_comes_after_its_own_tombstone_is_wiped_all_the_same() -> None:
    table = Evening("a")
    late = Evening("b")
    late.do(SessionStarted())
    late.say("naam", "geheim")
    table.do(Forgotten(slot="naam", events=(late.state.events[-1].id,)))
    state = extend(table.state, late.state.events)
    assert state == fold((*table.state.events, *late.state.events))
    assert "geheim" not in repr(state)
