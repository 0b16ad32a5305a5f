"""The soft remarks on a typed answer are said when it is given: who goes on does not see them under its field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Enter, GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, Moment, Slot


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        yield made


@pytest.mark.parametrize(
    ("moment", "slot", "typed", "remark"),
    [
        (
            "vooraf",
            "gebied-code",
            "veel",
            "Een wijkcode heeft zes cijfers en een buurtcode acht. Klopt dit?",
        ),
        ("vooraf", "gebied-grenzen", "bij mevrouw Jansen", "naam van iemand"),
    ],
)
def test_a_soft_remark_on_a_text_comes_with_the_answer(
    moment: Moment, slot: str, typed: str, remark: str, session: Session
) -> None:
    """It was seen only by who went back to the question."""
    state = conversation(session, moment)
    do(state, GoTo(slot))
    told = [message.text for message in do(state, Enter(Slot(slot), typed)).messages]
    assert [text for text in told if remark in text], told
    assert len(told) == len(set(told))
    assert do(state, Enter(Slot(slot), typed)).messages == ()


def test_a_soft_remark_on_a_cell_comes_with_the_answer(session: Session) -> None:
    row = session.rows.add("problemen")
    session.writer.answer(Slot("problemen.soort", row), ChoiceValue(v="overlast"))
    state = conversation(session)
    do(state, GoTo("problemen"))
    told = [
        message.text for message in do(state, Enter(Slot("problemen.titel", row), "de leefbaarheid")).messages
    ]
    assert [text for text in told if "van alles" in text], told


def test_a_soft_remark_on_a_number_comes_with_the_answer(tmp_path: Path) -> None:
    with new_session(tmp_path / "e.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        state = conversation(session, "uitwerken")
        do(state, GoTo("kosten"))
        (told,) = do(state, Enter(Slot("kosten"), "2000000")).messages
        assert (told.text, told.tone) == ("Dat is veel geld. Klopt het?", "warning")
        assert do(state, Enter(Slot("kosten"), "1000")).messages == ()
