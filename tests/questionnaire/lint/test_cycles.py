"""A circle of waiting is an error, a circle of offering a warning, and each names its members and no others."""

from pathlib import Path

import pytest

from tests.questionnaire.make import checked, one_section, write

CLOSING = """
- {id: a, kind: choice, text: A?,
   options: [{id: p, label: P, disable_if: {question: b, is: q}, because: x}, {id: r, label: R}]}
- {id: b, kind: choice, text: B?,
   options: [{id: q, label: Q, disable_if: {question: a, is: p}, because: x}, {id: r, label: R}]}
- {id: c, kind: text, text: C?, show_if: {question: a, is: p}}
"""
ROWS = """
- {id: t, kind: table, text: T?,
   columns: [{id: naam, kind: text, text: N?}, {id: u, kind: choice, text: U?, options: {rows: u, label: naam}}]}
- {id: u, kind: table, text: U?,
   columns: [{id: naam, kind: text, text: N?}, {id: t, kind: choices, text: T?, options: {rows: t, label: naam}}]}
- {id: d, kind: choice, text: D?, options: {rows: t, label: naam}}
"""
MIXED = """
- {id: a, kind: choice, text: A?, show_if: {question: b, is: q},
   options: [{id: p, label: P}, {id: r, label: R}]}
- {id: b, kind: choice, text: B?,
   options: [{id: q, label: Q, disable_if: {question: a, is: p}, because: x}, {id: r, label: R}]}
"""
ITSELF = """
- id: k
  kind: choices
  text: K?
  options: [{id: niets, label: N, disable_if: {question: k, includes: p}, because: x}, {id: p, label: P}]
- {id: t, kind: table, text: T?,
   columns: [{id: naam, kind: text, text: N?}, {id: na, kind: choice, text: Na?, options: {rows: meer, label: naam}}]}
- {id: meer, kind: table, text: M?, rows_of: t, columns: [{id: w, kind: text, text: W?}]}
"""
WAITING = """
- {id: a, kind: yes_no, text: A?, show_if: {question: b, is: true}}
- {id: b, kind: yes_no, text: B?, show_if: {question: a, is: true}}
"""


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (CLOSING, [("waarschuwing", "'a' en 'b'")]),
        (ROWS, [("waarschuwing", "'t' en 'u'")]),
        (MIXED, [("waarschuwing", "'a' en 'b'")]),
        (ITSELF, []),
        (WAITING, [("fout", "'a' en 'b'")]),
    ],
)
def test_a_circle_is_told_once(tmp_path: Path, questions: str, told: list[tuple[str, str]]) -> None:
    """What only hangs on it is not named, and choosing from one's own rows or answer is no circle."""
    found = [one for one in checked(write(tmp_path, one_section(questions))) if one.code == "kring"]
    assert [(one.severity, one.what.partition(": ")[2].rstrip(".")) for one in found] == told
    assert len({one.line for one in found}) == len(found)
