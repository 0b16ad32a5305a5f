"""The counts in silence that a room can ask for: before which questions, and what is counted there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.questionnaire.make import TABLES, answered, asked, data_of
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import GridQuestion, Questionnaire
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answers, Round, Slot

CHOICE = "- {id: weg, kind: choice, text: Waarheen?, options: [{id: links, label: Links}, {id: rechts, label: Rechts}]}"
YES_NO = "- {id: samen, kind: yes_no, text: Samen?}"
SCALE = (
    "- {id: cijfer, kind: scale, text: Hoe gaat het?, scale: {min: 1, max: 3, labels: {1: slecht, 3: goed}}}"
)
LISTED = "- {id: soort, kind: choice, text: Welk soort?, options: {knowledge: problemen}}"


def index(questions: str) -> Index:
    return Index.of(Questionnaire.model_validate(data_of(questions)), TABLES, with_counts=True)


def counting(found: Index, count: str) -> Answers:
    return replace(answered(found, {}), rounds={Slot(count): Round(turnout=0, revealed=False)})


@pytest.mark.parametrize(
    ("question", "count", "rows"),
    [
        (CHOICE, "weg-stil", ["Links", "Rechts"]),
        (YES_NO, "samen-stil", ["ja", "nee"]),
        (SCALE, "cijfer-stil", ["1 (slecht)", "2", "3 (goed)"]),
        (LISTED, "soort-stil", ["Wonen", "Werk", "Veilig"]),
    ],
)
def test_what_can_be_chosen_can_be_counted(question: str, count: str, rows: list[str]) -> None:
    found = index(question)
    assert found.silent_counts == {count.removesuffix("-stil"): count, count: f"{count}-nog-eens"}
    grid = found.question(count)
    assert [option.label for option in found.options(grid, Answers())] == rows
    assert grid.blind
    assert grid.text.startswith("In stilte: ")
    assert grid.read_aloud != found.question(count.removesuffix("-stil")).read_aloud


def test_a_count_is_asked_right_before_its_question_once_it_is_opened_and_not_before() -> None:
    found = index(f"{YES_NO}\n{CHOICE}")
    assert asked(route(found, Answers())) == ["samen", "weg"]
    shown = route(found, counting(found, "weg-stil"))
    assert [question.id for turn in shown.turns for question in turn.questions] == [
        "samen",
        "weg-stil",
        "weg",
    ]
    assert [turn.id for turn in shown.turns] == ["samen", "weg-stil"]


@pytest.mark.parametrize(
    "questions",
    [
        "- {id: verhaal, kind: text, text: Wat is er?}",
        YES_NO.replace("kind:", "moment: vooraf, kind:"),
        YES_NO.replace("kind:", "internal: true, kind:"),
        f"{YES_NO}\n- {{id: samen-stil, kind: text, text: Wie is er stil?}}",
        (
            "- {id: stemmen, kind: grid, blind: true, text: Kies, rows: [{id: a, label: A}], scale: {count: true}}\n"
            + YES_NO.replace("kind:", "joins: true, kind:")
        ),
    ],
)
def test_no_count_is_made_of_words_at_a_desk_inside_or_beside_one_of_the_author(questions: str) -> None:
    """Of a count of the author itself a second round can be asked for."""
    assert {
        question: count for question, count in index(questions).silent_counts.items() if question != "stemmen"
    } == {}


def test_a_count_has_a_second_round_with_the_same_rows_that_is_asked_for_by_itself() -> None:
    stemmen = (
        "- {id: stemmen, kind: grid, blind: true, text: Kies, each: 2, distinct: true, minutes: 4, "
        "formerly: [oud], rows: [{id: a, label: A}], scale: {count: true}}"
    )
    found = index(f"{stemmen}\n{YES_NO}")
    assert found.silent_counts["stemmen"] == "stemmen-nog-eens"
    again = found.question("stemmen-nog-eens")
    assert isinstance(again, GridQuestion)
    assert (again.each, again.distinct, again.blind, again.minutes, again.formerly) == (2, True, True, 0, ())
    assert again.text == "Nog een keer: kies"
    assert asked(route(found, Answers())) == ["samen", "stemmen"]
    opened = route(found, counting(found, "stemmen-nog-eens"))
    assert [[question.id for question in turn.questions] for turn in opened.turns] == [
        ["stemmen", "stemmen-nog-eens"],
        ["samen"],
    ]


def test_a_questionnaire_is_checked_without_them() -> None:
    """An author wrote none, so nothing is wrong with one."""
    assert not Index.of(Questionnaire.model_validate(data_of(CHOICE)), TABLES).silent_counts
