"""What the wizard itself shows while the room looks along tells nothing of one or two people, nor a running count."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.conversation.room.test_room_view import says
from tests.conversation.test_conversation import conversation
from tests.conversation.test_room_leaks import ASIDE, found_in_walk
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, Count, Enter, GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_view import RoomView
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.tally_sheet import TallySheet
from wijkwizard.conversation.view import view
from wijkwizard.document.internal import leaves
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session import Field, Session, make_example
from wijkwizard.session.ballots import total_waits
from wijkwizard.session.rehearsal import MadeUpGroup
from wijkwizard.session.visibility import ALL, ROOM, Visibility
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, NumberValue, Slot

VOTES = Slot("inschatting-stemmen")


@pytest.fixture
def example() -> Iterator[Session]:
    """The example, in which of some organisations one person came."""
    with make_example(None, environment=fixed_environment()) as session:
        yield session


@pytest.fixture
def prepared(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> tuple[ConversationState, MadeUpGroup]:
    """A long evening that is about to begin, with a group that answers and a room that looks along."""
    state, _ = prepared
    state.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    state.showing = lambda: ROOM
    return prepared


def _under(state: ConversationState, pointer: Pointer) -> RoomView:
    """Return what the wizard itself shows below its inputs as what would stand before the room."""
    before, state.showing = state.showing, lambda: ROOM
    now = view(state, pointer)
    state.showing = before
    if now is None:
        return RoomView()
    around = [now.for_facilitator, now.place, now.pace_sentence]
    said = list[str]()
    for field in now.screen.fields():
        under = now.fields[field.slot].under
        said += [
            field.text,
            *(note.replace(f"ieder {field.each}", "") for note in under.notes),
            *under.warnings,
        ]
    return RoomView(prepared="\n".join(around), foot="\n".join(said))


@pytest.mark.slow
def test_the_wizard_itself_shows_the_room_no_internal_word_no_hint_and_no_sealed_count() -> None:
    """After every step of the evening, at every place that the keys can be at.

    Apart from what is typed, a remark that is for outside is in view there, as it is on paper.
    """
    assert {word for word in found_in_walk(_under) if word != ASIDE} == set()


@pytest.mark.slow
def test_the_same_search_finds_what_the_facilitator_sees() -> None:
    """A search that finds nothing where something is would prove nothing."""

    def unguarded(state: ConversationState, pointer: Pointer) -> RoomView:
        now = view(state, pointer)
        return RoomView(foot=now.for_facilitator if now else "")

    assert "let op" in found_in_walk(unguarded)


def _of_few(session: Session) -> frozenset[str]:
    """Return what the public paper tells otherwise because a group is small, and each count of a group."""
    plan = session.reader.iwap()
    together = {said.slot: said.value for said in leaves(without_small_groups(plan)) if said.slot}
    names = {said.slot for party in plan.parties for said in (party.role, party.side)}
    changed = {
        said.slot
        for said in leaves(plan)
        if said.slot and said.value is not None and together.get(said.slot) != said.value
    }
    return frozenset((changed - names) | {party.count.slot for party in plan.parties})


def _fields(state: ConversationState) -> Iterator[Field]:
    """Yield each field of each turn, as the room may see it."""
    for moment in ("vooraf", "zaal", "uitwerken"):
        for turn in state.session.reader.turns(moment):
            yield from state.seen.screen(turn.id).fields()


def _told(state: ConversationState, showing: Visibility) -> set[str]:
    """Return the slots of few people that something is shown of."""
    assert isinstance(state.session, Session)
    few = _of_few(state.session)
    assert few
    state.showing = lambda: showing
    shown = {str(field.slot) for field in _fields(state) if field.answer or field.text or field.alternatives}
    return {*shown} & few | {str(slot) for slot in state.seen.answers.by_slot if str(slot) in few}


@pytest.mark.parametrize("sides", [2, 20])
def test_no_answer_of_one_or_two_people_stands_in_a_field(example: Session, *, sides: int) -> None:
    """Nor the number of any group, for who saw one before another joined its line could subtract."""
    writer = example.writer
    for scores in ("zwaarte-bewoners", "zwaarte-professionals"):
        writer.answer(Slot(scores), GridValue(v={"overlast": 3}))
    for row in example.reader.answers.rows_of("partijen-aanwezig"):
        side = example.reader.answers.get(Slot("partijen-aanwezig.kant", row))
        works = side is not None and side.value == ChoiceValue(v="werkt-hier")
        if works and sides < 20:
            writer.answer(Slot("aanwezig.aantal", row), NumberValue(v=Decimal(0)))
    state = conversation(example)
    assert _told(state, ROOM) == set()
    assert len(_told(state, ALL)) > 5


def test_a_number_of_a_group_can_still_be_typed_and_is_then_told_to_be_there(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """It goes to the next group, and Enter at an empty field leaves the number as it was."""
    state, _ = prepared
    do(state, GoTo("aanwezig"))
    first, second, *_ = state.session.reader.answers.rows_of("partijen-aanwezig")
    slot = Slot("aanwezig.aantal", first)
    assert do(state, Enter(slot, "1")).done
    now = view(state)
    assert now is not None
    field = next(each for each in now.screen.fields() if each.slot == slot)
    assert (field.answer, field.text, field.withheld, field.open) == (None, "", True, False)
    assert now.fields[slot].under.notes == ("ingevuld, niet in beeld",)
    assert do(state, Enter(slot, "")).done
    held = state.session.reader.answers.get(slot)
    assert held is not None
    assert held.value == NumberValue(v=Decimal(1))
    assert do(state, Enter(slot, "2")).done
    assert state.session.reader.answers.get(slot) != held
    other = next(each for each in now.screen.fields() if each.slot == Slot("aanwezig.aantal", second))
    assert other.open


def test_a_choice_that_names_one_person_is_out_of_view_and_says_why(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """Choosing another would replace what is not seen, so that it can be given with the room view off alone."""
    state, group = prepared
    says(group, state, "aanwezig")
    says(group, state, "verschillen")
    row = state.session.reader.answers.rows_of("verschillen")[0]
    slot = Slot("verschillen.ziet-anders", row)
    shown = {field.slot for field in state.seen.screen("verschillen").fields()}
    assert slot in {field.slot for field in state.session.reader.screen("verschillen").fields()} - shown


def test_the_scores_of_a_side_of_two_give_way_to_a_sentence(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """It says that the answer is about few people, and which key shows it."""
    state, group = prepared
    says(group, state, "aanwezig")
    writer = state.session.writer
    for row in state.session.reader.answers.rows_of("partijen-aanwezig"):
        side = state.session.reader.answers.get(Slot("partijen-aanwezig.kant", row))
        if side is not None and side.value == ChoiceValue(v="werkt-hier"):
            writer.answer(Slot("aanwezig.aantal", row), NumberValue(v=Decimal(0)))
    writer.answer(Slot("zwaarte-professionals"), GridValue(v={"overlast": 1}))
    screen = state.seen.screen("zwaarte-professionals")
    block = next(each for each in screen.blocks if "wie hier werkt" in each.question.text)
    assert block.field is None
    assert "minder dan drie mensen" in block.question.help
    line = next(line for line in state.seen.overview() if line.slot == Slot("zwaarte-professionals"))
    assert (line.text, line.state) == ("", "ingevuld, niet in beeld")


def test_while_piles_are_counted_no_total_lets_a_pile_be_worked_out(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """Not after each pile, not while its digits are typed, nor in the overview; who leads alone sees the total."""
    state, group = prepared
    says(group, state, "aanwezig")
    do(state, GoTo(str(VOTES)))
    for row, count, note in (
        ("opletten", 8, "er wordt geteld · nog niet getoond"),
        ("gevarenzone", 11, "er wordt geteld · nog niet getoond"),
        ("geen-zorgen", 2, "er wordt geteld · nog niet getoond"),
        ("stapeling", 1, "ingevoerd 22 van 22 mensen · nog niet getoond"),
    ):
        do(state, Count(VOTES, row, str(count)))
        do(state, Choose(VOTES, GridValue(v={row: count})))
        now = view(state)
        assert now is not None
        assert now.fields[VOTES].under.notes[0] == note
        line = next(line for line in state.seen.overview() if line.slot == VOTES)
        assert line.text == "geteld, nog niet getoond"
        field = next(field for field in now.screen.fields() if field.slot == VOTES)
        assert isinstance(field.question, GridQuestion)
        sheet = TallySheet(field, field.question.scale, {})
        sheet.write(row, "1")
        assert total_waits(sheet.field_now(row))


def test_more_votes_than_people_are_refused_without_a_number_that_tells_a_pile(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """The total would be that of the last pile and those before it."""
    state, group = prepared
    says(group, state, "aanwezig")
    do(state, GoTo(str(VOTES)))
    do(state, Choose(VOTES, GridValue(v={"opletten": 21})))
    refused = do(state, Choose(VOTES, GridValue(v={"gevarenzone": 3})))
    (told,) = refused.messages
    assert not refused.done
    assert told.text.startswith(
        "Bij 'Gevarenzone' past dat niet: op alle regels samen hoogstens 22 mensen. Dat is niet bewaard."
    )
    assert room_view(state).foot == "Er wordt geteld."


def test_several_choices_can_still_be_given_with_the_room_view_off(example: Session) -> None:
    """What was left out of view is still there, and nothing of it was cleared."""
    state = conversation(example)
    row = example.reader.answers.rows_of("verschillen")[0]
    slot = Slot("verschillen.ziet-anders", row)
    held = example.reader.answers.get(slot)
    assert held is not None
    assert isinstance(held.value, ChoicesValue)
    state.showing = lambda: ROOM
    do(state, GoTo("verschillen"))
    assert state.seen.answers.get(slot) is None
    state.showing = lambda: ALL
    assert state.seen.answers.get(slot) == held
