"""The view is one frozen value with every string ready, also what is half typed and why it is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow, Enter, Focus, GoTo, Park, Refuse, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import ConversationView, view
from wijkwizard.lines.spoken_text import LINE_WORDS
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, Slot, TextValue
from wijkwizard.terms.named_action import MARK
from wijkwizard.tui.key_words import KEY_WORDS


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def _now(state: ConversationState) -> ConversationView:
    now = view(state)
    assert now is not None
    return now


def test_half_typed_text_and_its_reason_are_in_the_view_of_the_field(session: Session) -> None:
    """Also after something else was shown, and until it is an answer."""
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    do(state, GoTo("inwoners"))
    assert _now(state).fields[slot].half_typed is None
    do(state, Enter(slot, "veel"))
    do(state, GoTo("naam"))
    do(state, GoTo("inwoners"))
    shown = _now(state).fields[slot]
    assert shown.half_typed == "veel"
    assert shown.under.fault.startswith("Dit is geen getal. ")
    do(state, Typed(slot, "1250"))
    shown = _now(state).fields[slot]
    assert (shown.half_typed, shown.under.fault, bool(shown.under.echo)) == ("1250", "", True)
    do(state, Enter(slot, "1250"))
    assert _now(state).fields[slot].half_typed is None


def test_a_key_that_was_refused_stands_under_its_field(session: Session) -> None:
    """Until the reason is taken away."""
    state, slot = conversation(session), Slot("thema")
    do(state, GoTo("thema"))
    do(state, Refuse(slot, "Dat kan hier niet."))
    assert _now(state).fields[slot].under.fault == "Dat kan hier niet."
    do(state, Refuse(slot, ""))
    assert _now(state).fields[slot].under.fault == ""


def test_each_cell_of_a_table_has_its_own_view(session: Session) -> None:
    """Half-typed text of a cell that is shut is there when it is opened again."""
    state = conversation(session)
    do(state, GoTo("maatregelen"))
    row = do(state, ChangeRow("maatregelen", "add")).made
    do(state, Typed(Slot("maatregelen.klaar", row), "ooit"))
    fields = _now(state).fields
    assert fields[Slot("maatregelen.klaar", row)].half_typed == "ooit"
    assert fields[Slot("maatregelen.titel", row)].half_typed is None


def test_what_is_half_typed_over_an_internal_answer_is_not_in_the_view_of_the_room(session: Session) -> None:
    """Wherever the field itself is still shown."""
    state, slot = conversation(session), Slot("thema")
    session.writer.answer(slot, ChoiceValue(v="werk"))
    session.writer.account(slot, internal=True)
    state.half_typed.unfinished[slot] = "Oud zeer"
    state.half_typed.faults[slot] = "Oud zeer past niet."
    do(state, GoTo("thema"))
    assert "Oud zeer" in repr(_now(state))
    state.showing = lambda: Visibility(room_looks=True)
    assert "Oud zeer" not in repr(_now(state))


def test_the_texts_of_a_question_are_ready(session: Session) -> None:
    """What is read aloud in the room, the explanation at a desk, and what to watch for the facilitator alone."""
    state = conversation(session)
    do(state, GoTo("problemen"))
    words = _now(state).questions["problemen"]
    assert (words.under, words.watch) == (
        "Ieder kiest er drie. Leg uw drie kaarten neer.",
        "vraag ook wie nog niets zei",
    )
    state.showing = lambda: Visibility(room_looks=True)
    assert _now(state).questions["problemen"].watch == ""
    desk = conversation(session, "vooraf")
    do(desk, GoTo("naam"))
    assert _now(desk).questions["naam"].under == "De naam zoals bewoners die gebruiken."
    assert (_now(desk).moment, _now(state).moment) == ("voorbereiden", "in de zaal")


@pytest.mark.parametrize("words", [KEY_WORDS, LINE_WORDS], ids=["keys", "lines"])
def test_every_string_that_names_an_action_says_how_it_is_done(
    session: Session, words: dict[str, str]
) -> None:
    """In the view and in what comes of a command, in each face."""
    state = conversation(session, "uitwerken")
    state.words = words  # type: ignore[assignment]  # both are complete
    do(state, GoTo("trekker"))
    source = _now(state).sources["trekker"]
    assert source.turn_id == "maatregelen"
    assert MARK not in repr(_now(state).sources) + repr(_now(state).fields)
    state.half_typed.windows[Slot("kosten")] = {"account"}
    do(state, GoTo("kosten"))
    assert any(
        "half ingevuld" in note and MARK not in note
        for note in _now(state).fields[Slot("kosten")].under.waits
    )
    slot = Slot("thema")
    session.writer.park(slot, owner="Anja", due="", note="", public=False)
    state.showing = lambda: Visibility(room_looks=True)
    agreed = {"owner": "", "due": "", "note": "", "public": "nee"}
    (told,) = do(state, Park(slot, agreed)).messages
    assert "Met " in told.text
    assert MARK not in told.text


def test_the_view_is_frozen(session: Session) -> None:
    """Nobody who draws it can change it."""
    now = _now(conversation(session))
    with pytest.raises(FrozenInstanceError):
        now.place = "elders"  # type: ignore[misc]  # that is what is tried


def test_the_focus_stays_what_it_is(session: Session) -> None:
    """To look is not to move."""
    state = conversation(session)
    do(state, GoTo("thema"))
    do(state, Focus(Slot("wie")))
    before = state.position
    _now(state)
    assert state.position == before
    session.writer.answer(Slot("trots"), TextValue(v="het park"))
    assert state.position == before
