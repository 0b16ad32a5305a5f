"""A group can count in silence at every choice of the room before it is answered; nobody has to write that count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import Choose, CountSilently, GoTo, Reveal, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.silent_count import TOO_FEW, why_no_count
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import new_session
from wijkwizard.session.visibility import ALL, ROOM
from wijkwizard.terms import ChoiceValue, GridValue, Slot, YesNoValue
from wijkwizard.terms.count_cells import cell

CHOICE, COUNT = Slot("besluit"), Slot("besluit-stil")


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConversationState]:
    """An evening of a new dossier."""
    folder = tmp_path_factory.mktemp("avond")
    with new_session(folder / "avond.wijk", environment=fixed_environment()) as session:
        yield conversation(session)


def asked(state: ConversationState) -> list[str]:
    screen = state.screen()
    assert screen is not None
    return [block.question.id for block in screen.blocks]


def opened(state: ConversationState, slot: Slot = CHOICE) -> None:
    do(state, GoTo(slot.question))
    assert do(state, CountSilently(slot)).done


def test_a_count_that_nobody_asked_for_is_nowhere(state: ConversationState) -> None:
    turns = state.session.reader.turns()
    assert not [each.id for turn in turns for each in turn.questions if each.id.endswith("-stil")]
    do(state, GoTo("besluit"))
    assert asked(state)[0] == "besluit"


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("besluit", ["integraal", "kleinschalig", "regulier", "uitzoeken"]),
        ("privacy", ["ja", "nee"]),
        ("rol-bewoners", ["meeweten", "meedenken", "meedoen", "beslissen"]),
    ],
)
def test_it_is_asked_right_above_its_question_with_what_can_be_chosen_there(
    state: ConversationState, question: str, rows: list[str]
) -> None:
    slot = Slot(question)
    do(state, GoTo(question))
    before = asked(state)
    opened(state, slot)
    place = before.index(question)
    assert asked(state) == [*before[:place], f"{question}-stil", *before[place:]]
    assert state.position.at == Slot(f"{question}-stil")
    screen = state.screen()
    assert screen is not None
    field = next(each for each in screen.fields() if each.slot == Slot(f"{question}-stil"))
    assert field.sealed
    assert [option.id for option in field.options] == rows


def test_it_stays_shut_until_it_is_shown_and_answers_nothing_by_itself(state: ConversationState) -> None:
    """People decide: the count stands above the question, which is still open."""
    opened(state)
    ballots = GridValue(v={"integraal": 7, "regulier": 4})
    do(state, Choose(COUNT, ballots))
    sealed = room_view(state, Pointer(COUNT))
    assert {row.count for row in sealed.rows} == {None}
    assert not {"7", "4"} & set("\n".join(line.text for line in room_page(sealed, 60, 18)).split())
    assert state.session.reader.answers.get(COUNT) is None
    do(state, Reveal(COUNT, sure=True))
    shown = room_view(state, Pointer(COUNT))
    assert {row.count for row in shown.rows} >= {7, 4}
    answers = state.session.reader.answers
    assert (answers.get(CHOICE), answers.get(COUNT)) != (None, None)
    assert answers.get(CHOICE) is None
    do(state, Choose(CHOICE, ChoiceValue(v="integraal")))
    held = state.session.reader.answers
    chosen, counted = held.get(CHOICE), held.get(COUNT)
    assert chosen is not None
    assert counted is not None
    assert (chosen.value, counted.value) == (ChoiceValue(v="integraal"), ballots)


def test_undo_takes_the_count_away_and_the_question_stays(state: ConversationState) -> None:
    opened(state)
    told = do(state, Undo())
    assert "stil tellen bij" in told.messages[0].text
    assert asked(state)[0] == "besluit"


def test_asked_for_twice_it_is_gone_to_and_not_begun_again(state: ConversationState) -> None:
    opened(state)
    do(state, Choose(COUNT, GridValue(v={"integraal": 7})))
    opened(state)
    told = do(state, CountSilently(COUNT))
    assert (told.messages[0].text, state.position.at) == ("Deze telling is al begonnen.", COUNT)
    do(state, Reveal(COUNT, sure=True))
    counted = state.session.reader.answers.get(COUNT)
    assert counted is not None
    assert counted.value == GridValue(v={"integraal": 7})


def test_a_count_in_which_nobody_handed_anything_in_was_not_counted(state: ConversationState) -> None:
    """Papers said that cards were counted and not shown, while the group had simply chosen."""
    opened(state)
    do(state, Choose(CHOICE, ChoiceValue(v="integraal")))
    assert str(COUNT) not in {item.slot for item in state.session.reader.iwap().to_dos}
    do(state, Choose(COUNT, GridValue(v={"integraal": 7})))
    (told,) = (item for item in state.session.reader.iwap().to_dos if item.slot == str(COUNT))
    assert told.why == "De kaarten zijn geteld maar nog niet getoond."


@pytest.mark.parametrize("question", ["gebied", "inschatting", "gedeeld", "zelfde-plek"])
def test_where_it_cannot_be_it_is_said_so(state: ConversationState, question: str) -> None:
    """Not at words, at a desk, at what is not asked, or where the questionnaire has a count of its own."""
    before = state.session.reader.answers
    told = do(state, CountSilently(Slot(question)))
    assert not told.done
    assert told.messages[0].text.startswith("Hier valt niets stil te tellen.")
    assert state.session.reader.answers == before


def test_a_count_for_yes_or_no_leaves_the_answer_to_people(state: ConversationState) -> None:
    slot = Slot("privacy")
    opened(state, slot)
    do(state, Choose(Slot("privacy-stil"), GridValue(v={"ja": 3, "nee": 9})))
    do(state, Reveal(Slot("privacy-stil"), sure=True))
    do(state, Choose(slot, YesNoValue(v=True)))
    answer = state.session.reader.answers.get(slot)
    assert answer is not None
    assert answer.value == YesNoValue(v=True)


@pytest.mark.parametrize(("votes", "inside"), [(1, True), (2, True), (3, False)])
def test_a_count_of_one_or_two_people_stays_inside(
    state: ConversationState, votes: int, *, inside: bool
) -> None:
    """It binds nothing in the plan, and stood on public paper."""
    opened(state)
    do(state, Choose(COUNT, GridValue(v={"integraal": votes, "regulier": 0})))
    do(state, Reveal(COUNT, sure=True))
    (told,) = (item for item in state.session.reader.iwap().other if item.said.slot == str(COUNT))
    assert told.said.internal is inside


def test_how_much_came_in_stands_in_the_header_while_a_count_is_shut(state: ConversationState) -> None:
    """The line below a long count is out of view while its rows are typed; before a room it tells no pile apart."""
    opened(state)
    do(state, Choose(COUNT, GridValue(v={"integraal": 3, "regulier": 9})))

    def header(slot: Slot) -> str:
        now = view(state)
        assert now is not None
        return now.moment_at(next(field for field in now.screen.fields() if field.slot == slot))

    assert header(COUNT) == "ingevoerd 12"
    assert header(CHOICE) == "in de zaal"
    state.showing = lambda: ROOM
    assert header(COUNT) == "er wordt geteld"
    state.showing = lambda: ALL
    do(state, Reveal(COUNT, sure=True))
    assert header(COUNT) == "in de zaal"


def test_a_count_of_how_one_side_sees_it_is_of_that_side_alone(tmp_path: Path) -> None:
    """It was held against all who are in the room, so hands of others passed unseen."""
    asked_of, count = Slot("zwaarte-professionals"), Slot("zwaarte-professionals-stil")
    with evening(tmp_path, length="lang") as session:
        state = conversation(session)
        opened(state, asked_of)
        screen = state.screen()
        assert screen is not None
        shown = next(each for each in screen.fields() if each.slot == count)
        assert shown.people == 8
        row = shown.options[0].id
        for chose, done in ((9, False), (8, True)):
            assert do(state, Choose(count, GridValue(v={cell(row, "3"): chose}))).done is done


@pytest.mark.parametrize(("here", "question"), [(2, "zwaarte-professionals"), (0, "zwaarte-professionals")])
def test_of_fewer_than_three_people_nothing_is_counted_in_silence(
    tmp_path: Path, here: int, question: str
) -> None:
    """Everybody would see who chose what."""
    with evening(tmp_path, professionals=here, length="lang") as session:
        state = conversation(session)
        do(state, GoTo(question))
        refused = do(state, CountSilently(Slot(question)))
        assert not refused.done
        assert [message.text for message in refused.messages] == [TOO_FEW]
        assert why_no_count(state, Slot(question)) == TOO_FEW
        assert not session.reader.answers.rounds
        assert do(state, CountSilently(Slot("zwaarte-bewoners"))).done
