"""A choice in a file that does not fit is refused with what can stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.session.fill.accepted_values import MOST_NAMED
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import fill

CHOICES = """
- {id: duur, kind: choice, text: D?, options: [{id: kort, label: Tot een jaar}, {id: lang, label: Jaren}]}
- {id: redenen, kind: choices, text: R?, options: [{id: raad, label: De raad}, {id: groen, label: groen}]}
- {id: rang, kind: ranking, text: V?, options: [{id: raad, label: De raad}, {id: groen, label: Groen}]}
- {id: rooster, kind: grid, text: G?, rows: [{id: raad, label: De raad}, {id: groen, label: Groen}],
   scale: {min: 1, max: 3, labels: {1: laag, 3: hoog}}}
- {id: cijfer, kind: scale, text: C?, scale: {min: 1, max: 3, labels: {1: laag, 3: hoog}}}
- {id: plekken, kind: table, text: T?, row_name: plek, label: wat, columns: [
    {id: wat, kind: text, text: W?},
    {id: soort, kind: choice, text: S?, options: [{id: kort, label: Tot een jaar}, {id: lang, label: Jaren}]}]}
- {id: eerste, kind: choice, text: E?, options: {rows: plekken, label: wat}}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("duur: kwartier", "Hier past: kort (Tot een jaar), lang (Jaren)."),
        ("duur: lan", "Bedoelt u 'Jaren'? Hier past: kort (Tot een jaar), lang (Jaren)."),
        ("redenen: [raad, zzz]", "Hier past: raad (De raad), groen."),
        ("rang: [zzz, qqq]", "Hier past: raad (De raad), groen (Groen)."),
        ("rooster: {zzz: 2}", "Hier past: raad (De raad), groen (Groen)."),
        ("rooster: {raad: veel}", "Hier past: 1 (laag), 3 (hoog)."),
        ("cijfer: veel", "Kies een getal van 1 tot en met 3. Hier past: 1 (laag), 3 (hoog)."),
        ("plekken: [{soort: kwartier}]", "Hier past: kort (Tot een jaar), lang (Jaren)."),
        ("plekken: [{rij: hof, wat: Hof}]\neerste: weg", "Hier past: hof"),
    ],
)
def test_a_refused_choice_names_what_can_stand_there(tmp_path: Path, text: str, told: str) -> None:
    """Who writes a file sees no list with numbers."""
    path = tmp_path / "antwoorden.yaml"
    path.write_text(text, encoding="utf-8")
    ((_, what),) = fill(an_index(CHOICES), read_file(path))[0].faults
    assert told in what


def test_of_many_choices_that_fit_the_first_are_named(tmp_path: Path) -> None:
    options = ", ".join(f"{{id: keuze-{at}, label: L{at}}}" for at in range(40))
    path = tmp_path / "antwoorden.yaml"
    path.write_text("q: zzz", encoding="utf-8")
    index = an_index(f"- {{id: q, kind: choice, text: Q?, options: [{options}]}}")
    ((_, what),) = fill(index, read_file(path))[0].faults
    assert what.endswith(f"keuze-{MOST_NAMED - 1} (L{MOST_NAMED - 1}), en nog {40 - MOST_NAMED}.")
