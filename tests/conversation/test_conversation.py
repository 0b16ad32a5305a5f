"""The conversation takes commands and gives one view, without a screen."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.stories.walker import Walk
from wijkwizard.conversation.commands import (
    Back,
    ChangeRow,
    Choose,
    Enter,
    Focus,
    GoTo,
    Next,
    Redo,
    Refuse,
    Reveal,
    Typed,
    Undo,
)
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.drafts import Drafts
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.conversation.under_field import under_field
from wijkwizard.conversation.view import view
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, DraftKey, GridValue, Moment, Slot, TextValue

TRIAL = Path(__file__).parent.parent / "tui" / "vragen"


class NoTimer:
    """Nothing waits: half-typed text goes to disk at once."""

    def stop(self) -> None:
        """Do nothing."""


def conversation(session: Session, moment: Moment = "zaal") -> ConversationState:
    """Return a conversation about a dossier, at the first open turn of a moment."""

    def keep(key: DraftKey, text: str) -> None:
        session.drafts.keep(key.slot, text, kind=key.kind)

    drafts = Drafts(keep, lambda _seconds, _act: NoTimer(), 0)
    return ConversationState(
        session, HalfTyped(), drafts, Position(moment, session.reader.resume_turn(moment))
    )


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def here(state: ConversationState) -> str:
    """Return the id of the turn that is shown."""
    turn = state.turn()
    assert turn is not None
    return turn.id


def test_going_on_shows_every_open_turn_and_then_the_places(session: Session) -> None:
    """And says how much was left."""
    state, seen = conversation(session), list[str]()
    while True:
        now = view(state)
        assert now is not None
        seen.append(now.screen.turn.id)
        reply = do(state, Next())
        if reply.goes:
            break
    assert reply.goes == "plekken"
    assert [turn.id for turn in session.reader.turns("zaal")][1:] == seen
    assert "Dit was de laatste vraag hier." in reply.messages[0].text


@pytest.mark.parametrize("moment", ["vooraf", "zaal", "uitwerken"])
def test_every_next_goes_somewhere(moment: Moment, tmp_path: Path) -> None:
    """Also from an empty table that 'next' came to; only a table that got the keys otherwise is entered first."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        state = conversation(made, moment)
        for turn in made.reader.turns(moment):
            do(state, GoTo(turn.id))
            for block in made.reader.screen(turn.id).blocks:
                do(state, Focus(Slot(block.question.id)))
                for press in range(4):
                    before = here(state), state.position.at
                    reply = do(state, Next())
                    if reply.goes or reply.ended:
                        break
                    entered = press == 0 and block.table is not None
                    assert entered or (here(state), state.position.at) != before
                    if here(state) != turn.id:
                        break
                do(state, GoTo(turn.id))


def test_going_on_stops_first_at_what_is_open_in_the_same_turn(session: Session) -> None:
    """From the question that has the keys; back goes to the turn of before."""
    state = conversation(session)
    do(state, GoTo("thema"))
    do(state, Focus(Slot("thema")))
    do(state, Next())
    assert (here(state), state.position.at) == ("thema", Slot("wie"))
    do(state, Next())
    assert here(state) == "samen"
    do(state, Back())
    assert here(state) == "thema"


def test_a_question_of_another_moment_begins_the_conversation_of_that_moment(session: Session) -> None:
    """Nothing of the moment before is gone back to; only the list from which the question was chosen."""
    state = conversation(session)
    do(state, GoTo("samen"))
    do(state, GoTo("kosten", by="overzicht"))
    assert (here(state), state.position.moment) == ("kosten", "uitwerken")
    assert do(state, Back()).goes == "overzicht"


def test_what_cannot_be_read_stays_with_its_reason_and_is_open(session: Session) -> None:
    """Until it is typed away again or becomes an answer."""
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    do(state, GoTo("inwoners"))
    reply = do(state, Enter(slot, "veel"))
    assert not reply.done
    field = next(session.reader.screen("inwoners").fields())
    assert under_field(field, state.half_typed).fault.startswith("Dit is geen getal.")
    assert [draft.why for draft in session.drafts.all()] == [state.half_typed.faults[slot]]
    do(state, Typed(slot, "", as_it_was=True))
    assert under_field(field, state.half_typed).fault == ""
    assert session.drafts.all() == ()
    assert do(state, Enter(slot, "1.250")).accepted == slot


def test_a_text_that_is_typed_is_kept_as_half_typed_at_once(session: Session) -> None:
    """With how it is understood so far."""
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    do(state, Typed(slot, "1250"))
    assert [draft.text for draft in session.drafts.all()] == ["1250"]
    assert state.half_typed.echoes[slot]
    do(state, Enter(slot, "1250"))
    assert session.drafts.all() == ()


