"""What tables that wrote apart left differing: found in the merged events alone, never where one knew of the other."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.evening import Evening, merged, words
from tests.dossier.strategies import histories
from wijkwizard.dossier.log.differing import DifferenceKind, differing, wrote_apart
from wijkwizard.dossier.log.events import Event, ParkedEvent, Replied, RestedOn, Undone
from wijkwizard.dossier.log.fold import fold
from wijkwizard.terms import Slot


def two_tables() -> tuple[Evening, Evening]:
    """Two copies of one prepared dossier, each on its own table."""
    prepared = Evening("voor")
    prepared.say("naam", "Oost")
    prepared.add("r1")
    prepared.say("problemen.titel@r1", "rommel")
    return prepared.copy("a"), prepared.copy("b")


def found(both: Evening) -> list[tuple[str, list[str]]]:
    """What differs as (slot, what each table said)."""
    return [
        (
            str(each.slot),
            [
                str(getattr(getattr(voice.answer, "value", None), "v", voice.payload.kind))
                for voice in each.voices
            ],
        )
        for each in differing(both.state)
    ]


def test_two_answers_to_one_question_differ_and_equal_ones_do_not() -> None:
    one, two = two_tables()
    one.say("naam", "West")
    two.say("naam", "Noord")
    one.say("wens", "groen")
    two.say("wens", "groen")
    assert found(merged(one, two)) == found(merged(two, one, two)) == [("naam", ["West", "Noord"])]
    (each,) = differing(merged(one, two).state)
    assert [voice.events[0].session for voice in each.voices] == ["a", "b"]


def test_what_only_one_table_changed_does_not_differ() -> None:
    one, two = two_tables()
    one.say("naam", "West")
    two.say("wens", "groen")
    both = merged(one, two)
    assert found(both) == []
    assert both.shown("naam") == ("West",)


def test_a_choice_settles_it_also_when_the_old_copies_come_again() -> None:
    one, two = two_tables()
    one.say("naam", "West")
    two.say("naam", "Noord")
    both = merged(one, two)
    both.say("naam", "West")
    assert found(both) == found(merged(both, one, two)) == []
    assert merged(both, one).shown("naam") == ("West",)


def test_what_one_table_emptied_and_the_other_changed_differs() -> None:
    """Emptying what they themselves had typed is nothing that the other table need hear."""
    one, two = two_tables()
    one.say("naam", "fout")
    one.clear("naam")
    two.say("naam", "Noord")
    one.say("wens", "vergissing")
    one.clear("wens")
    two.say("wens", "groen")
    assert found(merged(one, two)) == [("naam", ["Noord", "answered"])]


def test_sealed_counts_are_in_no_difference_and_shown_ones_are_one_count() -> None:
    one, two = two_tables()
    one.vote("keuze", 3, r1=3)
    two.vote("keuze", 4, r1=4)
    both = merged(one, two)
    assert found(both) == []
    both.reveal("keuze")
    assert found(both) == []
    three = two.copy("c")
    three.say("keuze", "wij kiezen samen")
    both = merged(one, three)
    both.reveal("keuze")
    assert found(both) == [("keuze", ["{'r1': 3}", "wij kiezen samen"])]


def test_a_row_that_one_table_removed_while_the_other_wrote_in_it_is_told() -> None:
    one, two = two_tables()
    one.remove("r1")
    two.say("problemen.titel@r1", "zwerfvuil")
    both = merged(one, two)
    assert both.rows() == ()
    (each,) = differing(both.state)
    assert (each.kind, each.slot) == (DifferenceKind.ROW, Slot("problemen", "r1"))
    both.remove("r1")
    assert found(both) == []


def test_a_row_that_was_removed_by_who_knew_what_stood_in_it_is_not_told() -> None:
    one, _ = two_tables()
    one.say("problemen.titel@r1", "zwerfvuil")
    later = one.copy("c")
    later.remove("r1")
    assert found(later) == []
    assert found(merged(one, later)) == []


def test_a_row_that_one_table_took_back_while_the_other_wrote_in_it_is_told_too() -> None:
    """Also when it was redone, and undone again."""
    prepared = Evening("voor")
    prepared.add("r1")
    one, two = prepared.copy("a"), prepared.copy("b")
    one.undo()
    one.redo()
    one.undo()
    two.say("problemen.titel@r1", "zwerfvuil")
    both = merged(one, two)
    (each,) = differing(both.state)
    assert (each.kind, each.slot) == (DifferenceKind.ROW, Slot("problemen", "r1"))
    both.do(Undone(events=tuple(event.id for event in each.voices[0].events)))
    assert both.rows() == ("r1",)
    assert found(both) == []


def test_what_the_clock_leaves_open_the_copies_tell() -> None:
    """A table that went on in a second run may have known of the other, unless its copy never held the other's."""
    one, two = two_tables()
    one.say("wens", "groen")
    one.say("wens", "water")
    later = one.copy("c")
    two.say("problemen.titel@r1", "zwerfvuil")
    later.remove("r1")
    both = merged(later, two)
    assert differing(both.state) == ()
    held = [frozenset({"voor", "a", "c"}), frozenset({"voor", "b"})]
    assert [each.kind for each in differing(both.state, held)] == [DifferenceKind.ROW]
    assert differing(both.state, [*held, frozenset({"voor", "b", "c"})])
    assert differing(both.state, [frozenset({"voor", "a", "b", "c"})]) == ()


