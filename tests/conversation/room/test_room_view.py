"""What the room sees of each kind of question, whatever the wizard itself shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, Count, Enter, GoTo, Reveal, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import RowLine
from wijkwizard.conversation.room.room_view import CHOSEN, RoomRow, RoomView, read, written
from wijkwizard.conversation.room.what_room_sees import area_view, room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import Session, make_example, new_session
from wijkwizard.session.rehearsal import MadeUpGroup
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import ChoiceValue, GridValue, Slot, Unknown

OPEN = "·"


@pytest.fixture(scope="module")
def example() -> Iterator[Session]:
    """The example, of which every question has an answer."""
    with make_example(None, environment=fixed_environment()) as session:
        yield session


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[ConversationState]:
    """An evening of which nothing is prepared."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        yield conversation(session)


def at(state: ConversationState, question: str, line: str = "", slot: str = "") -> RoomView:
    """Go to a question and return what the room sees with the keys at a line or a cell of it."""
    do(state, GoTo(question))
    return room_view(state, Pointer(Slot.parse(slot or question), line))


def says(group: MadeUpGroup, state: ConversationState, question: str) -> None:
    """Let the group answer a turn."""
    turn = state.session.reader.turn(question)
    assert turn is not None
    assert isinstance(state.session, Session)
    group.answer(state.session, turn)


def test_a_choice_has_its_question_its_sentence_and_its_choices(fresh: ConversationState) -> None:
    """What the group chose has a sign before it, and no colour alone."""
    shown = at(fresh, "besluit")
    assert (shown.place, shown.question) == ("2. Wat is er aan de hand?", "Wat voor aanpak past hier?")
    assert shown.aloud.startswith("Er zijn vier wegen.")
    assert [row.sign for row in shown.rows] == [OPEN] * 4
    do(fresh, Choose(Slot("besluit"), ChoiceValue(v="kleinschalig"), sure=True))
    shown = at(fresh, "besluit")
    assert [row.text for row in shown.rows if row.sign == CHOSEN] == ["Klein en vroeg ingrijpen"]


def test_that_a_question_has_no_answer_stands_below_its_choices(fresh: ConversationState) -> None:
    do(fresh, Choose(Slot("besluit"), Unknown.DONT_KNOW, sure=True))
    shown = at(fresh, "besluit")
    assert (shown.foot, {row.sign for row in shown.rows}) == ("weet niet", {OPEN})


def test_several_choices_and_yes_or_no(example: Session) -> None:
    state = conversation(example)
    several = at(state, "wie-ontbreekt")
    assert {row.text for row in several.rows if row.sign == CHOSEN} == {
        "jongeren",
        "mensen die een andere taal spreken",
    }
    assert at(state, "privacy").rows == (RoomRow(text="ja", sign=CHOSEN), RoomRow(text="nee", sign=OPEN))


def test_words_appear_on_enter_and_not_while_they_are_typed(fresh: ConversationState) -> None:
    """Not even when they were typed, left and come back to."""
    fresh.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    before = at(fresh, "trots")
    do(fresh, Typed(Slot("trots"), "De moestuin"))
    assert at(fresh, "trots") == before
    do(fresh, Enter(Slot("trots"), "De moestuin"))
    assert at(fresh, "trots").rows == (RoomRow(text="De moestuin"),)
    do(fresh, Typed(Slot("trots"), "De moestuin en iets dat niemand zei"))
    assert at(fresh, "trots").rows == (RoomRow(text="De moestuin"),)


