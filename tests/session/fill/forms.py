"""A questionnaire with every kind of question that can be answered at home, and filling in its form."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pikepdf

from tests.session.small import edition
from wijkwizard.document.make import draw
from wijkwizard.document.sheets.homework import VOICE, homework
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.printing.sheet_files import of_questions

STEP = """\
id: thuis
number: 2
title: Thuis
short: Thuis
sections:
  - id: alles
    title: Alles
    questions:
      - {id: kort, kind: text, text: Wat ziet u?, moment: uitwerken}
      - {id: lang-verhaal, kind: long_text, text: Wat is het verhaal?, moment: uitwerken}
      - {id: getal, kind: number, text: Hoeveel?, moment: uitwerken}
      - {id: geld, kind: money, text: Welk bedrag?, moment: uitwerken}
      - {id: deel, kind: percentage, text: Welk deel?, moment: uitwerken}
      - {id: dag, kind: date, text: Wanneer?, moment: uitwerken}
      - {id: ja-of-nee, kind: yes_no, text: Klopt het?, moment: uitwerken}
      - id: een
        kind: choice
        text: Welke?
        moment: uitwerken
        options: [{id: rood, label: Rood}, {id: blauw, label: Blauw}]
      - id: meer
        kind: choices
        text: Welke allemaal?
        moment: uitwerken
        at_most: 2
        options: [{id: noord, label: Noord}, {id: oost, label: Oost}, {id: zuid, label: Zuid}]
      - {id: trap, kind: scale, text: Hoe erg?, moment: uitwerken, scale: {min: 0, max: 3}}
      - id: rij
        kind: ranking
        text: Wat eerst?
        moment: uitwerken
        options: [{id: een, label: Eén}, {id: twee, label: Twee}, {id: drie, label: Drie}]
      - id: raster
        kind: grid
        text: Hoe staat het ervoor?
        moment: uitwerken
        rows: [{id: wonen, label: Wonen}, {id: werk, label: Werk}]
        scale: {min: 1, max: 3, labels: {1: nee, 2: deels, 3: ja}}
"""

HOME = "[kort, lang-verhaal, getal, geld, deel, dag, ja-of-nee, een, meer, trap, rij, raster]"


def asked(folder: Path, home: str = HOME, **words: str) -> Path:
    """Return a questionnaire with a form of ``home``; ``words`` replace texts of its last step."""
    made = edition(
        folder,
        {"steps: [stap.yaml, verder.yaml]": f"homework: {home}\nsteps: [stap.yaml, verder.yaml, thuis.yaml]"},
    )
    step = STEP
    for old, new in words.items():
        step = step.replace(old, new)
    (made / "thuis.yaml").write_text(step, encoding="utf-8")
    return made


@cache
def drawn(questions: Path | None, *, fillable: bool = True) -> bytes:
    """Return the paper of a questionnaire, drawn once."""
    return draw(homework(room_sheets(of_questions(questions)), fillable=fillable)).content


def filled_in(form: bytes, values: Mapping[str, str], *, voice: str = "") -> bytes:
    """Return a form with fields filled in as a program would: a tick is ``on`` or the choice.

    Args:
        form: the form.
        values: by field what is typed or ticked.
        voice: on behalf of whom.
    """
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(form)) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        given = dict(values)
        if voice:
            given[next(name for name in fields if name.startswith(VOICE))] = voice
        for name, value in given.items():
            field = fields[name]
            if field.FT == "/Btn":
                field.V = pikepdf.Name(f"/{value}")
                for part in field.get("/Kids", [field]):
                    part.AS = field.V if f"/{value}" in part.AP.N else pikepdf.Name.Off
            else:
                field.V = pikepdf.String(value)
        pdf.save(saved, deterministic_id=True)
    return saved.getvalue()