@pytest.mark.parametrize(
    "wrote",
    [
        lambda words: ParkedEvent(slot="naam", note=words),
        lambda words: Replied(finding="f1", reaction="anders", because=words),
    ],
)
def test_open_points_and_replies_of_two_tables_differ(
    wrote: Callable[[str], ParkedEvent | Replied],
) -> None:
    """Only the last of them stands; the other would be lost without a word."""
    one, two = two_tables()
    one.do(wrote("eerst"))
    one.do(wrote("hier"))
    two.do(wrote("daar"))
    both = merged(one, two)
    (each,) = differing(both.state)
    told = {
        getattr(voice.payload, "note", "") or getattr(voice.payload, "because", "") for voice in each.voices
    }
    assert told == {"hier", "daar"}
    both.do(wrote("samen"))
    assert found(both) == []


def test_the_same_reply_to_other_answers_is_the_same() -> None:
    one, two = two_tables()
    for table in (one, two):
        rested = RestedOn(slot="naam", events=(table.do(ParkedEvent(slot="x", note="y"))[0].id,))
        table.do(Replied(finding="f1", reaction="eens", rested_on=(rested,)))
    assert found(merged(one, two)) == []


def test_one_copy_that_went_on_was_never_written_in_apart() -> None:
    one, two = two_tables()
    one.say("wens", "groen")
    assert not wrote_apart(one.copy("c").state)
    two.say("wens", "groen")
    assert wrote_apart(merged(one, two).state)


@given(histories(), st.integers(0, 24), st.randoms(use_true_random=False))
def test_what_differs_follows_from_the_events_in_any_order_and_any_number_of_times(
    events: tuple[Event, ...], cut: int, rng: random.Random
) -> None:
    shuffled = [*events, *events[cut:]]
    rng.shuffle(shuffled)
    assert differing(fold(shuffled)) == differing(fold(events))


@given(histories())
def test_every_answer_that_stands_beside_another_is_told(events: tuple[Event, ...]) -> None:
    """So nothing is lost: what a screen leaves out as the second of two stands in a difference."""
    state = fold(events)
    told = {each.slot: each for each in differing(state) if each.kind is DifferenceKind.ANSWER}
    for slot, answers in state.answers.by_slot.items():
        if len(answers) > 1:
            assert [voice.answer for voice in told[slot].voices if voice.answer in answers]
            assert all(answer in [voice.answer for voice in told[slot].voices] for answer in answers)


def test_wiped_words_are_in_no_difference() -> None:
    one, two = two_tables()
    one.say("naam", "geheim")
    one.forget("naam")
    two.say("naam", "Noord")
    both = merged(one, two)
    assert "geheim" not in repr(differing(both.state))
    assert words("geheim") not in [answer for held in both.state.answers.by_slot.values() for answer in held]
