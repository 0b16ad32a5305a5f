"""Who comes back in the evening to what contradicts itself reads so there, until something is said."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Back, Enter, GoTo, Next
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot

PLAN = """\
besluit: integraal
maatregelen:
  - {rij: a, titel: Speelplek opknappen}
wanneer-stoppen: Nooit
"""
_STOP = Slot("wanneer-stoppen")


def _noticed(state: ConversationState) -> str:
    now = view(state)
    return now.noticed if now is not None else ""


def test_what_is_wrong_is_said_where_it_can_be_mended(tmp_path: Path) -> None:
    """One line after leaving it, the same line on coming back, and none once it was answered again."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    with open_session(tmp_path / "plan.wijk", environment=fixed_environment(1000)) as session:
        state = conversation(session)
        turn = next(
            turn
            for turn in session.reader.turns("zaal")
            if any(question.id == _STOP.question for question in turn.questions)
        )
        do(state, GoTo(turn.id))
        assert _noticed(state) == ""
        do(state, Next(over=True))
        assert _noticed(state).startswith("klopt niet: ")
        do(state, Back())
        assert _noticed(state).startswith("klopt niet: ")
        state.showing = lambda: Visibility(room_looks=True)
        assert _noticed(state) == ""
        state.showing = Visibility
        do(state, Enter(_STOP, "Als er na twee jaar niemand komt"))
        assert _noticed(state) == ""
