"""The papers for the tables have the questions of the room, and nothing that the room may not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.conversation.test_looking_along import directions
from tests.conversation.test_room_leaks import ASIDE, evening
from tests.document.sheets.lying import words
from tests.session.small import SMALL, fixed_environment
from tests.session.talking_group import say_all
from wijkwizard.document.sheets.compose import all_sheets
from wijkwizard.questionnaire.at_home import fits_form
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.session import Session, make_example
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.printing.sheet_files import of_questions
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import ChoiceValue, NumberValue, Slot, TextValue, YesNoValue
from wijkwizard.terms.named_action import filled


def _script(questions: tuple[Question, ...]) -> Iterator[str]:
    for question in questions:
        yield from (question.script.say, question.script.ask_on)
        yield from _script(question.columns) if isinstance(question, TableQuestion) else ()


def _sheets(session: Session) -> dict[str, str]:
    return {paper.form: words(paper) for paper in all_sheets(room_sheets(session.reader))}


def test_no_hint_no_desk_question_and_no_internal_word_stands_on_any_sheet() -> None:
    """Of the preparation and of the evening; only the running order has what the facilitator says aloud."""
    with evening() as (session, group, inside):
        for turn in session.reader.turns("zaal"):
            say_all(session, group, turn)
        turns = session.reader.turns()
        asked = tuple(question for turn in turns for question in turn.questions)
        fields = (field for turn in turns for field in session.reader.screen(turn.id).fields())
        notes = {option.note for field in fields for option in field.options}
        hints = {filled(text, {}) for text in (*directions(asked), *notes) if text}
        desk = {question.text for turn in turns if turn.moment != "zaal" for question in turn.questions}
        desk -= {question.text for turn in turns if turn.moment == "zaal" for question in turn.questions}
        aloud = {filled(text, {}) for text in _script(asked)}
        sheets = _sheets(session)
        at_home = {
            question.text for turn in room_sheets(session.reader).homework for question in turn.questions
        }
    assert len(inside) > 50
    for form, whole in sheets.items():
        text = whole
        for_desk = desk - at_home if form.startswith("huiswerk") else desk
        assert for_desk & set(text.splitlines()) == set(), form
        spoken = sorted(aloud, key=len, reverse=True) if form == "draaiboek" else []
        for sentence in filter(None, spoken):
            text = text.replace(sentence, "")
        sought = {ASIDE, *inside, *(hints - aloud if spoken else hints)}
        assert sorted(word for word in sought if word and word in text) == [], form


def test_no_number_of_a_group_stands_on_any_sheet() -> None:
    """A group can be one person; its name is no secret, how many came is."""
    with make_example(None, environment=fixed_environment()) as session:
        for row in session.reader.answers.rows_of("partijen-aanwezig"):
            session.writer.answer(Slot("aanwezig.aantal", row), NumberValue(v=Decimal(77)))
        sheets = _sheets(session)
    assert "Politie" in sheets["tafelbladen"]
    # The stamp of the questionnaire is of letters and digits, and may have them in it.
    assert [form for form, text in sheets.items() if re.search(r"(?<!\w)77(?!\w)", text)] == []


@pytest.mark.parametrize(
    ("length", "evenings"),
    [("een-uur", [(49, 0)]), ("een-avond", [(90, 0)]), ("twee-avonden", [(68, 0), (59, 10)])],
)
def test_the_evenings_are_those_of_the_chosen_route(length: str, evenings: list[tuple[int, int]]) -> None:
    """With the minutes that the questionnaire gives them, the welcome of a second evening among them."""
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        session.writer.answer(Slot("duur"), ChoiceValue(v=length))
        source = room_sheets(session.reader)
    assert [(each.minutes, each.welcome) for each in source.evenings] == evenings
    assert source.length


def test_without_a_dossier_they_are_those_of_the_questionnaire() -> None:
    source = room_sheets(of_questions(None))
    assert (source.area, source.day, source.length) == ("", "", "")
    assert len(source.turns) > 20
    assert room_sheets(of_questions(SMALL)).turns


def test_sides_are_told_apart_unless_everybody_has_one_colour() -> None:
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        assert room_sheets(session.reader).sides == ("bewoner", "professional")
        session.writer.answer(Slot("twee-kleuren"), YesNoValue(v=False))
        assert room_sheets(session.reader).sides == ()


def test_what_was_prepared_for_people_to_know_is_there() -> None:
    """Where nobody hid it; what is internal is left out."""
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        source = room_sheets(session.reader)
        assert (source.may, source.carried_by) == ("de groep geeft advies, anderen beslissen", "Gemeente")
        assert "Politie" in source.groups
        session.writer.account(Slot("meenemen"), internal=True)
        assert room_sheets(session.reader).carried_by == ""


def test_own_cards_of_the_dossier_stand_on_their_list() -> None:
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        row = session.rows.add("eigen-kaart")
        session.writer.answer(Slot("eigen-kaart.lijst", row), ChoiceValue(v="problemen"))
        session.writer.answer(Slot("eigen-kaart.woorden", row), TextValue(v="katten in de tuinen"))
        sheets = _sheets(session)
    assert [form for form, text in sheets.items() if "katten in de tuinen" in text] == [
        "tafelbladen",
        "tafelbladen-groot",
        "stembladen",
        "kaarten",
        "posters",
    ]


def test_a_column_says_only_its_own_condition() -> None:
    """What opens the whole table is said at the table."""
    asked = {
        question.id: question for turn in room_sheets(of_questions(None)).turns for question in turn.questions
    }
    measures, where = asked["maatregelen"], asked["waar-wanneer"]
    assert "Brede aanpak samen" in measures.skip
    assert "Klein en vroeg" in asked["ambitie-zin"].skip
    assert [column.skip for column in measures.columns if column.id.endswith("titel")] == [""]
    assert "iets anders dan" in where.columns[0].skip
    assert [asked[name].row_name for name in ("maatregel-trekkers", "waar-wanneer")] == [
        "maatregel",
        "probleem",
    ]
    assert "duur" not in " ".join(question.skip for question in asked.values())


def test_for_at_home_is_what_the_questionnaire_names_and_what_was_said_leaves_open() -> None:
    """Nothing internal, of the room or of the facilitator, whatever a questionnaire names."""
    with make_example(None, environment=fixed_environment()) as session:
        source, index = room_sheets(session.reader), session.reader.index
        asked = [question for turn in source.homework for question in turn.questions]
        named = session.reader.questions.questionnaire.homework
        assert {question.id for question in asked} <= set(named)
        assert len(asked) > 10
        assert all(fits_form(index.question(question.id)) for question in asked)
        assert {"gemeente", "politie"} <= {voice.id for voice in source.voices}
        session.writer.answer(Slot("leefplek-schaal"), ChoiceValue(v="niet"))
        later = {question.id for turn in room_sheets(session.reader).homework for question in turn.questions}
    assert "leefplek-goed" in {question.id for question in asked} - later
    everybody = room_sheets(of_questions(None)).voices
    assert len(everybody) > len(source.voices)
