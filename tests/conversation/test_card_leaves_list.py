"""An own card that was chosen leaves its list only after a question, in every way in which it can."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, Enter, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.session import Session, new_session
from wijkwizard.session.ballots import hidden_rows
from wijkwizard.terms import ChoiceValue, GridValue, Slot, Unknown

VOTES = Slot("problemen-stemmen")
LIST, WORDS = "eigen-kaart.lijst", "eigen-kaart.woorden"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a dossier with an own card among the problems."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as made:
        made.writer.add_card(VOTES, "Vliegtuiglawaai", lambda _: None)
        yield made


def _card(session: Session) -> str:
    (card,) = session.reader.answers.rows_of("eigen-kaart")
    return card


@pytest.mark.parametrize(
    "how",
    [
        lambda row: Choose(Slot(LIST, row), ChoiceValue(v="themas")),
        lambda row: Choose(Slot(LIST, row), None),
        lambda row: Choose(Slot(LIST, row), Unknown.DONT_KNOW),
        lambda row: Choose(Slot(WORDS, row), None),
        lambda row: Enter(Slot(WORDS, row), ""),
    ],
    ids=["other list", "no list", "not known", "no words", "words typed away"],
)
def test_a_card_with_votes_leaves_its_list_only_after_a_question(
    session: Session, how: Callable[[str], Choose | Enter]
) -> None:
    """A digit on its row took fifteen votes from the count and the title from the first problem."""
    card, state = _card(session), conversation(session, "vooraf")
    session.writer.answer(VOTES, GridValue(v={"overlast": 3, card: 15}))
    asked = do(state, how(card))
    assert not asked.done
    assert "'Vliegtuiglawaai' gaat van de lijst af" in asked.confirm
    assert "Dit verwijst ernaar: 'problemen'" in asked.confirm
    assert "15" not in asked.confirm
    assert card in hidden_rows(session.reader.state)[VOTES]
    assert session.reader.answers.get(Slot(WORDS, card)) is not None


@pytest.mark.parametrize("chosen", [False, True], ids=["nobody chose it", "the same list"])
def test_a_card_that_nobody_loses_goes_without_a_question(session: Session, *, chosen: bool) -> None:
    card, state = _card(session), conversation(session, "vooraf")
    if chosen:
        session.writer.answer(VOTES, GridValue(v={card: 15}))
    assert do(state, Choose(Slot(LIST, card), ChoiceValue(v="problemen" if chosen else "themas"))).done


def test_undo_brings_the_votes_of_a_card_back(session: Session) -> None:
    card, state = _card(session), conversation(session, "vooraf")
    session.writer.answer(VOTES, GridValue(v={card: 15}))
    assert do(state, Choose(Slot(LIST, card), ChoiceValue(v="themas"), sure=True)).done
    assert do(state, Undo()).done
    assert "Vliegtuiglawaai" in {
        option.label
        for option in session.reader.index.options(
            session.reader.index.by_id["problemen-stemmen"], session.reader.answers
        )
    }
