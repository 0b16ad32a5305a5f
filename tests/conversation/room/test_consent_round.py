"""The consent round in the room: sealed until it is shown, spoken as one conclusion, and objections as agreed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, GoTo, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.dossier_access import DossierAccess
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import RowLine
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.room_view import RoomView
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.document.publish import published
from wijkwizard.session import new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, Slot

COUNT, ROWS = Slot("plan-telling"), Slot("plan-bezwaren")


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConversationState]:
    """An evening at the count about the plan, with a party at the table."""
    folder = tmp_path_factory.mktemp("avond")
    with new_session(folder / "avond.wijk", environment=fixed_environment()) as session:
        party = session.rows.add("partijen-aanwezig")
        session.writer.read(Slot("partijen-aanwezig.rol", party), "politie")
        made = conversation(session)
        do(made, GoTo("plan-telling"))
        yield made


def words(shown: RoomView) -> str:
    """Return all that the window shows."""
    return "\n".join(line.text for line in room_page(shown, 60, 18))


def count(state: ConversationState, told: str) -> RoomView:
    """Count and show it; return what the room sees then."""
    state.session.writer.read(COUNT, told)
    do(state, Reveal(COUNT, sure=True))
    return room_view(state, Pointer(COUNT))


def objection(session: DossierAccess, printing: str) -> str:
    """Write an objection down after it was asked how it may be printed; empty for not asked. Return its row."""
    row = session.rows.add(ROWS.question)
    said = {"mag-erin": printing, "wat": "Het duurt te lang.", "anders": "Begin in mei."}
    for column, answer in said.items():
        if answer:
            assert session.writer.read(Slot(f"plan-bezwaren.{column}", row), answer) is None
    party = session.reader.answers.rows_of("partijen-aanwezig")[0]
    assert session.writer.read(Slot("plan-bezwaren.van", row), party) is None
    return row


def test_a_count_of_consent_is_sealed_until_it_is_shown(state: ConversationState) -> None:
    """By what seals every silent count: the room sees the three cards, and no number."""
    state.session.writer.read(COUNT, "mee eens 9, kan ermee leven 4, bezwaar 3")
    sealed = room_view(state, Pointer(COUNT))
    assert [row.text for row in sealed.rows] == ["mee eens", "kan ermee leven", "bezwaar"]
    assert [row.count for row in sealed.rows] == [None, None, None]
    assert sealed.conclusion == ""


@pytest.mark.parametrize(
    ("told", "conclusion"),
    [
        ("mee eens 9, kan ermee leven 4, bezwaar 1", "Er is bezwaar. Wat zou er anders moeten?"),
        ("mee eens 1, kan ermee leven 13, bezwaar 0", "Niemand koos bezwaar."),
        ("mee eens 0, kan ermee leven 0, bezwaar 0", "Niemand koos iets."),
        ("mee eens 5, kan ermee leven 1", "Het bezwaar is niet geteld."),
    ],
)
def test_what_most_people_chose_is_not_what_is_said_of_it(
    state: ConversationState, told: str, conclusion: str
) -> None:
    """One objection weighs more than how many agreed."""
    assert count(state, told).conclusion == conclusion


@pytest.mark.parametrize("printing", ["met-naam", "zonder"])
def test_the_room_reads_an_objection_as_it_is_taken_down(state: ConversationState, printing: str) -> None:
    """Once it was said how it may be printed."""
    count(state, "mee eens 9, bezwaar 1")
    row = objection(state.session, printing)
    listed = room_view(state, Pointer(ROWS))
    assert "Het duurt te lang" in words(listed)
    opened = words(room_view(state, Pointer(ROWS, str(RowLine(row)), open_row=row)))
    assert "Begin in mei." in opened
    assert ("olitie" in opened) is (printing == "met-naam")


@pytest.mark.parametrize("printing", ["niet", ""])
def test_the_room_reads_nothing_of_one_that_stays_inside(state: ConversationState, printing: str) -> None:
    """Nor of one of which nobody asked yet how it may be printed; whoever leads does see it."""
    count(state, "mee eens 9, bezwaar 1")
    row = objection(state.session, printing)
    columns = ("van", "mag-erin", "wat", "anders")
    pointers = [
        Pointer(ROWS),
        Pointer(ROWS, str(RowLine(row)), open_row=row),
        *(Pointer(Slot(f"plan-bezwaren.{column}", row)) for column in columns),
    ]
    for pointer in pointers:
        shown = words(room_view(state, pointer))
        assert not [word for word in ("lang", "mei", "olitie") if word in shown], pointer
    held = {field.text for field in state.session.reader.screen("plan-telling").fields()}
    assert {"Het duurt te lang.", "Begin in mei."} <= held


@pytest.mark.parametrize("told", ["mee eens 0, kan ermee leven 0, bezwaar 1", "mee eens 1, bezwaar 1"])
def test_the_numbers_of_fewer_than_three_people_are_not_shown(state: ConversationState, told: str) -> None:
    """'bezwaar 1, 1 van 9 mensen deden mee' told the room who objected, in its window and on the one screen."""
    shown = count(state, told)
    assert shown.rows == ()
    assert "bezwaar" not in words(shown)
    state.showing = lambda: Visibility(room_looks=True)
    screen = state.screen()
    assert screen is not None
    assert [field for field in screen.fields() if field.slot == COUNT] == []
    assert "mensen ingevoerd" not in repr(state.seen.overview())


def test_of_any_count_in_silence_one_or_two_votes_stay_inside(state: ConversationState) -> None:
    """A bar of one person stood in the annex."""
    votes = Slot("inschatting-stemmen")
    state.session.writer.read(votes, "opletten 1, gevarenzone 0")
    state.session.writer.reveal(votes)
    do(state, GoTo("inschatting-stemmen"))
    assert room_view(state, Pointer(votes)).rows == ()
    assert published(state.session.reader.iwap()).danger.votes.value is None
    state.session.writer.read(votes, "opletten 2, gevarenzone 1")
    assert [row.count for row in room_view(state, Pointer(votes)).rows] == [2, 1]
    assert published(state.session.reader.iwap()).danger.votes.value is not None


@pytest.mark.parametrize("printing", ["met-naam", "zonder", "niet"])
def test_nobody_has_to_say_before_a_screen_whose_an_objection_is(
    state: ConversationState, printing: str
) -> None:
    """The window asked 'Van wie is dit bezwaar?' with the parties, and showed how it may be printed."""
    count(state, "mee eens 9, bezwaar 1")
    row = objection(state.session, printing)
    for column in ("van", "mag-erin"):
        shown = room_view(state, Pointer(Slot(f"plan-bezwaren.{column}", row)))
        assert shown.question == "Welk bezwaar is er, en wat moet anders?"
        assert not [word for word in ("intern", "olitie", "naam", "van wie") if word in words(shown)]


def _asked(state: ConversationState, row: str) -> list[str]:
    screen = state.screen()
    assert screen is not None
    return [field.slot.question.partition(".")[2] for field in screen.fields() if field.slot.row == row]


def test_with_the_room_looking_along_an_objection_is_written_once_it_may_be_read(
    state: ConversationState,
) -> None:
    """It was in plain sight while it was typed, and what should change was never asked of it."""
    count(state, "mee eens 9, bezwaar 1")
    state.showing = lambda: Visibility(room_looks=True)
    row = state.session.rows.add(ROWS.question)
    assert _asked(state, row) == ["mag-erin"]
    inside = do(state, Choose(Slot("plan-bezwaren.mag-erin", row), ChoiceValue(v="niet")))
    assert ["buiten beeld" in message.text for message in inside.messages] == [True]
    assert _asked(state, row) == ["mag-erin"]
    agreed = do(state, Choose(Slot("plan-bezwaren.mag-erin", row), ChoiceValue(v="zonder")))
    assert agreed.messages == ()
    assert _asked(state, row) == ["mag-erin", "wat", "anders"]


def test_what_is_remarked_where_it_is_asked_how_it_may_be_printed_stays_inside(
    state: ConversationState,
) -> None:
    """It is about who said it; the objection itself goes out as agreed."""
    count(state, "mee eens 9, bezwaar 1")
    row = objection(state.session, "zonder")
    state.session.writer.account(Slot("plan-bezwaren.mag-erin", row), remark="vroeg mevrouw Kanarie")
    state.showing = lambda: Visibility(room_looks=True)
    screen = state.screen()
    assert "Kanarie" not in repr(screen)
    assert "wat" in _asked(state, row)
    public = repr(published(state.session.reader.iwap()))
    assert "Kanarie" not in public
    assert "Het duurt te lang." in public
