"""A group talks about what differs and counts once more: both rounds stand side by side, the second leads the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import Choose, CountSilently, GoTo, Reveal, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.field_view import field_view
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.room_view import RoomView
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.sheet_entry import SheetEntry
from wijkwizard.conversation.silent_count import COUNTED_TWICE, COUNTS_ALREADY
from wijkwizard.conversation.state import ConversationState
from wijkwizard.document.publish import published
from wijkwizard.session import open_session
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.sheet_questions import sheet_numbers
from wijkwizard.session.views import Field
from wijkwizard.terms import GridValue, Slot

COUNT, AGAIN = Slot("inschatting-stemmen"), Slot("inschatting-stemmen-nog-eens")
FIRST = {"geen-zorgen": 6, "opletten": 2, "gevarenzone": 2, "stapeling": 6}
SECOND = {"opletten": 12, "gevarenzone": 4}


@pytest.fixture
def state(tmp_path: Path) -> Iterator[ConversationState]:
    """An evening in which nobody counts by colour."""
    with evening(tmp_path, colours="nee") as session:
        made = conversation(session)
        do(made, GoTo(COUNT.question))
        yield made


def counted(state: ConversationState, slot: Slot, votes: dict[str, int]) -> RoomView:
    """Count and show it; return what the room sees then."""
    assert do(state, Choose(slot, GridValue(v=votes))).done
    assert do(state, Reveal(slot, sure=True)).done
    return room_view(state, Pointer(slot))


def field(state: ConversationState, slot: Slot) -> Field:
    screen = state.screen()
    assert screen is not None
    return next(each for each in screen.fields() if each.slot == slot)


def asked(state: ConversationState) -> list[str]:
    screen = state.screen()
    assert screen is not None
    return [block.question.id for block in screen.blocks]


def test_spread_is_told_before_the_middle_and_a_second_round_is_proposed(state: ConversationState) -> None:
    shown = counted(state, COUNT, FIRST)
    assert shown.conclusion == (
        "De keuzes lopen van 'geen zorgen nu' tot en met 'stapeling van problemen'. "
        "Hier lopen de meningen uiteen. Het midden is 'opletten'."
    )
    assert [row.count for row in shown.rows] == [6, 2, 2, 6]
    notes = field_view(state, field(state, COUNT)).under.notes
    assert any("nog een keer tellen" in note for note in notes)


def test_a_second_round_comes_behind_the_first_and_is_as_shut(state: ConversationState) -> None:
    counted(state, COUNT, FIRST)
    assert do(state, CountSilently(COUNT)).done
    assert state.position.at == AGAIN
    assert asked(state)[:3] == [COUNT.question, AGAIN.question, "inschatting"]
    do(state, Choose(AGAIN, GridValue(v=SECOND)))
    sealed = room_view(state, Pointer(AGAIN))
    assert {(row.count, row.before) for row in sealed.rows} == {(None, None)}
    assert not field(state, AGAIN).colours.first
    assert not any(
        "nog een keer tellen" in note for note in field_view(state, field(state, COUNT)).under.notes
    )


def test_when_it_is_shown_both_stand_beside_each_other(state: ConversationState) -> None:
    counted(state, COUNT, FIRST)
    do(state, CountSilently(COUNT))
    shown = counted(state, AGAIN, SECOND)
    assert [(row.text, row.before, row.count) for row in shown.rows] == [
        ("Geen zorgen nu", 6, 0),
        ("Opletten", 2, 12),
        ("Gevarenzone", 2, 4),
        ("Stapeling van problemen", 6, 0),
    ]
    lines = [line.text for line in room_page(shown, 60, 18)]
    assert any("2 → 12" in line for line in lines)
    assert "Hier lopen de meningen uiteen" not in shown.conclusion
    assert field(state, AGAIN).colours.first.startswith("In de eerste ronde: Geen zorgen nu: 6;")


def test_the_plan_follows_the_second_round_and_tells_the_first(state: ConversationState) -> None:
    counted(state, COUNT, FIRST)
    do(state, CountSilently(COUNT))
    assert [mark.score for mark in state.session.reader.iwap().danger.votes.value or ()] == [6, 2, 2, 6]
    counted(state, AGAIN, SECOND)
    votes = state.session.reader.iwap().danger.votes
    assert {mark.id: mark.score for mark in votes.value or ()} == SECOND
    assert "eerste ronde: geen zorgen nu 6" in votes.remark
    assert not [item for item in state.session.reader.iwap().other if "Nog een keer" in item.question]


@pytest.mark.parametrize("votes", [0, 2])
def test_a_second_round_in_which_hardly_anybody_took_part_changes_nothing(
    state: ConversationState, votes: int
) -> None:
    """Of two people nothing may be told: their round took the chart of all others away."""
    counted(state, COUNT, FIRST)
    do(state, CountSilently(COUNT))
    counted(state, AGAIN, {"opletten": votes})
    assert [mark.score for mark in state.session.reader.iwap().danger.votes.value or ()] == [6, 2, 2, 6]


def test_there_is_no_third_round_and_no_second_before_the_first_is_shown(state: ConversationState) -> None:
    do(state, Choose(COUNT, GridValue(v=FIRST)))
    told = do(state, CountSilently(COUNT))
    assert [message.text for message in told.messages] == [COUNTS_ALREADY]
    assert AGAIN not in state.session.reader.answers.rounds
    do(state, Reveal(COUNT, sure=True))
    do(state, CountSilently(COUNT))
    counted(state, AGAIN, SECOND)
    told = do(state, CountSilently(COUNT))
    assert [message.text for message in told.messages] == [COUNTED_TWICE]


def test_it_is_opened_from_the_question_below_the_count_too(state: ConversationState) -> None:
    """There the keys are, once a count was shown."""
    told = do(state, CountSilently(Slot("inschatting")))
    assert not told.done
    counted(state, COUNT, FIRST)
    assert do(state, CountSilently(Slot("inschatting"))).done
    assert state.position.at == AGAIN


def test_undo_takes_a_second_round_away_that_was_opened_by_mistake(state: ConversationState) -> None:
    counted(state, COUNT, FIRST)
    do(state, CountSilently(COUNT))
    do(state, Undo())
    assert AGAIN not in state.session.reader.answers.rounds
    assert asked(state)[:2] == [COUNT.question, "inschatting"]


def test_a_count_of_a_choice_has_a_second_round_too(state: ConversationState) -> None:
    do(state, GoTo("besluit"))
    do(state, CountSilently(Slot("besluit")))
    counted(state, Slot("besluit-stil"), {"integraal": 7, "regulier": 5})
    do(state, CountSilently(Slot("besluit")))
    assert state.position.at == Slot("besluit-stil-nog-eens")


def test_an_objection_of_the_second_round_is_asked_about_and_one_of_the_first_stays(
    state: ConversationState,
) -> None:
    """The consent round follows what was counted last; what somebody objected to stays visible."""
    count, again = Slot("plan-telling"), Slot("plan-telling-nog-eens")
    do(state, GoTo(count.question))
    counted(state, count, {"eens": 16, "kan-leven": 2, "bezwaar": 0})
    assert "plan-bezwaren" not in asked(state)
    do(state, CountSilently(count))
    shown = counted(state, again, {"eens": 12, "kan-leven": 2, "bezwaar": 4})
    assert shown.conclusion.startswith("Er is bezwaar.")
    assert "plan-bezwaren" in asked(state)
    public = published(state.session.reader.iwap())
    (told,) = public.consents
    assert told.text.startswith("Er was bezwaar.")
    assert "eerste ronde" not in told.text
    assert "16" not in public.closing.shared_votes.remark


def test_that_somebody_objected_first_is_told_where_nobody_does_any_more(state: ConversationState) -> None:
    """In words, on every paper; the numbers of neither round stand there."""
    count, again = Slot("plan-telling"), Slot("plan-telling-nog-eens")
    do(state, GoTo(count.question))
    counted(state, count, {"eens": 12, "kan-leven": 2, "bezwaar": 4})
    do(state, CountSilently(count))
    counted(state, again, {"eens": 16, "kan-leven": 2, "bezwaar": 0})
    (told,) = published(state.session.reader.iwap()).consents
    assert told.text == (
        "Niemand koos bezwaar. De meeste mensen waren het eens. In de eerste ronde was er bezwaar."
    )


def test_a_sheet_that_comes_after_a_second_round_is_not_added_to_the_first(state: ConversationState) -> None:
    counted(state, COUNT, FIRST)
    do(state, CountSilently(COUNT))
    counted(state, AGAIN, SECOND)
    number = sheet_numbers(state.session.reader.index)[COUNT.question]
    reply = SheetEntry(state).enter(f"{number} + 1 1")
    assert not reply.done
    assert "tweede ronde" in reply.said


def test_of_merged_tables_that_did_not_all_count_twice_the_first_round_leads(tmp_path: Path) -> None:
    """The votes of the table that counted once fell out of the plan."""
    whole = tmp_path / "samen.wijk"
    evening(tmp_path, colours="nee", residents=30).close()
    tables = []
    for name, second in (("a", True), ("b", False)):
        path = tmp_path / f"{name}.wijk"
        path.write_bytes((tmp_path / "avond.wijk").read_bytes())
        start = 2000 if second else 4000
        with open_session(path, environment=fixed_environment(start), table=name) as session:
            session.writer.answer(COUNT, GridValue(v={"opletten": 5}))
            session.writer.reveal(COUNT)
            if second:
                session.writer.open_round(AGAIN)
                session.writer.answer(AGAIN, GridValue(v={"gevarenzone": 5}))
                session.writer.reveal(AGAIN)
        tables.append(path)
    merge_dossiers(tables, whole, today=date(2026, 3, 14))
    with open_session(whole, environment=fixed_environment(7000)) as session:
        votes = session.reader.iwap().danger.votes.value or ()
        assert {mark.id: mark.score for mark in votes} == {"opletten": 10}
