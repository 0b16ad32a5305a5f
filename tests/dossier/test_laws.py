"""The laws of the fold and of merging, on random dossiers."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossier.strategies import histories
from wijkwizard.dossier.log.events import Event, RowRemoved, RowsJoined
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.dossier.log.undo import redo, undo

AT = "2027-03-14T21:00:00+00:00"


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_come_in_makes_no_difference(
    events: tuple[Event, ...], rng: random.Random
) -> None:
    shuffled = list(events)
    rng.shuffle(shuffled)
    assert fold(shuffled) == fold(events)


@given(histories(), st.integers(0, 24), st.integers(0, 24))
def test_the_grouping_of_a_merge_makes_no_difference(events: tuple[Event, ...], one: int, two: int) -> None:
    first, second = sorted((one, two))
    a, b, c = events[:first], events[first:second], events[second:]
    assert merge(merge(a, b), c) == merge(a, merge(b, c)) == merge(c, a, b) == merge(events)


@given(histories(), st.integers(0, 24))
def test_merging_again_and_again_changes_nothing(events: tuple[Event, ...], cut: int) -> None:
    whole = merge(events)
    assert merge(whole, whole, events[:cut]) == whole
    assert fold((*whole, *events[cut:])) == fold(events)


@given(histories(), st.lists(st.integers(0, 24), max_size=4))
@settings(max_examples=300)
def test_going_on_gives_the_same_as_starting_over(events: tuple[Event, ...], cuts: list[int]) -> None:
    state = fold(())
    ordered = sorted(events, key=lambda event: event.order)
    bounds = [0, *sorted(cuts), len(ordered)]
    for start, stop in pairwise(bounds):
        state = extend(state, ordered[start:stop])
    assert state == fold(events)


@given(histories(), st.integers(0, 24))
def test_going_on_with_older_events_gives_the_same_too(events: tuple[Event, ...], cut: int) -> None:
    assert extend(fold(events[cut:]), events[:cut]) == fold(events)


@given(histories(), st.integers(1, 4))
def test_redo_takes_back_undo_step_by_step(events: tuple[Event, ...], depth: int) -> None:
    states = [fold(events)]
    for _ in range(depth):
        undoing = undo(states[-1])
        if undoing is None:
            break
        states.append(extend(states[-1], numbered(states[-1], "z", AT, (undoing,))))
    state = states[-1]
    for earlier in reversed(states[:-1]):
        redoing = redo(state)
        assert redoing is not None
        state = extend(state, numbered(state, "z", AT, (redoing,)))
        assert state.answers == earlier.answers
        assert state.reactions == earlier.reactions
        assert state.joined == earlier.joined


def test_a_removed_row_that_was_joined_before_is_joined_again_when_its_removal_is_undone() -> None:
    """Going on said that it was a row of its own, and starting over that it was not."""
    payloads: tuple[RowsJoined | RowRemoved, ...] = (
        RowsJoined(table="problemen", row="r2", others=("r1",)),
        RowRemoved(table="problemen", row="r1"),
    )
    events = tuple(
        Event(session="a", n=n, lamport=n, at=AT, action=n, payload=payload)
        for n, payload in enumerate(payloads, start=1)
    )
    removed = fold(events)
    assert not removed.joined
    undoing = undo(removed)
    assert undoing is not None
    back = extend(removed, numbered(removed, "z", AT, (undoing,)))
    assert back.joined == {"r1": "r2"}
    assert back == fold(back.events)


@given(histories())
def test_undoing_everything_ends_with_nothing(events: tuple[Event, ...]) -> None:
    state = fold(events)
    for _ in range(len(events) + 1):
        undoing = undo(state)
        if undoing is None:
            break
        state = extend(state, numbered(state, "z", AT, (undoing,)))
    assert undo(state) is None
    assert not state.answers.by_slot
    assert not state.answers.rows
