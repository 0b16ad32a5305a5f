"""The room sees two colours in one bar, told apart by their form, and hears where the two choose otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conversation.test_conversation import conversation
from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from wijkwizard.conversation.commands import Choose, GoTo, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.room_view import RoomRow, RoomView
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.terms import GridValue, Slot

CELLS = {
    at("overlast", RESIDENTS): 8,
    at("overlast", PROFESSIONALS): 2,
    at("groen", RESIDENTS): 3,
    at("groen", PROFESSIONALS): 6,
}


@pytest.fixture
def state(tmp_path: Path) -> Iterator[ConversationState]:
    """An evening at the count of problems."""
    with evening(tmp_path) as session:
        made = conversation(session)
        do(made, GoTo(COUNT.question))
        yield made


def shown(state: ConversationState, counts: dict[str, int]) -> RoomView:
    """Count and show it; return what the room sees then."""
    assert do(state, Choose(COUNT, GridValue(v=counts))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    return room_view(state, Pointer(COUNT))


def page(view: RoomView) -> list[str]:
    return [line.text for line in room_page(view, 60, 18)]


def test_nothing_of_a_colour_is_seen_before_the_count_is_shown(state: ConversationState) -> None:
    do(state, Choose(COUNT, GridValue(v=CELLS)))
    sealed = room_view(state, Pointer(COUNT))
    assert not sealed.colours
    assert {(row.count, row.second) for row in sealed.rows} == {(None, 0)}


def test_a_bar_has_a_sign_for_each_vote_in_its_colour(state: ConversationState) -> None:
    told = page(shown(state, CELLS))
    assert any(line.startswith("Overlast") and "●●●●●●●●○○" in line and line.endswith("10") for line in told)
    assert any(line.startswith("Groen") and "●●●○○○○○○" in line and line.endswith("9") for line in told)
    assert "● bewoners ○ professionals" in told


def test_it_is_said_where_both_put_something_else_first(state: ConversationState) -> None:
    said = shown(state, CELLS).conclusion
    assert said == (
        "Het meest genoemd: overlast. Bewoners kiezen eerst overlast, professionals groen en hitte."
    )


@pytest.mark.parametrize(
    "counts",
    [
        {at("overlast", RESIDENTS): 8, at("overlast", PROFESSIONALS): 6, at("groen", RESIDENTS): 2},
        {at("overlast", RESIDENTS): 8, at("groen", RESIDENTS): 8, at("groen", PROFESSIONALS): 6},
        {at("overlast", RESIDENTS): 8},
    ],
)
def test_nothing_is_said_where_they_agree_or_a_first_is_shared(
    state: ConversationState, counts: dict[str, int]
) -> None:
    assert "kiezen eerst" not in shown(state, counts).conclusion


def test_of_a_small_group_the_room_sees_no_colour(tmp_path: Path) -> None:
    with evening(tmp_path, residents=20, professionals=2) as session:
        few = {**CELLS, at("groen", PROFESSIONALS): 2}
        session.writer.answer(COUNT, GridValue(v=few))
        session.writer.reveal(COUNT)
        made = conversation(session)
        do(made, GoTo(COUNT.question))
        told = page(room_view(made, Pointer(COUNT)))
        assert any("●●●●●●●●●●" in line and line.endswith("10") for line in told)
        assert not any("○" in line or "professionals" in line for line in told)


@given(
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=8),
    st.integers(20, 60),
)
def test_a_colour_with_a_vote_has_a_sign_where_two_fit(votes: list[tuple[int, int]], width: int) -> None:
    """And a bar is never longer than it would be in one colour."""
    rows = tuple(RoomRow(text=f"rij {n}", count=a + b, second=b) for n, (a, b) in enumerate(votes))
    lines = [line.text for line in room_page(RoomView(rows=rows, colours=("a", "b")), width, 18)]
    plain = [line.text for line in room_page(RoomView(rows=rows), width, 18)]
    for first, second in votes:
        bars = [line for line in lines if line.endswith(f" {first + second}") and line.count("●○"[0])]
        assert all(line.count("○") > 0 for line in bars if second and line.count("●") + line.count("○") > 1)
    drawn = [line.count("●") + line.count("○") for line in lines if line.startswith("rij")]
    assert (
        drawn == [line.count("●") + line.count("○") for line in plain if line.startswith("rij")][: len(drawn)]
    )


@pytest.mark.parametrize(
    ("objects", "conclusion"),
    [(2, "Er is bezwaar. Wat zou er anders moeten?"), (0, "Niemand koos bezwaar.")],
)
def test_a_consent_round_in_two_colours_is_told_as_one_in_one_colour(
    state: ConversationState, objects: int, conclusion: str
) -> None:
    """It said that the objection was not counted, right above its number."""
    slot = Slot("plan-telling")
    do(state, GoTo(slot.question))
    cells = {
        at("eens", RESIDENTS): 6,
        at("eens", PROFESSIONALS): 3,
        at("bezwaar", RESIDENTS): objects,
        at("bezwaar", PROFESSIONALS): 0,
    }
    assert do(state, Choose(slot, GridValue(v=cells))).done
    assert do(state, Reveal(slot, sure=True)).done
    assert room_view(state, Pointer(slot)).conclusion == conclusion
