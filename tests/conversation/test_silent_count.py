"""A group can count in silence at every choice of the room before it is answered; nobody has to write that count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, CountSilently, GoTo, Reveal, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import new_session
from wijkwizard.session.visibility import ALL, ROOM
from wijkwizard.terms import ChoiceValue, GridValue, Slot, YesNoValue

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
    at_count, at_choice = Pointer(COUNT), Pointer(CHOICE)
    do(state, Choose(COUNT, GridValue(v={"integraal": 3, "regulier": 9})))

    def header(at: Pointer) -> str:
        now = view(state)
        assert now is not None
        return now.moment_at(at)

    assert header(at_count) == "ingevoerd 12"
    assert header(at_choice) == "in de zaal"
    state.showing = lambda: ROOM
    assert header(at_count) == "er wordt geteld"
    state.showing = lambda: ALL
    do(state, Reveal(COUNT, sure=True))
    assert header(at_count) == "in de zaal"
