"""What gets written: numbers, replacements and positions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.evening import AT, Evening, merged, words
from tests.dossier.strategies import histories
from wijkwizard.dossier.log import payloads
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.terms import Slot


@given(histories())
def test_new_events_come_after_everything_and_never_take_a_name_twice(events: tuple[Event, ...]) -> None:
    state = fold(events)
    new = numbered(
        state, "a", AT, (payloads.answered(state, Slot("naam"), words("x")), payloads.row_removed("t", "r"))
    )
    assert all(event.order > known.order for event in new for known in events)
    assert not {event.id for event in new} & {event.id for event in events}
    assert len({event.action for event in new}) == 1


@given(histories())
def test_whatever_stood_there_a_new_answer_stands_alone(events: tuple[Event, ...]) -> None:
    state = fold(events)
    new = numbered(state, "z", AT, (payloads.answered(state, Slot("naam"), words("gekozen")),))
    after = extend(state, new)
    assert after.standing[Slot("naam")] == (new[0].id,)


@given(histories(), st.integers(0, 3))
def test_a_new_row_stands_where_it_was_put_and_the_others_keep_their_order(
    events: tuple[Event, ...], place: int
) -> None:
    state = fold(events)
    before = state.answers.rows_of("problemen")
    after = before[place] if place < len(before) else None
    new = numbered(state, "z", AT, payloads.row_added(state, "problemen", "nieuw", after))
    rows = extend(state, new).answers.rows_of("problemen")
    assert tuple(row for row in rows if row != "nieuw") == before
    assert rows.index("nieuw") == (before.index(after) + 1 if after else len(before))


def test_moving_a_row_nowhere_writes_nothing() -> None:
    table = Evening()
    table.add("r1", "r2")
    assert payloads.row_moved(table.state, "problemen", "r1", -1) == ()
    assert payloads.row_moved(table.state, "problemen", "onbekend", 1) == ()


def test_a_choice_between_alternatives_names_all_of_them() -> None:
    one = Evening("a")
    two = Evening("b")
    one.say("naam", "Oost")
    two.say("naam", "West")
    both = merged(one, two)
    names = {str(name) for name in payloads.answered(both.state, Slot("naam"), words("Oost")).replaces}
    assert names == {"a:1", "b:1"}
