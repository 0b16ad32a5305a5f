"""Text that is no answer yet stays beside another answer of its field, and goes only with a word about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.answer_status import UNKNOWN_WORDS
from wijkwizard.conversation.commands import Choose, Command, Enter, Forget, Redo, Refuse, Remark, Typed, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.field_view import field_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import waiting_remark, waiting_words
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, Moment, ScaleValue, Slot, Unknown

FIELDS: tuple[tuple[Moment, str, str], ...] = (
    ("vooraf", "inwoners", "ongeveer veel"),
    ("uitwerken", "kosten", "duur"),
    ("zaal", "thema", "een zin op een lijst"),
    ("zaal", "cijfer", "een zin op een schaal"),
)
"""A moment, a field, and a text that it refuses."""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def _left(state: ConversationState, slot: Slot) -> tuple[str | None, list[str]]:
    """Return the unfinished text of a slot, in memory and on disk."""
    drafts = [draft.text for draft in state.session.drafts.all() if draft.slot == slot and not draft.kind]
    return state.half_typed.unfinished.get(slot), drafts


def _is_open(state: ConversationState, question: str) -> bool:
    return any(
        line.state == "open" for line in state.session.reader.overview() if line.slot.question == question
    )


@pytest.mark.parametrize("unknown", list(UNKNOWN_WORDS))
@pytest.mark.parametrize(("moment", "question", "text"), FIELDS)
def test_no_answer_leaves_the_refused_text_beside_it(
    moment: Moment, question: str, text: str, unknown: Unknown, session: Session
) -> None:
    """With its reason, counted as open, and also when the answer is undone."""
    state, slot = conversation(session, moment), Slot(question)
    do(state, Enter(slot, text))
    why = state.half_typed.faults[slot]
    reply = do(state, Choose(slot, unknown))
    assert (reply.done, reply.accepted) == (True, None), "what was typed became no answer"
    assert [told.text for told in reply.messages] == [
        "Wat u hier typte, blijft ernaast staan en telt als open."
    ]
    assert session.reader.answers.by_slot[slot][0].unknown is unknown
    assert _left(state, slot) == (text, [text])
    assert (state.half_typed.faults[slot], _is_open(state, question)) == (why, True)
    do(state, Undo())
    assert _left(state, slot) == (text, [text])


def test_no_answer_leaves_text_that_was_typed_but_not_entered(session: Session) -> None:
    """The field shows both, and entering the text makes it the answer."""
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    do(state, Typed(slot, "1250"))
    do(state, Choose(slot, Unknown.DONT_KNOW))
    assert _left(state, slot) == ("1250", ["1250"])
    field = next(session.reader.screen("inwoners").fields())
    shown = field_view(state, field)
    assert (shown.half_typed, "antwoord: weet niet" in shown.under.notes) == ("1250", True)
    do(state, Enter(slot, "1250"))
    assert _left(state, slot) == (None, [])


def test_no_answer_where_nothing_was_typed_is_the_whole_answer(session: Session) -> None:
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    assert do(state, Choose(slot, Unknown.SKIPPED)).accepted == slot
    assert not _is_open(state, "inwoners")


THEMA, INWONERS = Slot("thema"), Slot("inwoners")
REFUSED: tuple[tuple[Slot, Command], ...] = (
    (THEMA, Choose(THEMA, ChoiceValue(v="wonen"))),
    (THEMA, Choose(THEMA, Unknown.DONT_KNOW)),
    (THEMA, Choose(THEMA, None)),
    (INWONERS, Enter(INWONERS, "1250")),
)
"""Where writing fails, and by which command."""


@pytest.mark.parametrize(("slot", "command"), REFUSED)
def test_an_answer_that_cannot_be_written_costs_no_text(
    slot: Slot, command: Command, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text is still there, in memory and on disk, and the reply says why."""
    state = conversation(session)
    text = command.text if isinstance(command, Enter) else "een zin op een lijst"
    do(state, Typed(slot, text))
    monkeypatch.setattr(session.writer, "answer", _full(session))
    reply = do(state, command)
    assert (reply.done, reply.messages[0].tone) == (False, "error")
    assert _left(state, slot) == (text, [text])


