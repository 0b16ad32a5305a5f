"""What waits in vain for something that is never asked gets a warning at its own line."""

from pathlib import Path

import pytest

from tests.questionnaire.make import checked, one_section, write

NEVER = """
- {id: a, kind: choice, text: A?, options: [{id: p, label: P}, {id: q, label: Q}]}
- {id: nooit, kind: yes_no, text: N?, show_if: {all: [{question: a, is: p}, {question: a, is: q}]}}
- id: tn
  kind: table
  text: T?
  show_if: {all: [{question: a, is: p}, {question: a, is: q}]}
  columns: [{id: x, kind: yes_no, text: X?}]
"""


def warned(folder: Path, extra: str) -> list[tuple[str, str]]:
    """Return what is told beside the two questions that are never asked."""
    faults = checked(write(folder, one_section(NEVER.strip("\n") + "\n" + extra)))
    assert all(one.severity == "waarschuwing" for one in faults), faults
    assert [one.code for one in faults[:2]] == ["altijd-onwaar", "altijd-onwaar"]
    return [(one.code, one.what) for one in faults[2:]]


@pytest.mark.parametrize(
    ("condition", "awaited"),
    [
        ("{question: nooit, answered: true}", "'nooit'"),
        ("{question: nooit, is: false}", "'nooit'"),
        ("{not: {question: nooit, is: true}}", "'nooit'"),
        ("{all: [{question: a, is: p}, {question: nooit, is: true}]}", "'nooit'"),
        ("{any: [{question: nooit, is: true}, {question: tn, at_least: 2}]}", "'nooit' of 'tn'"),
        ("{question: tn.x, is: true}", "'tn.x'"),
    ],
)
def test_what_waits_for_a_question_that_is_never_asked_is_named(
    tmp_path: Path, condition: str, awaited: str
) -> None:
    """By any operator, and also by a table that never comes or its columns."""
    told = warned(tmp_path, f"- {{id: x, kind: text, text: X?, show_if: {condition}}}\n")
    assert told == [("onbereikbaar", f"'x' wacht op een antwoord op {awaited}, en dat wordt nooit gevraagd.")]


@pytest.mark.parametrize(
    "condition",
    [
        "{question: nooit, answered: false}",
        "{any: [{question: a, is: p}, {question: nooit, is: true}]}",
        "{question: a, answered: true}",
    ],
)
def test_what_can_hold_without_it_is_left_alone(tmp_path: Path, condition: str) -> None:
    assert warned(tmp_path, f"- {{id: x, kind: text, text: X?, show_if: {condition}}}\n") == []


def test_a_chain_of_waiting_is_told_link_by_link(tmp_path: Path) -> None:
    """Also when the links stand in another order than they wait in; mending the first mends them all."""
    extra = (
        "- {id: z, kind: text, text: Z?, show_if: {question: y, answered: true}}\n"
        "- {id: y, kind: text, text: Y?, show_if: {question: nooit, is: true}}\n"
        "- {id: meer, kind: table, text: M?, rows_of: tn, columns: [{id: w, kind: text, text: W?}]}\n"
    )
    told = warned(tmp_path, extra)
    assert [(code, what.split(" wacht")[0]) for code, what in told] == [
        ("onbereikbaar", "'z'"),
        ("onbereikbaar", "'y'"),
        ("onbereikbaar", "'meer'"),
    ]


def test_what_waits_for_a_long_route_that_nobody_can_choose_is_named(tmp_path: Path) -> None:
    extra = (
        "- {id: lang, kind: yes_no, text: L?, route: lang}\n"
        "- {id: x, kind: text, text: X?, show_if: {question: lang, is: true}}\n"
    )
    told = warned(tmp_path, extra)
    assert [what.partition(" ")[0] for _, what in told] == ["'lang'", "'x'"]
    assert {code for code, _ in told} == {"onbereikbaar"}
