"""Two wishes that are the same become one: their counts add up, and nothing that was said gets lost."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoicesValue, ChoiceValue, DayValue, NumberValue, Slot, TextValue, Unknown, Value


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        yield made


@pytest.fixture
def state(session: Session) -> ConversationState:
    return conversation(session, "uitwerken")


def a_wish(session: Session, words: str, count: int | None = None, **said: Value) -> str:
    row = session.rows.add("wensen")
    known: dict[str, Value] = {"wens": TextValue(v=words), **said}
    if count is not None:
        known["keer"] = NumberValue(v=Decimal(count))
    for column, value in known.items():
        session.writer.answer(Slot(f"wensen.{column}", row), value)
    return row


@pytest.mark.parametrize(
    ("first", "second", "total"), [(3, 4, 7), (3, None, 4), (None, 5, 6), (None, None, 2)]
)
def test_the_counts_of_wishes_that_join_add_up(
    session: Session, state: ConversationState, first: int | None, second: int | None, total: int
) -> None:
    """Who was not counted wished it once, and the count says so; the words of both stand in the list."""
    a_wish(session, "Meer bankjes", first, binnen=ChoicesValue(v=("zaal",)))
    row = a_wish(session, "Een bank bij de flat", second, binnen=ChoicesValue(v=("brief", "markt")))
    assert do(state, ChangeRow("wensen", "join", row)).done
    (wish,) = session.reader.iwap().wishes
    assert (wish.what.value, wish.what.remark) == ("Meer bankjes; Een bank bij de flat", "")
    assert wish.people.value == total
    mixed = (first is None) != (second is None)
    assert wish.people.remark == (
        "van een deel is niet gezegd hoe vaak: dat telt als één keer" if mixed else ""
    )
    assert [way.id for way in wish.came_in.value or ()] == ["zaal", "brief", "markt"]


def test_an_answer_is_taken_over_and_another_one_is_told_after_asking(
    session: Session, state: ConversationState
) -> None:
    a_wish(session, "Meer bankjes")
    second = a_wish(session, "Meer bankjes", antwoord=ChoiceValue(v="doen-wij"))
    third = a_wish(session, "Meer bankjes", antwoord=ChoiceValue(v="later"))
    assert do(state, ChangeRow("wensen", "join", second)).done
    asked = do(state, ChangeRow("wensen", "join", third))
    assert not asked.done
    assert "antwoord: doen wij later" in asked.confirm
    assert len(session.reader.iwap().wishes) == 2
    assert do(state, ChangeRow("wensen", "join", third, sure=True)).done
    (wish,) = session.reader.iwap().wishes
    assert wish.answer.value is not None
    assert (wish.answer.value.id, wish.answer_why.value) == ("doen-wij", "Ook: doen wij later")
    assert wish.people.value == 3


def test_an_answer_of_its_own_keeps_its_reason_and_its_day(
    session: Session, state: ConversationState
) -> None:
    """The list of answers that the public reads says of which wish it is; no reason goes to the other answer."""
    why, day = TextValue(v="Eerst de bankjes"), DayValue(v="2028-03")
    a_wish(session, "Meer bankjes", antwoord=ChoiceValue(v="doen-wij"))
    row = a_wish(session, "Een hondenveld", antwoord=ChoiceValue(v="later"), toelichting=why, wanneer=day)
    do(state, ChangeRow("wensen", "join", row, sure=True))
    (wish,) = session.reader.iwap().wishes
    assert wish.what.value == "Meer bankjes; Een hondenveld"
    assert wish.answer_why.value == "Een hondenveld: doen wij later, Eerst de bankjes, maart 2028"
    assert (wish.answer_on.value, wish.what.remark) == (None, "")


def test_what_two_wishes_say_of_one_answer_stands_together(
    session: Session, state: ConversationState
) -> None:
    """Nothing is repeated that both said, and a day that only one gave is taken over."""
    same = ChoiceValue(v="doen-wij")
    a_wish(session, "Meer bankjes", antwoord=same, toelichting=TextValue(v="Er komen er vier."))
    row = a_wish(
        session, "meer bankjes", antwoord=same, toelichting=TextValue(v="Ook een"), wanneer=DayValue(v="2028")
    )
    do(state, ChangeRow("wensen", "join", row, sure=True))
    (wish,) = session.reader.iwap().wishes
    assert (wish.what.value, wish.answer_why.value) == ("Meer bankjes", "Er komen er vier. Ook: Ook een")
    assert wish.answer_on.value is not None


def test_a_day_of_two_wishes_without_an_answer_stands_in_a_remark(
    session: Session, state: ConversationState
) -> None:
    """The reason of an answer is asked only where there is one, so that words there would not be seen."""
    a_wish(session, "Meer bankjes", wanneer=DayValue(v="2027"))
    row = a_wish(session, "Een hondenveld", wanneer=DayValue(v="2028"))
    do(state, ChangeRow("wensen", "join", row, sure=True))
    (wish,) = session.reader.iwap().wishes
    assert (wish.what.remark, wish.answer_why.value) == ("Een hondenveld: 2028", None)


def test_remarks_of_wishes_that_join_stay_remarks(session: Session, state: ConversationState) -> None:
    a_wish(session, "Meer bankjes", antwoord=ChoiceValue(v="doen-wij"))
    row = a_wish(session, "Meer bankjes", antwoord=ChoiceValue(v="doen-wij"))
    session.writer.account(Slot("wensen.antwoord", row), remark="staat in de begroting")
    do(state, ChangeRow("wensen", "join", row, sure=True))
    (wish,) = session.reader.iwap().wishes
    assert (wish.what.remark, wish.answer_why.value) == ("staat in de begroting", None)


def test_words_that_stay_inside_do_not_get_out_by_joining_and_what_goes_inside_is_said_before(
    session: Session, state: ConversationState
) -> None:
    """A wish that stood on the public paper vanished from it without a word."""
    a_wish(session, "Meer bankjes")
    row = a_wish(session, "Iets van een buurman")
    session.writer.account(Slot("wensen.wens", row), internal=True)
    asked = do(state, ChangeRow("wensen", "join", row))
    assert not asked.done
    assert "'Meer bankjes' komt dan niet meer op openbaar papier" in asked.confirm
    assert "buurman" not in asked.confirm
    do(state, ChangeRow("wensen", "join", row, sure=True))
    (wish,) = session.reader.iwap().wishes
    assert wish.what.internal


@pytest.mark.parametrize("known", [0, 1])
def test_a_count_that_nobody_knows_counts_for_nothing_and_is_said(
    session: Session, state: ConversationState, known: int
) -> None:
    rows = [a_wish(session, words) for words in ("Meer bankjes", "Een bank")]
    session.writer.answer(Slot("wensen.keer", rows[known]), NumberValue(v=Decimal(5)))
    session.writer.answer(Slot("wensen.keer", rows[1 - known]), Unknown.DONT_KNOW)
    do(state, ChangeRow("wensen", "join", rows[1]))
    (wish,) = session.reader.iwap().wishes
    assert (wish.people.value, wish.people.remark) == (Decimal(5), "van een deel is niet bekend hoe vaak")


def test_of_two_counts_that_nobody_knows_nobody_knows_the_sum(
    session: Session, state: ConversationState
) -> None:
    rows = [a_wish(session, words) for words in ("Meer bankjes", "Een bank")]
    for row in rows:
        session.writer.answer(Slot("wensen.keer", row), Unknown.DONT_KNOW)
    do(state, ChangeRow("wensen", "join", rows[1]))
    (wish,) = session.reader.iwap().wishes
    assert (wish.people.value, wish.people.unknown) == (None, Unknown.DONT_KNOW)


def test_joining_is_one_step_to_undo(session: Session, state: ConversationState) -> None:
    a_wish(session, "Meer bankjes", 3)
    row = a_wish(session, "Een bank", 2)
    before = session.reader.iwap()
    do(state, ChangeRow("wensen", "join", row))
    session.history.undo()
    assert session.reader.iwap() == before


def test_the_first_row_and_rows_of_another_table_join_nothing(
    session: Session, state: ConversationState
) -> None:
    first = a_wish(session, "Meer bankjes", 3)
    action = session.rows.add("acties")
    assert not do(state, ChangeRow("wensen", "join", first)).done
    assert not do(state, ChangeRow("acties", "join", action)).done
    assert len(session.reader.iwap().wishes) == 1
