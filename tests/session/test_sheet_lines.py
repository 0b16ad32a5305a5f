"""What a table wrote on its sheet is typed in by the number of the question and the codes printed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from wijkwizard.document.sheets.source import SheetQuestion
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session import Session
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.sheet_lines import PARTED, SheetLine, read_sheet_line
from wijkwizard.session.sheet_questions import sheet_numbers, unfilled
from wijkwizard.session.typed_input import understand
from wijkwizard.terms import ChoicesValue, GridValue, RankingValue, Slot, TextValue, Unknown, YesNoValue

SEEN = """
problemen:
  - {rij: a, soort: overlast, titel: Herrie op het plein}
  - {rij: b, soort: groen, titel: Kale straten}
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An evening with two colours and two problems."""
    with evening(tmp_path_factory.mktemp("avond"), also=SEEN, length="twee-avonden") as made:
        yield made


def number(session: Session, question: str) -> int:
    return sheet_numbers(session.reader.index)[question]


def read(session: Session, text: str) -> SheetLine:
    line = read_sheet_line(session.reader, text)
    assert isinstance(line, SheetLine), line
    return line


def refused(session: Session, text: str) -> str:
    line = read_sheet_line(session.reader, text)
    assert isinstance(line, Misfit)
    assert line.remedy
    return line.what


def printed(session: Session) -> list[SheetQuestion]:
    return [question for turn in room_sheets(session.reader).turns for question in turn.questions]


def test_every_question_on_the_sheets_has_a_number_of_its_own(session: Session) -> None:
    numbers = [question.number for question in printed(session) if question.kind != "notice"]
    assert len(numbers) > 15
    assert all(numbers)
    assert len(set(numbers)) == len(numbers)


def test_a_number_stays_whatever_route_an_evening_takes(tmp_path: Path) -> None:
    with evening(tmp_path) as made:
        before = {question.id: question.number for question in printed(made)}
        made.writer.read(Slot("duur"), "lang")
        after = {question.id: question.number for question in printed(made)}
        assert len(after) > len(before)
        assert {name: after[name] for name in before} == before


def test_each_code_on_a_sheet_means_what_is_printed_beside_it(session: Session) -> None:
    tried = 0
    for question in printed(session):
        for code in question.codes if question.kind in {"choice", "choices", "yes_no", "scale"} else ():
            if code.code:
                value = read(session, f"{question.number} {code.code}").said[question.id]
                assert value == understand(session.reader, Slot(question.id), code.id), (question.id, code)
                tried += 1
    assert tried > 25


def test_several_codes_are_several_choices_and_in_a_ranking_their_order(session: Session) -> None:
    line = read(session, f"{number(session, 'wie-ontbreekt')} 1, 3 2")
    assert line.said == {"wie-ontbreekt": ChoicesValue(v=("jongeren", "ouders", "ouderen"))}


def test_a_ranking_is_typed_by_its_codes_with_what_comes_first_in_front(tmp_path: Path) -> None:
    """As the sheet says it: the places stand behind the words, and the codes before them."""
    with evening(tmp_path, also=SEEN, length="lang") as made:
        (question,) = (each for each in printed(made) if each.id == "volgorde")
        value = read(made, f"{question.number} 2 1").said[question.id]
        assert value == RankingValue(v=tuple(made.reader.answers.rows_of("problemen")[::-1]))


def test_numbers_of_a_count_come_in_its_cells_from_above_to_below(session: Session) -> None:
    line = read(session, f"{number(session, COUNT.question)} 2 5 7")
    first, second, *_ = next(each.row_ids for each in printed(session) if each.id == COUNT.question)
    assert line.said == {
        COUNT.question: GridValue(
            v={at(first, RESIDENTS): 2, at(first, PROFESSIONALS): 5, at(second, RESIDENTS): 7}
        )
    }


def test_a_row_of_a_table_is_typed_with_a_semicolon_between_its_columns(session: Session) -> None:
    place = number(session, "verschillen")
    line = read(session, f"{place} Het plein is onveilig; 1; 2; Het is er druk")
    assert not line.row
    assert line.said["verschillen.bewering"] == TextValue(v="Het plein is onveilig")
    assert line.said["verschillen.andere-kant"] == TextValue(v="Het is er druk")
    assert isinstance(line.said["verschillen.ziet-zo"], ChoicesValue)
    assert "verschillen.andere-kant" not in read(session, f"{place} Het plein;;2").said


def test_what_is_asked_of_rows_that_are_there_names_one_of_them(session: Session) -> None:
    place, rows = number(session, "waar-wanneer"), session.reader.answers.rows_of("problemen")
    line = read(session, f"{place}.2 bij de flats")
    assert line.row == rows[1]
    assert next(iter(line.slots().items())) == (
        Slot("waar-wanneer.plek", rows[1]),
        TextValue(v="bij de flats"),
    )
    assert "gaat per regel" in refused(session, f"{place} bij de flats")
    assert "Regel 3 is er niet" in refused(session, f"{place}.3 bij de flats")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("?", Unknown.DONT_KNOW), ("nvt", Unknown.NOT_APPLICABLE), ("n", YesNoValue(v=False))],
)
def test_not_knowing_is_an_answer_too(session: Session, typed: str, value: object) -> None:
    assert read(session, f"{number(session, 'privacy')} {typed}").said["privacy"] == value


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("", "geen nummer"),
        ("licht op het plein", "geen nummer"),
        ("999 1", "Vraag 999 is er niet"),
        ("0 1", "Vraag 0 is er niet"),
        ("{privacy}", "nog geen antwoord"),
        ("{privacy} misschien", "ja of nee"),
        ("{privacy}.1 j", "heeft geen regels"),
        ("{inschatting} 9", "4 keuzes"),
        ("{inschatting} 1 2", "één antwoord"),
        ("{zwaarte-bewoners} 1 2", "wordt nu niet gesteld"),
        ("{problemen-stemmen} 1 100", "100 valt buiten"),
        ("{verschillen} a;1;2;b;c", "horen 4 antwoorden, u typte er 5"),
        ("{verschillen} a;1;99", "wie ziet het anders"),
        ("{problemen-stemmen} overlast 5, groen 3", "twee kleuren"),
        ("{problemen} scooters in de avond; Scooters", "probleem: 'scooters in de avond'"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_of_the_line_is_taken(
    session: Session, typed: str, what: str
) -> None:
    names = {name: str(place) for name, place in sheet_numbers(session.reader.index).items()}
    for name, place in names.items():
        typed = typed.replace(f"{{{name}}}", place)
    assert what in refused(session, typed)


def test_more_numbers_than_a_count_has_cells_are_refused(session: Session) -> None:
    many = " ".join(["1"] * 99)
    assert "plaats voor" in refused(session, f"{number(session, COUNT.question)} {many}")


def test_a_sum_in_a_row_is_typed_as_it_stands_in_two_columns(tmp_path: Path) -> None:
    """A sheet can be printed with two colours before it is known that a group is small."""
    with evening(tmp_path, residents=20, professionals=2) as made:
        line = read(made, f"{number(made, COUNT.question)} 5+1 3+0 4")
        first, second, third, *_ = next(each.row_ids for each in printed(made) if each.id == COUNT.question)
        assert line.said == {COUNT.question: GridValue(v={first: 6, second: 3, third: 4})}
        assert line.doubtful is False
        assert read(made, f"{number(made, COUNT.question)} 5 1 3").doubtful


def test_what_has_nothing_yet_is_named_by_its_number(tmp_path: Path) -> None:
    with evening(tmp_path) as made:
        privacy, count, head = (number(made, name) for name in ("privacy", COUNT.question, "aanwezig"))
        left = unfilled(made.reader)
        assert {privacy, count} <= set(left)
        assert head not in left
        assert number(made, "waar-wanneer") not in left
        made.writer.read(Slot("privacy"), "ja")
        made.writer.answer(COUNT, GridValue(v={at("overlast", RESIDENTS): 3}))
        assert set(left) - set(unfilled(made.reader)) == {privacy, count}


def test_a_word_that_is_not_on_a_list_with_own_cards_says_where_one_is_made(session: Session) -> None:
    line = read_sheet_line(session.reader, f"{number(session, 'problemen')} scooters; Scooters")
    assert isinstance(line, Misfit)
    assert "eigen kaart" in line.remedy


def test_a_column_in_which_nothing_can_be_chosen_lies_on_no_sheet_and_is_not_typed(tmp_path: Path) -> None:
    """In an hour no themes are chosen, so no wish or action is of one."""
    with evening(tmp_path, length="een-uur") as made:
        tables = [question for question in printed(made) if question.kind == "table" and not question.goes_on]
        assert tables
        for question in tables:
            named = [column.text for column in question.columns]
            assert "Bij welk thema hoort dit?" not in named
            texts = [
                "Een bankje" if column.kind in {"text", "long_text"} else "" for column in question.columns
            ]
            words = f" {PARTED} ".join(texts)
            line = read_sheet_line(made.reader, f"{question.number} {words}")
            assert isinstance(line, SheetLine) or "nog geen antwoord" in line.what
