"""Sheets of the tables are typed in on one screen: each line is read back, and nothing that does not fit is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from wijkwizard.conversation.commands import Choose, GoTo, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.sheet_entry import ALL_FILLED, HOW, SheetEntry
from wijkwizard.session.sheet_questions import sheet_numbers
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, Slot, TextValue


@pytest.fixture
def entry(tmp_path: Path) -> Iterator[SheetEntry]:
    """Sheets of an evening of which nothing was typed in yet."""
    with evening(tmp_path, length="twee-avonden") as session:
        yield SheetEntry(conversation(session))


def line(entry: SheetEntry, question: str, rest: str) -> str:
    return f"{sheet_numbers(entry.state.session.reader.index)[question]} {rest}".rstrip()


def value(entry: SheetEntry, slot: Slot) -> object:
    answer = entry.state.session.reader.answers.get(slot)
    return answer.value if answer is not None else None


def test_the_question_and_its_codes_are_said_while_its_number_is_typed(entry: SheetEntry) -> None:
    assert entry.hint("") == HOW
    assert entry.hint("999 ") == HOW
    said = entry.hint(line(entry, "inschatting", ""))
    assert "Wat is nu de inschatting van de groep?" in said
    assert "2 Opletten" in said
    assert "eerst bewoners, dan professionals" in entry.hint(line(entry, COUNT.question, "1"))
    assert "bewering ; wie ziet het zo" in entry.hint(line(entry, "verschillen", ""))


def test_an_answer_is_read_back_and_counts_as_said_in_the_room(entry: SheetEntry) -> None:
    """Also where the desk was asked for before it: it is the paper of the group."""
    entry.state.session.writer.in_room = lambda: False
    reply = entry.enter(line(entry, "inschatting", "2"))
    assert reply.done
    assert reply.said.endswith("· inschatting: Opletten.")
    assert entry.entered == [reply.said]
    assert value(entry, Slot("inschatting")) == ChoiceValue(v="opletten")
    answer = entry.state.session.reader.answers.get(Slot("inschatting"))
    assert answer is not None
    assert answer.moment == ""
    assert entry.state.session.writer.in_room() is False


def test_a_row_comes_whole_in_one_step(entry: SheetEntry) -> None:
    reply = entry.enter(line(entry, "verschillen", "Het plein is onveilig; 1; 2; Het is er druk"))
    assert reply.done
    assert "bewering: Het plein is onveilig." in reply.said
    (row,) = entry.state.session.reader.answers.rows_of("verschillen")
    assert value(entry, Slot("verschillen.andere-kant", row)) == TextValue(v="Het is er druk")
    assert entry.undo().done
    assert entry.state.session.reader.answers.rows_of("verschillen") == ()
    assert entry.entered == []


def test_a_line_that_does_not_fit_writes_nothing(entry: SheetEntry) -> None:
    before = entry.state.session.reader.state
    reply = entry.enter(line(entry, "verschillen", "Het plein is onveilig; 1; 99"))
    assert not reply.done
    assert "Typ de cijfers die op het blad staan." in reply.said
    assert entry.state.session.reader.state is before
    assert entry.entered == []


def test_undo_takes_back_what_was_typed_in_here_and_nothing_else(entry: SheetEntry) -> None:
    entry.state.session.writer.read(Slot("trots"), "De markt")
    assert not entry.undo().done
    assert entry.enter(line(entry, "inschatting", "2")).done
    assert entry.enter(line(entry, "inschatting", "2")).done
    assert entry.undo().done
    assert value(entry, Slot("inschatting")) == ChoiceValue(v="opletten")
    assert entry.undo().done
    assert value(entry, Slot("inschatting")) is None
    assert value(entry, Slot("trots")) == TextValue(v="De markt")


def test_a_count_stays_shut_and_comes_in_the_place_of_what_was_half_counted(entry: SheetEntry) -> None:
    first = at("overlast", RESIDENTS)
    do(entry.state, Choose(COUNT, GridValue(v={first: 4})))
    entry.state.half_typed.counts_of(COUNT)[first] = 4
    asked = entry.enter(line(entry, COUNT.question, "7 2"))
    assert not asked.done
    assert asked.said.startswith(
        "Hier staat al: geteld op 1 regel, nog niet getoond. Geef dezelfde regel nog een keer"
    )
    reply = entry.enter(line(entry, COUNT.question, "7 2"))
    assert reply.done
    assert "geteld op 1 regel, nog niet getoond" in reply.said
    assert "7" not in reply.said.partition("·")[2]
    assert value(entry, COUNT) is None
    assert not entry.state.half_typed.counts_of(COUNT)
    do(entry.state, GoTo(COUNT.question))
    do(entry.state, Reveal(COUNT, sure=True))
    assert value(entry, COUNT) == GridValue(v={first: 7, at("overlast", PROFESSIONALS): 2})


def test_more_votes_than_people_are_refused_at_once(entry: SheetEntry) -> None:
    reply = entry.enter(line(entry, COUNT.question, "40 40"))
    assert not reply.done
    assert reply.said.startswith("Bij 'Overlast' past dat niet: op alle regels samen hoogstens 60")
    assert COUNT not in entry.state.session.reader.answers.rounds


def test_an_answer_that_hides_others_is_asked_about_and_given_again(entry: SheetEntry) -> None:
    session = entry.state.session
    session.writer.read(Slot("besluit"), "integraal")
    row = session.rows.add("themas-gekozen")
    session.writer.read(Slot("themas-gekozen.waarom", row), "Dit voelt iedereen.")
    typed = line(entry, "besluit", "3")
    asked = entry.enter(typed)
    assert not asked.done
    assert "nog een keer" in asked.said
    assert entry.enter(typed).done


def test_what_is_left_is_named_until_nothing_is(entry: SheetEntry) -> None:
    assert entry.left().startswith("Nog leeg: ")
    whole = replace(entry)
    for _ in range(200):
        numbers = whole.left().removeprefix("Nog leeg: ")
        if numbers == ALL_FILLED:
            break
        number = numbers.split(",")[0]
        ways = (f"{number} ?", f"{number} 1", f"{number}.1 ?")
        assert any(whole.enter(way).done for way in ways), number
    assert whole.left() == ALL_FILLED


def test_what_is_there_is_told_before_another_table_comes_in_its_place(entry: SheetEntry) -> None:
    """A second sheet of the same question replaced the first, and what was said aloud, without a word."""
    entry.state.session.writer.read(Slot("trots"), "De markt")
    asked = entry.enter(line(entry, "trots", "De speeltuin"))
    assert not asked.done
    assert asked.said.startswith(
        "Hier staat al: De markt. Geef dezelfde regel nog een keer om dit te vervangen."
    )
    assert value(entry, Slot("trots")) == TextValue(v="De markt")
    assert entry.enter(line(entry, "trots", "De speeltuin")).done
    assert value(entry, Slot("trots")) == TextValue(v="De speeltuin")
    assert entry.enter(line(entry, "trots", "De speeltuin")).done


@pytest.mark.parametrize(
    ("question", "first", "second", "both"),
    [
        ("trots", "De markt", "+ De speeltuin", TextValue(v="De markt\nDe speeltuin")),
        ("wie-ontbreekt", "1 3", "+2 1", ChoicesValue(v=("jongeren", "ouderen", "ouders"))),
    ],
)
def test_a_plus_puts_an_answer_of_another_table_beside_what_is_there(
    entry: SheetEntry, question: str, first: str, second: str, both: object
) -> None:
    assert entry.enter(line(entry, question, first)).done
    assert entry.enter(line(entry, question, second)).done
    assert value(entry, Slot(question)) == both


def test_counts_of_two_tables_add_up_and_one_that_is_replaced_leaves_nothing(entry: SheetEntry) -> None:
    assert entry.enter(line(entry, COUNT.question, "5 2 4")).done
    assert entry.enter(line(entry, COUNT.question, "+ 1 1")).done
    typed = line(entry, COUNT.question, "3 2")
    assert not entry.enter(typed).done
    assert entry.enter(typed).done
    assert entry.undo().done
    do(entry.state, GoTo(COUNT.question))
    do(entry.state, Reveal(COUNT, sure=True))
    first = at("overlast", RESIDENTS)
    shown = value(entry, COUNT)
    assert isinstance(shown, GridValue)
    assert (shown.v[first], shown.v[at("overlast", PROFESSIONALS)], sum(shown.v.values())) == (6, 3, 13)
    assert not entry.enter(typed).done
    assert entry.enter(typed).done
    again = value(entry, COUNT)
    assert isinstance(again, GridValue)
    assert sum(again.v.values()) == 5


def test_beside_one_choice_nothing_can_come(entry: SheetEntry) -> None:
    assert entry.enter(line(entry, "inschatting", "2")).done
    reply = entry.enter(line(entry, "inschatting", "+ 3"))
    assert not reply.done
    assert "kan er niets bij komen" in reply.said


def test_a_sheet_that_may_have_been_printed_with_other_columns_is_asked_about(tmp_path: Path) -> None:
    """The sheets were printed before it was known how many people there are of each group."""
    with evening(tmp_path, residents=20, professionals=2) as session:
        entry = SheetEntry(conversation(session))
        asked = entry.enter(line(entry, COUNT.question, "5 1 3 1"))
        assert not asked.done
        assert "één getal per regel" in asked.said
        assert "'5+1'" in asked.said
        assert entry.enter(line(entry, COUNT.question, "5+1 3+1")).done
        do(entry.state, GoTo(COUNT.question))
        do(entry.state, Reveal(COUNT, sure=True))
        shown = value(entry, COUNT)
        assert isinstance(shown, GridValue)
        assert list(shown.v.values()) == [6, 4]


def test_one_number_for_each_row_is_asked_about_where_there_are_two_columns(entry: SheetEntry) -> None:
    typed = line(entry, "plan-telling", "9 3 0")
    asked = entry.enter(typed)
    assert not asked.done
    assert "twee getallen op elke regel" in asked.said
    assert entry.enter(line(entry, "plan-telling", "9 3 2 1 0 0")).done