def test_entered_text_that_cannot_be_written_is_kept_though_nobody_saw_it_typed(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A face in lines hands over a whole line at once."""
    state = conversation(session, "vooraf")
    monkeypatch.setattr(session.writer, "answer", _full(session))
    assert not do(state, Enter(INWONERS, "1250")).done
    assert _left(state, INWONERS) == ("1250", ["1250"])


def test_a_wipe_that_fails_costs_no_text(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    state = conversation(session, "vooraf")
    do(state, Enter(INWONERS, "ongeveer veel"))
    monkeypatch.setattr(session.eraser, "forget", _full(session))
    assert not do(state, Forget(INWONERS)).done
    assert _left(state, INWONERS) == ("ongeveer veel", ["ongeveer veel"])


def _full(session: Session) -> Callable[..., None]:
    def fail(*_told: object, **_also: object) -> None:
        raise WijkError("disk-full", path=session.file.path)

    return fail


_WORDS = "een zin op een lijst"
_WAIT = "Wat u hier eerst typte, is geen antwoord. Uw woorden wachten bij"
_ANSWERS: tuple[Command, ...] = (
    Choose(THEMA, ChoiceValue(v="wonen")),
    Choose(THEMA, None),
    Enter(THEMA, "wonen"),
    Enter(THEMA, "nog een andere zin"),
)


@pytest.mark.parametrize("command", _ANSWERS)
def test_refused_words_on_a_list_wait_when_something_comes_in_their_place(
    command: Command, session: Session
) -> None:
    """However another answer, or other words, came there; they go along with no answer, and undo leaves them."""
    state = conversation(session)
    do(state, Choose(THEMA, ChoiceValue(v="werk")))
    do(state, Enter(THEMA, _WORDS))
    told = [message.text for message in do(state, command).messages]
    assert [text for text in told if text.startswith(_WAIT) and _WORDS in text], told
    assert (waiting_remark(state, THEMA), THEMA in state.half_typed.waiting()) == (_WORDS, True)
    do(state, Undo())
    assert waiting_remark(state, THEMA) == _WORDS
    do(state, Choose(THEMA, ChoiceValue(v="wonen")))
    answer = session.reader.answers.get(THEMA)
    assert waiting_remark(state, THEMA).startswith(_WORDS)
    assert (answer.remark if answer else None) == ""


def test_words_wait_beside_a_remark_that_goes_along_with_the_answer(session: Session) -> None:
    state = conversation(session)
    do(state, Remark(THEMA, "Eerst het plein."))
    do(state, Enter(THEMA, _WORDS))
    do(state, Choose(THEMA, ChoiceValue(v="wonen")))
    answer = session.reader.answers.get(THEMA)
    assert answer is not None
    assert (answer.remark, waiting_remark(state, THEMA)) == ("Eerst het plein.", _WORDS)
    do(state, Remark(THEMA, waiting_remark(state, THEMA)))
    assert (waiting_remark(state, THEMA), THEMA in state.half_typed.waiting()) == ("", False)


@pytest.mark.parametrize("command", [Typed(THEMA, "", as_it_was=True), Choose(THEMA, Unknown.DONT_KNOW)])
def test_words_that_are_taken_back_or_stay_are_not_said_to_wait(command: Command, session: Session) -> None:
    state = conversation(session)
    do(state, Enter(THEMA, _WORDS))
    assert "wachten" not in repr(do(state, command).messages)


def test_a_slip_of_the_hand_that_is_mended_is_not_mourned(session: Session) -> None:
    """A number that was mistyped, and a letter behind a digit, are replaced by what was meant; a word is named."""
    state = conversation(session)
    for slot, slip, meant in ((THEMA, "2x", "2"), (INWONERS, "125o", "1250")):
        do(state, Enter(slot, slip))
        assert do(state, Enter(slot, meant)).messages == ()


def test_words_at_an_internal_answer_are_not_said_aloud_to_a_room(session: Session) -> None:
    """Only that they wait."""
    state = conversation(session)
    do(state, Choose(THEMA, ChoiceValue(v="werk")))
    session.writer.account(THEMA, internal=True)
    do(state, Enter(THEMA, _WORDS))
    state.showing = lambda: Visibility(room_looks=True)
    told = repr(do(state, Choose(THEMA, ChoiceValue(v="wonen"))).messages)
    assert ("wachten" in told, _WORDS in told) == (True, False)


@pytest.mark.parametrize(
    ("at", "part", "name"), [(THEMA, "writer", "account"), (Slot("maatregelen"), "writer", "park")]
)
def test_a_remark_that_cannot_be_written_waits(
    at: Slot, part: str, name: str, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typed at an answer, or on the rows of a table."""
    state = conversation(session)
    do(state, Choose(THEMA, ChoiceValue(v="werk")))
    monkeypatch.setattr(getattr(session, part), name, _full(session))
    assert not do(state, Remark(at, "een zin")).done
    assert waiting_remark(state, at) == "een zin"
    assert "remark" in state.half_typed.windows[at]


def test_a_remark_that_cannot_go_along_with_the_answer_waits_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = conversation(session)
    do(state, Remark(THEMA, "een zin"))
    monkeypatch.setattr(session.writer, "answer", _full(session))
    assert not do(state, Choose(THEMA, ChoiceValue(v="werk"))).done
    assert waiting_remark(state, THEMA) == "een zin"


def test_a_remark_that_went_along_with_an_answer_waits_again_when_that_is_undone(session: Session) -> None:
    """One step back takes both, the words stay, and one step forward brings both back without them twice."""
    state, slot = conversation(session, "zaal"), Slot("thema")
    do(state, Remark(slot, "Eerst het plein."))
    do(state, Choose(slot, ChoiceValue(v="wonen")))
    given = session.reader.answers.get(slot)
    assert given is not None
    assert (given.value, given.remark) == (ChoiceValue(v="wonen"), "Eerst het plein.")
    assert waiting_remark(state, slot) == ""
    do(state, Undo())
    assert session.reader.answers.get(slot) is None
    assert waiting_remark(state, slot) == "Eerst het plein."
    do(state, Redo())
    assert session.reader.answers.get(slot) == given
    assert waiting_remark(state, slot) == ""


def test_undo_and_redo_of_an_answer_leave_the_words_that_wait_beside_its_remark(session: Session) -> None:
    """The remark waits again without its answer, and goes along with it; the words were never part of that."""
    state = conversation(session)
    do(state, Remark(THEMA, "Eerst het plein."))
    do(state, Enter(THEMA, _WORDS))
    do(state, Choose(THEMA, ChoiceValue(v="wonen")))
    do(state, Undo())
    assert waiting_words(state, THEMA) == (_WORDS, "Eerst het plein.")
    do(state, Redo())
    assert waiting_words(state, THEMA) == (_WORDS, "")


def test_undo_takes_a_refusal_along_that_was_about_a_key(session: Session) -> None:
    """It says nothing of what stands there now; a text that is not understood yet stays, with its reason."""
    state = conversation(session, "zaal")
    do(state, Choose(Slot("cijfer"), ScaleValue(v=3)))
    do(state, Refuse(Slot("cijfer"), "Kies 1 tot en met 5."))
    do(state, Enter(INWONERS, "ongeveer veel"))
    do(state, Undo())
    assert set(state.half_typed.faults) == {INWONERS}


def test_a_refused_text_that_makes_way_for_another_is_said_once_more(session: Session) -> None:
    """In lines nobody sees the first one any more; an answer that fits needs no word about it."""
    state, slot = conversation(session, "vooraf"), Slot("inwoners")
    assert do(state, Enter(slot, "ongeveer veel")).messages == ()
    told = do(state, Enter(slot, "x")).messages
    assert [one.text for one in told] == [
        "Wat u hier eerst typte, is geen antwoord en is nu weg: 'ongeveer veel'."
    ]
    assert do(state, Enter(slot, "x")).messages == ()
    assert do(state, Enter(slot, "12")).messages == ()


def test_who_empties_what_is_empty_hears_it(session: Session) -> None:
    """Of an answer that goes, and of text that goes, nothing more is said."""
    state = conversation(session, "vooraf")
    told = do(state, Choose(INWONERS, None))
    assert [one.text for one in told.messages] == ["Hier stond geen antwoord."]
    do(state, Enter(INWONERS, "1250"))
    assert do(state, Choose(INWONERS, None)).messages == ()
    do(state, Typed(INWONERS, "12"))
    assert do(state, Choose(INWONERS, None)).messages == ()
    assert do(state, Choose(INWONERS, None)).messages != ()
