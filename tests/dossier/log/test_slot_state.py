"""Blind rounds: nothing of a count is seen before the reveal."""

from __future__ import annotations

import pytest

from tests.dossier.evening import Evening, merged
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import answered, voted
from wijkwizard.terms import Answer, GridValue, Round, Slot

SLOT = Slot("keuze")


def sealed() -> Evening:
    table = Evening()
    table.open_round("keuze")
    table.vote("keuze", 3, r1=2, r2=1)
    return table


def test_before_the_reveal_only_the_turnout_is_known() -> None:
    table = sealed()
    assert table.state.answers.rounds[SLOT] == Round(turnout=3, revealed=False)
    assert SLOT not in table.state.answers.by_slot


def test_an_opened_round_without_ballots_has_a_turnout_of_nobody() -> None:
    table = Evening()
    table.open_round("keuze")
    assert table.state.answers.rounds[SLOT] == Round(turnout=0, revealed=False)


def test_a_later_count_replaces_the_earlier_one() -> None:
    table = sealed()
    table.vote("keuze", 5, r1=3, r2=2)
    assert table.state.answers.rounds[SLOT].turnout == 5


def test_after_the_reveal_the_count_is_the_answer() -> None:
    table = sealed()
    table.reveal("keuze")
    assert table.state.answers.rounds[SLOT] == Round(turnout=3, revealed=True)
    assert table.shown("keuze") == ("{'r1': 2, 'r2': 1}",)


def test_undoing_the_reveal_seals_again() -> None:
    table = sealed()
    table.reveal("keuze")
    table.undo()
    assert SLOT not in table.state.answers.by_slot
    table.redo()
    assert SLOT in table.state.answers.by_slot


def test_a_new_round_seals_until_its_own_reveal() -> None:
    table = sealed()
    table.reveal("keuze")
    table.open_round("keuze")
    assert SLOT not in table.state.answers.by_slot
    table.vote("keuze", 4, r1=4)
    table.reveal("keuze")
    assert table.shown("keuze") == ("{'r1': 4}",)


def test_an_answer_given_aloud_ends_the_round_without_showing_the_ballots() -> None:
    table = sealed()
    table.say("keuze", "wij kiezen samen")
    assert SLOT not in table.state.answers.rounds
    assert table.shown("keuze") == ("wij kiezen samen",)


def test_ballots_of_another_copy_stay_sealed_after_merging() -> None:
    one = Evening("a")
    one.open_round("keuze")
    two = one.copy("b")
    one.say("keuze", "aloud")
    two.vote("keuze", 6, r1=6)
    both = merged(one, two)
    assert SLOT not in both.state.answers.by_slot
    assert both.state.answers.rounds[SLOT].turnout == 6


def test_tables_that_counted_apart_add_up_their_turnout() -> None:
    one = Evening("a")
    one.open_round("keuze")
    two = one.copy("b")
    one.vote("keuze", 3, r1=3)
    two.vote("keuze", 4, r2=4)
    assert merged(one, two).state.answers.rounds[SLOT].turnout == 7


def test_tables_that_counted_apart_add_up_their_ballots_also_equal_ones() -> None:
    """Whichever comes first, and what was noted with one of them is kept."""
    one = Evening("a")
    one.open_round("keuze")
    two = one.copy("b")
    one.vote("keuze", 4, r1=3, r2=1)
    two.vote("keuze", 4, r1=3, r2=1)
    for both in (merged(one, two), merged(two, one, two)):
        assert SLOT not in both.state.answers.by_slot
        both.reveal("keuze")
        assert both.shown("keuze") == ("{'r1': 6, 'r2': 2}",)
        assert both.state.answers.rounds[SLOT] == Round(turnout=8, revealed=True, tables=2)


def test_what_was_noted_with_the_ballots_of_one_table_stays_and_stays_inside() -> None:
    one = Evening("a")
    two = one.copy("b")
    inside = Answer(value=GridValue(v={"r1": 2}), remark="twee blanco", roles=("bewoners",), internal=True)
    one.do(voted(one.state, SLOT, inside, 2))
    two.vote("keuze", 1, r2=1)
    both = merged(one, two)
    both.reveal("keuze")
    whole = inside.model_copy(update={"value": GridValue(v={"r1": 2, "r2": 1})})
    assert both.state.answers.by_slot[SLOT] == (whole,)


@pytest.mark.parametrize("first", [1, 5])
def test_votes_of_another_table_seal_again(first: int) -> None:
    """Whichever was later by the clock: nobody saw them when it was said to show the others."""
    one = Evening("a")
    two = one.copy("b")
    for count in range(1, first + 1):
        one.vote("keuze", count, r1=count)
    one.reveal("keuze")
    two.vote("keuze", 1, r2=1)
    two.vote("keuze", 2, r2=2)
    both = merged(one, two)
    assert SLOT not in both.state.answers.by_slot
    assert both.state.answers.rounds[SLOT] == Round(turnout=first + 2, revealed=False, tables=2)
    both.reveal("keuze")
    (answer,) = both.state.answers.by_slot[SLOT]
    assert answer.value == GridValue(v={"r1": first, "r2": 2})


def test_what_every_table_showed_of_its_own_is_shown_together() -> None:
    one = Evening("a")
    two = one.copy("b")
    for table in (one, two):
        table.vote("keuze", 3, r1=3)
        table.reveal("keuze")
    assert merged(one, two).shown("keuze") == ("{'r1': 6}",)


def test_who_took_in_another_copy_and_then_shows_all_shows_all() -> None:
    """Also in the run in which that copy was taken in, which has to be seen as known from there on."""
    one = Evening("a")
    two = one.copy("b")
    one.vote("keuze", 1, r1=1)
    for count in range(1, 9):
        two.vote("keuze", count, r2=count)
    both = merged(one, two, session="a")
    both.reveal("keuze")
    assert both.state.answers.rounds[SLOT] == Round(turnout=9, revealed=True, tables=2)


def test_ballots_that_were_typed_in_before_a_restart_are_shown_after_it() -> None:
    table = sealed().copy("b")
    table.reveal("keuze")
    assert table.shown("keuze") == ("{'r1': 2, 'r2': 1}",)


def test_no_part_of_a_state_but_the_trail_holds_a_sealed_count() -> None:
    table = sealed()
    state = table.state
    parts = {name: getattr(state, name) for name in state.__dataclass_fields__ if name != "event_index"}
    assert "GridValue" not in repr(parts)


def test_ballots_without_an_opening_are_sealed_too() -> None:
    table = Evening()
    table.vote("keuze", 3, r1=3)
    assert SLOT not in table.state.answers.by_slot
    assert table.state.answers.rounds[SLOT] == Round(turnout=3, revealed=False)


def test_a_count_that_is_mended_after_the_reveal_keeps_its_turnout() -> None:
    """The open answer takes the place of the ballots; what stands there is what was counted, never nought."""
    table = Evening()
    table.vote("keuze", 19, a=3, b=8, c=7, d=1)
    table.reveal("keuze")
    mended = Answer(value=GridValue(v={"a": 3, "b": 8, "c": 7, "d": 2}))
    table.do(answered(table.state, Slot("keuze"), mended))
    assert table.state.answers.rounds[Slot("keuze")] == Round(turnout=20, revealed=True)
    assert fold(table.state.events).answers.rounds == table.state.answers.rounds
    both = merged(table, table.copy("b"))
    assert both.state.answers.rounds[Slot("keuze")].turnout == 20
