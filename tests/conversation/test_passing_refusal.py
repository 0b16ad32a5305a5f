"""A refusal that is only advice goes when its place is left; one about text that stays, stays with the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Back, Command, Enter, Focus, GoTo, Next, Refuse
from wijkwizard.conversation.conversation import do
from wijkwizard.session import Session, new_session
from wijkwizard.terms import Slot

WHO, OTHER = Slot("wie"), Slot("thema")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


@pytest.mark.parametrize(
    "away", [Focus(OTHER), GoTo("volgorde"), GoTo("wie"), Next(over=True), Back()], ids=type
)
def test_what_could_not_be_chosen_is_said_until_its_place_is_left(session: Session, away: Command) -> None:
    """In whatever way that is: by the arrows, on, back, or to another screen and here again."""
    state = conversation(session)
    do(state, GoTo("volgorde"))
    do(state, GoTo("wie", WHO))
    do(state, Refuse(WHO, "Kies er hoogstens 2. Haal er eerst één weg."))
    do(state, Focus(WHO))
    assert WHO in state.half_typed.faults
    do(state, away)
    assert WHO not in state.half_typed.faults


def test_the_reason_of_text_that_stays_is_kept_with_it(session: Session) -> None:
    state, day = conversation(session, "uitwerken"), Slot("kijken")
    do(state, GoTo("kijken", day))
    assert not do(state, Enter(day, "ergens in het najaar")).done
    do(state, GoTo("kosten"))
    assert day in state.half_typed.unfinished
    assert day in state.half_typed.faults
