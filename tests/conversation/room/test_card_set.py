"""The room and its papers get the set of cards that was chosen in the preparation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.session import new_session
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import ChoiceValue, Slot

_OLD, _NOW = "Jeugd en gezin", "Schoon en heel"


@pytest.mark.parametrize(
    ("chosen", "offered"), [("veertig", {_OLD}), ("nu", {_NOW}), ("beide", {_OLD, _NOW})]
)
@pytest.mark.parametrize("showing", [ALL, Visibility(room_looks=True)])
def test_the_room_gets_the_set_that_was_chosen(
    tmp_path: Path, chosen: str, offered: set[str], showing: Visibility
) -> None:
    """Which set is an inside question, so that where the room looks the first set was taken instead."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        session.writer.answer(Slot("kaarten-welke"), ChoiceValue(v=chosen))
        state = conversation(session)
        state.showing = lambda: showing
        do(state, GoTo("themas-stemmen"))
        screen = state.screen()
        assert screen is not None
        (field,) = [field for field in screen.fields() if field.slot == Slot("themas-stemmen")]
        labels = {option.label for option in field.options}
        assert {_OLD, _NOW} & labels == offered