def test_a_signal_has_its_prepared_sentence_and_its_one_figure(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """With its year and source, and then what is asked of it."""
    state, _ = prepared
    state.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    row = state.session.reader.answers.rows_of("signalen")[0]
    for shown in (
        at(state, "signalen-herkend", str(RowLine(row))),
        at(state, "signalen-herkend", slot=f"signalen-herkend.herkend@{row}"),
    ):
        assert shown.prepared == "Huurders verhuizen vaker dan vroeger."
        assert shown.figure.startswith("11 procent van de huurwoningen (2025), bron: ")
        assert (shown.question, shown.aloud) == ("Herkent u dit?", "")
        assert [each.text for each in shown.rows][-1] == "nee, wij zien het anders"
    listed = at(state, "signalen-herkend")
    assert listed.rows[0].text == "Huurders verhuizen vaker dan vroeger."


def test_a_sentence_that_is_not_for_outside_is_not_shown(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """The row then has the name of its indicator, as it has everywhere."""
    state, _ = prepared
    state.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    row = state.session.reader.answers.rows_of("signalen")[0]
    state.session.writer.account(Slot("signalen.titel", row), internal=True)
    state.session.writer.account(Slot("signalen-cijfers.cijfer", row), internal=True)
    shown = at(state, "signalen-herkend", str(RowLine(row)))
    assert "Huurders" not in shown.prepared
    assert "11" not in shown.figure


def test_a_count_shows_no_number_until_it_is_shown(prepared: tuple[ConversationState, MadeUpGroup]) -> None:
    """While it is counted not even the total: each step of it is the count of a row."""
    state, group = prepared
    says(group, state, "aanwezig")
    slot = Slot("inschatting-stemmen")
    assert at(state, str(slot)).foot == ""
    for row, count, foot in (
        ("opletten", 8, "Er wordt geteld."),
        ("gevarenzone", 11, "Er wordt geteld."),
        ("geen-zorgen", 2, "Er wordt geteld."),
        ("stapeling", 1, "22 van 22 mensen hebben gestemd"),
    ):
        do(state, Count(slot, row, str(count)))
        do(state, Choose(slot, GridValue(v={row: count})))
        shown = at(state, str(slot))
        assert (shown.foot, shown.conclusion) == (foot, "")
        assert {each.count for each in shown.rows} == {None}
    do(state, Reveal(slot, sure=True))
    shown = at(state, str(slot))
    assert [(each.text, each.count) for each in shown.rows][:2] == [("Geen zorgen nu", 2), ("Opletten", 8)]
    assert shown.conclusion == (
        "De keuzes lopen van 'geen zorgen nu' tot en met 'stapeling van problemen'. Het midden is 'gevarenzone'."
    )
    assert shown.foot == "22 van 22 mensen deden mee"
    assert (shown.question, shown.aloud) == ("", "")


def test_all_rows_counted_says_how_many_voted_when_not_everybody_did(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    state, group = prepared
    says(group, state, "aanwezig")
    slot = Slot("inschatting-stemmen")
    do(state, Choose(slot, GridValue(v={"opletten": 8, "gevarenzone": 4, "geen-zorgen": 0, "stapeling": 0})))
    assert at(state, str(slot)).foot == "12 van 22 mensen hebben gestemd"


def test_votes_without_a_head_count_are_counted_alone(fresh: ConversationState) -> None:
    slot = Slot("inschatting-stemmen")
    rows = {"opletten": 1, "gevarenzone": 0, "geen-zorgen": 0, "stapeling": 0}
    do(fresh, Choose(slot, GridValue(v=rows)))
    assert at(fresh, str(slot)).foot == "1 stem geteld"


def test_steps_of_a_grid_stand_behind_their_rows(example: Session) -> None:
    shown = at(conversation(example), "basis")
    assert shown.rows[0] == RoomRow(text="Het is hier schoon.", sign=OPEN, detail="deels")


def test_a_ranking_is_numbered(example: Session) -> None:
    shown = at(conversation(example), "volgorde")
    assert [row.sign for row in shown.rows] == ["1.", "2.", "3."]


def test_the_closing_lines_come_one_at_a_time_and_whole(example: Session) -> None:
    """The one that the keys are at; what is read back is not cut."""
    state = conversation(example)
    shown = at(state, "slot", "ambitie")
    assert shown.question == "Hoe het hier moet worden"
    assert [row.text for row in shown.rows] == [
        "Op een zomeravond zitten oud en jong samen buiten op het Werfplein."
    ]
    assert shown.foot == f"{CHOSEN} klopt · regel 6 van 10"
    assert len(at(state, "slot", "beloften").rows) == 4


def test_after_the_last_line_the_room_sees_what_was_promised(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """How it should be here, who promised what and when people hear back; a line can still be looked at again."""
    state, group = prepared
    state.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    for turn in ("besluit", "ambitie-zin", "beloften", "terugkoppeling"):
        says(group, state, turn)
    field = next(state.session.reader.screen("slot").fields())
    lines = [option.id for option in field.options]
    do(state, Choose(Slot("slot"), GridValue(v=dict.fromkeys(lines[:-1], 1))))
    assert at(state, "slot", lines[-1]).foot == "regel 10 van 10"
    do(state, Choose(Slot("slot"), GridValue(v=dict.fromkeys(lines, 1))))
    shown = at(state, "slot", lines[-1])
    assert shown.conclusion == "Op een zomeravond zitten oud en jong samen buiten op het Werfplein."
    assert shown.rows[0].text == "woningcorporatie"
    assert shown.rows[0].detail.startswith("De huismeester blijft vier dagen per week")
    assert shown.foot == "U hoort van ons: 11 februari 2027 en december 2026."
    assert at(state, "slot", lines[0]).foot == f"{CHOSEN} klopt · regel 1 van 10"
    do(state, Choose(Slot("slot"), GridValue(v=dict.fromkeys(lines, 1) | {"beloften": 3})))
    kept = at(state, "slot", lines[-1])
    assert (kept.rows, kept.conclusion) == ((), shown.conclusion)


def test_a_table_shows_its_rows_and_of_an_open_row_what_was_said(example: Session) -> None:
    state = conversation(example)
    shown = at(state, "problemen")
    assert shown.rows[0].text == "Onrust en rommel op het Werfplein"
    row = example.reader.answers.rows_of("problemen")[0]
    do(state, GoTo("waar-wanneer"))
    opened = room_view(state, Pointer(Slot("waar-wanneer"), str(RowLine(row)), open_row=row))
    assert opened.prepared == "Onrust en rommel op het Werfplein"
    assert opened.rows[0].text.startswith("waar: Werfplein")
    cell = at(state, "waar-wanneer", slot=f"waar-wanneer.tijd@{row}")
    assert (cell.prepared, cell.question) == (opened.prepared, "Op welke momenten?")
    assert {row.text for row in cell.rows if row.sign == CHOSEN} == {"'s avonds", "in het weekend"}


def test_before_there_is_a_row_the_offers_of_a_count_are_shown(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """So the room sees what it goes on with; before the count is shown there are none."""
    state, group = prepared
    says(group, state, "aanwezig")
    problems = Slot("problemen-stemmen")
    state.session.writer.answer(problems, GridValue(v={"overlast": 15, "eenzaamheid": 10}))
    assert at(state, "problemen").rows == ()
    do(state, Reveal(problems, sure=True))
    assert [row.text for row in at(state, "problemen").rows] == ["Overlast", "Eenzaamheid"]


@pytest.mark.parametrize("moment", ["vooraf", "uitwerken"])
def test_at_a_desk_the_room_sees_the_name_of_the_area_alone(moment: str, example: Session) -> None:
    state = conversation(example)
    turns = example.reader.turns(moment)
    assert turns
    for turn in turns:
        do(state, GoTo(turn.id))
        assert room_view(state) == RoomView(area="De Werven") == area_view(example.reader)


@pytest.mark.parametrize("showing", [ALL, Visibility(room_looks=True)])
def test_it_is_the_same_whatever_the_wizard_shows(showing: Visibility, example: Session) -> None:
    """Who leads sees internal words and hints, or not; the room sees what it may see."""
    state, other = conversation(example), conversation(example)
    state.showing = lambda: showing
    for turn in example.reader.turns("zaal"):
        do(state, GoTo(turn.id))
        do(other, GoTo(turn.id))
        assert room_view(state) == room_view(other)


def test_a_question_that_is_all_internal_shows_no_other_question(
    prepared: tuple[ConversationState, MadeUpGroup],
) -> None:
    """With the room looking along the wizard would go on to the next one; the window must not show that."""
    state, _ = prepared
    do(state, GoTo("besluit"))
    inside = state.session.reader.turn("besluit")
    assert inside is not None
    hidden = inside.questions[0].model_copy(update={"id": "intern-besluit", "internal": True})
    state.move(turn=replace(inside, questions=(hidden,)))
    assert room_view(state) == area_view(state.session.reader)


def test_what_stands_in_the_file_is_read_back_and_anything_else_is_nothing(example: Session) -> None:
    shown = at(conversation(example), "inschatting-stemmen")
    assert read(written(shown)) == shown
    assert [read(other) for other in (b"", b"{", b"[1]", b'{"vreemd": 1}', b"\xff")] == [None] * 5
    assert written(RoomView()) == b"{}"
