"""Makes small questionnaires and answers for tests, written as an author and a room would."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wijkwizard.authoring import yaml_reader
from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.lint.linter import lint
from wijkwizard.questionnaire.load import Loaded, load
from wijkwizard.questionnaire.model import Option, Questionnaire
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.questionnaire.route import Route, route
from wijkwizard.terms import Answer, Answers, Slot, Unknown

Tables = Mapping[str, tuple[Option, ...]]

TABLES: Tables = {
    "problemen": tuple(Option(id=one, label=one.capitalize()) for one in ("wonen", "werk", "veilig")),
    "bronnen": (Option(id="cbs-2024", label="CBS 2024"),),
}

BINDINGS = {
    "area.name": frozenset({"text"}),
    "area.size": frozenset({"number"}),
    "problems": frozenset({"table"}),
    "problems.title": frozenset({"text", "long_text"}),
    "problems.place": frozenset({"text"}),
    "goals": frozenset({"table"}),
    "goals.title": frozenset({"text"}),
}


def data_of(questions: str, **header: Any) -> dict[str, Any]:
    """Return a questionnaire of one step as plain data; ``questions`` is the YAML of one section's list."""
    listed = yaml_reader.read(textwrap.dedent(questions), "vragen.yaml").data or []
    section = {"id": "deel", "title": "Deel", "questions": listed}
    return of_sections([section], **header)


def of_sections(sections: list[dict[str, Any]], **header: Any) -> dict[str, Any]:
    """Return a questionnaire of one step with these sections as plain data."""
    step = {"id": "stap", "number": 1, "title": "Stap", "short": "Stap", "sections": sections}
    return {"id": "proef", "title": "Proef", "version": 1, "steps": [step], **header}


def an_index(questions: str, **header: Any) -> Index:
    """Return the index of a questionnaire with one section."""
    return Index.of(Questionnaire.model_validate(data_of(questions, **header)), TABLES)


def index_of_sections(sections: str, **header: Any) -> Index:
    """Return the index of a questionnaire with these sections."""
    listed = yaml_reader.read(textwrap.dedent(sections), "vragen.yaml").data
    return Index.of(Questionnaire.model_validate(of_sections(listed, **header)), TABLES)


def answered(
    index: Index, said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None
) -> Answers:
    """Return answers by slot, read as a person typed them; ``rows`` are the rows of each table."""
    said_rows = frozenset(row for text in said if (row := Slot.parse(text).row))
    bare = Answers(rows=rows or {}, said=said_rows)
    by_slot: dict[Slot, tuple[Answer, ...]] = {}
    for text, raw in said.items():
        slot = Slot.parse(text)
        question = index.question(slot.question)
        value = read_value(question, index.options(question, bare), raw)
        assert not isinstance(value, Misfit), value
        by_slot[slot] = (Answer(unknown=value) if isinstance(value, Unknown) else Answer(value=value),)
    return Answers(by_slot=by_slot, rows=rows or {})


def asked(found: Route) -> list[str]:
    """Return the slots of a route as text, sorted."""
    return sorted(str(slot) for slot in found.asked)


def asks(
    index: Index, said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None
) -> list[str]:
    """Return which slots are asked after these answers."""
    return asked(route(index, answered(index, said, rows)))


ROOT = "id: proef\ntitle: Proef\nversion: 1\nsteps: [stap.yaml]\n"
STEP = "id: stap\nnumber: 1\ntitle: Stap\nshort: Stap\nsections:\n"


def write(folder: Path, sections: str, root: str = ROOT) -> Path:
    """Write a questionnaire of one step; the sections start on line 6 of ``stap.yaml``."""
    (folder / "vragenlijst.yaml").write_text(root, encoding="utf-8")
    text = STEP + textwrap.indent(textwrap.dedent(sections).strip("\n"), "  ") + "\n"
    (folder / "stap.yaml").write_text(text, encoding="utf-8")
    return folder


def one_section(questions: str) -> str:
    """Return the YAML of one section; the first question starts on line 9 of ``stap.yaml``."""
    head = "- id: deel\n  title: Deel\n  questions:\n"
    return head + textwrap.indent(textwrap.dedent(questions).strip("\n"), "    ") + "\n"


def checked(
    folder: Path, needs: Mapping[str, frozenset[str]] | None = None, tables: Tables = TABLES
) -> tuple[Fault, ...]:
    """Return all faults of a folder, of loading and of linting."""
    loaded: Loaded = load(folder, tables)
    if loaded.questionnaire is None:
        return loaded.faults
    return loaded.faults + lint(loaded.questionnaire, loaded.marks, BINDINGS, needs or {}, tables)


def codes(faults: tuple[Fault, ...]) -> list[str]:
    """Return the codes of faults, in their order."""
    return [one.code for one in faults]


BASE = """
- {id: keuze, kind: choice, text: K?, options: [{id: aa, label: A}, {id: bb, label: B}]}
- {id: keuzes, kind: choices, text: K?, options: {knowledge: problemen}}
- {id: ja-nee, kind: yes_no, text: J?}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: tekst, kind: text, text: T?}
- {id: lees, kind: notice, text: Lees}
- id: tabel
  kind: table
  text: T?
  binds: problems
  columns:
    - {id: titel, kind: text, text: T?, binds: title}
    - {id: soort, kind: choice, text: S?, options: {knowledge: problemen}}
"""


COLUMNS = {
    "[CHOICE]": "[{id: p, kind: choice, text: P?, options: {knowledge: problemen}}]",
    "[TEXT]": "[{id: p, kind: text, text: P?}]",
    "[TITLE]": "[{id: p, kind: text, text: P?, binds: title}]",
    "[PLACE]": "[{id: p, kind: text, text: P?, binds: place}]",
}


def told(folder: Path, extra: str) -> tuple[Fault, ...]:
    """Return the faults of the base with some questions behind it; those start on line 22."""
    for short, columns in COLUMNS.items():
        extra = extra.replace(short, columns)
    return checked(write(folder, one_section(BASE.strip("\n") + "\n" + extra)))
