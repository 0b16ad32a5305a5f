"""Who says that an answer may go out hears when its row keeps it inside all the same."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.answer_notes import account_form_of
from wijkwizard.conversation.commands import GoTo, SetAccount
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import new_session
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.terms import Slot


def _asked(state: ConversationState, slot: Slot) -> dict[str, str]:
    """Return what the form about an answer says now, and which words stand at 'ja'."""
    reader = state.session.reader
    field = slot_field(reader.known, slot, reader.index.question(slot.question))
    assert field.answer is not None
    entries = account_form_of(state, field, field.answer).entries
    asked = next(entry for entry in entries if entry.id == "internal")
    return {**{entry.id: entry.value for entry in entries}, "yes": dict(asked.options or {})["ja"]}


def test_yes_is_not_promised_while_the_row_is_inside(tmp_path: Path) -> None:
    """The form said that it may go out, and the paper left it out without a word."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        state = conversation(session)
        row = session.rows.add("problemen")
        name, other = Slot("problemen.soort", row), Slot("problemen.titel", row)
        session.writer.read(name, "overlast")
        session.writer.read(other, "Lawaai bij het plein")
        do(state, GoTo("problemen"))
        assert _asked(state, other)["yes"] == "ja, het mag op het openbare papier"
        session.writer.account(name, internal=True)
        form = _asked(state, other)
        assert form.pop("yes") == "ja, zodra de regel waar het in staat naar buiten mag"
        told = do(state, SetAccount(other, form))
        assert [message.text for message in told.messages if "blijft intern" in message.text]
        again = do(state, SetAccount(name, form | {"internal": "ja"}))
        assert not [message.text for message in again.messages if "blijft intern" in message.text]
        assert _asked(state, other)["yes"] == "ja, het mag op het openbare papier"
