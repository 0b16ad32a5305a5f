"""When a source is of is a day that stays true: 'gisteren' would say something else tomorrow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Enter, SetAccount, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.forms import account_form
from wijkwizard.session import new_session
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.terms import Slot

SLOT = Slot("inwoners")


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("gisteren", "2026-03-13", "De bron is van 13 maart 2026."),
        ("vorig jaar", "2025", "De bron is van 2025."),
        ("maart 2024", "2024-03", ""),
        ("2023", "2023", ""),
        ("halverwege het project", "halverwege het project", ""),
        ("", "", ""),
    ],
)
def test_words_of_a_calendar_become_the_day_of_a_source(
    typed: str, kept: str, said: str, tmp_path: Path
) -> None:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        state = conversation(session, "vooraf")
        do(state, Typed(SLOT, "6400"))
        do(state, Enter(SLOT, "6400"))
        filled = {
            "basis": "bron",
            "source": "CBS",
            "as_of": typed,
            "roles": "",
            "remark": "",
            "internal": "ja",
        }
        result = do(state, SetAccount(SLOT, filled))
        answer = session.reader.answers.get(SLOT)
        assert answer is not None
        assert answer.as_of == kept
        assert said in " ".join(message.text for message in result.messages)
        field = slot_field(session.reader.known, SLOT, session.reader.index.question("inwoners"))
        shown = next(entry.value for entry in account_form(field, answer).entries if entry.id == "as_of")
        do(state, SetAccount(SLOT, filled | {"as_of": shown}))
        again = session.reader.answers.get(SLOT)
        assert again is not None
        assert again.as_of == kept, "opening the form and closing it changes nothing"