def test_what_can_be_read_in_two_ways_is_given_back_to_choose_from(session: Session) -> None:
    """Each with words of its own."""
    state = conversation(session, "uitwerken")
    reply = do(state, Enter(Slot("kosten"), "1,250"))
    assert [one.written for one in reply.readings] == ["1250", "1,25"]


def test_a_reveal_with_an_empty_row_asks_first(session: Session) -> None:
    """For it cannot be hidden again; sealed numbers are in no view."""
    state, slot = conversation(session), Slot("problemen")
    do(state, Choose(slot, GridValue(v={"overlast": 37, "werk": 41})))
    assert "37" not in repr(view(state))
    asked = do(state, Reveal(slot))
    assert asked.confirm.startswith("Op één regel staat nog niets.")
    assert session.reader.answers.get(slot) is None
    assert do(state, Reveal(slot, sure=True)).done
    assert "37" in repr(view(state))


def test_rows_are_made_moved_and_taken_away_and_a_bare_one_goes_by_itself(session: Session) -> None:
    """When its turn is left, unless something is half-typed in it."""
    state = conversation(session)
    do(state, GoTo("maatregelen"))
    first = do(state, ChangeRow("maatregelen", "add")).made
    second = do(state, ChangeRow("maatregelen", "add")).made
    session.writer.answer(Slot("maatregelen.titel", first), TextValue(v="Lampen"))
    do(state, ChangeRow("maatregelen", "up", second))
    assert session.reader.answers.rows_of("maatregelen") == (second, first)
    do(state, Typed(Slot("maatregelen.titel", second), "Ba"))
    do(state, GoTo("naam"))
    assert session.reader.answers.rows_of("maatregelen") == (second, first)
    do(state, Typed(Slot("maatregelen.titel", second), "", as_it_was=True))
    do(state, GoTo("maatregelen"))
    assert session.reader.answers.rows_of("maatregelen") == (first,)


def test_a_refusal_is_a_sentence_in_the_reply_and_at_the_field(session: Session) -> None:
    """And undo with nothing behind it says so."""
    state, slot = conversation(session), Slot("thema")
    do(state, Refuse(slot, "Dat kan hier niet."))
    assert state.half_typed.faults[slot] == "Dat kan hier niet."
    do(state, Choose(slot, ChoiceValue(v="wonen")))
    assert slot not in state.half_typed.faults
    assert "Teruggedraaid" in do(state, Undo()).messages[0].text
    assert "Opnieuw gedaan" in do(state, Redo()).messages[0].text
    assert not do(state, Redo()).done


def test_while_the_room_looks_no_directions_and_nothing_internal_is_in_the_view(session: Session) -> None:
    """The one value that every face draws is safe by itself."""
    state = conversation(session)
    session.writer.answer(Slot("trots"), TextValue(v="Oud zeer"))
    session.writer.account(Slot("trots"), internal=True)
    do(state, GoTo("problemen"))
    assert "vraag ook wie" in repr(getattr(view(state), "watch", ""))
    state.showing = lambda: Visibility(room_looks=True)
    for turn in session.reader.turns("zaal"):
        state.position = replace(state.position, turn=turn)
        now = view(state)
        assert now is not None
        assert now.watch == ""
        assert "Oud zeer" not in repr(now.screen.blocks)


@pytest.mark.slow
def test_a_whole_dossier_goes_through_it_by_dice(tmp_path: Path) -> None:
    """Our own questions, every moment: each turn can be shown, answered as people type, and left."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        dice = random.Random(1)  # noqa: S311 - a walk, not a secret
        walk = Walk(made, dice)
        moments: tuple[Moment, ...] = ("vooraf", "zaal", "uitwerken")
        for moment in moments:
            state, steps = conversation(made, moment), 0
            while (now := view(state)) is not None and steps < 200:
                steps += 1
                for field in now.screen.fields():
                    typed = walk.typed(field.question, tuple(o.id for o in field.options if not o.closed))
                    do(state, Enter(field.slot, typed))
                if do(state, replace_with_next(state)).goes:
                    break
            assert steps < 200
        assert len(made.reader.answers.by_slot) > 50


def replace_with_next(state: ConversationState) -> Next:
    """Return the command to go on, from the last question of the turn."""
    screen = state.screen()
    if screen is not None:
        do(state, Focus(Slot(screen.blocks[-1].question.id)))
    return Next()


def test_back_goes_to_the_field_that_was_left_and_to_the_whole_turn_where_each_is_asked(
    session: Session,
) -> None:
    """A face that asks one question after the other begins at the first of them."""
    state = conversation(session)
    for whole, at in ((False, Slot("wie")), (True, None)):
        do(state, GoTo("thema"))
        do(state, Focus(Slot("wie")))
        do(state, Next(over=True))
        assert state.position.at != Slot("wie")
        do(state, Back(whole=whole))
        assert state.position.turn is not None
        assert (state.position.turn.id, state.position.at) == ("thema", at)
