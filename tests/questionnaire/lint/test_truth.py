"""Conditions that decide nothing or let nothing through get a warning; what cannot be decided gets none."""

from pathlib import Path

import pytest

from tests.questionnaire.make import checked, one_section, write
from wijkwizard.authoring.faults import Fault

BASE = """
- {id: keuze, kind: choice, text: K?, options: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}
- {id: keuzes, kind: choices, text: K?, at_most: 1, options: {knowledge: problemen}}
- {id: ja-nee, kind: yes_no, text: J?}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: getal, kind: number, text: G?}
- {id: wanneer, kind: date, text: W?}
- {id: tekst, kind: text, text: T?}
- {id: t, kind: table, text: T?, columns: [{id: p, kind: yes_no, text: P?}, {id: q, kind: number, text: Q?}]}
- {id: r, kind: choice, text: R?, options: {rows: t, label: p}}
"""
A, B, C = "{question: keuze, is: a}", "{question: keuze, is: b}", "{question: keuze, is: c}"


def warned(folder: Path, extra: str) -> list[Fault]:
    faults = checked(write(folder, one_section(BASE.strip("\n") + "\n" + extra)))
    assert all(one.severity == "waarschuwing" for one in faults), faults
    return list(faults)


def codes_of(folder: Path, condition: str) -> list[str]:
    return [one.code for one in warned(folder, f"- {{id: x, kind: text, text: X?, show_if: {condition}}}\n")]


@pytest.mark.parametrize(
    "condition",
    [
        f"{{all: [{A}, {B}]}}",
        f"{{all: [{A}, {{not: {A}}}]}}",
        f"{{all: [{A}, {{question: keuze, answered: false}}]}}",
        "{all: [{question: keuze, one_of: [a, b]}, {question: keuze, is: c}]}",
        "{all: [{question: keuzes, includes: wonen}, {question: keuzes, includes: werk}]}",
        "{all: [{question: ja-nee, is: true}, {question: ja-nee, is: false}]}",
        "{all: [{question: schaal, at_least: 4}, {question: schaal, at_most: 3}]}",
        "{all: [{question: getal, at_least: 10.5}, {not: {question: getal, at_least: 10}}]}",
        "{all: [{question: wanneer, at_least: 2027}, {question: wanneer, at_most: 2026}]}",
        "{all: [{question: t, at_least: 3}, {question: t, at_most: 2}]}",
        "{not: {question: schaal, at_least: 1}}",
    ],
)
def test_what_is_never_true_is_named(tmp_path: Path, condition: str) -> None:
    assert codes_of(tmp_path, condition) == ["altijd-onwaar"]


@pytest.mark.parametrize(
    "condition",
    [
        f"{{any: [{A}, {B}, {C}]}}",
        f"{{any: [{A}, {{not: {A}}}]}}",
        "{question: keuze, one_of: [a, b, c]}",
        "{question: schaal, at_least: 1}",
        "{any: [{question: tekst, answered: true}, {question: tekst, answered: false}]}",
        "{any: [{question: getal, at_least: 10}, {question: getal, at_most: 10}]}",
        "{any: [{question: wanneer, at_least: 2027}, {question: wanneer, at_most: 2026}]}",
        "{question: t, at_least: 1}",
    ],
)
def test_what_is_always_true_is_named(tmp_path: Path, condition: str) -> None:
    assert codes_of(tmp_path, condition) == ["altijd-waar"]


@pytest.mark.parametrize(
    "condition",
    [
        A,
        f"{{any: [{A}, {{question: keuze, answered: false}}]}}",
        "{all: [{question: schaal, at_least: 3}, {question: schaal, at_most: 3}]}",
        "{any: [{question: getal, at_least: 10}, {question: getal, at_most: 9}]}",
        "{any: [{question: wanneer, at_least: 2027}, {question: wanneer, at_most: 2025}]}",
        "{question: tekst, answered: true}",
        "{question: r, answered: true}",
        "{all: [{question: t.p, is: true}, {question: t.p, is: false}]}",
        "{all: [{question: t.q, at_least: 5}, {question: t.q, at_most: 3}]}",
        "{question: t, at_least: 2}",
        "{all: [{question: keuzes, includes: wonen}, {not: {question: keuzes, includes: werk}}]}",
    ],
)
def test_what_can_go_both_ways_is_left_alone(tmp_path: Path, condition: str) -> None:
    """Columns seen from outside may be true in different rows, so they never contradict each other."""
    assert codes_of(tmp_path, condition) == []


def test_a_condition_is_judged_together_with_those_above_it(tmp_path: Path) -> None:
    sections = """
    - id: eerst
      title: Eerst
      questions:
        - {id: keuze, kind: choice, text: K?, options: [{id: a, label: A}, {id: b, label: B}]}
    - id: dan
      title: Dan
      show_if: {question: keuze, is: a}
      questions:
        - {id: nooit, kind: text, text: N?, show_if: {question: keuze, is: b}}
        - {id: overbodig, kind: text, text: O?, show_if: {question: keuze, answered: true}}
        - id: t
          kind: table
          text: T?
          columns:
            - {id: p, kind: scale, text: P?, scale: {max: 5}}
            - {id: q, kind: text, text: Q?, show_if: {not: {question: keuze, is: a}}}
            - {id: s, kind: text, text: S?, show_if: {question: t.p, at_least: 3}}
    """
    faults = checked(write(tmp_path, sections))
    assert [(one.code, one.what.split("'")[1]) for one in faults] == [
        ("tegenspraak", "nooit"),
        ("altijd-waar", "overbodig"),
        ("tegenspraak", "t.q"),
    ]


def test_inside_a_table_a_column_is_one_value(tmp_path: Path) -> None:
    extra = """
- id: u
  kind: table
  text: U?
  columns:
    - {id: k, kind: yes_no, text: K?}
    - {id: l, kind: text, text: L?, show_if: {all: [{question: u.k, is: true}, {question: u.k, is: false}]}}
"""
    assert [one.code for one in warned(tmp_path, extra)] == ["altijd-onwaar"]


def test_an_option_that_never_closes_is_named(tmp_path: Path) -> None:
    extra = (
        "- {id: x, kind: choice, text: X?, options: [{id: p, label: P, because: Nee., "
        f"disable_if: {{all: [{A}, {B}]}}}}, {{id: q, label: Q}}]}}\n"
    )
    (fault,) = warned(tmp_path, extra)
    assert "gaat nooit dicht" in fault.what


def test_too_many_combinations_give_silence_and_no_wait(tmp_path: Path) -> None:
    """Twelve yes-or-no questions make half a million combinations; nothing is said about them."""
    names = [f"v{n}" for n in range(12)]
    questions = "".join(f"- {{id: {name}, kind: yes_no, text: V?}}\n" for name in names)
    parts = ", ".join(f"{{question: {name}, is: true}}" for name in names)
    extra = f"- {{id: x, kind: text, text: X?, show_if: {{all: [{parts}, {{question: v0, is: false}}]}}}}\n"
    assert warned(tmp_path, questions + extra) == []
